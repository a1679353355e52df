import type { ColumnId, TableId } from '../../model/ids';
import { columnName, type SqlContext, tableName } from '../names';
import { dollarQuote } from './lexical';

/** Makes the column NOT NULL where every row has a value, an empty table included; elsewhere leaves it and says so. */
export function requireWhereFilledSql(ctx: SqlContext, table: TableId, column: ColumnId): string {
  const [of, name] = [tableName(ctx, table), columnName(ctx, column)];
  const told = ctx.dialect.literal(
    `${of}.${name} has no values to restore: it stays without NOT NULL`.replaceAll('%', '%%'),
  );
  return `DO ${dollarQuote(
    `\nBEGIN\n  IF EXISTS (SELECT FROM ${of} WHERE ${name} IS NULL) THEN\n    RAISE WARNING ${told};\n` +
      `  ELSE\n    ALTER TABLE ${of} ALTER COLUMN ${name} SET NOT NULL;\n  END IF;\nEND;\n`,
  )}`;
}
