import type { ColumnId, TableId } from '../../model/ids';
import { fitIdentifier } from '../../model/names';
import { type SqlContext, tableName } from '../names';
import { dollarQuote } from './lexical';

/*
 * Columns set to the current time on every update. PostgreSQL has no column property for it: one function for all
 * columns of a name, one trigger a table. Function and trigger share a name; triggers are named per table.
 */

/** `set_updated_at` for the column `updated_at`. */
const touchFunctionName = (column: string): string => fitIdentifier(`set_${column}`);

export function createTouchFunctionSql({ dialect }: SqlContext, column: string): string {
  const body = `\nBEGIN\n  NEW.${dialect.quote(column)} := now();\n  RETURN NEW;\nEND;\n`;
  return `CREATE FUNCTION ${dialect.quote(touchFunctionName(column))}() RETURNS trigger LANGUAGE plpgsql AS ${dollarQuote(body)}`;
}

export const dropTouchFunctionSql = ({ dialect }: SqlContext, column: string): string =>
  `DROP FUNCTION ${dialect.quote(touchFunctionName(column))}()`;

export function createTouchTriggerSql(ctx: SqlContext, table: TableId, column: ColumnId): string {
  const name = ctx.dialect.quote(touchFunctionName(ctx.names.column(column)?.name ?? column));
  return (
    `CREATE TRIGGER ${name} BEFORE UPDATE ON ${tableName(ctx, table)}` + `\n  FOR EACH ROW EXECUTE FUNCTION ${name}()`
  );
}

export function dropTouchTriggerSql(ctx: SqlContext, table: TableId, column: ColumnId): string {
  const name = ctx.dialect.quote(touchFunctionName(ctx.names.column(column)?.name ?? column));
  return `DROP TRIGGER ${name} ON ${tableName(ctx, table)}`;
}
