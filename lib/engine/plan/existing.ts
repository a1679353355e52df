import type { ColumnType } from '../model/column-type';
import type { EnumId, TableId } from '../model/ids';
import { emptySchema, type Schema, type Table } from '../model/schema';
import { hasKeyConstraint } from './order';

/**
 * What is there before a design is applied when nothing else is known: the tables marked as in use, which by that mark
 * exist, with their columns and constraints, without indexes and without foreign keys to tables that are not there.
 * An empty schema when none is marked.
 */
export function existingPart(to: Schema): Schema {
  const existing = new Map<TableId, Table>(
    to.tables.flatMap((table) => (table.liveTraffic ? [[table.id, table] as const] : [])),
  );
  const tables = [...existing.values()].map((table) => ({
    ...table,
    indexes: [],
    foreignKeys: table.foreignKeys.filter((key) => {
      const target = existing.get(key.refTable);
      return target !== undefined && hasKeyConstraint(target, key.refColumns);
    }),
  }));
  const used = new Set(tables.flatMap((table) => table.columns.flatMap(({ type }) => enumOf(type) ?? [])));
  return {
    ...emptySchema,
    tables,
    enums: to.enums.filter(({ id }) => used.has(id)),
    // An exclusion over plain columns needs one; nothing else that is there already does.
    extensions: tables.some(({ exclusions }) => exclusions.length > 0) ? to.extensions : [],
  };
}

const enumOf = (type: ColumnType): EnumId | undefined =>
  type.kind === 'enum' ? type.enum : type.kind === 'array' ? enumOf(type.of) : undefined;
