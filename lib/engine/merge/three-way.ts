import { equalData } from '../model/equal';

/** One thing as the last reading had it, as it is with hand edits, and as the new reading has it. */
export interface Sides<T> {
  readonly base: T | undefined;
  readonly current: T | undefined;
  readonly reading: T | undefined;
}

/** A field that the person and the text changed, each in another way. */
export interface FieldClash {
  readonly field: string;
  /** What both changed. */
  readonly was: unknown;
  readonly hand: unknown;
  readonly text: unknown;
}

/** Fields that only make sense with each other: whoever changed one of them has the say over all. */
const together: readonly (readonly string[])[] = [
  ['type', 'default', 'generated'],
  ['columns', 'refTable', 'refColumns'],
  ['parts', 'where', 'method', 'include'],
];

/** What says where an element came from is never a reason to clash. */
const provenance: ReadonlySet<string> = new Set(['origin', 'serves', 'purpose']);

/**
 * An element that both the person and the reading have, field by field: what the person did not touch follows the
 * reading, what they changed stays. Without a base whatever differs counts as the person's, and nothing clashes.
 */
export function mergeFields<T extends object>(
  base: T | undefined,
  current: T,
  reading: T,
): { readonly merged: T; readonly clashes: readonly FieldClash[] } {
  if (base !== undefined && equalData(base, current)) return { merged: reading, clashes: [] };
  if (base !== undefined && equalData(base, reading)) return { merged: current, clashes: [] };
  const clashes: FieldClash[] = [];
  const fields: Record<string, unknown> = {};
  const [b, c, r] = [base, current, reading].map((side) => side as Record<string, unknown> | undefined);
  const touched = (key: string) => (base === undefined ? key !== 'origin' : !equalData(c?.[key], b?.[key]));
  for (const key of Object.keys({ ...r, ...c })) {
    const isHand = (together.find((keys) => keys.includes(key)) ?? [key]).some(touched);
    const [was, hand, text] = [b?.[key], c?.[key], r?.[key]];
    const value = isHand ? hand : text;
    if (value !== undefined) fields[key] = value;
    if (base === undefined || !isHand || provenance.has(key)) continue;
    if (!equalData(text, was) && !equalData(text, hand)) clashes.push({ field: key, was, hand, text });
  }
  // Every field is one of the two elements' own, so the whole is an element again.
  return { merged: fields as T, clashes };
}

/** What becomes of an element that one side has no more, or all have. */
export type Fate = 'merge' | 'take' | 'keep' | 'drop';

/**
 * merge: both have it. take: new in the text. keep: the person's own or changed by them. drop: deleted by the person,
 * or gone from the text without their having touched it.
 */
export function fateOf<T>({ base, current, reading }: Sides<T>, touched: (base: T, current: T) => boolean): Fate {
  if (current !== undefined && reading !== undefined) return 'merge';
  if (current === undefined) return base === undefined ? 'take' : 'drop';
  return base === undefined || touched(base, current) ? 'keep' : 'drop';
}

/**
 * The elements of three lists by id, in the reading's order; what only the person has stands behind what it stands
 * behind in their list, or last.
 */
export function sidesOf<T extends { readonly id: string }>(
  base: readonly T[],
  current: readonly T[],
  reading: readonly T[],
): readonly Sides<T>[] {
  const byId = (list: readonly T[]) => new Map(list.map((item) => [item.id, item]));
  const [bases, currents, readings] = [byId(base), byId(current), byId(reading)];
  const own = new Map<string | undefined, Sides<T>[]>();
  let anchor: string | undefined;
  for (const item of current) {
    if (readings.has(item.id)) {
      anchor = item.id;
      continue;
    }
    const followers = own.get(anchor) ?? [];
    followers.push({ base: bases.get(item.id), current: item, reading: undefined });
    own.set(anchor, followers);
  }
  return [
    ...reading.flatMap((item) => [
      { base: bases.get(item.id), current: currents.get(item.id), reading: item },
      ...(own.get(item.id) ?? []),
    ]),
    ...(own.get(undefined) ?? []),
  ];
}
