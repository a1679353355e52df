import type { Item } from './item';

/** A piece of a list that only says that the one before is unique. */
export const alike = /^(?:no two (?:the same|alike|are the same)|all different|never the same|no duplicates)$/;

const payment =
  /^(?:cash|card|credit card|debit card|cheque|check|transfer|bank transfer|invoice|voucher|paypal|online|on account)$/;

/** "an amount, a date, cash or card": the way of paying, which nobody needs to name. */
export function withPayment(items: readonly Item[]): readonly Item[] {
  if (!items.some((i) => i.alternative)) return items;
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
