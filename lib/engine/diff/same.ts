/** What says where an element came from or what it serves, and makes no difference to a database. */
const provenance: ReadonlySet<string> = new Set(['origin', 'serves']);

/**
 * Whether two parts of a schema describe the same thing in a database: deeply equal but for origins and served
 * patterns. An absent property equals an undefined one.
 */
export function sameDefinition(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => sameDefinition(item, b[i]))
    );
  }
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return Object.keys({ ...left, ...right }).every(
    (key) => provenance.has(key) || sameDefinition(left[key], right[key]),
  );
}

/** Whether two elements differ in nothing but their names. */
export const sameButForName = <T extends { readonly name: string }>(a: T, b: T): boolean =>
  sameDefinition({ ...a, name: '' }, { ...b, name: '' });
