import { singular } from '../model/inflect';

/**
 * The name most like `wanted`: equal but for case, plural or underscores, else within a third of its letters of
 * difference; undefined when none is near. The first of equally near ones.
 */
export function nearestName(wanted: string, names: readonly string[]): string | undefined {
  const key = looseKey(wanted);
  const same = names.find((name) => looseKey(name) === key);
  if (same !== undefined) return same;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const name of names) {
    const distance = editDistance(wanted.toLowerCase(), name.toLowerCase(), least);
    if (distance < least) [best, least] = [name, distance];
  }
  const within = (name: string) =>
    name.endsWith(`_${wanted}`) || name.startsWith(`${wanted}_`) || wanted.endsWith(`_${name}`);
  return best ?? names.find(within);
}

const looseKey = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split('_')
    .filter((word) => word !== '')
    .map(singular)
    .join('');

/** Letters to insert, delete, replace or swap with a neighbour (optimal string alignment); at most `limit` is counted. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? limit) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? limit;
}
