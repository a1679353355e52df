import { columnName } from '../../dialects/names';
import { predicateSql } from '../../dialects/predicates';
import { typeSql } from '../../dialects/tables';
import type { Literal, Predicate } from '../../model/predicate';
import type { PrismaContext } from './context';
import { text } from './lexical';

/**
 * The condition of a partial index, as Prisma takes it. It is compared with what PostgreSQL has kept as text alone, so it
 * is written the way PostgreSQL keeps it, as far as that is known without asking: values of enums and texts with their
 * type, lists as arrays, both sides of AND and OR in parentheses.
 */
export const rawWhere = (ctx: PrismaContext, where: Predicate): string => `where: raw(${text(kept(ctx, where))})`;

function kept(ctx: PrismaContext, p: Predicate): string {
  switch (p.kind) {
    case 'compare':
      return typed(ctx, p.column, (column, value) => `${column} ${p.op} ${value(p.value)}`) ?? predicateSql(ctx.sql, p);
    case 'oneOf':
    case 'noneOf':
      return keptList(ctx, p) ?? predicateSql(ctx.sql, p);
    case 'and':
      return p.all.length > 1 ? p.all.map((part) => `(${kept(ctx, part)})`).join(' AND ') : predicateSql(ctx.sql, p);
    case 'or':
      return p.any.length > 1 ? p.any.map((part) => `(${kept(ctx, part)})`).join(' OR ') : predicateSql(ctx.sql, p);
    default:
      return predicateSql(ctx.sql, p);
  }
}

function keptList(ctx: PrismaContext, p: Predicate & { readonly kind: 'oneOf' | 'noneOf' }): string | undefined {
  const [single, ...more] = p.values;
  if (single === undefined) return undefined;
  return typed(ctx, p.column, (column, value) =>
    more.length === 0
      ? `${column} ${p.kind === 'oneOf' ? '=' : '<>'} ${value(single)}`
      : `${column} ${p.kind === 'oneOf' ? '= ANY' : '<> ALL'} (ARRAY[${p.values.map(value).join(', ')}])`,
  );
}

/** A condition on a column of an enum or text, whose values PostgreSQL keeps with their type; undefined for others. */
function typed(
  ctx: PrismaContext,
  id: string,
  write: (column: string, value: (literal: Literal) => string) => string,
): string | undefined {
  const column = ctx.sql.names.column(id);
  if (column?.type.kind !== 'enum' && column?.type.kind !== 'text') return undefined;
  const type = typeSql(ctx.sql, column);
  return write(columnName(ctx.sql, id), (literal) => `${ctx.sql.dialect.literal(literal)}::${type}`);
}
