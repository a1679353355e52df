import { describe, expect, it } from 'vitest';
import { edgesOf } from '@/lib/engine';
import { indexElements } from './elements';
import { highlightOf } from './highlight';
import { shopSchema } from './testing';

const schema = shopSchema();
const edges = edgesOf(schema);
const relations = {
  index: indexElements(schema),
  edge: (id: string) => edges.find((e) => e.id === id),
  edgesOf: (table: string) => edges.filter((e) => e.child === table || e.parent === table),
};

describe('highlightOf', () => {
  it('lights nothing when nothing is hovered or selected', () => {
    const { edges: lit, columns, dims } = highlightOf(relations, null, []);
    expect([lit.size, columns.size, dims]).toEqual([0, 0, false]);
  });

  it('lights the edges of a hovered table and the columns at both ends, and dims nothing', () => {
    const highlight = highlightOf(relations, 'customers', []);
    expect([...highlight.edges]).toEqual(['orders/customer_id']);
    expect([...highlight.columns].sort()).toEqual(['customers.id', 'orders.customer_id']);
    expect(highlight.dims).toBe(false);
  });

  it('lights the edges of a hovered column alone', () => {
    expect([...highlightOf(relations, 'orders.courier_id', []).edges]).toEqual(['orders/courier_id']);
    expect(highlightOf(relations, 'orders.note', []).edges.size).toBe(0);
  });

  it('puts a ring around a selected table and keeps what it relates to lit', () => {
    const highlight = highlightOf(relations, null, ['customers']);
    expect([...highlight.ringed]).toEqual(['customers']);
    expect([...highlight.lit].sort()).toEqual(['customers', 'orders']);
    expect(highlight.dims).toBe(true);
  });

  it('lights a selected edge and both its tables without a ring', () => {
    const highlight = highlightOf(relations, null, ['orders/courier_id']);
    expect([...highlight.edges]).toEqual(['orders/courier_id']);
    expect(highlight.ringed.size).toBe(0);
    expect([...highlight.lit].sort()).toEqual(['couriers', 'orders']);
  });

  it('tints a selected column and does not mind elements that are gone', () => {
    const highlight = highlightOf(relations, 'gone', ['orders.note', 'gone']);
    expect(highlight.columns.has('orders.note')).toBe(true);
    expect([...highlight.ringed]).toEqual(['orders']);
  });
});
