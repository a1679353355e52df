import type { AccessPattern, FixedFilter, Index, RejectedIndex, Table } from '@/lib/engine';

/** The indexes made for a pattern, each with its table. */
export const servingIndexes = (
  pattern: AccessPattern,
  tables: readonly Table[],
): readonly { readonly table: Table; readonly index: Index }[] =>
  tables.flatMap((table) =>
    table.indexes.filter(({ serves }) => serves.includes(pattern.id)).map((index) => ({ table, index })),
  );

/** The candidates weighed for a pattern and not made. */
export const rejectedFor = (pattern: AccessPattern, rejected: readonly RejectedIndex[]): readonly RejectedIndex[] =>
  rejected.filter(({ patterns }) => patterns.includes(pattern.id));

/** The tables a pattern reads, each once, the target first. */
export function tablesOf(pattern: AccessPattern, tables: readonly Table[]): readonly Table[] {
  const ids = new Set(pattern.accesses.map(({ table }) => table));
  return [...ids].flatMap((id) => tables.find((table) => table.id === id) ?? []);
}

/** The filters of a pattern whose value is fixed in the query: those a share of rows can be stated for. */
export const fixedFilters = (pattern: AccessPattern): readonly FixedFilter[] =>
  pattern.accesses.flatMap(({ fixed }) => fixed);
