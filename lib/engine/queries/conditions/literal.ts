import type { ColumnType } from '../../model/column-type';
import type { Comparison, Literal, Predicate } from '../../model/predicate';
import type { Column, Table } from '../../model/schema';
import type { Conditions } from '../relation';

const momentOrKey = new Set<ColumnType['kind']>(['uuid', 'timestamptz', 'timestamp', 'date', 'time', 'bytea', 'inet']);

/**
 * Whether a constant in the query stands for any value, as in a query copied from a log: nobody's application asks
 * for one fixed customer, but many ask for the open orders only.
 */
export function standsForAny(table: Table | undefined, column: Column): boolean {
  if (momentOrKey.has(column.type.kind)) return true;
  const keys = [table?.primaryKey?.columns, ...(table?.foreignKeys ?? []).map((k) => k.columns)];
  const unique = [
    ...(table?.uniques ?? []).map((u) => u.columns),
    ...(table?.indexes ?? [])
      .filter((i) => i.unique)
      .map((i) => i.parts.flatMap((p) => ('column' in p.key ? p.key.column : []))),
  ];
  return [...keys, ...unique].some((columns) => columns?.includes(column.id)) || /(^|_)id$/.test(column.name);
}

/** A column compared with a constant. */
export function compareWithLiteral(
  conditions: Conditions,
  table: Table | undefined,
  column: Column,
  op: Comparison,
  value: Literal,
): void {
  const any = standsForAny(table, column);
  if (op === '=' && any) conditions.equality.add(column.id);
  if (op !== '=' && op !== '<>') conditions.range.add(column.id);
  if (!any) conditions.fixed.push({ predicate: { kind: 'compare', column: column.id, op, value } });
}

/** A column that is, or is not, one of several constants. */
export function compareWithLiterals(
  conditions: Conditions,
  table: Table | undefined,
  column: Column,
  values: readonly Literal[],
  negated: boolean,
): void {
  const any = standsForAny(table, column);
  if (!negated) conditions.inList.add(column.id);
  if (any) return;
  const predicate: Predicate = { kind: negated ? 'noneOf' : 'oneOf', column: column.id, values };
  conditions.fixed.push({ predicate });
}
