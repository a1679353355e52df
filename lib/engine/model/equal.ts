/**
 * Deep equality of plain data. An absent property equals an undefined one; properties named in `ignored` are not
 * looked at, at any depth.
 */
export function equalData(a: unknown, b: unknown, ignored: ReadonlySet<string> = none): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, i) => equalData(item, b[i], ignored))
    );
  }
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key of Object.keys(left)) {
    if (!ignored.has(key) && !equalData(left[key], right[key], ignored)) return false;
  }
  return Object.keys(right).every((key) => key in left || right[key] === undefined || ignored.has(key));
}

const none: ReadonlySet<string> = new Set();
