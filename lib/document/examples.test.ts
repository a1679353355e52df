import { describe, expect, it } from 'vitest';
import { design } from '@/lib/engine';
import { schemaFaults } from '@/lib/engine/testing/valid-schema';
import { examples } from './examples';

/** The tables a person would expect of each example, at least. */
const expected: Record<string, readonly string[]> = {
  clinic: ['appointments', 'departments', 'doctors', 'invoices', 'patients', 'prescriptions'],
  'bike-rental': ['bikes', 'customers', 'rentals', 'repairs', 'stations'],
  magazine: ['articles', 'comments', 'issues', 'ratings', 'readers', 'tags', 'writers'],
};

describe.each(examples)('the example $title', ({ id, text }) => {
  const { schema, patterns, diagnostics } = design({ text, overrides: [] });

  it('becomes a valid schema with its tables', () => {
    expect(schema.tables.map((table) => table.name)).toEqual(expect.arrayContaining([...(expected[id] ?? [])]));
    expect(schemaFaults(schema)).toEqual([]);
  });

  it('shows off constraints, optional facts and queries', () => {
    const columns = schema.tables.flatMap((table) => table.columns);
    expect(columns.some((column) => column.nullable)).toBe(true);
    expect(schema.tables.some((table) => table.uniques.length + table.indexes.length > 0)).toBe(true);
    expect(schema.tables.some((table) => table.checks.length > 0)).toBe(true);
    expect(patterns.length).toBeGreaterThan(2);
  });

  it('has no critical finding', () => {
    expect(diagnostics.filter((d) => d.severity === 'critical')).toEqual([]);
  });
});
