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

  test('not where a unique key lacks the time column', () => {
    expect(only({ ...log, uniques: [['created_at']] })).toEqual([]);
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
