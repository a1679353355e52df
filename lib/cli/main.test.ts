import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from './main';

const brief = 'A clinic has doctors and patients. Each doctor has a name and a license number, which must be unique.';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flux-cli-'));
  await writeFile(join(folder, 'brief.txt'), brief);
});
afterEach(() => rm(folder, { recursive: true }));

async function flux(args: readonly string[], stdin = '') {
  let out = '';
  let err = '';
  const code = await main(
    args.map((arg) => arg.replace('@', `${folder}/`)),
    {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      stdin: async () => new TextEncoder().encode(stdin),
      now: () => '2026-01-02T03:04:05.000Z',
    },
  );
  return { code, out, err: err.replaceAll(`${folder}/`, '@') };
}

const outputs = () => readdir(join(folder, 'out'), { recursive: true });

test('a brief becomes a directory and a summary', async () => {
  const { code, out, err } = await flux(['design', '@brief.txt', '--out', '@out', '--name', 'Clinic']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('Schema: Clinic');
  expect(out.split('\n').length).toBeLessThanOrEqual(41);
  expect(await outputs()).toEqual(
    expect.arrayContaining(['README.md', 'design.json', 'migrations', 'report.html', 'schema.dbml', 'summary.txt']),
  );
});

test('standard input gives what the file gives', async () => {
  await flux(['design', '@brief.txt', '--out', '@out']);
  const first = await readFile(join(folder, 'out', 'design.json'), 'utf8');
  expect((await flux(['design', '-', '--out', '@out'], brief)).code).toBe(0);
  expect(await readFile(join(folder, 'out', 'design.json'), 'utf8')).toBe(first);
});

test('--json prints the numbers, the files, the findings and the decisions', async () => {
  const { out } = await flux(['design', '@brief.txt', '--out', '@out', '--json']);
  const result = JSON.parse(out);
  expect(result.summary.tables).toBeGreaterThanOrEqual(2);
  expect(result.files.map((file: { path: string }) => file.path)).toContain('design.json');
  expect(result).toMatchObject({ target: 'sql', findings: expect.any(Array), decisions: expect.any(Array) });
});

test('a new run replaces its own files and removes the migration of the old name', async () => {
  await flux(['design', '@brief.txt', '--out', '@out', '--name', 'old']);
  await writeFile(join(folder, 'out', 'notes.txt'), 'mine');
  expect((await flux(['design', '@brief.txt', '--out', '@out', '--name', 'new'])).code).toBe(0);
  const paths = await outputs();
  expect(paths.filter((path) => path.endsWith('.sql'))).toEqual(['migrations/001_create_new.sql']);
  expect(paths).toContain('notes.txt');
});

test('a file that somebody else wrote or edited is not replaced', async () => {
  await flux(['design', '@brief.txt', '--out', '@out']);
  await writeFile(join(folder, 'out', 'README.md'), 'mine');
  const again = ['design', '@brief.txt', '--out', '@out'];
  expect(await flux(again)).toMatchObject({
    code: 2,
    err: 'flux: @out/README.md was edited since flux wrote it. Choose another --out, or replace it with --force.\n',
  });
  expect(await readFile(join(folder, 'out', 'README.md'), 'utf8')).toBe('mine');
  expect((await flux([...again, '--force'])).code).toBe(0);
  expect(await readFile(join(folder, 'out', 'README.md'), 'utf8')).not.toBe('mine');
});

test('queries in SQL bring their indexes and findings with their places', async () => {
  const queries =
    '-- Doctors by name\nSELECT id FROM doctors WHERE name = :name ORDER BY license_number;\nSELECT nme FROM doctors;\n';
  await writeFile(join(folder, 'queries.sql'), queries);
  const run = ['design', '@brief.txt', '--out', '@out', '--queries', '@queries.sql'];
  const { code, out } = await flux(run);
  expect(code).toBe(0);
  expect(out.replaceAll(`${folder}/`, '@')).toContain('Queries: 1 read from @queries.sql, 1 finding.\n');
  expect(out).toMatch(/^ {2}Doctors by name: idx_doctors_name\S*$/m);
  expect(out).toMatch(/queries\.sql:3:8: warning: doctors has no column nme, .* Did you mean name\?/);
  const result = JSON.parse((await flux([...run, '--json'])).out);
  expect(result.patterns.at(-1)).toMatchObject({
    label: 'Doctors by name',
    sql: 'SELECT id FROM doctors WHERE name = $1 ORDER BY license_number',
    indexes: [expect.stringContaining('idx_doctors_name')],
  });
  expect(await flux(['design', '@brief.txt', '--out', '@out', '--queries', '@none.sql'])).toMatchObject({ code: 2 });
});

test.each([
  [[], 'No command given. Try: flux --help'],
  [['desing'], 'Unknown command "desing". Commands: design, prove, targets. Try: flux --help'],
  [['constructor'], 'Unknown command "constructor". Commands: design, prove, targets. Try: flux --help'],
  [['design'], 'No brief given. Usage: flux design <brief.txt | -> --out <dir>'],
  [['design', '@brief.txt'], 'No --out given. Usage: flux design <brief.txt | -> --out <dir>'],
  [['design', '@none.txt', '--out', '@out'], 'Cannot read @none.txt: there is no such file. Check the path.'],
  [['design', '@brief.txt', '--out', '@brief.txt'], '@brief.txt is a file. Give --out a directory.'],
  [
    ['design', '@brief.txt', '--out', '@brief.txt/x'],
    'Cannot write into @brief.txt/x: a part of the path is a file. Choose another --out.',
  ],
  [['design', '@brief.txt', '--out', '@out', '--bogus'], "Unknown option '--bogus'. Try: flux --help"],
  [
    ['design', '@brief.txt', 'more', '--out', '@out'],
    'Unexpected argument "more". Usage: flux design <brief.txt | -> --out <dir>',
  ],
  [['prove', '@none'], 'There is no directory @none. Give the directory of an export.'],
  [['prove', '@out', '--database-url', ''], '--database-url is empty. Usage: flux prove <dir> [--database-url <url>]'],
])('bad usage %j is one line on standard error', async (args, message) => {
  expect(await flux(args)).toEqual({ code: 2, out: '', err: `flux: ${message}\n` });
});

test.each([
  [
    'a directory',
    'mysql://root@localhost/x',
    'mysql:// is not PostgreSQL. Write it as postgres://user@host:5432/database.',
  ],
  ['a word', 'nonsense', 'The database URL is not a URL. Write it as postgres://user@host:5432/database.'],
])('a database URL that is %s is refused', async (_what, url, message) => {
  await flux(['design', '@brief.txt', '--out', '@out']);
  expect(await flux(['prove', '@out', '--database-url', url])).toMatchObject({ code: 2, err: `flux: ${message}\n` });
});

test('a file that is not text is refused', async () => {
  await writeFile(join(folder, 'binary'), new Uint8Array([0xff, 0xfe, 0x00, 0xff]));
  expect(await flux(['design', '@binary', '--out', '@out'])).toMatchObject({
    code: 2,
    err: 'flux: @binary is not text in UTF-8. Save it as plain text.\n',
  });
});

test('an export is proved, and a migration edited to say something else is not', async () => {
  await flux(['design', '@brief.txt', '--out', '@out', '--name', 'clinic']);
  const proof = await flux(['prove', '@out']);
  expect(proof).toMatchObject({ code: 0, err: '' });
  expect(proof.out).toMatch(/^Proved on PostgreSQL \d+\.\d+ \(PGlite under Node\)\n {2}up /);

  const migration = join(folder, 'out', 'migrations', '001_create_clinic.sql');
  const sql = await readFile(migration, 'utf8');
  await writeFile(migration, sql.replace('-- migrate:down', 'CREATE TABLE more ();\n-- migrate:down'));
  const failed = await flux(['prove', '@out']);
  expect(failed.code).toBe(1);
  expect(failed.out).toContain('\n  table more\n    expected  absent\n    found     present\n');
  expect(failed.err).toMatch(/^flux: not proved on PostgreSQL .*table more: expected absent, found present\.\n$/);
});

test('help, version and targets are printed', async () => {
  expect(await flux(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('flux design <brief.txt') });
  expect(await flux(['design', '--help'])).toMatchObject({ code: 0 });
  expect(await flux(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\S+\n$/) });
  expect(await flux(['targets'])).toMatchObject({ code: 0, out: expect.stringMatching(/^sql +Raw SQL: /) });
});
