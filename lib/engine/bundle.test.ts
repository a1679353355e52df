import { describe, expect, it } from 'vitest';
import { bundleFiles } from './bundle';
import { parseDesignFile } from './design-file';
import type { Verification } from './model/verification';
import { design } from './pipeline';

const made = design({
  text: 'A clinic has doctors. A doctor has a name and a unique license number. Patients book appointments.',
  overrides: [],
});
const at = '2026-01-01T00:00:00.000Z';

const textOf = (input: Parameters<typeof bundleFiles>[0], path: string) =>
  bundleFiles(input).find((file) => file.path === path)?.text ?? '';

describe('a bundle', () => {
  it('has the migrations, the schema, the design, the summary, the report and a README', () => {
    const files = bundleFiles({ design: made, target: 'sql', at });
    expect(files.map(({ path }) => path.replace(/_.*\.sql$/, '_x.sql'))).toEqual([
      'README.md',
      'migrations/001_x.sql',
      'schema.dbml',
      'design.json',
      'decisions.md',
      'summary.txt',
      'report.html',
    ]);
    for (const { text } of files) expect(text.endsWith('\n')).toBe(true);
    expect(parseDesignFile(textOf({ design: made, target: 'sql', at }, 'design.json')).ok).toBe(true);
  });

  it('is the same for the same design and moment', () => {
    const input = { design: made, target: 'sql', at };
    expect(bundleFiles(structuredClone(input))).toEqual(bundleFiles(input));
  });

  it('is empty for an unknown target', () => {
    expect(bundleFiles({ design: made, target: 'punch-cards', at })).toEqual([]);
  });

  it('has every file once, whatever the target', () => {
    const paths = bundleFiles({ design: made, target: 'dbml', at }).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe('the README', () => {
  it('names every file and the commands for both ways', () => {
    const readme = textOf({ design: made, target: 'sql', at }, 'README.md');
    for (const { path } of bundleFiles({ design: made, target: 'sql', at }).slice(1)) {
      expect(readme).toContain(`- \`${path}\`: `);
    }
    expect(readme).toContain('psql "$DATABASE_URL"');
    expect(readme).toContain('dbmate');
  });

  it('claims no proof that was not run', () => {
    expect(textOf({ design: made, target: 'sql', at }, 'README.md')).toContain('Not run for this export');
  });

  it('says what was proved, and what failed', () => {
    const verification: Verification = {
      engine: 'PostgreSQL 18.6',
      where: 'PGlite under Node',
      status: 'failed',
      phases: [{ phase: 'up', ok: false, detail: 'statement 3 of 9' }],
      statements: 3,
      failure: { phase: 'up', message: 'relation "<b>" exists' },
    };
    const readme = textOf({ design: made, target: 'sql', at, verification }, 'README.md');
    expect(readme).toContain('NOT proved on PostgreSQL 18.6 (PGlite under Node), 3 statements');
    expect(readme).toContain('- Applied: FAILED. statement 3 of 9');
    expect(readme).toContain('relation "&lt;b&gt;" exists');
  });

  it('takes the name of the design as text', () => {
    const readme = textOf({ design: { ...made, name: '<script>\n# *x*' }, target: 'sql', at }, 'README.md');
    expect(readme.split('\n')[0]).toBe('# &lt;script&gt; \\# \\*x\\*');
  });
});
