import { typeByEnding } from '../lexicon/attribute-types';
import { headOf, wordsIn } from '../lexicon/phrase-words';
import type { Item } from './item';

/** A piece of a list that only says that the one before is unique. */
export const alike = /^(?:no two (?:the same|alike|are the same)|all different|never the same|no duplicates)$/;

const payment =
  /^(?:cash|card|credit card|debit card|cheque|check|transfer|bank transfer|invoice|voucher|paypal|online|on account)$/;

/** "fresh water or salt water": one fact, the type of water, with the two to choose from. */
function oneOfKinds(items: readonly Item[]): readonly Item[] {
  const at = items.findIndex((x, i) => i > 0 && x.alternative && kindOfSame(items[i - 1] as Item, x));
  const [first, second] = [items[at - 1], items[at]];
  if (!first || !second || items[at + 1]?.alternative) return items;
  const facets = { values: { closed: true, list: [first.name, second.name] } };
  const one: Item = { name: `${headOf(second.name)} type`, plural: false, facets, span: first.span };
  return [...items.slice(0, at - 1), one, ...items.slice(at + 1)];
}

/** Two bare names of two words each with one head that is no fact by itself. */
function kindOfSame(a: Item, b: Item): boolean {
  const head = headOf(b.name);
  return (
    head !== b.name &&
    headOf(a.name) === head &&
    a.name !== b.name &&
    typeByEnding(b.name) === undefined &&
    [a, b].every((i) => wordsIn(i.name) === 2 && i.determiner === undefined && !i.plural && !i.count)
  );
}

/** "an amount, a date, cash or card": the way of paying, which nobody needs to name. */
export function withPayment(items: readonly Item[]): readonly Item[] {
  if (!items.some((i) => i.alternative)) return items;
  return paid(oneOfKinds(items));
}

function paid(items: readonly Item[]): readonly Item[] {
  const at = items.findIndex(
    (x, i) => payment.test(x.name) && items[i + 1]?.alternative && payment.test(items[i + 1]?.name ?? ''),
  );
  const first = items[at];
  if (!first) return items;
  let end = at + 1;
  while (items[end]?.alternative && payment.test(items[end]?.name ?? '')) end++;
  const list = items.slice(at, end).map((i) => i.name);
  const facets = { values: { closed: true, list } };
  return [
    ...items.slice(0, at),
    { name: 'payment method', plural: false, facets, span: first.span },
    ...items.slice(end),
  ];
}

/** "more", "several": how many there are, in a list of so many pieces, and not of what. */
export const namesNothing = (name: string, pieces: number): boolean =>
  nothingNamed.test(name) || (pieces > 1 && countsOnly.test(name));

const nothingNamed = /^(?:mores?|more than one|severals?|one|none)$/;
const countsOnly = /^(?:severals?|two|three|four|five|six|more|many|another one|around|lot|none)$/;
