import { adjectives } from '../lexicon/adjectives';
import { verbForms } from '../lexicon/verbs';
import { listedValues } from './listed-values';
import type { Pattern } from './pattern';
import { couldBeThing, isFact, made } from './support';

export const classifiedInto: Pattern = {
  id: 'classified-into',
  doc: '"Cages are divided into large, medium and small": the values of a type, where nothing but adjectives says what there is.',
  examples: [
    {
      text: 'Cages are divided into large, medium and small ones.',
      reads: ['cage.size ({large|medium|small})'],
    },
    {
      text: 'Products are classified into raw, semi-finished and finished.',
      reads: ['product.type ({raw|semi-finished|finished})'],
    },
  ],
  match(clause) {
    const { verb, subjects, rest } = clause;
    if (clause.kind !== 'main' || !verb?.passive || !dividing.test(verb.lemma)) return undefined;
    if (!/^(?:into|as)$/.test(rest[0]?.lower ?? '')) return undefined;
    const owner = subjects.length === 1 ? subjects[0] : undefined;
    const said = rest.slice(1).filter((t) => !/^(?:ones?|types?|classes|kinds|groups|categories)$/.test(t.lower));
    const list = listedValues(said)?.map((v) => v.replace(/ ones?$/, ''));
    if (!owner || owner.pronoun || !couldBeThing(owner.name) || isFact(owner.name)) return undefined;
    if (!list || list.length < 2 || list.length > 8 || !list.every((v) => adjectival(v))) return undefined;
    const name = list.some((v) => /^(?:small|large|big|medium|tiny|huge)$/.test(v)) ? 'size' : 'type';
    return [
      { ...made(this.id, clause), kind: 'facets', owner: owner.name, name, facets: { values: { closed: true, list } } },
    ];
  },
};

const dividing = /^(?:divide|classify|categorize|categorise|group|split|sort|grade)$/;

/** One word that describes: no plural, which would be things. */
const adjectival = (value: string): boolean =>
  !value.includes(' ') &&
  (adjectives.has(value) ||
    verbForms.get(value)?.form === 'participle' ||
    /^(?:medium|raw|mild|severe|moderate|critical|urgent|fresh|frozen|dry|liquid|solid|adult|senior|junior)$/.test(
      value,
    ) ||
    /(?:-[a-z]+ed|[a-z]ed|al|ic|ive|ary|ior|ous|ible|able)$/.test(value));
