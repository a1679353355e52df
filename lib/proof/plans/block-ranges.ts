import type { Column, ColumnType, Index, IndexId, Schema, Table } from '@/lib/engine';
import { quoted } from '../catalog/sql-of-design';
import type { Connection } from '../connection';
import { explainedRun } from './explained';

/** What a block range index spared on rows made for it. */
export interface MeasuredRanges {
  readonly rows: number;
  /** Pages of the sample, and those read to find a twentieth of its rows. */
  readonly pages: number;
  readonly read: number;
}

const ROWS = 100_000;
const SAMPLE = 'flux_sample';

/**
 * Measures each block range index of the tables: the planner's statistics cannot say in which order rows lie, so rows
 * are made in the order of the indexed moment, and a twentieth of them is read. Runs inside a transaction and leaves
 * nothing behind. Indexes the server does not use for that, or that cannot be measured, are not in the answer.
 */
export async function measureBlockRanges(
  connection: Connection,
  schema: Schema,
): Promise<ReadonlyMap<IndexId, MeasuredRanges>> {
  const found = new Map<IndexId, MeasuredRanges>();
  for (const table of schema.tables)
    for (const index of table.indexes) {
      const column = index.method === 'brin' ? momentOf(table, index) : undefined;
      const measured = column && (await measure(connection, table, column));
      if (measured) found.set(index.id, measured);
    }
  return found;
}

function momentOf(table: Table, { parts: [part] }: Index): Column | undefined {
  return table.columns.find((c) => part && 'column' in part.key && c.id === part.key.column);
}

async function measure(connection: Connection, table: Table, column: Column): Promise<MeasuredRanges | undefined> {
  await connection.exec('SAVEPOINT ranges');
  try {
    await connection.exec(sampleSql(table, column));
    const [size] = await connection.query<{ pages: number }>(
      `SELECT relpages AS pages FROM pg_catalog.pg_class WHERE relname = '${SAMPLE}'`,
    );
    const [run] = await connection.simple<Record<string, unknown>>(
      `EXPLAIN (ANALYZE, TIMING off, SUMMARY off, FORMAT JSON) SELECT * FROM ${SAMPLE} WHERE ${period(column)}`,
    );
    const read = explainedRun(run?.['QUERY PLAN']);
    return size && read !== undefined ? { rows: ROWS, pages: size.pages, read } : undefined;
  } catch {
    // A type the sample cannot be made for: nothing is claimed of the index.
    return undefined;
  } finally {
    await connection.exec('ROLLBACK TO SAVEPOINT ranges; RELEASE SAVEPOINT ranges');
  }
}

const at = (row: string): string => `timestamptz '2020-01-01' + ${row} * interval '1 second'`;

const period = ({ name }: Column): string =>
  `${quoted(name)} >= ${at(String(ROWS / 2))} AND ${quoted(name)} < ${at(String(ROWS / 2 + ROWS / 20))}`;

/** A table of the same columns, filled in the order of the moment with values of the usual width. */
function sampleSql(table: Table, column: Column): string {
  const others = table.columns.flatMap((c) => {
    const value = c.id === column.id ? undefined : filling[c.type.kind];
    return value === undefined ? [] : [{ name: quoted(c.name), value }];
  });
  const names = [quoted(column.name), ...others.map((o) => o.name)];
  const values = [at('i'), ...others.map((o) => o.value)];
  return `CREATE TEMP TABLE ${SAMPLE} AS SELECT * FROM ${quoted(table.name)} LIMIT 0;
INSERT INTO ${SAMPLE} (${names.join(', ')}) SELECT ${values.join(', ')} FROM generate_series(1, ${ROWS}) AS i;
CREATE INDEX ON ${SAMPLE} USING brin (${quoted(column.name)});
ANALYZE ${SAMPLE};`;
}

/** A value of the usual width, for the types most columns have; the others stay empty. */
const filling: Readonly<Partial<Record<ColumnType['kind'], string>>> = {
  uuid: 'gen_random_uuid()',
  text: `'a text of usual length'`,
  integer: 'i',
  bigint: 'i',
  numeric: 'i',
  real: 'i',
  double: 'i',
  boolean: 'true',
  timestamptz: at('i'),
};
