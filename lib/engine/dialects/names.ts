import type { ColumnId, EnumId, TableId } from '../model/ids';
import type { Column, EnumType, Schema, Table } from '../model/schema';
import type { Dialect } from './dialect';

/** What ids stand for at one moment of a migration. */
export interface Names {
  readonly table: (id: TableId) => Table | undefined;
  readonly column: (id: ColumnId) => Column | undefined;
  readonly enum: (id: EnumId) => EnumType | undefined;
}

/** Everything a printer needs: the engine's way of writing and the names of the moment. */
export interface SqlContext {
  readonly dialect: Dialect;
  readonly names: Names;
}

/** The names of a schema; what it does not have is looked for in `otherwise`. */
export function namesOf(schema: Schema, otherwise?: Names): Names {
  const tables = new Map(schema.tables.map((table) => [table.id, table]));
  const columns = new Map(schema.tables.flatMap((table) => table.columns.map((column) => [column.id, column])));
  const enums = new Map(schema.enums.map((type) => [type.id, type]));
  return {
    table: (id) => tables.get(id) ?? otherwise?.table(id),
    column: (id) => columns.get(id) ?? otherwise?.column(id),
    enum: (id) => enums.get(id) ?? otherwise?.enum(id),
  };
}

/** Quoted table name. A dangling id prints as itself: the proof then fails with that name in the message. */
export const tableName = ({ dialect, names }: SqlContext, id: TableId): string =>
  dialect.quote(names.table(id)?.name ?? id);

/** Quoted column name, without its table. */
export const columnName = ({ dialect, names }: SqlContext, id: ColumnId): string =>
  dialect.quote(names.column(id)?.name ?? id);

/** Quoted column names between commas. */
export const columnList = (ctx: SqlContext, ids: readonly ColumnId[]): string =>
  ids.map((id) => columnName(ctx, id)).join(', ');

/** Quoted name of an enum type. */
export const enumName = ({ dialect, names }: SqlContext, id: EnumId): string =>
  dialect.quote(names.enum(id)?.name ?? id);
