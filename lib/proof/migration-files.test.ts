import { expect, test } from 'vitest';
import { bundleFiles, design } from '@/lib/engine';
import { clinic } from '@/lib/engine/testing/clinic';
import { migrationOf } from './migration';
import { readMigrationFiles } from './migration-files';

const at = '2026-01-02T03:04:05.000Z';

const filesOf = (schema: typeof clinic) =>
  bundleFiles({ design: { ...design({ text: '', overrides: [] }), schema }, target: 'sql', at }).filter(({ path }) =>
    path.endsWith('.sql'),
  );

test('an exported migration reads as the plan it was printed from', () => {
  const plan = migrationOf(clinic);
  const read = readMigrationFiles(filesOf(clinic), clinic);
  expect(read?.up.flatMap((batch) => batch.statements)).toEqual(plan.up.flatMap((batch) => batch.statements));
  expect(read?.down.flatMap((batch) => batch.statements)).toEqual(plan.down.flatMap((batch) => batch.statements));
});

test('files run in the order of their names, and back in reverse', () => {
  const file = (path: string, name: string, option = '') => ({
    path,
    text: `-- migrate:up${option}\nUP ${name};\n-- migrate:down${option}\nDOWN ${name};\n`,
  });
  const read = readMigrationFiles([file('002_b.sql', 'b', ' transaction:false'), file('001_a.sql', 'a')], clinic);
  expect(read).toEqual({
    up: [
      { transactional: true, statements: [{ sql: 'UP a' }] },
      { transactional: false, statements: [{ sql: 'UP b' }] },
    ],
    down: [
      { transactional: false, statements: [{ sql: 'DOWN b' }] },
      { transactional: true, statements: [{ sql: 'DOWN a' }] },
    ],
  });
});

test.each([
  ['no files', []],
  ['a file without sections', [{ path: '1.sql', text: 'SELECT 1' }]],
  ['a file without a way down', [{ path: '1.sql', text: '-- migrate:up\nSELECT 1' }]],
])('%s cannot be read', (_what, files) => {
  expect(readMigrationFiles(files, clinic)).toBeUndefined();
});
