// What `npm run new:rule` writes.

/** `no-spaces` is the constant `noSpaces`. */
const camel = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());

const quoted = (text) => (text.includes("'") ? JSON.stringify(text) : `'${text.replaceAll('\\', '\\\\')}'`);

/** A rule that finds nothing yet. */
export const ruleStub = (name, title) => `import type { LintRule } from './rule';

/** ${title} */
export const ${camel(name)}: LintRule = {
  code: 'lint/${name}',
  severity: 'info',
  title: ${quoted(title)},
  why: 'What a breach costs, and when it is right to leave it.',
  bad: { tables: [{ name: 'things', columns: ['id uuid', 'name text'] }] },
  check: (schema) =>
    schema.tables
      .filter(() => false)
      .map((table) => ({
        subject: table.id,
        message: \`\${table.name} breaks the law, because of this.\`,
        hint: 'Do this about it.',
        origin: table.origin,
        fixes: [{ title: 'Do it', tables: [table] }],
      })),
};
`;

/** A test that fails until the rule finds something; that its fixes help is tested for all rules in rules.test.ts. */
export const testStub = (name) => `import { expect, it } from 'vitest';
import { schema, table } from '../../testing/build';
import { exampleSchema } from '../../testing/example-schema';
import { lintSchema } from '..';
import { ${camel(name)} } from './${name}';

const found = (tested: Parameters<typeof lintSchema>[0]) =>
  lintSchema(tested)
    .filter((d) => d.code === ${camel(name)}.code)
    .map((d) => d.message);

it('says what is wrong and where', () => {
  expect(found(exampleSchema(${camel(name)}.bad))).toEqual(['things breaks the law, because of this.']);
});

it('leaves alone what is right', () => {
  expect(found(schema([table('things')]))).toEqual([]);
});
`;

/** The registry with the rule imported, in order, and listed last. */
export function registered(registry, name) {
  const line = `import { ${camel(name)} } from './${name}';`;
  const lines = registry.split('\n');
  const path = (text) => /from '(.+)'/.exec(text)?.[1] ?? '';
  const after = lines.findLastIndex((text) => text.startsWith('import ') && path(text) < path(line));
  lines.splice(after + 1, 0, line);
  const end = lines.lastIndexOf('];');
  lines.splice(end, 0, `  ${camel(name)},`);
  return lines.join('\n');
}
