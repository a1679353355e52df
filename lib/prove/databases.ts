import { compareElements, type Element } from '@/lib/proof/catalog/element';
import { fingerprint, readCatalog } from '@/lib/proof/catalog/read';
import type { Connection } from '@/lib/proof/connection';

/** Everything users have in a database, but for what a tool keeps for itself. */
export async function everythingIn(db: Connection, bookkeeping: readonly string[]): Promise<readonly Element[]> {
  const all = fingerprint(await readCatalog(db));
  return all.filter((element) => !bookkeeping.some((name) => isOf(element, name)));
}

/** Whether an element is a schema or table of this name, or stands in or on it. */
const isOf = ({ kind, name }: Element, owner: string): boolean =>
  name === owner ||
  name.startsWith(`${owner}.`) ||
  name.endsWith(` on ${owner}`) ||
  name.includes(` on ${owner}.`) ||
  (kind === 'sequence' && name.startsWith(`${owner}_`));

/** Throws, with the first difference, when two databases differ; else how much was compared. */
export function requireEqual(expected: readonly Element[], found: readonly Element[]): string {
  const differences = compareElements(expected, found);
  const [first] = differences;
  if (!first) return `${expected.length} elements`;
  const more = differences.length === 1 ? '' : ` (and ${differences.length - 1} more)`;
  throw new Error(`${first.what}: expected ${first.expected}, found ${first.found}${more}`);
}
