import { type SqlContext, tableName } from '../dialects/names';
import { postgresql } from '../dialects/postgresql';
import type { AccessPattern, TableAccess } from '../model/access-pattern';
import type { Schema } from '../model/schema';
import { conditionsOf, type Parameters } from './conditions';
import { type JoinedAccess, joinAccesses } from './joins';
import { type Qualified, qualified } from './qualified';

/** Rows a list on a screen shows, where the pattern does not say. */
const PAGE = 20;

/**
 * A statement that reads what the pattern asks for: the person's own SQL where they gave it, else a SELECT over the
 * pattern's tables, joined through their keys. Parameters are `$1`, `$2`, ... Undefined when the pattern names no table
 * of the schema.
 */
export function patternSql(pattern: AccessPattern, schema: Schema): string | undefined {
  if (pattern.sql !== undefined) return pattern.sql;
  const joined = joinAccesses(pattern.accesses, schema);
  const [target] = joined;
  if (!target) return undefined;
  const parameters = counter();
  const froms = joined.map((part) => fromSql(part, schema));
  const conditions = joined.flatMap((part) => conditionsOf(qualified(schema, part.alias), part, parameters));
  const order = joined.flatMap((part) => orderOf(qualified(schema, part.alias), part.access));
  const page = order.length > 0 && pattern.limit === undefined && conditions.length === 0;
  const limit = pattern.limit ?? (page ? PAGE : undefined);
  return [
    `SELECT ${outputOf(qualified(schema, target.alias), target.access)}`,
    `FROM ${froms.join('\n  ')}`,
    ...(conditions.length > 0 ? [`WHERE ${conditions.join('\n  AND ')}`] : []),
    ...groupOf(qualified(schema, target.alias), target.access),
    ...(order.length > 0 ? [`ORDER BY ${order.join(', ')}`] : []),
    ...(limit === undefined ? [] : [`LIMIT ${limit}`]),
  ].join('\n');
}

function counter(): Parameters {
  let last = 0;
  return () => `$${++last}`;
}

function fromSql({ access, alias, on, left }: JoinedAccess, schema: Schema): string {
  const ctx: SqlContext = { dialect: postgresql, names: qualified(schema, alias).plain };
  const name = tableName(ctx, access.table);
  const quoted = postgresql.quote(alias);
  const as = name === quoted ? name : `${name} AS ${quoted}`;
  if (!on) return as;
  const pairs = on.map(
    ({ mine, other }) =>
      `${qualified(schema, alias).column(mine)} = ${qualified(schema, other.alias).column(other.column)}`,
  );
  return `${left ? 'LEFT ' : ''}JOIN ${as} ON ${pairs.join(' AND ')}`;
}

function outputOf(q: Qualified, access: TableAccess): string {
  if (access.grouping?.length) return [...access.grouping.map(q.column), 'count(*)'].join(', ');
  const columns = access.output ?? [];
  return columns.length > 0 ? columns.map(q.column).join(', ') : `${q.alias}.*`;
}

const groupOf = (q: Qualified, access: TableAccess): readonly string[] =>
  access.grouping?.length ? [`GROUP BY ${access.grouping.map(q.column).join(', ')}`] : [];

const orderOf = (q: Qualified, access: TableAccess): readonly string[] => [
  ...access.order.map(
    ({ column, direction, nulls }) =>
      q.column(column) + (direction === 'desc' ? ' DESC' : '') + (nulls ? ` NULLS ${nulls.toUpperCase()}` : ''),
  ),
  ...(access.expressions ?? []).filter(({ use }) => use === 'order').map(({ sql }) => q.template(sql)),
];
