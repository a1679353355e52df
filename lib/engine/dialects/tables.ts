import type { ColumnId, TableId } from '../model/ids';
import type { Column, EnumType, ForeignKey, Table } from '../model/schema';
import { checkSql, exclusionSql, foreignKeySql, primaryKeySql, uniqueSql } from './constraints';
import { columnName, enumName, type SqlContext, tableName } from './names';
import { templateSql } from './predicates';

/** CREATE TABLE with one column a line, then its constraints; of the foreign keys only those given. */
export function createTableSql(ctx: SqlContext, table: Table, foreignKeys: readonly ForeignKey[]): string {
  const columns = table.columns.map((column) => columnSql(ctx, column));
  const constraints = [
    ...(table.primaryKey ? [primaryKeySql(ctx, table.primaryKey)] : []),
    ...table.uniques.map((unique) => uniqueSql(ctx, unique)),
    ...foreignKeys.map((key) => foreignKeySql(ctx, key)),
    ...table.checks.map((check) => checkSql(ctx, check)),
    ...table.exclusions.map((exclusion) => exclusionSql(ctx, exclusion)),
  ];
  const lines = [...columns, ...constraints].map((line) => `  ${line}`);
  return `CREATE TABLE ${tableName(ctx, table.id)} (\n${lines.join(',\n')}\n)`;
}

export const dropTableSql = (ctx: SqlContext, table: TableId): string => `DROP TABLE ${tableName(ctx, table)}`;

/** A column's definition as in CREATE TABLE and ADD COLUMN. */
export function columnSql(ctx: SqlContext, column: Column): string {
  return [
    columnName(ctx, column.id),
    typeSql(ctx, column),
    generatedSql(ctx, column),
    column.nullable ? '' : 'NOT NULL',
    column.default && !column.generated ? `DEFAULT ${ctx.dialect.columnDefault(column.default)}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

export const typeSql = (ctx: SqlContext, column: Column): string =>
  ctx.dialect.columnType(column.type, (id) => enumName(ctx, id));

/** What a generated column says after its type; empty for a plain one. */
export function generatedSql(ctx: SqlContext, { generated }: Column): string {
  if (!generated) return '';
  return generated.kind === 'identity'
    ? `GENERATED ${generated.always ? 'ALWAYS' : 'BY DEFAULT'} AS IDENTITY`
    : `GENERATED ALWAYS AS (${templateSql(ctx, generated.sql)}) STORED`;
}

/** COMMENT ON TABLE; an empty comment removes it. */
export const tableCommentSql = (ctx: SqlContext, table: TableId, comment: string): string =>
  `COMMENT ON TABLE ${tableName(ctx, table)} IS ${commentText(ctx, comment)}`;

/** COMMENT ON COLUMN; an empty comment removes it. */
export const columnCommentSql = (ctx: SqlContext, table: TableId, column: ColumnId, comment: string): string =>
  `COMMENT ON COLUMN ${tableName(ctx, table)}.${columnName(ctx, column)} IS ${commentText(ctx, comment)}`;

const commentText = ({ dialect }: SqlContext, comment: string): string =>
  comment === '' ? 'NULL' : dialect.literal(comment);

export const createEnumSql = (ctx: SqlContext, type: EnumType): string =>
  `CREATE TYPE ${ctx.dialect.quote(type.name)} AS ENUM (${type.values.map((v) => ctx.dialect.literal(v)).join(', ')})`;

export const dropEnumSql = ({ dialect }: SqlContext, name: string): string => `DROP TYPE ${dialect.quote(name)}`;

/** Does nothing when the extension is there already: it may serve others. */
export const createExtensionSql = ({ dialect }: SqlContext, name: string): string =>
  `CREATE EXTENSION IF NOT EXISTS ${dialect.quote(name)}`;

/** Refused by the database while anything else uses the extension. */
export const dropExtensionSql = ({ dialect }: SqlContext, name: string): string =>
  `DROP EXTENSION IF EXISTS ${dialect.quote(name)}`;
