import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { schemaFrom, type TableSketch } from '../../diagram/testing/tables';
import { startingPoints } from '../../language/starting-points/registry';
import type { Design } from '../../model/design';
import { type CheckConstraint, type Column, emptySchema } from '../../model/schema';
import { design } from '../../pipeline';
import { planMigration } from '../../plan';
import { clinicDesign } from '../testing/clinic';
import { whatChangesNext } from './registry';

let db: PGlite;

beforeAll(async () => {
  db = await PGlite.create();
});
afterAll(() => db.close());
beforeEach(() => db.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public'));

const mood = { kind: 'oneOf', values: ['calm', 'busy', 'loud', 'odd "one"', "it's"] } as const;

/** Something for every rule to foresee, with names that have to be quoted. */
const everything: Design = {
  ...clinicDesign,
  schema: counting([
    {
      name: 'user',
      columns: [
        'id uuid',
        'profile jsonb',
        'view_count integer',
        'tags array',
        'last_seen_at timestamptz null',
        'deleted_at timestamptz null',
      ],
    },
    {
      name: 'channels',
      columns: ['id uuid', 'mood text'],
      more: { checks: [moodOf('channels')] },
    },
    {
      name: 'orders',
      columns: ['id uuid', 'user_id uuid -> user', 'mood text', 'order timestamptz', 'total numeric(12,2)'],
      more: { checks: [moodOf('orders')], expectedRows: 50_000_000, liveTraffic: true },
    },
    { name: 'refunds', columns: ['id uuid', 'order_id uuid -> orders', 'amount numeric(12,2)'] },
    { name: 'page views', columns: ['id uuid', 'viewed timestamptz'], more: { expectedRows: 90_000_000 } },
  ]),
  patterns: clinicDesign.patterns.map((pattern) => ({
    ...pattern,
    label: 'total of orders per month',
    accesses: pattern.accesses.map((access) => ({
      ...access,
      table: 't:orders',
      equality: ['t:orders/c:user_id'],
      range: ['t:orders/c:order'],
      order: [],
    })),
  })),
};

/** With lists for arrays, and a key that counts. */
function counting(sketches: readonly TableSketch[]): Design['schema'] {
  const drawn = schemaFrom([...sketches, { name: 'tickets', columns: ['id integer'] }]);
  const counted = (column: Column): Column =>
    column.type.kind === 'array'
      ? { ...column, type: { kind: 'array', of: { kind: 'text' } } }
      : column.type.kind === 'integer' && column.name === 'id'
        ? { ...column, generated: { kind: 'identity', always: true } }
        : column;
  return { ...drawn, tables: drawn.tables.map((table) => ({ ...table, columns: table.columns.map(counted) })) };
}

function moodOf(table: string): CheckConstraint {
  return {
    id: `${table}/mood`,
    name: `chk_${table}_mood`,
    predicate: { ...mood, column: `t:${table}/c:mood` },
    origin: { kind: 'hand' },
  };
}

const designs: readonly (readonly [string, Design])[] = [
  ['clinic by hand', clinicDesign],
  ['something of everything', everything],
  ...startingPoints.map((point) => [point.name, design({ text: point.text, overrides: [] })] as const),
];

/** The extensions are not what is tried here, and PGlite has none without loading it. */
const withoutExtensions = ({ schema }: Design): Design['schema'] => ({
  ...schema,
  extensions: [],
  tables: schema.tables.map((table) => ({
    ...table,
    exclusions: [],
    indexes: table.indexes.filter((index) => !index.parts.some((part) => part.opclass === 'gin_trgm_ops')),
  })),
});

const foreseen = new Set<string>();

test.each(designs)('%s: what is foreseen applies to the schema as it is', async (_name, made) => {
  const plain = { ...made, schema: withoutExtensions(made) };
  for (const { sql } of planMigration(emptySchema, plain.schema).steps.flatMap((step) => step.up)) await db.exec(sql);
  for (const next of whatChangesNext(plain)) {
    foreseen.add(next.code);
    // What runs outside a transaction cannot be taken back by one; an index beside what is there is in nobody's way.
    const alone = next.migration.some((sql) => sql.includes('CONCURRENTLY'));
    if (!alone) await db.exec('BEGIN');
    for (const sql of next.migration) await db.exec(sql).catch((error: unknown) => fail(next.code, sql, error));
    if (!alone) await db.exec('ROLLBACK');
  }
});

function fail(code: string, sql: string, error: unknown): never {
  throw new Error(`${code}: ${String(error)} in ${sql}`);
}

test('every kind of change was tried', () => {
  expect([...foreseen].sort()).toEqual([
    'next/archive',
    'next/arrays',
    'next/closed-sets',
    'next/documents',
    'next/hot-columns',
    'next/key-range',
    'next/live-traffic',
    'next/lookups',
    'next/partition',
    'next/read-models',
    'next/shared-sets',
  ]);
});
