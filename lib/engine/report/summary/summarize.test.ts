import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schemaFrom } from '../../diagram/testing/tables';
import { displayWidth } from '../../diagram/text-width';
import { anyReport } from '../testing/any-report';
import { clinic, clinicDesign, proved } from '../testing/clinic';
import { box } from './lines';
import { summarize } from './summarize';

const boxWidths = (lines: readonly string[]) => new Set(lines.slice(0, 3).map(displayWidth));

test('a small clinic', async () => {
  await expect(`${summarize(clinic)}\n`).toMatchFileSnapshot('../golden/clinic.txt');
});

test('no more than 40 lines of 80 cells, box edges in line, whatever the design', () => {
  fc.assert(
    fc.property(anyReport, (input) => {
      const lines = summarize(input).split('\n');
      expect(lines.length).toBeLessThanOrEqual(40);
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(80);
      expect(boxWidths(lines).size).toBe(1);
    }),
  );
});

test.each(['clinic', '診療所の予約システム', '👩‍⚕️ clinic 🏥', 'cafe\u0301', 'x'.repeat(300), 'a\nb', 'عيادة'])(
  'the box is closed around the name %j',
  (name) => {
    const lines = box(`Schema: ${name}`, ['Tables: 4', 'Indexes: 7']);
    expect(boxWidths(lines).size).toBe(1);
    expect(lines.map((line) => line.at(-1))).toEqual(['┐', '│', '┘']);
  },
);

const large = {
  ...clinic,
  design: {
    ...clinicDesign,
    schema: schemaFrom(Array.from({ length: 64 }, (_, i) => ({ name: `table_${i}`, columns: ['id uuid'] }))),
    diagnostics: Array.from({ length: 12 }, (_, i) => ({
      code: 'design/test',
      severity: i === 0 ? ('critical' as const) : ('warning' as const),
      message: `finding ${i}`,
      hint: 'Fix it.',
      spans: [],
    })),
  },
};

describe('a design that does not fit', () => {
  const summary = summarize(large);

  test('becomes a receipt: verdict, top three findings, how many more, path of the report', () => {
    expect(summary).toContain('Not ready: 1 critical finding to fix first.');
    expect(summary).toContain('Findings, showing 3 of 12');
    expect(summary).toContain('■ CRITICAL finding 0');
    expect(summary).toContain('▲ WARNING finding 2');
    expect(summary).not.toContain('finding 3');
    expect(summary.endsWith('Full report: report.html')).toBe(true);
  });

  test('says how many tables it leaves out', () => {
    const shown = summary.split('\n').filter((line) => /^ {2}table_\d+$/.test(line)).length;
    expect(summary).toContain(`Tables, showing ${shown} of 64`);
  });
});

describe('proof', () => {
  test('none given: says how to get one', () => {
    const { verification: _, ...unproved } = clinic;
    expect(summarize(unproved)).toContain('Not proved yet: flux prove <dir>');
  });

  test('failed: critical, with the reason', () => {
    const failure = { phase: 'up', message: 'relation "x" does not exist' } as const;
    const summary = summarize({ ...clinic, verification: { ...proved, status: 'failed', failure } });
    expect(summary).toContain('■ CRITICAL Not proved on PostgreSQL 18.6 (applying it failed): relation "x"');
  });
});

test('a design without tables has a box and no empty sections', () => {
  const empty = { ...clinicDesign, schema: schemaFrom([]), decisions: [], diagnostics: [], patterns: [] };
  const summary = summarize({ design: empty, at: clinic.at });
  expect(summary.split('\n')).toHaveLength(4);
});
