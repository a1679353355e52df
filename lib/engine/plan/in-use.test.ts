import { describe, expect, it } from 'vitest';
import { emptySchema, type Schema } from '../model/schema';
import { column, foreignKey, index, origin, schema, table, typed } from '../testing/build';
import { changed, up } from '../testing/planning';
import { batches, planMigration } from './index';

describe('a table in use', () => {
  const live = { liveTraffic: true };
  const before = schema([
    table('a', [typed('a', 'b_id', 'uuid'), column('a', 'x', { nullable: true })], live),
    table('b'),
  ]);
  const files = (to: Schema) =>
    batches(planMigration(before, to)).map(({ transactional, steps }) => ({
      transactional,
      up: steps.flatMap((step) => step.up.map(({ sql }) => sql)),
      down: [...steps].reverse().flatMap((step) => step.down.map(({ sql }) => sql)),
    }));

  it('gets each index without blocking, alone in its file', () => {
    const to = changed(before, 'a', (old) => ({ ...old, indexes: [index('a', ['b_id']), index('a', ['x'])] }));
    expect(files(to)).toEqual([
      {
        transactional: false,
        up: ['CREATE INDEX CONCURRENTLY idx_a_b_id\n  ON a (b_id)'],
        down: ['DROP INDEX CONCURRENTLY idx_a_b_id'],
      },
      {
        transactional: false,
        up: ['CREATE INDEX CONCURRENTLY idx_a_x\n  ON a (x)'],
        down: ['DROP INDEX CONCURRENTLY idx_a_x'],
      },
    ]);
    expect(batches(planMigration(to, before)).map(({ transactional }) => transactional)).toEqual([false, false]);
  });

  it('gets foreign keys and checks for new rows first and has the old ones looked at later', () => {
    const to = changed(before, 'a', (old) => ({
      ...old,
      foreignKeys: [foreignKey('a', 'b_id', 'b')],
      checks: [{ id: 'c', name: 'chk', predicate: { kind: 'length', column: 'a.x', op: '<', value: 9 }, origin }],
    }));
    expect(files(to).map((file) => file.up)).toEqual([
      [
        'ALTER TABLE a\n  ADD CONSTRAINT chk CHECK (char_length(x) < 9) NOT VALID',
        'ALTER TABLE a\n  ADD CONSTRAINT fk_a_b_id FOREIGN KEY (b_id)\n    REFERENCES b (id) ON DELETE RESTRICT NOT VALID',
      ],
      ['ALTER TABLE a VALIDATE CONSTRAINT chk', 'ALTER TABLE a VALIDATE CONSTRAINT fk_a_b_id'],
    ]);
  });

  it('gets a key from an index built meanwhile', () => {
    const to = changed(before, 'a', (old) => ({
      ...old,
      uniques: [{ id: 'u', name: 'uq', columns: ['a.x'], nullsNotDistinct: true, origin }],
    }));
    expect(files(to)).toEqual([
      {
        transactional: false,
        up: ['CREATE UNIQUE INDEX CONCURRENTLY uq\n  ON a (x) NULLS NOT DISTINCT'],
        down: ['DROP INDEX CONCURRENTLY IF EXISTS uq'],
      },
      {
        transactional: true,
        up: ['ALTER TABLE a\n  ADD CONSTRAINT uq UNIQUE USING INDEX uq'],
        down: ['ALTER TABLE a DROP CONSTRAINT uq'],
      },
    ]);
  });

  it('gets NOT NULL in three steps', () => {
    const to = changed(before, 'a', (old) => ({
      ...old,
      columns: old.columns.map((each) => ({ ...each, nullable: false })),
    }));
    expect(files(to).map((file) => file.up)).toEqual([
      ['ALTER TABLE a\n  ADD CONSTRAINT chk_x_not_null CHECK (x IS NOT NULL) NOT VALID'],
      ['ALTER TABLE a VALIDATE CONSTRAINT chk_x_not_null'],
      ['ALTER TABLE a ALTER COLUMN x SET NOT NULL', 'ALTER TABLE a DROP CONSTRAINT chk_x_not_null'],
    ]);
  });

  it('has new enum values added for good', () => {
    const of = (...values: readonly string[]): Schema => ({
      ...changed(before, 'a', (old) => ({
        ...old,
        columns: old.columns.map((each) => (each.name === 'x' ? { ...each, type: { kind: 'enum', enum: 'e' } } : each)),
      })),
      enums: [{ id: 'e', name: 'state', values, origin }],
    });
    expect(up(of('b'), of('a', 'b', 'c'))).toEqual([
      "ALTER TYPE state ADD VALUE IF NOT EXISTS 'a' BEFORE 'b'",
      "ALTER TYPE state ADD VALUE IF NOT EXISTS 'c' AFTER 'b'",
    ]);
    expect(planMigration(of('b'), of('a', 'b', 'c')).reversible).toBe(false);
  });

  it('is there before a fresh design, which adds to it with care', () => {
    const fresh = changed(before, 'a', (old) => ({
      ...old,
      foreignKeys: [foreignKey('a', 'b_id', 'b')],
      indexes: [index('a', ['b_id'])],
    }));
    const made = batches(planMigration(emptySchema, fresh));
    expect(made.map(({ steps }) => steps[0]?.group)).toEqual(['existing', undefined, undefined, 'validate']);
    expect(made.map(({ steps }) => steps.flatMap((step) => step.up.map(({ sql }) => sql.split('\n')[0])))).toEqual([
      ['CREATE TABLE a ('],
      ['CREATE TABLE b (', 'ALTER TABLE a'],
      ['CREATE INDEX CONCURRENTLY idx_a_b_id'],
      ['ALTER TABLE a VALIDATE CONSTRAINT fk_a_b_id'],
    ]);
  });
});
