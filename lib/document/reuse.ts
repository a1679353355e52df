/** Lists of a schema are two levels down, their tables three: what differs further down is taken as a whole. */
const DEPTH = 3;

/**
 * The next value with the parts that equal the previous one's replaced by the previous parts themselves, so that
 * comparing by reference tells what changed; parts more than `depth` levels down are not looked for. Arrays of things
 * with an `id` are matched by id, others by place. Plain data only (what JSON carries).
 */
export function reuse<T>(previous: T, next: T, depth: number = DEPTH): T {
  if (equal(previous, next)) return previous;
  if (depth === 0) return next;
  if (Array.isArray(previous) && Array.isArray(next)) return reuseArray(previous, next, depth - 1) as T;
  if (isRecord(previous) && isRecord(next)) return reuseRecord(previous, next, depth - 1) as T;
  return next;
}

function reuseArray(previous: readonly unknown[], next: readonly unknown[], depth: number): readonly unknown[] {
  const byId = new Map(previous.map((item) => [idOf(item), item]));
  return next.map((item, i) => {
    const id = idOf(item);
    return reuse(id === undefined ? previous[i] : byId.get(id), item, depth);
  });
}

/** Object.fromEntries makes own properties whatever the key is, `__proto__` included. */
const reuseRecord = (previous: Record<string, unknown>, next: Record<string, unknown>, depth: number) =>
  Object.fromEntries(
    Object.entries(next).map(([key, value]) => [
      key,
      Object.hasOwn(previous, key) ? reuse(previous[key], value, depth) : value,
    ]),
  );

/** Makes nothing, and stops at the first difference: most of what is compared is equal, or differs early. */
function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a)) return Array.isArray(b) && equalArrays(a, b);
  return isRecord(a) && isRecord(b) && equalRecords(a, b);
}

function equalArrays(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!equal(a[i], b[i])) return false;
  return true;
}

function equalRecords(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  let count = 0;
  for (const key in a) {
    if (!Object.hasOwn(b, key) || !equal(a[key], b[key])) return false;
    count += 1;
  }
  return count === Object.keys(b).length;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = (item: unknown): unknown => (isRecord(item) ? item.id : undefined);
