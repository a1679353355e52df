import type { Predicate, SqlTemplate } from '../model/predicate';
import { columnName, type SqlContext } from './names';

/** A template with its columns' names in it. */
export function templateSql(ctx: SqlContext, sql: SqlTemplate): string {
  return sql.map((part) => (typeof part === 'string' ? part : columnName(ctx, part.column))).join('');
}

/** A condition as SQL, without outer parentheses. An empty `or` or list of values is FALSE, an empty `and` TRUE. */
export function predicateSql(ctx: SqlContext, p: Predicate): string {
  const { dialect } = ctx;
  switch (p.kind) {
    case 'compare':
      return `${columnName(ctx, p.column)} ${p.op} ${dialect.literal(p.value)}`;
    case 'compareColumns':
      return `${columnName(ctx, p.left)} ${p.op} ${columnName(ctx, p.right)}`;
    case 'between':
      return `${columnName(ctx, p.column)} BETWEEN ${dialect.literal(p.min)} AND ${dialect.literal(p.max)}`;
    case 'oneOf':
    case 'noneOf':
      return listSql(ctx, p);
    case 'isNull':
      return `${columnName(ctx, p.column)} IS NULL`;
    case 'isNotNull':
      return `${columnName(ctx, p.column)} IS NOT NULL`;
    case 'length':
      return `${dialect.characterCount(columnName(ctx, p.column))} ${p.op} ${dialect.literal(p.value)}`;
    case 'matches':
      return dialect.matches(columnName(ctx, p.column), p.pattern);
    case 'countSet':
      return `${dialect.countSet(p.columns.map((id) => columnName(ctx, id)))} ${p.op} ${p.value}`;
    case 'and':
      return p.all.length === 0 ? 'TRUE' : p.all.map((part) => operand(ctx, part, p.all.length)).join(' AND ');
    case 'or':
      return p.any.length === 0 ? 'FALSE' : p.any.map((part) => operand(ctx, part, p.any.length)).join(' OR ');
    case 'not':
      return `NOT (${predicateSql(ctx, p.predicate)})`;
    case 'sql':
      return templateSql(ctx, p.sql);
  }
}

function listSql(ctx: SqlContext, p: Predicate & { readonly kind: 'oneOf' | 'noneOf' }): string {
  if (p.values.length === 0) return p.kind === 'oneOf' ? 'FALSE' : 'TRUE';
  const values = p.values.map((value) => ctx.dialect.literal(value)).join(', ');
  return `${columnName(ctx, p.column)} ${p.kind === 'oneOf' ? 'IN' : 'NOT IN'} (${values})`;
}

/** One side of AND or OR: in parentheses when it has a connective of its own, or might. */
function operand(ctx: SqlContext, p: Predicate, siblings: number): string {
  const sql = predicateSql(ctx, p);
  return siblings > 1 && (p.kind === 'and' || p.kind === 'or' || p.kind === 'sql') ? `(${sql})` : sql;
}
