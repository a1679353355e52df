import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RULES_FOLDER, ruleFiles } from './files';

it('the kept pages are those of the rules: if not, run npm run docs', () => {
  const files = ruleFiles();
  expect(readdirSync(RULES_FOLDER).sort()).toEqual(files.map((file) => file.name).sort());
  for (const { name, text } of files) expect(readFileSync(`${RULES_FOLDER}/${name}`, 'utf8'), name).toBe(text);
});

it('each example of a design rule shows what the rule is for', () => {
  const shown: Readonly<Record<string, string>> = {
    'design-alternatives': 'num_nonnulls',
    'design-bounds': 'CHECK',
    'design-closed-set': 'CREATE TYPE',
    'design-timestamps': 'created_at',
    'design-no-overlap': 'EXCLUDE',
    'design-ordered-pairs': 'CHECK',
    'design-schemaless': 'jsonb',
    'design-soft-delete': 'deleted_at',
    'design-junctions': 'PRIMARY KEY (',
    'design-multi-valued': '[]',
    'design-on-delete': 'ON DELETE CASCADE',
    'design-required-when': 'IS NOT NULL',
    'design-unique': 'lower(',
    'design-defaults': 'DEFAULT 3',
    'design-comparisons': 'CHECK',
    'design-text-formats': 'CHECK',
  };
  const files = new Map(ruleFiles().map(({ name, text }) => [name, text]));
  for (const [slug, word] of Object.entries(shown)) expect(files.get(`${slug}.md`), slug).toContain(word);
});
