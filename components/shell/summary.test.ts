import { expect, test } from 'vitest';
import { type Diagnostic, emptySchema, type Schema, type Severity } from '@/lib/engine';
import { summarizeDesign } from './summary';

const finding = (severity: Severity): Diagnostic => ({ code: 'x', severity, message: '', hint: '', spans: [] });
const withTables = (n: number): Schema => ({
  ...emptySchema,
  tables: Array.from({ length: n }, (_, i) => ({
    id: `t:${i}`,
    name: `t${i}`,
    purpose: '',
    columns: [],
    foreignKeys: [],
    uniques: [],
    checks: [],
    exclusions: [],
    indexes: [],
    liveTraffic: false,
    origin: { kind: 'hand' },
  })),
});

test('says how many tables and warnings there are', () =>
  expect(summarizeDesign(withTables(7), [finding('warning'), finding('warning'), finding('info')])).toBe(
    '7 tables, 2 warnings',
  ));

test('puts critical findings first', () =>
  expect(summarizeDesign(withTables(1), [finding('warning'), finding('critical')])).toBe(
    '1 table, 1 critical, 1 warning',
  ));

test('an empty design has no tables', () => expect(summarizeDesign(emptySchema, [])).toBe('No tables'));
