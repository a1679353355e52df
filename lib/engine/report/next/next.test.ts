import { describe, expect, test } from 'vitest';
import { schemaFrom, type TableSketch } from '../../diagram/testing/tables';
import type { Schema } from '../../model/schema';
import { clinicDesign, clinicSchema } from '../testing/clinic';
import { whatChangesNext } from './registry';

const nextOf = (schema: Schema) => whatChangesNext({ ...clinicDesign, schema, patterns: [] });
const only = (sketch: TableSketch) => nextOf(schemaFrom([sketch]));

test('nothing is foreseen for a schema that gives no reason', () => {
  expect(only({ name: 'notes', columns: ['id uuid', 'body text', 'created_at timestamptz'] })).toEqual([]);
});

describe('partitioning', () => {
  const log: TableSketch = {
    name: 'file_accesses',
    columns: ['id uuid', 'accessed_at timestamptz', 'created_at timestamptz'],
    indexes: [['accessed_at']],
  };

  test('a table of events is divided by its time column, with a migration that swaps it in', () => {
    const [next] = only(log);
    expect(next?.when).toBe('file_accesses passes 10M rows');
    expect(next?.migration).toEqual([
      `CREATE TABLE file_accesses_partitioned (
  id uuid NOT NULL,
  accessed_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT pk_file_accesses_partitioned PRIMARY KEY (id, accessed_at)
) PARTITION BY RANGE (accessed_at)`,
      'CREATE TABLE file_accesses_default PARTITION OF file_accesses_partitioned DEFAULT',
      'CREATE INDEX idx_file_accesses_accessed_at_partitioned\n  ON file_accesses_partitioned (accessed_at)',
      'INSERT INTO file_accesses_partitioned (id, accessed_at, created_at)\nSELECT id, accessed_at, created_at\nFROM file_accesses',
      'ALTER TABLE file_accesses RENAME TO file_accesses_before',
      'ALTER TABLE file_accesses_partitioned RENAME TO file_accesses',
    ]);
  });

  test('not where another table refers to it', () => {
    const alerts = { name: 'alerts', columns: ['id uuid', 'access_id uuid -> file_accesses'] };
    expect(nextOf(schemaFrom([log, alerts])).map((n) => n.code)).not.toContain('next/partition');
  });

  test('not where a unique key lacks the time column: then old rows are moved away', () => {
    expect(only({ ...log, uniques: [['created_at']] }).map((n) => n.code)).toEqual(['next/archive']);
  });

  test('the rows the brief expects are named', () => {
    const readings = {
      name: 'readings',
      columns: ['id uuid', 'read_at timestamptz'],
      more: { expectedRows: 50_000_000 },
    };
    expect(only(readings)[0]?.when).toBe('readings holds the 50,000,000 rows it is expected to');
  });
});

test('a closed set is widened without blocking, for all sets in one entry', () => {
  const next = nextOf(clinicSchema).find((n) => n.code === 'next/closed-sets');
  expect(next?.when).toBe('appointments.status takes a new value');
  expect(next?.migration).toEqual([
    `ALTER TABLE appointments
  DROP CONSTRAINT chk_appointments_status,
  ADD CONSTRAINT chk_appointments_status CHECK (status IN ('booked', 'kept', 'missed')) NOT VALID`,
    'ALTER TABLE appointments VALIDATE CONSTRAINT chk_appointments_status',
  ]);
});

test('a JSON document gets an index on its content, unless it has one', () => {
  const events: TableSketch = { name: 'events', columns: ['id uuid', 'payload jsonb'] };
  expect(only(events)[0]?.migration).toEqual([
    'CREATE INDEX CONCURRENTLY idx_events_payload\n  ON events USING gin (payload jsonb_path_ops)',
  ]);
  expect(only({ ...events, indexes: [['payload']] })).toEqual([]);
});

test('a counting key is widened with the keys that refer to it', () => {
  const schema = schemaFrom([
    { name: 'users', columns: ['id integer'] },
    { name: 'posts', columns: ['id uuid', 'user_id integer -> users'] },
  ]);
  const tables = schema.tables.map((t) => ({
    ...t,
    columns: t.columns.map((c) =>
      t.name === 'users' ? { ...c, generated: { kind: 'identity', always: true } as const } : c,
    ),
  }));
  const next = nextOf({ ...schema, tables });
  expect(next[0]?.when).toBe('users.id nears 2,147,483,647');
  expect(next[0]?.migration.join('\n')).toMatch(
    /users[\s\S]*bigint[\s\S]*posts[\s\S]*bigint|posts[\s\S]*bigint[\s\S]*users[\s\S]*bigint/,
  );
});

test('an array becomes a table of one row a value', () => {
  const schema = schemaFrom([{ name: 'articles', columns: ['id uuid', 'tags text'] }]);
  const tables = schema.tables.map((t) => ({
    ...t,
    columns: t.columns.map((c) =>
      c.name === 'tags' ? { ...c, type: { kind: 'array', of: { kind: 'text' } } as const } : c,
    ),
  }));
  expect(nextOf({ ...schema, tables })[0]?.migration[0]).toBe(`CREATE TABLE article_tags (
  article_id uuid NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  tag text NOT NULL,
  PRIMARY KEY (article_id, tag)
)`);
});

test('rows marked as deleted are moved to an archive, without those that others refer to', () => {
  const users = { name: 'users', columns: ['id uuid', 'deleted_at timestamptz null'] };
  const posts = { name: 'posts', columns: ['id uuid', 'user_id uuid -> users'] };
  const next = nextOf(schemaFrom([users, posts])).find((n) => n.code === 'next/archive');
  expect(next?.when).toBe('rows marked as deleted outnumber the living ones of users');
  expect(next?.migration[1]).toContain('AND NOT EXISTS (SELECT FROM posts AS child WHERE child.user_id = old.id)');
});

test('counters move out of a busy row, unless an index stands on them', () => {
  const users: TableSketch = {
    name: 'users',
    columns: ['id uuid', 'name text', 'view_count integer', 'last_seen_at timestamptz null'],
    more: { liveTraffic: true },
  };
  const next = only(users).find((n) => n.code === 'next/hot-columns');
  expect(next?.when).toBe('users is updated mostly for view_count and last_seen_at');
  expect(next?.migration[0]).toBe(`CREATE TABLE user_activity (
  user_id uuid PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
  view_count integer NOT NULL,
  last_seen_at timestamptz
) WITH (fillfactor = 70)`);
  expect(only({ ...users, indexes: [['view_count'], ['last_seen_at']] }).map((n) => n.code)).not.toContain(
    'next/hot-columns',
  );
  expect(only({ ...users, more: {} }).map((n) => n.code)).not.toContain('next/hot-columns');
});

test('a figure that is asked for by name is read from a view', () => {
  const schema = schemaFrom([
    { name: 'orders', columns: ['id uuid', 'status text', 'placed_at timestamptz', 'total numeric(12,2)'] },
  ]);
  const access = {
    table: 't:orders',
    equality: ['t:orders/c:status'],
    inList: [],
    range: ['t:orders/c:placed_at'],
    order: [],
    fixed: [],
    search: [],
  };
  const asked = (label: string, grouping: readonly string[] = []) =>
    whatChangesNext({
      ...clinicDesign,
      schema,
      patterns: [
        {
          ...(clinicDesign.patterns[0] as (typeof clinicDesign.patterns)[number]),
          label,
          accesses: [{ ...access, grouping }],
        },
      ],
    }).find((n) => n.code === 'next/read-models');
  expect(asked('orders by status')).toBeUndefined();
  expect(asked('orders by status', ['t:orders/c:status'])?.gist).toBe(
    'CREATE MATERIALIZED VIEW order_figures_by_status',
  );
  expect(
    asked('total of orders per month')?.migration[0],
  ).toBe(`CREATE MATERIALIZED VIEW order_figures_by_status_month AS
SELECT status,
  date_trunc('month', placed_at, 'UTC') AS month,
  count(*) AS rows,
  sum(total) AS total_total
FROM orders
GROUP BY 1, 2`);
});
