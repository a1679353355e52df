import type { TableAccess } from '../model/access-pattern';
import type { ColumnId } from '../model/ids';
import type { Column } from '../model/schema';
import type { JoinedAccess } from './joins';
import type { Qualified } from './qualified';

/** Gives the next parameter: `$1`, `$2`, ... */
export type Parameters = () => string;

type Conditions = Omit<TableAccess, 'table' | 'arms' | 'output' | 'grouping' | 'order'>;

/** What a row of one table has to meet, each condition a text to stand between ANDs. */
export function conditionsOf(q: Qualified, { access, joined }: JoinedAccess, next: Parameters): readonly string[] {
  const given = { ...access, equality: access.equality.filter((c) => !joined.has(c)) };
  const bounded = new Set(access.order.slice(0, 1).map((o) => o.column));
  const arms = (access.arms ?? []).map((arm) => plainConditions(q, arm, next, new Set()));
  const either = arms.filter((arm) => arm.length > 0).map((arm) => `(${arm.join(' AND ')})`);
  return [...plainConditions(q, given, next, bounded), ...(either.length > 0 ? [`(${either.join(' OR ')})`] : [])];
}

/** `open`: ranges that are open at one end, because the rows are read on from there in their order. */
function plainConditions(
  q: Qualified,
  access: Conditions,
  next: Parameters,
  open: ReadonlySet<ColumnId>,
): readonly string[] {
  return [
    ...access.equality.map((c) => equalSql(q, c, next)),
    ...access.inList.map((c) => `${q.column(c)} IN (${next()}, ${next()}, ${next()})`),
    ...access.range.map((c) =>
      open.has(c) ? `${q.column(c)} >= ${next()}` : `${q.column(c)} >= ${next()} AND ${q.column(c)} < ${next()}`,
    ),
    ...(access.expressions ?? []).flatMap(({ sql, use }) =>
      use === 'order' ? [] : [`${q.template(sql)} ${use === 'equality' ? '=' : '>='} ${next()}`],
    ),
    ...access.fixed.map(({ predicate }) => q.predicate(predicate)),
    ...(access.containment ?? []).map(({ column, kind }) => containSql(q, column, kind, next)),
    ...searchSql(q, access, next),
  ];
}

/** A value of an array or a document is looked for inside it. */
function equalSql(q: Qualified, id: ColumnId, next: Parameters): string {
  const column = q.columnOf(id);
  if (column?.type.kind === 'array') return `${q.column(id)} @> ARRAY[${next()}]::${q.type(column)}`;
  if (column?.type.kind === 'jsonb') return `${q.column(id)} @> ${next()}`;
  if (column?.type.kind === 'json') return `${q.column(id)}::text = ${next()}`;
  return `${q.column(id)} = ${next()}`;
}

function containSql(
  q: Qualified,
  id: ColumnId,
  kind: NonNullable<TableAccess['containment']>[number]['kind'],
  next: Parameters,
): string {
  const column = q.columnOf(id);
  const cast = column ? `::${q.type(column)}` : '';
  if (kind === 'jsonbKey') return `${q.column(id)} ? ${next()}`;
  return `${q.column(id)} ${kind === 'range' ? '&&' : '@>'} ${next()}${kind === 'jsonb' ? '' : cast}`;
}

function searchSql(q: Qualified, { search }: Conditions, next: Parameters): readonly string[] {
  const asked = search.filter((s) => s.kind === 'fullText');
  const given = asked.flatMap(({ document }) => (document ? [q.template(document)] : []));
  const words = asked.filter((s) => !s.document).flatMap((s) => q.columnOf(s.column) ?? []);
  const others = search.flatMap(({ column, kind }) =>
    kind === 'fullText' ? [] : [textSearch[kind](q.column(column), next)],
  );
  const documents = [...new Set(given), ...(words.length > 0 ? [documentSql(q, words)] : [])];
  return [...others, ...documents.map((sql) => `${sql} @@ websearch_to_tsquery('english', ${next()})`)];
}

const textSearch = {
  // Only a beginning that is known when the plan is made can use an index; every driver's first plans know it.
  prefix: (column: string) => `${column} LIKE 'abc%'`,
  contains: (column: string, next: Parameters) => `${column} ILIKE '%' || ${next()} || '%'`,
  ignoreCase: (column: string, next: Parameters) => `lower(${column}) = lower(${next()})`,
} as const;

/** The words of one or several columns as one document, written as the index on them is. */
function documentSql(q: Qualified, columns: readonly Column[]): string {
  const [only, ...more] = columns;
  if (only?.type.kind === 'tsvector') return q.column(only.id);
  const held = only && q.documentOf(columns.map((c) => c.id));
  if (held) return q.column(held.id);
  if (only && more.length === 0) return `to_tsvector('english', ${q.column(only.id)})`;
  const parts = columns.map((c) => `coalesce(${q.column(c.id)}, '')`);
  return `to_tsvector('english', ${parts.join(` || ' ' || `)})`;
}
