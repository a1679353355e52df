import fc from 'fast-check';
import { anyName, anySchema } from '../../diagram/testing/arbitrary';
import type { ReportInput } from '../input';
import { clinicDesign, proved } from './clinic';

/** Reports over any schema, with any names, texts and numbers of findings and decisions. */
export const anyReport: fc.Arbitrary<ReportInput> = fc
  .record({
    schema: anySchema(24),
    name: anyName,
    words: fc.array(anyName, { minLength: 1, maxLength: 60 }),
    decisions: fc.nat({ max: 60 }),
    findings: fc.nat({ max: 60 }),
    isProved: fc.boolean(),
  })
  .map(({ schema, name, words, decisions, findings, isProved }) => {
    const word = (i: number) => words[i % words.length] ?? '';
    const [decision] = clinicDesign.decisions;
    const [finding] = clinicDesign.diagnostics;
    const tables = schema.tables.map((table, i) => ({ ...table, purpose: word(i) }));
    return {
      at: '2026-03-14T09:26:00.000Z',
      ...(isProved && { verification: proved }),
      design: {
        ...clinicDesign,
        name,
        schema: { ...schema, tables },
        decisions: Array.from({ length: decision ? decisions : 0 }, (_, i) => ({
          ...clinicDesign.decisions[0],
          ...decision,
          id: `d${i}`,
          title: word(i),
          because: words.join(' '),
          weight: (i * 7) % 100,
        })) as typeof clinicDesign.decisions,
        diagnostics: Array.from({ length: finding ? findings : 0 }, (_, i) => ({
          ...finding,
          severity: (['critical', 'warning', 'info'] as const)[i % 3],
          message: word(i),
        })) as typeof clinicDesign.diagnostics,
      },
    };
  });
