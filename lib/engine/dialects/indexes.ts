import type { TableId } from '../model/ids';
import type { Index, IndexKey, IndexPart } from '../model/schema';
import { columnList, columnName, type SqlContext, tableName } from './names';
import { predicateSql, templateSql } from './predicates';

/** CREATE INDEX; `concurrently` lets reads and writes go on meanwhile, outside a transaction. */
export function createIndexSql(ctx: SqlContext, table: TableId, index: Index, concurrently = false): string {
  const method = index.method === 'btree' ? '' : ` USING ${index.method}`;
  const include = index.include?.length ? ` INCLUDE (${columnList(ctx, index.include)})` : '';
  const where = index.where ? `\n  WHERE ${predicateSql(ctx, index.where)}` : '';
  const parts = index.parts.map((part) => partSql(ctx, part)).join(', ');
  return (
    `CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX ${concurrently ? 'CONCURRENTLY ' : ''}${ctx.dialect.quote(index.name)}` +
    `\n  ON ${tableName(ctx, table)}${method} (${parts})${include}${where}`
  );
}

export const dropIndexSql = ({ dialect }: SqlContext, name: string, concurrently = false): string =>
  `DROP INDEX ${concurrently ? 'CONCURRENTLY ' : ''}${dialect.quote(name)}`;

/** A key of an index or an exclusion constraint: a column, or an expression in the parentheses it needs. */
export function keySql(ctx: SqlContext, key: IndexKey): string {
  if ('column' in key) return columnName(ctx, key.column);
  const sql = templateSql(ctx, key.expression);
  return isFunctionCall(sql) ? sql : `(${sql})`;
}

function partSql(ctx: SqlContext, part: IndexPart): string {
  const nullsByDefault = part.direction === 'asc' ? 'last' : 'first';
  return (
    keySql(ctx, part.key) +
    (part.opclass ? ` ${part.opclass}` : '') +
    (part.direction === 'desc' ? ' DESC' : '') +
    (part.nulls && part.nulls !== nullsByDefault ? ` NULLS ${part.nulls.toUpperCase()}` : '')
  );
}

const callStart = /^[a-z_][a-z0-9_]*\(/;
const looksLikeCall = /^(not|any|all|some|case|array|row|exists|select)\(/;

/** Whether the SQL is one plain function call, `lower(email)`: the only expression that needs no parentheses. */
function isFunctionCall(sql: string): boolean {
  if (!callStart.test(sql) || looksLikeCall.test(sql) || !sql.endsWith(')') || /['"]/.test(sql)) return false;
  let depth = 0;
  for (let i = 0; i < sql.length; i++) {
    if (sql[i] === '(') depth++;
    if (sql[i] === ')' && --depth === 0) return i === sql.length - 1;
  }
  return false;
}
