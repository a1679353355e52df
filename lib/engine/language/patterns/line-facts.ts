import type { Context } from '../context';
import { keyBase } from '../lexicon/keys';
import { genericHeads } from '../lexicon/nouns';
import { antecedentBefore } from '../phrases/antecedent';
import type { Item } from '../phrases/item';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { couldBeThing, isFact } from './support';

/** What is put together of several things, each with an amount. */
const composed =
  /(?:^| )(?:order|purchase|sale|cart|basket|invoice|prescription|quotation|quote|requisition|receipt|shipment|delivery)$/;
const amount = /(?:^| )(?:quantity|amount|unit price|count|dosage)$/;

/**
 * The lines of what a list gives the details of: "order details including parts, quantity and unit price" are facts of
 * each line of an order, which has one part. undefined where the list is not of something and how much of it.
 */
export function lineOf(
  np: NounPhrase | undefined,
  items: readonly Item[],
): { readonly owner: string; readonly items: readonly Item[] } | undefined {
  const whole = np?.head === 'detail' ? np.name.slice(0, -' detail'.length) : '';
  if (!composed.test(whole) || !items.some((i) => amount.test(i.name))) return undefined;
  const what = items.some((i) => {
    const base = keyBase(i.name);
    return base === undefined ? !isFact(i.name) && couldBeThing(i.name) : !whole.endsWith(base) && couldBeThing(base);
  });
  return what
    ? { owner: `${whole} line`, items: items.map((i) => (i.count ? i : { ...i, plural: false })) }
    : undefined;
}

/** "gates and barriers, each with a number": what each of them has, the first has too. */
export function besideOf(np: NounPhrase, { sentence }: Context): string | undefined {
  const at = sentence.findIndex((t) => t.start === np.span.start);
  if (!np.plural || sentence[at - 1]?.lower !== 'and') return undefined;
  const other = antecedentBefore(sentence, at - 1);
  return other?.plural && couldBeThing(other.name) ? other.name : undefined;
}

/** "information about lakes and rivers, including a name": the rivers have it as well. */
export function toldWith(np: NounPhrase, { sentence }: Context): string | undefined {
  if (!np.of?.plural || !genericHeads.has(np.head)) return undefined;
  const at = sentence.findIndex((t) => t.start >= np.span.end);
  const other = sentence[at]?.lower === 'and' ? nounPhraseAt(sentence, at + 1) : undefined;
  if (!other?.plural || !/^(?:,|including)$/.test(sentence[other.to]?.lower ?? '')) return undefined;
  return couldBeThing(other.name) && !isFact(other.name) ? other.name : undefined;
}
