/**
 * The next value with every part that equals the previous one's replaced by the previous part itself, so that
 * comparing by reference tells what changed. Arrays of things with an `id` are matched by id, others by place.
 * Plain data only (what JSON carries).
 */
export function reuse<T>(previous: T, next: T): T {
  if (Object.is(previous, next)) return previous;
  if (Array.isArray(previous) && Array.isArray(next)) return reuseArray(previous, next) as T;
  if (isRecord(previous) && isRecord(next)) return reuseRecord(previous, next) as T;
  return next;
}

function reuseArray(previous: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const byId = new Map(previous.map((item) => [idOf(item), item]));
  const result = next.map((item, i) => {
    const id = idOf(item);
    return reuse(id === undefined ? previous[i] : byId.get(id), item);
  });
  return previous.length === result.length && result.every((item, i) => item === previous[i]) ? previous : result;
}

function reuseRecord(previous: Record<string, unknown>, next: Record<string, unknown>): Record<string, unknown> {
  // Object.fromEntries makes own properties whatever the key is, `__proto__` included.
  const entries = Object.entries(next).map(
    ([key, value]) => [key, Object.hasOwn(previous, key) ? reuse(previous[key], value) : value] as const,
  );
  const same =
    entries.length === Object.keys(previous).length &&
    entries.every(([key, value]) => Object.hasOwn(previous, key) && value === previous[key]);
  return same ? previous : Object.fromEntries(entries);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = (item: unknown): unknown => (isRecord(item) ? item.id : undefined);
