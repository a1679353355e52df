import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schemaFrom } from '../../diagram/testing/tables';
import { anyReport } from '../testing/any-report';
import { clinic, clinicDesign, proved } from '../testing/clinic';
import { reportContext } from './context';
import { reportHtml } from './page';
import { reportSections } from './registry';

const page = reportHtml(clinic);
const sectionIds = (html: string) => [...html.matchAll(/<section id="([a-z]+)"/g)].map(([, id]) => id);

test('a section of each kind, one element a line', async () => {
  const context = reportContext(clinic);
  const shown = reportSections.filter(({ id }) => ['findings', 'decisions', 'tables', 'actions'].includes(id));
  const markup = shown.map(({ body }) => body(context)?.markup ?? '').join('\n');
  await expect(`${markup.replace(/></g, '>\n<')}\n`).toMatchFileSnapshot('../golden/clinic.html');
});

describe('sections', () => {
  test('stand in order, each with its link', () => {
    expect(sectionIds(page)).toEqual([
      'summary',
      'findings',
      'tables',
      'decisions',
      'indexes',
      'migrations',
      'verification',
      'metrics',
      'diagrams',
      'next',
      'actions',
    ]);
    for (const id of sectionIds(page)) expect(page).toContain(`<a href="#${id}">`);
  });

  test('are left out when empty', () => {
    const empty = { ...clinicDesign, schema: schemaFrom([]), decisions: [], diagnostics: [], patterns: [] };
    expect(sectionIds(reportHtml({ design: empty, at: clinic.at }))).toEqual(['summary']);
  });
});

describe('evidence', () => {
  test('a finding shows its element, the words it came from and the fix', () => {
    expect(page).toContain('<code>patients.phone</code>');
    expect(page).toContain('<blockquote>A clinic has doctors and patients.</blockquote>');
    expect(page).toContain('Say that a phone is required, or when it is missing.');
  });

  test('the whole sentence around a place is quoted', () => {
    const start = clinicDesign.brief.text.indexOf('license number');
    const finding = { ...clinicDesign.diagnostics[0], spans: [{ start, end: start + 7 }] };
    const diagnostics = [finding] as typeof clinicDesign.diagnostics;
    expect(reportHtml({ ...clinic, design: { ...clinicDesign, diagnostics } })).toContain(
      '<blockquote>A doctor has a license number, which must be unique.</blockquote>',
    );
  });

  test('a failed proof shows the statement, the message and the differences', () => {
    const failure = {
      phase: 'compare',
      message: 'the catalogs differ',
      statement: 'CREATE TABLE a < b',
      differences: [{ what: 'orders.total type', expected: 'numeric(12,2)', found: 'numeric' }],
    } as const;
    const failed = reportHtml({ ...clinic, verification: { ...proved, status: 'failed', failure } });
    for (const text of ['CREATE TABLE a &lt; b', 'the catalogs differ', 'orders.total type', 'numeric(12,2)'])
      expect(failed).toContain(text);
  });
});

test('all findings are there, however many', () => {
  const [finding] = clinicDesign.diagnostics;
  if (!finding) throw new Error('the fixture has a finding');
  const diagnostics = Array.from({ length: 300 }, (_, i) => ({ ...finding, message: `finding number ${i}.` }));
  const long = reportHtml({ ...clinic, design: { ...clinicDesign, diagnostics } });
  for (let i = 0; i < 300; i++) expect(long).toContain(`finding number ${i}.`);
});

describe('one file, offline', () => {
  test('has nothing to fetch and may fetch nothing', () => {
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|src=|@import|url\(/);
    expect(page).toContain("default-src 'none'");
  });

  test('has no inline handler or style attribute, which a page around it may forbid', () => {
    expect(page).not.toMatch(/<[^>]*\s(on[a-z]+|style)=/);
  });
});

test('names stay text, whatever they are', () => {
  fc.assert(
    fc.property(anyReport, (input) => {
      const html = reportHtml(input);
      expect(html.match(/<script/g)).toHaveLength(1);
      expect(html.match(/<\/style>/g)?.length).toBe(html.match(/<style>/g)?.length);
    }),
    { numRuns: 30 },
  );
});

test('equal input gives equal text', () => {
  expect(reportHtml(structuredClone(clinic))).toBe(page);
});

test('each step of the migration says what others wait for', () => {
  expect(page).toContain('Locks, on tables in use');
  expect(page).toMatch(/Writes wait, reads go on: \d+ statements? with SHARE/);
});

test('a finding says what the designer can do about it in one click', () => {
  const [finding] = clinicDesign.diagnostics;
  if (!finding) throw new Error('no finding');
  const fixes = [{ title: 'Make <b> required', tables: [] }];
  const html = reportHtml({ ...clinic, design: { ...clinicDesign, diagnostics: [{ ...finding, fixes }] } });
  expect(html).toContain('In one click: Make &lt;b&gt; required.');
});

test('a design of 200 tables is told whole', () => {
  const tables = Array.from({ length: 200 }, (_, i) => ({
    name: `table_${i}`,
    columns: ['id uuid', 'name text', `parent_id uuid -> table_${Math.max(0, i - 1)}`],
    indexes: [['parent_id']],
  }));
  const html = reportHtml({ ...clinic, design: { ...clinicDesign, schema: schemaFrom(tables) } });
  for (const { name } of tables) expect(html.split(`>${name}<`).length, name).toBeGreaterThan(1);
  expect(html.match(/<svg/g)?.length).toBeGreaterThan(0);
  expect(html).not.toMatch(/(src|href)="https?:/);
});
