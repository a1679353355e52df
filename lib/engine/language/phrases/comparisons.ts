/** The order of two facts that some words state. */
export type Order = '<' | '<=' | '>' | '>=';

const words: readonly (readonly [string, Order])[] = [
  ['on or after', '>='],
  ['at or after', '>='],
  ['the same day or after', '>='],
  ['same day or after', '>='],
  ['the same or after', '>='],
  ['equal to or after', '>='],
  ['on or before', '<='],
  ['at or before', '<='],
  ['greater than or equal to', '>='],
  ['less than or equal to', '<='],
  ['no earlier than', '>='],
  ['not earlier than', '>='],
  ['no sooner than', '>='],
  ['no later than', '<='],
  ['not later than', '<='],
  ['no less than', '>='],
  ['not less than', '>='],
  ['no more than', '<='],
  ['not more than', '<='],
  ['not before', '>='],
  ['not after', '<='],
  ['not below', '>='],
  ['not above', '<='],
  ['never before', '>='],
  ['never after', '<='],
  ['at least', '>='],
  ['at most', '<='],
  ['later than', '>'],
  ['earlier than', '<'],
  ['sooner than', '<'],
  ['greater than', '>'],
  ['larger than', '>'],
  ['bigger than', '>'],
  ['more than', '>'],
  ['higher than', '>'],
  ['above', '>'],
  ['below', '<'],
  ['under', '<'],
  ['over', '>'],
  ['less than', '<'],
  ['lower than', '<'],
  ['smaller than', '<'],
  ['fewer than', '<'],
  ['after', '>'],
  ['before', '<'],
  ['exceeding', '>'],
  ['exceeds', '>'],
  ['exceed', '>'],
  ['precedes', '<'],
  ['precede', '<'],
  ['preceding', '<'],
  ['follows', '>'],
  ['follow', '>'],
  ['> =', '>='],
  ['< =', '<='],
  ['>=', '>='],
  ['<=', '<='],
  ['>', '>'],
  ['<', '<'],
];

/** Every way of stating an order, longest first, for use in a regular expression. */
export const orderWords = words
  .map(([text]) => text)
  .sort((a, b) => b.length - a.length)
  .join('|');

const byWords = new Map(words);
const opposite = { '>': '<=', '<': '>=', '>=': '<', '<=': '>' } as const;

/** The order that the words state, turned round where they are denied; undefined for words that state none. */
export function orderOf(said: string, denied: boolean): Order | undefined {
  const order = byWords.get(said);
  return order === undefined ? undefined : denied ? opposite[order] : order;
}
