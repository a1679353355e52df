import type { ColumnType, Literal, Predicate, Schema, Table, TableStatistics } from '@/lib/engine';

type Statistics = ReadonlyMap<string, TableStatistics>;

/**
 * Tells the planner how many rows each table and index has. One page holds them all: what is read from disk is not
 * weighed, only how many rows a plan goes through. To be said again after CREATE INDEX, which resets it.
 */
export function sizesSql(schema: Schema, statistics: Statistics): string {
  const calls = schema.tables.flatMap((table) => {
    const stats = statistics.get(table.id);
    if (!stats) return [];
    return [
      relation(table.name, stats.rows, 1),
      ...table.indexes.map((index) => relation(index.name, stats.rows * keptBy(index.where, stats), 2)),
    ];
  });
  return select(calls);
}

/** Tells the planner what the columns, and the expressions that are indexed, hold. */
export const valuesSql = (schema: Schema, statistics: Statistics): string =>
  select(
    schema.tables.flatMap((table) => {
      const stats = statistics.get(table.id);
      return stats ? columnCalls(table, stats) : [];
    }),
  );

/** Tells what the expressions hold that are indexed; the indexes must be there. */
export const expressionsSql = (schema: Schema, statistics: Statistics): string =>
  select(
    schema.tables.flatMap((table) => {
      const stats = statistics.get(table.id);
      return stats ? expressionCalls(table, stats) : [];
    }),
  );

const select = (calls: readonly string[]): string => calls.map((call) => `SELECT ${call};`).join('\n');

const relation = (name: string, rows: number, pages: number): string =>
  `pg_catalog.pg_restore_relation_stats('schemaname', current_schema()::text, 'relname', ${text(name)}, ` +
  `'relpages', ${pages}::integer, 'reltuples', ${Math.max(1, Math.round(rows))}::real, 'relallvisible', ${pages}::integer)`;

function columnCalls(table: Table, stats: TableStatistics): readonly string[] {
  return table.columns.flatMap((column) => {
    const known = stats.columns.get(column.id);
    if (!known) return [];
    const { nullShare, distinct, common } = known;
    const about = attribute(table.name, `'attname', ${text(column.name)}`, nullShare, distinct, widthOf(column.type));
    if (common.length === 0)
      return [isText(column.type) ? `${about}, 'histogram_bounds', ${text(letters)}::text)` : `${about})`];
    const values = text(arrayText(common.map((c) => c.value)));
    const shares = common.map((c) => c.share.toFixed(6)).join(',');
    return [`${about}, 'most_common_vals', ${values}::text, 'most_common_freqs', '{${shares}}'::real[])`];
  });
}

const isText = ({ kind }: ColumnType): boolean => kind === 'text' || kind === 'varchar';

/** Texts begin with every letter alike, so that the planner can tell how few begin with three given ones. */
const letters = `{${[...'abcdefghijklmnopqrstuvwxyz'].flatMap((a) => [...'agms'].map((b) => a + b)).join(',')}}`;

/** An expression over one column is taken to have as many values as that. */
function expressionCalls(table: Table, stats: TableStatistics): readonly string[] {
  return table.indexes.flatMap((index) =>
    index.parts.flatMap(({ key }, i) => {
      if ('column' in key || index.method !== 'btree') return [];
      const [column] = key.expression.flatMap((part) => (typeof part === 'string' ? [] : [part.column]));
      const known = column === undefined ? undefined : stats.columns.get(column);
      const type = table.columns.find((c) => c.id === column)?.type.kind;
      if (!known || type === 'jsonb') return [];
      return [`${attribute(index.name, `'attnum', ${i + 1}::smallint`, known.nullShare, known.distinct, 20)})`];
    }),
  );
}

/** Open at the end: more may be said of the attribute. */
const attribute = (relation: string, which: string, nulls: number, distinct: number, width: number): string =>
  `pg_catalog.pg_restore_attribute_stats('schemaname', current_schema()::text, 'relname', ${text(relation)}, ${which}, ` +
  `'inherited', false, 'null_frac', ${nulls.toFixed(6)}::real, 'n_distinct', ${Math.round(distinct)}::real, 'avg_width', ${width}`;

/** Share of the rows a partial index holds. */
function keptBy(where: Predicate | undefined, stats: TableStatistics): number {
  if (where === undefined) return 1;
  const shareOf = (column: string, values: readonly Literal[]) =>
    values.reduce<number>(
      (sum, value) =>
        sum + (stats.columns.get(column)?.common.find((c) => String(c.value) === String(value))?.share ?? 0.05),
      0,
    );
  switch (where.kind) {
    case 'isNull':
      return stats.columns.get(where.column)?.nullShare ?? 1;
    case 'isNotNull':
      return 1 - (stats.columns.get(where.column)?.nullShare ?? 0);
    case 'compare':
      return where.op === '='
        ? shareOf(where.column, [where.value])
        : where.op === '<>'
          ? 1 - shareOf(where.column, [where.value])
          : 1 / 3;
    case 'oneOf':
      return shareOf(where.column, where.values);
    case 'noneOf':
      return 1 - shareOf(where.column, where.values);
    case 'and':
      return where.all.reduce((share, part) => share * keptBy(part, stats), 1);
    default:
      return 0.5;
  }
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

const arrayText = (values: readonly Literal[]): string =>
  `{${values.map((v) => `"${String(v).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`;

/** Bytes a value usually takes. */
function widthOf(type: ColumnType): number {
  switch (type.kind) {
    case 'boolean':
      return 1;
    case 'uuid':
      return 16;
    case 'smallint':
      return 2;
    case 'integer':
    case 'date':
    case 'enum':
    case 'real':
      return 4;
    case 'text':
    case 'varchar':
      return 24;
    case 'json':
    case 'jsonb':
    case 'tsvector':
      return 200;
    case 'array':
      return 60;
    default:
      return 8;
  }
}
