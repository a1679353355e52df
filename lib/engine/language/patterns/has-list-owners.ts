import type { Claim } from '../claims';
import type { Context } from '../context';
import { wordsIn } from '../lexicon/phrase-words';
import type { Clause, VerbGroup } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import type { NounPhrase } from '../phrases/noun-phrase';
import { lowerOf, type Token } from '../tokens/token';
import { couldBeThing, isFact, made } from './support';

/** "a permit number, and the permit has an expiry date": the permit is no thing, its date is a fact of the same. */
export function pieceOfTopic(
  np: NounPhrase,
  { sentence, topic }: Context,
  items: readonly Item[],
): { readonly owner: string; readonly items: readonly Item[] } | undefined {
  if (np.determiner !== 'the' || np.plural || np.name.includes(' ') || topic === undefined || topic === np.name)
    return undefined;
  const said = sentence.some(
    (t, i) =>
      t.end <= np.span.start && t.lower === np.name && /^(?:number|no|id|code)$/.test(sentence[i + 1]?.lower ?? ''),
  );
  if (!said || !items.every((i) => isFact(i.name))) return undefined;
  return { owner: topic, items: items.map((i) => ({ ...i, name: `${np.name} ${i.name}` })) };
}

/** "The total price is stored with the booking": a fact of the booking. */
export function keptWith(
  id: string,
  clause: Clause,
  verb: VerbGroup,
  items: readonly Item[],
): readonly Claim[] | undefined {
  const [subject] = clause.subjects;
  const [whole] = items;
  if (!verb.passive || !/^(?:store|keep|save|record|note)$/.test(verb.lemma) || clause.rest[0]?.lower !== 'with')
    return undefined;
  if (!subject || !whole || !isFact(subject.name) || isFact(whole.name) || !couldBeThing(whole.name)) return undefined;
  if (!/^(?:the|each|every)$/.test(clause.rest[1]?.lower ?? '')) return undefined;
  const fact: Item = { name: subject.name, plural: false, facets: {}, span: subject.span };
  return [{ ...made(id, clause), kind: 'facts', owner: whole.name, items: [fact], weight: 2 }];
}

const shelf =
  /^in (?:an?|the|our) (?:list|register|table|file|catalogue|catalog|card index|index|directory|book|ledger) (?=with )/;

/** "are kept in a list with ...": how many words say where. */
export function onShelf(rest: readonly Token[]): number {
  const m = rest[0]?.lower === 'in' ? shelf.exec(`${lowerOf(rest.slice(0, 6))} `) : null;
  return m ? wordsIn(m[0]) : 0;
}
