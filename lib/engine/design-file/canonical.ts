import { compareText } from '../diagnostics';

/** Keys that come first, in this order, where an object has them; the others follow by code unit. */
const first = ['format', 'version', 'kind', 'id', 'name'];

/** JSON with two spaces and a fixed key order, so that equal designs give equal text. Ends with a newline. */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(value, ordered, 2)}\n`;
}

function ordered(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const rank = (key: string) => (first.includes(key) ? first.indexOf(key) : first.length);
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || compareText(a, b)));
}
