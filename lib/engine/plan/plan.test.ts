import { describe, expect, it } from 'vitest';
import { emptySchema, type Schema, type Table } from '../model/schema';
import { column, foreignKey, index, origin, schema, table, typed } from '../testing/build';
import { clinic } from '../testing/clinic';
import { changed, down, hazards, up } from '../testing/planning';
import { batches, planMigration } from './index';

describe('a fresh schema', () => {
  it('creates what is referred to first, with the foreign keys inside', () => {
    const a = table('a', [typed('a', 'b_id', 'uuid')], { foreignKeys: [foreignKey('a', 'b_id', 'b')] });
    const created = up(emptySchema, schema([a, table('b')]));
    expect(created.map((sql) => sql.split('\n')[0])).toEqual(['CREATE TABLE b (', 'CREATE TABLE a (']);
    expect(created[1]).toContain('REFERENCES b (id)');
  });

  it('adds a foreign key afterwards only where references go in a circle', () => {
    const a = table('a', [typed('a', 'b_id', 'uuid')], { foreignKeys: [foreignKey('a', 'b_id', 'b')] });
    const b = table('b', [typed('b', 'a_id', 'uuid'), typed('b', 'b_id', 'uuid')], {
      foreignKeys: [foreignKey('b', 'a_id', 'a'), foreignKey('b', 'b_id', 'b')],
    });
    const alters = up(emptySchema, schema([a, b])).filter((sql) => sql.startsWith('ALTER'));
    expect(alters).toEqual([
      'ALTER TABLE b\n  ADD CONSTRAINT fk_b_a_id FOREIGN KEY (a_id)\n    REFERENCES a (id) ON DELETE RESTRICT',
    ]);
    expect(down(emptySchema, schema([a, b]))).toEqual([
      'ALTER TABLE b DROP CONSTRAINT fk_b_a_id',
      'DROP TABLE a',
      'DROP TABLE b',
    ]);
  });

  it('adds a foreign key to a unique index after that index', () => {
    const b = table('b', [column('b', 'code')], { indexes: [index('b', ['code'], { unique: true })] });
    const key = foreignKey('a', 'code', 'b', { refColumns: ['b.code'] });
    const sql = up(emptySchema, schema([table('a', [column('a', 'code')], { foreignKeys: [key] }), b]));
    expect(sql.findIndex((each) => each.includes('FOREIGN KEY'))).toBeGreaterThan(
      sql.findIndex((each) => each.includes('UNIQUE INDEX')),
    );
  });

  it('makes one function for all columns of a name, whatever their tables', () => {
    const touched = (on: string, name: string) =>
      column(on, name, { type: { kind: 'timestamptz' }, touchedOnUpdate: true });
    const sql = up(
      emptySchema,
      schema([
        table('a', [touched('a', 'updated_at')]),
        table('b', [touched('b', 'updated_at'), touched('b', 'Last "seen"')]),
      ]),
    );
    expect(sql.filter((each) => each.startsWith('CREATE FUNCTION')).map((each) => each.split('\n')[0])).toEqual([
      'CREATE FUNCTION set_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$',
      'CREATE FUNCTION "set_Last ""seen"""() RETURNS trigger LANGUAGE plpgsql AS $$',
    ]);
    expect(sql.filter((each) => each.startsWith('CREATE TRIGGER'))).toHaveLength(3);
  });

  it('keeps a UNIQUE on the columns of the primary key, which CREATE TABLE would swallow', () => {
    const uniques = [{ id: 'u', name: 'uq_a', columns: ['a.id'], nullsNotDistinct: false, origin }];
    expect(up(emptySchema, schema([table('a', [], { uniques })]))[1]).toBe(
      'ALTER TABLE a\n  ADD CONSTRAINT uq_a UNIQUE (id)',
    );
  });

  it('is one file', () => {
    expect(batches(planMigration(emptySchema, clinic))).toHaveLength(1);
    expect(hazards(emptySchema, clinic)).toEqual([]);
  });

  it('is nothing for nothing', () => {
    expect(planMigration(emptySchema, emptySchema)).toEqual({ steps: [], reversible: true });
    expect(planMigration(clinic, structuredClone(clinic)).steps).toEqual([]);
  });

  it('orders a long chain of references', () => {
    const chain = Array.from({ length: 3000 }, (_, i) =>
      table(`t${i}`, [typed(`t${i}`, 'next', 'uuid')], {
        foreignKeys: i < 2999 ? [foreignKey(`t${i}`, 'next', `t${i + 1}`)] : [],
      }),
    );
    const sql = up(emptySchema, schema(chain));
    expect(sql[0]).toContain('CREATE TABLE t2999 (');
    expect(sql.some((each) => each.startsWith('ALTER'))).toBe(false);
  });
});

describe('a change of names', () => {
  const before = schema([table('a', [column('a', 'x'), column('a', 'y')]), table('b')]);

  it('is a rename, and back', () => {
    const to = changed(before, 'a', (old) => ({
      ...old,
      name: 'order',
      columns: old.columns.map((each) => (each.name === 'x' ? { ...each, name: 'X' } : each)),
    }));
    expect(up(before, to)).toEqual(['ALTER TABLE a RENAME COLUMN x TO "X"', 'ALTER TABLE a RENAME TO "order"']);
    expect(down(before, to)).toEqual(['ALTER TABLE "order" RENAME TO a', 'ALTER TABLE a RENAME COLUMN "X" TO x']);
  });

  it('frees a name before it is taken', () => {
    const to = schema(before.tables.map((each) => ({ ...each, name: each.name === 'a' ? 'b' : 'c' })));
    expect(up(before, to)).toEqual(['ALTER TABLE b RENAME TO c', 'ALTER TABLE a RENAME TO b']);
  });

  it('goes aside where names change places', () => {
    const to = schema(before.tables.map((each) => ({ ...each, name: each.name === 'a' ? 'b' : 'a' })));
    expect(up(before, to)).toEqual([
      'ALTER TABLE a RENAME TO b_renamed',
      'ALTER TABLE b RENAME TO a',
      'ALTER TABLE b_renamed RENAME TO b',
    ]);
    expect(down(before, to)).toEqual([
      'ALTER TABLE b RENAME TO b_renamed',
      'ALTER TABLE a RENAME TO b',
      'ALTER TABLE b_renamed RENAME TO a',
    ]);
  });
});

describe('a change of a column', () => {
  const before = schema([table('a', [column('a', 'x', { nullable: true })])]);
  const to = (change: Partial<Table['columns'][number]>) =>
    changed(before, 'a', (old) => ({
      ...old,
      columns: old.columns.map((each) => (each.name === 'x' ? { ...each, ...change } : each)),
    }));

  it('casts to the new type and says what may happen', () => {
    expect(up(before, to({ type: { kind: 'integer' } }))).toEqual([
      'ALTER TABLE a ALTER COLUMN x TYPE integer USING x::integer',
    ]);
    expect(hazards(before, to({ type: { kind: 'integer' } }))).toEqual(['rewritesTable', 'mayFail']);
  });

  it('fills a column that becomes required from its default', () => {
    expect(up(before, to({ nullable: false, default: { kind: 'literal', value: '' } }))).toEqual([
      "ALTER TABLE a ALTER COLUMN x SET DEFAULT ''",
      "UPDATE a SET x = '' WHERE x IS NULL",
      'ALTER TABLE a ALTER COLUMN x SET NOT NULL',
    ]);
  });

  it('says what is lost with a column', () => {
    const without = changed(before, 'a', (old) => ({ ...old, columns: old.columns.slice(0, 1) }));
    expect(up(before, without)).toEqual(['ALTER TABLE a DROP COLUMN x']);
    expect(down(before, without)).toEqual(['ALTER TABLE a ADD COLUMN x text']);
    expect(hazards(before, without)).toEqual(['losesData']);
  });

  it('takes foreign keys away while both sides change their type', () => {
    const key = (kind: 'uuid' | 'integer'): Schema =>
      schema([
        changed(before, 'a', (old) => ({ ...old, columns: [{ ...column('a', 'id'), type: { kind } }] })).tables[0] ??
          table('a'),
        table('b', [typed('b', 'a_id', kind)], { foreignKeys: [foreignKey('b', 'a_id', 'a')] }),
      ]);
    expect(up(key('uuid'), key('integer'))).toEqual([
      'ALTER TABLE b DROP CONSTRAINT fk_b_a_id',
      'ALTER TABLE a ALTER COLUMN id TYPE integer USING id::text::integer',
      'ALTER TABLE b ALTER COLUMN a_id TYPE integer USING a_id::text::integer',
      'ALTER TABLE b\n  ADD CONSTRAINT fk_b_a_id FOREIGN KEY (a_id)\n    REFERENCES a (id) ON DELETE RESTRICT',
    ]);
  });

  it('replaces an enum whose values change, and back', () => {
    const of = (...values: readonly string[]): Schema => ({
      ...to({ type: { kind: 'enum', enum: 'e' }, default: { kind: 'literal', value: values[0] ?? '' } }),
      enums: [{ id: 'e', name: 'state', values, origin }],
    });
    expect(up(of('old', 'done'), of('new', 'done'))).toEqual([
      'ALTER TYPE state RENAME TO state_old',
      "CREATE TYPE state AS ENUM ('new', 'done')",
      'ALTER TABLE a ALTER COLUMN x DROP DEFAULT',
      'ALTER TABLE a ALTER COLUMN x TYPE state USING x::text::state',
      "ALTER TABLE a ALTER COLUMN x SET DEFAULT 'new'",
      'DROP TYPE state_old',
    ]);
    expect(down(of('old', 'done'), of('new', 'done'))[1]).toBe("CREATE TYPE state AS ENUM ('old', 'done')");
  });
});
