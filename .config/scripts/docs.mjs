// npm run docs: writes the pages of the design rules from the rules themselves.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies, inRoot, requireNode } from './lib.mjs';
import { importTypeScript } from './run-ts.mjs';

requireNode();
ensureDependencies();
const { ruleFiles, RULES_FOLDER } = await importTypeScript('lib/docs/files.ts');
const folder = inRoot(RULES_FOLDER);
mkdirSync(folder, { recursive: true });
const files = ruleFiles();
const names = new Set(files.map((file) => file.name));
for (const name of readdirSync(folder)) if (!names.has(name)) rmSync(join(folder, name));
for (const { name, text } of files) writeFileSync(join(folder, name), text);
console.log(`${files.length} pages in ${RULES_FOLDER}`);
