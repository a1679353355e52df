import { columnName, type SqlContext, tableName } from '../dialects/names';
import { columnCommentSql, typeSql } from '../dialects/tables';
import { sameDefinition } from '../diff/same';
import { sameType } from '../model/column-type';
import type { TableId } from '../model/ids';
import type { Column, Generated } from '../model/schema';
import { castSql } from './cast';
import type { Statement } from './plan';
import { statements } from './step';

/**
 * ALTER COLUMN from one definition to another, name apart; either way round. A default steps aside while the type
 * changes. Columns that become NOT NULL and have a default get it where they are NULL. Expressions of generated
 * columns are not its business.
 */
export function alterColumn(ctx: SqlContext, table: TableId, from: Column, to: Column): readonly Statement[] {
  const alter = (action: string) =>
    `ALTER TABLE ${tableName(ctx, table)} ALTER COLUMN ${columnName(ctx, to.id)} ${action}`;
  const sql: string[] = [];
  const typeChanges = !sameType(from.type, to.type);
  const [before, after] = [plainDefault(from), plainDefault(to)];
  const defaultChanges = !sameDefinition(before, after) || typeChanges;
  const identityChanges = !sameDefinition(identity(from), identity(to));
  if (before && defaultChanges) sql.push(alter('DROP DEFAULT'));
  if (identity(from) && !identity(to)) sql.push(alter('DROP IDENTITY'));
  if (typeChanges) {
    const cast = castSql(columnName(ctx, to.id), from.type, to.type, typeSql(ctx, to));
    sql.push(alter(`TYPE ${typeSql(ctx, to)} USING ${cast}`));
  }
  if (after && defaultChanges) sql.push(alter(`SET DEFAULT ${ctx.dialect.columnDefault(after)}`));
  if (from.nullable && !to.nullable) sql.push(...backfill(ctx, table, to), alter('SET NOT NULL'));
  if (!from.nullable && to.nullable) sql.push(alter('DROP NOT NULL'));
  if (identityChanges) sql.push(...identityTo(identity(from), identity(to)).map(alter));
  if ((from.comment ?? '') !== (to.comment ?? '')) {
    sql.push(columnCommentSql(ctx, table, to.id, to.comment ?? ''));
  }
  return statements(to.id, ...sql);
}

/** Fills NULLs with the default; nothing for a column without one. */
export function backfill(ctx: SqlContext, table: TableId, column: Column): readonly string[] {
  const value = plainDefault(column);
  if (!value) return [];
  const name = columnName(ctx, column.id);
  return [`UPDATE ${tableName(ctx, table)} SET ${name} = ${ctx.dialect.columnDefault(value)} WHERE ${name} IS NULL`];
}

const plainDefault = (column: Column) => (column.generated ? undefined : column.default);

type Identity = Generated & { readonly kind: 'identity' };

const identity = ({ generated }: Column): Identity | undefined =>
  generated?.kind === 'identity' ? generated : undefined;

function identityTo(from: Identity | undefined, to: Identity | undefined): readonly string[] {
  if (!to) return [];
  const kind = to.always ? 'ALWAYS' : 'BY DEFAULT';
  return [from ? `SET GENERATED ${kind}` : `ADD GENERATED ${kind} AS IDENTITY`];
}
