import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
// @ts-expect-error: a script, without types
import { registered, ruleStub, testStub } from './stubs.mjs';

const registry = readFileSync('lib/engine/design/lint/registry.ts', 'utf8');

it('a new rule is imported in order and listed last', () => {
  const next: string = registered(registry, 'naming-of-parts');
  const imports = next.split('\n').filter((line) => line.startsWith('import '));
  const paths = imports.map((line) => /from '(.+)'/.exec(line)?.[1] ?? '');
  expect(paths).toEqual([...paths].sort());
  expect(next).toContain("import { namingOfParts } from './naming-of-parts';");
  expect(next).toMatch(/ {2}namingOfParts,\n\];\n$/);
});

it('the stubs name the rule', () => {
  expect(ruleStub('naming-of-parts', 'Parts have names.')).toContain("code: 'lint/naming-of-parts'");
  expect(testStub('naming-of-parts')).toContain("from './naming-of-parts'");
});
