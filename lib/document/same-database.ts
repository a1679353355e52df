import type { Design, Schema } from '@/lib/engine';

/** What a database does not know of: where an element came from, and what it is expected to be used for. */
const besideDatabase: ReadonlySet<string> = new Set(['origin', 'serves', 'expectedRows']);

/** What no plan depends on. */
const besidePlans: ReadonlySet<string> = new Set(['origin', 'purpose', 'comment', 'label']);

/** Whether two schemas make the same database. Where the elements came from does not count. */
export const sameDatabase = (a: Schema, b: Schema): boolean => equal(a, b, besideDatabase);

/** Whether the access patterns of two designs have the same plans: on equal tables of equal size. */
export const samePlans = (a: Design, b: Design): boolean =>
  equal(a.patterns, b.patterns, besidePlans) && equal(a.schema, b.schema, besidePlans);

function equal(a: unknown, b: unknown, beside: ReadonlySet<string>): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(left).filter((key) => !beside.has(key));
  if (keys.length !== Object.keys(right).filter((key) => !beside.has(key)).length) return false;
  return keys.every((key) => equal(left[key], right[key], beside));
}
