import type { ColumnId } from '../model/ids';
import type { IndexKey, IndexPart } from '../model/schema';

/** One column or expression of an index key. `any` direction: compared for equality only, so either serves. */
export interface KeyPart {
  readonly key: IndexKey;
  /** Equal for parts that can stand for each other. */
  readonly token: string;
  readonly direction: 'any' | 'asc' | 'desc';
  readonly nulls?: 'first' | 'last';
  readonly opclass?: string;
  /** Compared with bounds, not with one value: nothing behind it narrows the search. */
  readonly bound?: true;
}

/** The parts of one block may stand in any order among themselves; blocks may not change places. */
export type Block = readonly KeyPart[];

/** A key whose order is only fixed as far as its queries fix it. */
export type KeyShape = readonly Block[];

export const columnPart = (column: ColumnId, direction: KeyPart['direction'] = 'any'): KeyPart => ({
  key: { column },
  token: column,
  direction,
});

/** The parts, those that stand for an earlier one left out. */
export const distinctParts = (parts: readonly KeyPart[]): readonly KeyPart[] =>
  parts.filter((part, i) => parts.findIndex((p) => p.token === part.token) === i);

/** A shape with every part in its final place. */
export const fixedShape = (parts: readonly KeyPart[]): KeyShape => parts.map((part) => [part]);

/**
 * `key`, narrowed so that it starts with `prefix`, read forwards or backwards: blocks are split where the prefix wants
 * some of their parts first. Undefined when no order that `key` leaves open starts that way.
 */
export function startingWith(key: KeyShape, prefix: KeyShape): KeyShape | undefined {
  const forwards = narrowed(key, prefix);
  const directed = prefix.some((block) => block.some((part) => part.direction !== 'any'));
  return forwards || !directed
    ? forwards
    : narrowed(
        key,
        prefix.map((block) => block.map(reversed)),
      );
}

function reversed(part: KeyPart): KeyPart {
  if (part.direction === 'any') return part;
  return {
    ...part,
    direction: part.direction === 'asc' ? 'desc' : 'asc',
    ...(part.nulls && { nulls: part.nulls === 'first' ? 'last' : 'first' }),
  };
}

function narrowed(key: KeyShape, prefix: KeyShape): KeyShape | undefined {
  const head: Block[] = [];
  const rest = [...key];
  for (const wanted of prefix) {
    let missing = wanted;
    while (missing.length > 0) {
      const block = rest.shift();
      if (block === undefined) return undefined;
      const taken = block.flatMap((part) => match(part, missing));
      if (taken.length === 0) return undefined;
      const tokens = new Set(taken.map((p) => p.token));
      const left = block.filter((p) => !tokens.has(p.token));
      missing = missing.filter((p) => !tokens.has(p.token));
      if (left.length > 0 && missing.length > 0) return undefined;
      head.push(taken);
      if (left.length > 0) rest.unshift(left);
    }
  }
  return [...head, ...rest];
}

/** The part with the direction both sides can live with; empty when they cannot, or when it is not wanted. */
function match(part: KeyPart, wanted: Block): readonly KeyPart[] {
  const other = wanted.find((w) => w.token === part.token);
  if (other === undefined) return [];
  if (other.direction === 'any') return [part];
  if (part.direction === 'any') return [{ ...other, key: part.key }];
  return part.direction === other.direction && part.nulls === other.nulls ? [part] : [];
}

/** The index parts of a shape, blocks in order and parts as they stand in their block. */
export const partsOf = (shape: KeyShape): readonly IndexPart[] =>
  shape.flat().map((part) => ({
    key: part.key,
    direction: part.direction === 'desc' ? 'desc' : 'asc',
    ...(part.nulls && { nulls: part.nulls }),
    ...(part.opclass && { opclass: part.opclass }),
  }));

export const tokensOf = (shape: KeyShape): readonly string[] => shape.flat().map((part) => part.token);
