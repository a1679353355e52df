import type { Claim, Side } from '../claims';
import { facetsOf } from '../phrases/facets';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { isFiniteVerb, lowerOf, type Token } from '../tokens/token';
import { couldBeThing, isFact } from './support';

/** Where a claim of a story stands. */
export type Base = { readonly pattern: string; readonly span: Claim['span'] };

/** What opens the list of a wish. */
export const lists = /^(?:with|including|containing|giving|stating|specifying|consisting|by)$/;

/** A word for a fact may name a thing where it has an article: "book a room". */
export const isThing = (np: NounPhrase): boolean =>
  couldBeThing(np.name) &&
  (!isFact(np.name) ||
    (!np.name.includes(' ') && (np.count !== undefined || /^(?:an?|the|each|every)$/.test(np.determiner ?? ''))));

/** Where a list opens: "with", "including", or a colon with no statement behind it. */
export const listAt = (tail: readonly Token[]): number =>
  tail.findIndex(
    (t, i) =>
      (lists.test(t.lower) && !(t.lower === 'by' && isUnit.test(tail[i + 2]?.lower ?? ''))) ||
      (t.lower === ':' &&
        (!/^(?:pron|det)$/.test(tail[i + 1]?.tag ?? 'det') ||
          (/^an?$/.test(tail[i + 1]?.lower ?? '') && !tail.slice(i).some(isFiniteVerb)))),
  );

/** "by the hour": how it is counted. */
const isUnit = /^(?:minute|hour|day|night|week|weekend|month|quarter|season|year|metre|meter|kilo|piece|dozen)$/;

/** A noun phrase as a side of a relationship. */
export const side = (np: NounPhrase): Side => ({
  name: np.name,
  plural: np.plural,
  ...(np.count && { count: np.count }),
  ...(np.determiner !== undefined && { determiner: np.determiner }),
});

/** What people make of themselves. */
export const profile = /^(?:profile|account)$/;

/** "create a profile with a photo and my rate": facts of who wishes. */
export function profileOf(
  base: Base,
  actor: string,
  object: NounPhrase,
  tail: readonly Token[],
): readonly Claim[] | undefined {
  const plain = /^(?:my |own |a |an |user |personal )*(?:profile|account)$/.test(object.name);
  const list = listAt(tail);
  const items = list < 0 || !plain || !couldBeThing(actor) ? [] : itemsOf(tail.slice(list + 1)).items;
  return items.length > 0 ? [{ ...base, kind: 'facts', owner: actor, items, weight: 2 }] : undefined;
}

/** "for a given start and end time", "on a date": the moments of what is made. */
export function momentsFor(tail: readonly Token[]): readonly Item[] {
  const at = tail.findIndex((t, i) => /^(?:for|on|at)$/.test(t.lower) && isFact(nounPhraseAt(tail, i + 1)?.name ?? ''));
  const { items } = itemsOf(at < 0 ? [] : tail.slice(at + 1));
  return items.every((i) => /(?:^| )(?:start|end|date|time|day|begin|from|until|period)$/.test(i.name)) ? items : [];
}

/** Verbs that leave a mark. */
export const judges = /^(?:rate|review|grade|score|evaluate|judge)$/;

/** "rate my stay from 1 to 5 with a comment": a rating of the stay, by whoever wishes. */
export function judgement(
  base: Base,
  actor: string,
  verb: string,
  object: NounPhrase,
  tail: readonly Token[],
): readonly Claim[] {
  const name = verb === 'review' ? 'review' : 'rating';
  const range = facetsOf(lowerOf(tail));
  const facets = range.min && range.max ? { min: range.min, max: range.max, type: 'integer' as const } : {};
  const span = object.span;
  const list = listAt(tail);
  const items = list < 0 ? [] : itemsOf(tail.slice(list + 1)).items.filter((i) => isFact(i.name));
  const told = items.some((i) => /(?:^| )(?:rating|score|grade|stars?|points)$/.test(i.name));
  const after = tail.findIndex((t, i) => /^(?:after|for|of)$/.test(t.lower) && tail[i + 1]?.tag === 'det');
  const of = after < 0 ? undefined : nounPhraseAt(tail, after + 1);
  const whole =
    of && !of.pronoun && !of.plural && isThing(of) && !isFact(of.name) ? [{ name: of.name, plural: false }] : [];
  const participants = [...(couldBeThing(actor) ? [{ name: actor, plural: false }] : []), side(object), ...whole];
  const mark: Item = { name: 'rating', plural: false, facets, span };
  return [
    {
      ...base,
      kind: 'event',
      name: `${object.name} ${name}`,
      participants,
      items: told ? items : [mark, ...items],
      weight: 3,
    },
  ];
}
