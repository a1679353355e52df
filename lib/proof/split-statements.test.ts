import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitrarySchema } from '@/lib/engine/testing/arbitrary-schema';
import { migrationOf } from './migration';
import { splitStatements } from './split-statements';

test.each([
  ['nothing', ' ;\n; -- only a comment\n /* and another; */ ', []],
  ['two statements', 'SELECT 1;\nSELECT 2', ['SELECT 1', 'SELECT 2']],
  ['a string', "SELECT ';', 'it''s;'; SELECT 2", ["SELECT ';', 'it''s;'", 'SELECT 2']],
  ['an escape string', "SELECT E'\\';'; SELECT 2", ["SELECT E'\\';'", 'SELECT 2']],
  ['a plain string that ends in a backslash', "SELECT '\\'; SELECT 2", ["SELECT '\\'", 'SELECT 2']],
  ['a quoted name', 'SELECT 1 AS "a;""b"; SELECT 2', ['SELECT 1 AS "a;""b"', 'SELECT 2']],
  ['a dollar-quoted body', 'DO $$ BEGIN; END; $$; SELECT 2', ['DO $$ BEGIN; END; $$', 'SELECT 2']],
  ['a tagged body', 'DO $a$ $$;$b$; $a$; SELECT 2', ['DO $a$ $$;$b$; $a$', 'SELECT 2']],
  ['a parameter, which is no dollar quote', 'SELECT $1; SELECT $2', ['SELECT $1', 'SELECT $2']],
  ['comments within', 'SELECT 1 -- ; \n + 1; /* ; /* ; */ ; */ SELECT 2', ['SELECT 1 -- ; \n + 1', 'SELECT 2']],
  ['something left open', "SELECT 'a; SELECT 2", ["SELECT 'a; SELECT 2"]],
])('splits %s', (_what, sql, statements) => {
  expect(splitStatements(sql)).toEqual(statements);
});

test('the statements of any migration are found again', () => {
  fc.assert(
    fc.property(arbitrarySchema(), (schema) => {
      const statements = migrationOf(schema).up.flatMap((batch) => batch.statements.map(({ sql }) => sql));
      expect(splitStatements(statements.map((sql) => `${sql};`).join('\n\n'))).toEqual(statements);
    }),
  );
});
