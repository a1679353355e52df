import { afterAll, expect, test } from 'vitest';
import { clinic } from '@/lib/engine/testing/clinic';
import { type Migration, migrationOf } from './migration';
import { createNodeProver } from './pglite-node';
import { oneOfEach } from './testing/one-of-each';

const prover = createNodeProver();
afterAll(() => prover.close());

/** The design's own migration with one more statement at the end of its way up. */
const upAnd = (...more: readonly string[]): Migration => {
  const { up, down } = migrationOf(oneOfEach);
  return { up: [...up, { transactional: true, statements: more.map((sql) => ({ sql })) }], down };
};

test.each([
  ['one of each', oneOfEach],
  ['clinic', clinic],
])('%s is proved', async (_name, schema) => {
  const verification = await prover.prove(schema);
  expect(verification.failure).toBeUndefined();
  expect(verification).toMatchObject({ status: 'proved', where: 'PGlite under Node' });
  expect(verification.engine).toMatch(/^PostgreSQL \d+\.\d+$/);
  expect(verification.phases.map(({ phase, ok }) => [phase, ok])).toEqual([
    ['up', true],
    ['compare', true],
    ['down', true],
    ['clean', true],
    ['upAgain', true],
  ]);
});

test('equal runs give equal values', async () => {
  expect(await prover.prove(oneOfEach)).toEqual(await prover.prove(oneOfEach));
});

test('a statement that fails is named, with the server’s words and the element it makes', async () => {
  const broken = {
    ...oneOfEach,
    tables: oneOfEach.tables.map((table) => ({
      ...table,
      checks: table.checks.map((check) => ({
        ...check,
        predicate: { kind: 'sql' as const, sql: ['no_such_function(1)'] },
      })),
    })),
  };
  const { status, failure, phases } = await prover.prove(broken);
  expect(status).toBe('failed');
  expect(phases.map(({ phase, ok }) => [phase, ok])).toEqual([['up', false]]);
  expect(failure).toMatchObject({ phase: 'up', subject: 'doctors' });
  expect(failure?.message).toContain('function no_such_function(integer) does not exist');
  expect(failure?.statement).toMatch(/^CREATE TABLE doctors \(/);
});

test('the element of the design that differs is told', async () => {
  const { failure } = await prover.prove(oneOfEach, upAnd('ALTER TABLE visits ALTER doctor_id DROP NOT NULL'));
  expect(failure).toMatchObject({
    subject: 'visits.doctor_id',
    message:
      'The database is not what the design says, 1 difference: ' +
      'column visits.doctor_id: nullability: expected NOT NULL, found NULL.',
  });
});

test('a rollback that fails is named with its statement', async () => {
  const { up, down } = migrationOf(oneOfEach);
  const reversed = down.map((batch) => ({ ...batch, statements: batch.statements.toReversed() }));
  const { failure } = await prover.prove(oneOfEach, { up, down: reversed });
  expect(failure?.phase).toBe('down');
  expect(failure?.statement).toMatch(/^DROP /);
});

test.each([
  ['a table', 'CREATE TABLE left_over ()', 'table left_over'],
  ['a function', 'CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$SELECT 1$$', 'function f()'],
  ['a type', 'CREATE TYPE left_over AS ENUM ()', 'enum left_over'],
  ['a schema', 'CREATE SCHEMA left_over', 'schema left_over'],
  ['an extension', 'CREATE EXTENSION citext', 'extension citext'],
])('a rollback that leaves %s behind is not clean', async (_kind, sql, what) => {
  await prover.connect(['btree_gist', 'citext']);
  const { up, down } = migrationOf(oneOfEach);
  const leaving = [...down, { transactional: true, statements: [{ sql }] }];
  const { failure } = await prover.prove(oneOfEach, { up, down: leaving });
  expect(failure).toMatchObject({ phase: 'clean', differences: [{ what, expected: 'absent', found: 'present' }] });
});

test('a second run that gives something else is told', async () => {
  const marker = 'CREATE TABLE IF NOT EXISTS ghost ()';
  const { up, down } = migrationOf(oneOfEach);
  const [first, ...rest] = up;
  // Gone when the design is compared, back when the server has seen the function of the first run replaced.
  const twice = `DO $$ BEGIN IF current_setting('flux.second', true) = 'yes' THEN ${marker}; END IF; PERFORM set_config('flux.second', 'yes', false); END $$`;
  const changed = first ? [{ ...first, statements: [...first.statements, { sql: twice }] }, ...rest] : up;
  const { failure } = await prover.prove(oneOfEach, { up: changed, down });
  expect(failure).toMatchObject({
    phase: 'upAgain',
    differences: [{ what: 'table ghost', expected: 'absent', found: 'present' }],
  });
});
