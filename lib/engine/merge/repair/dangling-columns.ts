import type { ColumnId, ElementId } from '../../model/ids';
import { predicateColumns, templateColumns } from '../../model/predicate';
import type { ExclusionConstraint, Index, IndexKey, Table } from '../../model/schema';
import { droppedFinding } from '../findings';
import { kept, mapTables, type Repair } from './repair';

/** What stands on a column that is gone goes too: keys, checks, exclusions, indexes and computed values. */
export const dropDanglingColumns: Repair = (schema, report) =>
  mapTables(schema, (table) => {
    const there = new Set(table.columns.map((column) => column.id));
    /** Whether all the columns are there; reports what stands on one that is not. */
    const stands = (columns: readonly ColumnId[], { id, name }: { readonly id: ElementId; readonly name: string }) => {
      const all = columns.every((column) => there.has(column));
      if (!all) report(droppedFinding(`${table.name}.${name}`, 'a column it needs is gone', id));
      return all;
    };
    if (everyReference(table).every((column) => there.has(column))) return table;
    const { primaryKey, ...rest } = table;
    return {
      ...rest,
      ...(primaryKey && stands(primaryKey.columns, primaryKey) && { primaryKey }),
      columns: table.columns.map((column) => {
        if (column.generated?.kind !== 'stored' || stands(templateColumns(column.generated.sql), column)) return column;
        const { generated: _, ...plain } = column;
        return { ...plain, nullable: true };
      }),
      foreignKeys: kept(table.foreignKeys, (key) => stands(key.columns, key)),
      uniques: kept(table.uniques, (unique) => stands(unique.columns, unique)),
      checks: kept(table.checks, (check) => stands(predicateColumns(check.predicate), check)),
      exclusions: kept(table.exclusions, (exclusion) => stands(exclusionColumns(exclusion), exclusion)),
      indexes: kept(table.indexes, (index) => stands(indexColumns(index), index)),
    };
  });

const everyReference = (table: Table): readonly ColumnId[] => [
  ...(table.primaryKey?.columns ?? []),
  ...table.columns.flatMap(({ generated }) => (generated?.kind === 'stored' ? templateColumns(generated.sql) : [])),
  ...table.foreignKeys.flatMap((key) => key.columns),
  ...table.uniques.flatMap((unique) => unique.columns),
  ...table.checks.flatMap((check) => predicateColumns(check.predicate)),
  ...table.exclusions.flatMap(exclusionColumns),
  ...table.indexes.flatMap(indexColumns),
];

const keyColumns = (key: IndexKey): readonly ColumnId[] =>
  'column' in key ? [key.column] : templateColumns(key.expression);

const exclusionColumns = ({ parts, where }: ExclusionConstraint): readonly ColumnId[] => [
  ...parts.flatMap(({ key }) => keyColumns(key)),
  ...(where ? predicateColumns(where) : []),
];

const indexColumns = ({ parts, include, where }: Index): readonly ColumnId[] => [
  ...parts.flatMap(({ key }) => keyColumns(key)),
  ...(include ?? []),
  ...(where ? predicateColumns(where) : []),
];
