import { expect, it } from 'vitest';
import { design } from '../../pipeline';

it('looks a fact up whatever its letter case where it is unique so, and makes no second index', () => {
  const text =
    'Members: full name, email. Emails are unique regardless of case.\n\nQueries:\n- Find a member by email.';
  const { schema, patterns } = design({ text, overrides: [] });
  const [members] = schema.tables;
  expect(members?.indexes.map(({ unique, parts }) => [unique, parts.map(({ key }) => 'expression' in key)])).toEqual([
    [true, [true]],
  ]);
  expect(patterns.flatMap((p) => p.accesses.flatMap((a) => a.search.map((s) => s.kind)))).toContain('ignoreCase');
});
