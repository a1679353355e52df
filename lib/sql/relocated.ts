/** Deeper trees than any person's query makes; a bound for what reads them by recursion. */
const MAX_DEPTH = 1_500;

/**
 * A parse tree with every `location` (a place in the SQL's UTF-8 bytes) made a place in the whole text by `placeOf`;
 * undefined when it is too deep to be read.
 */
export function relocated(tree: unknown, placeOf: (bytes: number) => number, depth = 0): unknown {
  if (typeof tree !== 'object' || tree === null) return tree;
  if (depth > MAX_DEPTH) return undefined;
  if (Array.isArray(tree)) {
    const items = tree.map((item) => relocated(item, placeOf, depth + 1));
    return items.includes(undefined) ? undefined : items;
  }
  const moved: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(tree)) {
    const at = key === 'location' && typeof value === 'number' && value >= 0;
    const made = at ? placeOf(value) : relocated(value, placeOf, depth + 1);
    if (made === undefined) return undefined;
    moved[key] = made;
  }
  return moved;
}
