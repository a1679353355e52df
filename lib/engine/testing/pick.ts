import fc from 'fast-check';
import type { ColumnType } from '../model/column-type';

/** Draws a value, as fast-check's `gen()` gives it: `pick(fc.nat, { max: 3 })`. */
export type Pick = fc.GeneratorValue;

/** One of the items; there must be one. */
export const pickOne = <T>(pick: Pick, items: readonly T[]): T => items[pick(fc.nat, { max: items.length - 1 })] as T;

/** One or more of the items, at most `max`, in any order, each once. */
export const pickSome = <T>(pick: Pick, items: readonly T[], max: number): readonly T[] =>
  pick(() => fc.shuffledSubarray([...items], { minLength: 1, maxLength: Math.min(max, items.length) }));

/** Whether values of the type have an order, so that a btree takes them. */
export const comparable = (type: ColumnType): boolean =>
  type.kind === 'array' ? comparable(type.of) : type.kind !== 'json';
