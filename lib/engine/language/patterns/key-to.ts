import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import type { Context } from '../context';
import { keyBase } from '../lexicon/keys';
import type { Clause } from '../phrases/clauses';
import { tableNamed } from '../phrases/facet-readers';
import { lowerOf } from '../tokens/token';
import type { Pattern } from './pattern';
import { couldBeThing, isFact, made } from './support';

/** The id of the pattern whose facts say that a key, wherever it is listed, refers to a thing. */
export const KEY_TO = 'key-to';

export const keyTo: Pattern = {
  id: KEY_TO,
  doc: '"The seat ID is a foreign key referencing the seat table", "the planter ID is associated with the employee table": what the key in a list refers to.',
  needs: /^(?:foreign|table|fk)$/,
  examples: [
    {
      text: 'Each ship has a name, and the berth ID is a foreign key referencing the berth ID in the berth table.',
      reads: ['mention berth', 'ship: berth id'],
    },
  ],
  match(clause, context) {
    const key = clause.subjects[clause.subjects.length - 1];
    const base = key && !key.pronoun ? keyBase(key.name) : undefined;
    const to = base === undefined ? undefined : referredTo(clause, context);
    if (!key || base === undefined || to === undefined || !(couldBeThing(to) || said.test(to))) return undefined;
    const told = made(KEY_TO, clause);
    const owner = key.of?.name ?? key.possessor?.name ?? context.topic;
    const item = { name: key.name, plural: false, facets: { reference: to }, span: key.span };
    const thing: Claim =
      isFact(to) || said.test(to)
        ? { ...told, kind: 'facts', owner: to, items: [{ ...item, name: `${to} id`, facets: {} }], weight: 3 }
        : { ...told, kind: 'mention', name: to, weight: 1.5 };
    return owner === undefined ? [thing] : [thing, { ...told, kind: 'facts', owner, items: [item], weight: 1 }];
  },
};

/** Words that mostly only talk about things; with a table and a key of its own each is one. */
const said = /^(?:role|part|place|group|resource|result|condition|rule|operation|process|type|set)$/;

const foreign =
  /^(?:an? )?(?:foreign key|fk)(?: (?:to|that|which|and|,|is|references?|referencing|refers|referring|points?|pointing|the|an?|in|table|of))* ([a-z][a-z _]*)/;
const tied = /^(?:(?:to|with|by|from|in) )?(?:the |an? )?([a-z][a-z _]*? table)\b/;

/** The thing whose table or key stands behind "is a foreign key" or "refers to". */
function referredTo({ verb, rest, span }: Clause, { sentence }: Context): string | undefined {
  if (!verb || verb.negated) return undefined;
  // "a foreign key that references the group table" is cut in two.
  const cut = /^(?:an? )?foreign key$/.test(lowerOf(rest));
  const text = lowerOf(cut ? [...rest, ...sentence.filter((t) => t.start >= span.end)] : rest);
  const m =
    verb.lemma === 'be'
      ? foreign.exec(text)
      : /^(?:reference|refer|associate|link|relate|correspond|point|connect|tie)$/.test(verb.lemma)
        ? tied.exec(text)
        : undefined;
  if (m?.[1] === undefined) return undefined;
  const table = tableNamed(m[1]);
  return singular(keyBase(table) ?? table);
}
