import { describe, expect, it } from 'vitest';
import { design } from '@/lib/engine';
import { keyDecisions, keyKindOf } from './key-kinds';

const text = 'Customers: name\nOrders: total\n\nEach order belongs to exactly one customer.';

describe('the kind of keys', () => {
  it('is uuid by default, and what every table is overruled to', () => {
    const made = design({ text, overrides: [] });
    const decisions = keyDecisions(made.decisions);
    expect(decisions).toHaveLength(made.schema.tables.length);
    expect(keyKindOf(decisions)).toBe('uuid');
    const overrides = decisions.map(({ id }) => ({ decision: id, choice: 'identity' }));
    const counted = design({ text, overrides });
    expect(keyKindOf(keyDecisions(counted.decisions))).toBe('identity');
    for (const table of counted.schema.tables)
      expect(table.columns.find(({ id }) => id === table.primaryKey?.columns[0])?.type).toEqual({ kind: 'bigint' });
    const [, ...rest] = overrides;
    expect(keyKindOf(keyDecisions(design({ text, overrides: rest }).decisions))).toBe('mixed');
  });
});
