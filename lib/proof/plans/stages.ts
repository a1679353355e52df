import {
  type AccessPattern,
  type ColumnType,
  emptySchema,
  planMigration,
  type Schema,
  type Table,
  templateColumns,
} from '@/lib/engine';
import { namesOf, quoted, typeName } from '../catalog/sql-of-design';

/** The design's schema, built up in three steps, as SQL to be run one after the other. */
export interface Stages {
  /** Only what the patterns read. */
  readonly schema: Schema;
  /** The tables bare: every column may be empty, nothing is checked. */
  readonly bare: string;
  /** NOT NULL, primary keys, uniques and the indexes that are rules. */
  readonly keys: string;
  /** The other indexes. */
  readonly indexes: string;
}

/** The tables the patterns read, step by step. Foreign keys and checks are left out: no plan asks for them. */
export function stagesOf(schema: Schema, patterns: readonly AccessPattern[]): Stages {
  const read = new Set(patterns.flatMap((p) => p.accesses.map((a) => a.table)));
  const tables = schema.tables.filter((t) => read.has(t.id)).map(quiet);
  const whole: Schema = { ...schema, tables };
  const keyed: Schema = {
    ...schema,
    tables: tables.map((t) => ({ ...t, indexes: t.indexes.filter((i) => i.unique) })),
  };
  const bare: Schema = { ...schema, tables: tables.map(bareTable) };
  return {
    schema: whole,
    bare: `${sqlOf(emptySchema, bare)}\n${collationsSql(bare)}`,
    keys: sqlOf(bare, keyed),
    indexes: sqlOf(keyed, whole),
  };
}

/** Without what a plan does not depend on, and never under traffic: the statements may all be in one transaction. */
const quiet = (table: Table): Table => ({
  ...table,
  purpose: '',
  liveTraffic: false,
  foreignKeys: [],
  checks: [],
  columns: table.columns.map(({ default: _default, comment: _comment, touchedOnUpdate: _touched, ...column }) => {
    const { generated, ...rest } = column;
    return generated?.kind === 'stored' ? column : rest;
  }),
});

function bareTable(table: Table): Table {
  const { primaryKey: _key, ...rest } = table;
  return {
    ...rest,
    uniques: [],
    exclusions: [],
    indexes: [],
    columns: table.columns.map((column) => ({ ...column, nullable: true })),
  };
}

/**
 * Texts sort as people sort them, as they do on most servers: under the C collation of the proof's own database an
 * ordinary index would find the beginning of a text, which it does not there.
 */
function collationsSql(schema: Schema): string {
  const names = namesOf(schema, 'public');
  const used = (table: Table) =>
    new Set(table.columns.flatMap(({ generated: g }) => (g?.kind === 'stored' ? templateColumns(g.sql) : [])));
  return schema.tables
    .flatMap((table) => {
      const fixed = used(table);
      return table.columns
        .filter(({ id, type, generated }) => isText(type) && !generated && !fixed.has(id))
        .map(
          ({ name, type }) =>
            `ALTER TABLE ${quoted(table.name)} ALTER COLUMN ${quoted(name)} TYPE ${typeName(names, type)} COLLATE pg_catalog.unicode;`,
        );
    })
    .join('\n');
}

const isText = ({ kind }: ColumnType): boolean => kind === 'text' || kind === 'varchar' || kind === 'char';

const sqlOf = (from: Schema, to: Schema): string =>
  planMigration(from, to)
    .steps.flatMap((step) => step.up.map(({ sql }) => `${sql};`))
    .join('\n');
