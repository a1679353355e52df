import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { MAX_QUERIES_LENGTH, parseStatements } from './parse-statements';

const sqlOf = async (text: string) => (await parseStatements(text)).map((s) => s.error?.message ?? s.sql);

describe('parameters', () => {
  it.each([
    ['SELECT 1 WHERE a = :id AND b = :other AND c = :id', 'SELECT 1 WHERE a = $1 AND b = $2 AND c = $1'],
    ['SELECT 1 WHERE a = @id AND b <@ c AND d @> @e', 'SELECT 1 WHERE a = $1 AND b <@ c AND d @> $2'],
    ['SELECT 1 WHERE a = ? AND b BETWEEN ? AND ? LIMIT ?', 'SELECT 1 WHERE a = $1 AND b BETWEEN $2 AND $3 LIMIT $4'],
    [
      "SELECT 1 WHERE data ? 'k' AND tags ?| array['a'] AND x = ?",
      "SELECT 1 WHERE data ? 'k' AND tags ?| array['a'] AND x = $1",
    ],
    ["SELECT 1 WHERE data ?? 'k'", "SELECT 1 WHERE data ? 'k'"],
    ['SELECT 1 WHERE a = %s AND b = %(name)s AND c %% 2 = 0', 'SELECT 1 WHERE a = $1 AND b = $2 AND c % 2 = 0'],
    [`SELECT 1 WHERE a = {id} AND b = \${user.name} AND c = {{ x }}`, 'SELECT 1 WHERE a = $1 AND b = $2 AND c = $3'],
    ['SELECT 1 WHERE a = $2 AND b = :n', 'SELECT 1 WHERE a = $2 AND b = $3'],
    ['SELECT 1 WHERE a IN :ids', 'SELECT 1 WHERE a IN ($1)'],
    ['SELECT 1 WHERE a IN (:...ids)', 'SELECT 1 WHERE a IN ($1)'],
    [
      'SELECT a::text, b[1:2], c[x:y] FROM t WHERE d = :d::uuid',
      'SELECT a::text, b[1:2], c[x:y] FROM t WHERE d = $1::uuid',
    ],
    ["SELECT ':no', $$ :no ? $$ -- :no\n, :yes", "SELECT ':no', $$ :no ? $$ -- :no\n, $1"],
    ["SELECT sqlc.arg(name)::text, sqlc.narg('x')", 'SELECT $1::text, $2'],
    ['SELECT `a` FROM `Order` WHERE id = ?1', 'SELECT "a" FROM "Order" WHERE id = $1'],
    [`SELECT 1 WHERE a = '\${id}' AND b LIKE '\${x}%'`, `SELECT 1 WHERE a = $1 AND b LIKE '\${x}%'`],
    ['SELECT 1 WHERE a IN (__[POSTCOMPILE_ids])', 'SELECT 1 WHERE a IN ($1)'],
    ["SELECT 1 WHERE a = :'id'", 'SELECT 1 WHERE a = $1'],
    ['SELECT f(a := 1)', 'SELECT f(a := 1)'],
    ['SELECT a ->> :key FROM t', 'SELECT a ->> $1 FROM t'],
  ])('%s', async (written, read) => {
    expect(await sqlOf(written)).toEqual([read]);
  });
});

test('statements are split at semicolons that are neither in strings, bodies nor comments', async () => {
  expect(await sqlOf("SELECT ';' ; SELECT $x$;$x$ /* ; */; ; SELECT 3 -- ;\n;")).toEqual([
    "SELECT ';'",
    'SELECT $x$;$x$',
    'SELECT 3',
  ]);
});

test("psql's commands, a dump's restrict line and the data of a COPY are passed over", async () => {
  const text =
    '\\restrict abc\n\\set x 1\nSELECT 1 \\gx\nCOPY t FROM stdin;\n1\t; SELECT 2\n\\.\nSELECT 3;\n\\unrestrict abc\n';
  expect(await sqlOf(text)).toEqual(['SELECT 1', 'COPY t FROM stdin', 'SELECT 3']);
});

test('a statement that does not parse says where, and does not stop the others', async () => {
  const text = "SELECT 'é😀', :name FROM FROM t; SELECT 2";
  const [first, second] = await parseStatements(text);
  expect(first).toMatchObject({ start: 0, end: 31, error: { message: 'syntax error at or near "FROM"' } });
  expect(text.slice(first?.error?.at)).toBe('FROM t; SELECT 2');
  expect(second?.tree).toBeDefined();
});

test('locations are places in the whole text, whatever stands before', async () => {
  const text = "-- é\nSELECT '😀' WHERE :long_name = a AND b = ?;\nSELECT ĉ";
  const statements = await parseStatements(text);
  const places: string[] = [];
  JSON.stringify(statements, (key, value) => {
    if (key === 'location') places.push(text.slice(value, value + 2));
    return value;
  });
  expect(places).toEqual(expect.arrayContaining(["'😀".slice(0, 2), ':l', 'a ', 'b ', '?;', 'ĉ']));
});

test('comments are given apart: those before a statement and those within or behind it', async () => {
  const text =
    '-- A file of queries.\n\n-- hot\n-- The open orders\nSELECT 1; -- rare\n/* next\n * one */\nSELECT /* x */ 2;';
  expect((await parseStatements(text)).map((s) => s.comments)).toEqual([
    { before: ['hot', 'The open orders'], within: ['rare'] },
    { before: ['next', 'one'], within: ['x'] },
  ]);
});

test('a text over the limit is refused with one clear error', async () => {
  const statements = await parseStatements(`SELECT ${' '.repeat(MAX_QUERIES_LENGTH)}`);
  expect(statements).toHaveLength(1);
  expect(statements[0]?.error?.message).toContain('longer than a million characters');
});

test('a statement nested too deeply is an error, and the next one is read', async () => {
  const text = `SELECT ${'1+'.repeat(50_000)}1; SELECT ${'('.repeat(50_000)}; SELECT ${'1+'.repeat(3_000)}1; SELECT 2`;
  const statements = await parseStatements(text);
  expect(statements.map((s) => s.error === undefined)).toEqual([false, false, false, true]);
});

test('any text is split within its bounds and never rejected', async () => {
  const bits = [
    'SELECT ',
    "'",
    '"',
    '$$',
    ';',
    '--',
    '/*',
    '*/',
    '\\d',
    ':a',
    '?',
    '@b',
    '%s',
    '{c}',
    '[',
    ']',
    '`',
    '\n',
    'é',
    '😀',
    ' in ',
    '1',
  ];
  const text = fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ maxLength: 4 })), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(text, async (parts) => {
      const sql = parts.join('');
      let last = 0;
      for (const { start, end, error } of await parseStatements(sql)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(sql.length);
        if (error) expect(error.at >= start && error.at <= end).toBe(true);
        last = start;
      }
    }),
  );
});
