// npm run new:rule NAME ["What the law says."]: a check of finished schemas, its registry line and its test.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, requireNode } from './lib.mjs';
import { registered, ruleStub, testStub } from './new-rule/stubs.mjs';

requireNode();
const [name = '', title = 'One sentence that every schema should keep.'] = process.argv.slice(2);
if (!/^[a-z]+(-[a-z]+)*$/.test(name)) {
  console.error('Usage: npm run new:rule NAME ["What the law says."] where NAME is words joined by hyphens.');
  process.exit(2);
}
const folder = inRoot('lib', 'engine', 'design', 'lint');
const files = [
  [join(folder, `${name}.ts`), ruleStub(name, title)],
  [join(folder, `${name}.test.ts`), testStub(name)],
];
const taken = files.map(([path]) => path).find((path) => existsSync(path));
if (taken) {
  console.error(`${taken} is there already.`);
  process.exit(1);
}
const registry = join(folder, 'registry.ts');
const next = registered(readFileSync(registry, 'utf8'), name);
for (const [path, text] of files) writeFileSync(path, text);
writeFileSync(registry, next);
console.log(`Made ${files.map(([path]) => path).join(' and ')}, and a line in registry.ts.
Write the check, its example and its fix; the test fails until then. Then run npm run docs.`);
