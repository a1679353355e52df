import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '@/lib/engine';
import { findingsByTable, indexElements } from './elements';
import { shopSchema } from './testing';

const finding = (severity: Diagnostic['severity'], subject?: string): Diagnostic => ({
  code: 'design/missing-key',
  severity,
  message: '',
  hint: '',
  spans: [],
  ...(subject !== undefined && { subject }),
});

describe('findingsByTable', () => {
  it('counts findings of a table and of everything in it, with the worst severity', () => {
    const { owner } = indexElements(shopSchema());
    const found = findingsByTable(
      [
        finding('info', 'orders'),
        finding('critical', 'orders.customer_id'),
        finding('warning', 'orders/courier_id'),
        finding('warning', 'customers'),
        finding('critical'),
        finding('critical', 'gone'),
      ],
      owner,
    );
    expect(Object.fromEntries(found)).toEqual({
      orders: { count: 3, severity: 'critical' },
      customers: { count: 1, severity: 'warning' },
    });
  });
});
