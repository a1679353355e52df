import { lowerOf } from '../tokens/token';
import { listedValues } from './listed-values';
import type { Pattern } from './pattern';
import { couldBeThing, isFact, made } from './support';

const designating =
  /^(?:designate|mark|classify|flag|label|treat|categori[sz]e|rate|grade|class|register|record|describe|tag|list|set|qualify|declare)$/;
const sorting = /^(?:classify|categori[sz]e|class)$/;

export const designatedAs: Pattern = {
  id: 'designated-as',
  doc: '"A hire may be designated as draft, confirmed or returned": the states or classes of a thing.',
  examples: [
    {
      text: 'A claim is classified as minor, major or fatal.',
      reads: ['claim.class ({minor|major|fatal})'],
    },
  ],
  match(clause, context) {
    const { verb, rest } = clause;
    if (!verb?.passive || verb.negated || !designating.test(verb.lemma) || rest[0]?.lower !== 'as') return undefined;
    const subject = clause.subjects[clause.subjects.length - 1];
    const owner = !subject || subject.pronoun ? context.topic : subject.name;
    const listed = rest.some((t) => t.lower === 'or') ? listedValues(rest.slice(1)) : undefined;
    if (!owner || !couldBeThing(owner) || isFact(owner) || !listed || listed.length < 2) return undefined;
    if (listed.some((v) => /^not\b/.test(v)) || rest[1]?.tag === 'det') return undefined;
    const values = { closed: !/\betc\b/.test(lowerOf(rest)), list: listed };
    const name = sorting.test(verb.lemma) ? 'class' : 'status';
    return [{ ...made('designated-as', clause), kind: 'facets', owner, name, facets: { values } }];
  },
};
