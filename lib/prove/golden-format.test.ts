import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const targets = join('lib', 'engine', 'targets');
const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
/** Biome's settings that are Prettier's own: what a project has that has set nothing. */
const settings = {
  formatter: { indentStyle: 'space', lineWidth: 80 },
  javascript: { formatter: { quoteStyle: 'double' }, parser: { unsafeParameterDecoratorsEnabled: true } },
  linter: { enabled: false },
  assist: { enabled: false },
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'golden-format-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('writes TypeScript and JavaScript as the formatters of their projects leave it', () => {
  const goldens = readdirSync(join(root, targets), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[^/]+\/golden\/.*\.(?:ts|js|mjs|cjs)$/.test(file))
    .map((file) => join(targets, file));
  expect(goldens.length).toBeGreaterThan(20);
  for (const file of goldens) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(settings));
  // Ends with another code than 0, and so throws, where it would change a file.
  const said = execFileSync(process.execPath, [biome, 'format', 'lib'], { cwd: folder, encoding: 'utf8' });
  expect(said).toContain(`Checked ${goldens.length} files`);
  expect(said).toContain('No fixes applied');
});
