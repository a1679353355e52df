import { describe, expect, it } from 'vitest';
import { exampleSchema } from '../../testing/example-schema';
import { schemaFaults } from '../../testing/valid-schema';
import { lintSchema } from '..';
import { applyFix } from '../fixes/apply-fix';
import { lintRules } from './registry';

const found = (code: string, schema: Parameters<typeof lintSchema>[0]) =>
  lintSchema(schema).filter((d) => d.code === code);

it('codes are unique and end in the name of a page', () => {
  const codes = lintRules.map((rule) => rule.code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^lint\/[a-z]+(-[a-z]+)*$/);
});

describe.each(lintRules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  const bad = exampleSchema(rule.bad);
  const findings = found(code, bad);

  it('finds its own example, and no other fault worse than a note', () => {
    expect(findings.length).toBeGreaterThan(0);
    const others = lintSchema(bad).filter((d) => d.code !== code && d.severity !== 'info');
    expect(others.map((d) => d.message)).toEqual([]);
  });

  it('is kept by the corrected example', () => {
    const fixes = findings.flatMap((d) => d.fixes ?? []);
    expect(fixes.length > 0).toBe(rule.good === undefined);
    if (rule.good) expect(found(code, exampleSchema(rule.good))).toEqual([]);
  });

  it.each(findings.flatMap((finding) => (finding.fixes ?? []).map((fix) => [fix.title, finding, fix] as const)))(
    '%s: puts it right',
    (_title, finding, fix) => {
      const fixed = applyFix(bad, fix);
      expect(found(code, fixed).map((d) => d.subject)).not.toContain(finding.subject);
      expect(schemaFaults(fixed)).toEqual([]);
      expect(applyFix(fixed, fix)).toEqual(fixed);
    },
  );
});
