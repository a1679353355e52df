import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptySchema, type Schema } from '../model/schema';
import { arbitraryVersion } from '../testing/arbitrary-versions';
import { column, index, schema, table } from '../testing/build';
import { clinic } from '../testing/clinic';
import { applyChanges, diff } from './index';

/** Lists of elements by id: their order is no difference. */
function sorted(from: Schema): Schema {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...from,
    enums: byId(from.enums),
    tables: byId(from.tables).map((each) => ({
      ...each,
      columns: byId(each.columns),
      foreignKeys: byId(each.foreignKeys),
      uniques: byId(each.uniques),
      checks: byId(each.checks),
      exclusions: byId(each.exclusions),
      indexes: byId(each.indexes),
    })),
  };
}

describe('any two versions', () => {
  it('have no difference to themselves', () => {
    fc.assert(
      fc.property(arbitraryVersion, (a) => {
        expect(diff(a, structuredClone(a))).toEqual([]);
      }),
    );
  });

  it('lead to each other by their difference', () => {
    fc.assert(
      fc.property(arbitraryVersion, arbitraryVersion, (a, b) => {
        const reached = applyChanges(a, diff(a, b));
        expect(sorted(reached)).toEqual(sorted(b));
        expect(diff(reached, b)).toEqual([]);
      }),
    );
  });

  it('keep their order from an empty schema', () => {
    fc.assert(
      fc.property(arbitraryVersion, (a) => {
        expect(applyChanges(emptySchema, diff(emptySchema, a))).toEqual(a);
      }),
    );
    expect(applyChanges(emptySchema, diff(emptySchema, clinic))).toEqual(clinic);
  });
});

describe('a change', () => {
  const before = schema([table('orders', [column('orders', 'note')])]);
  const change = (to: Schema) => diff(before, to).map(({ kind }) => kind);
  const orders = before.tables[0] ?? table('orders');

  it('of a name is a change, not a drop and an add', () => {
    expect(change(schema([{ ...orders, name: 'purchases' }]))).toEqual(['modifyTable']);
    const columns = orders.columns.map((each) => ({ ...each, name: `${each.name}_x` }));
    expect(change(schema([{ ...orders, columns }]))).toEqual(['modifyColumn', 'modifyColumn']);
  });

  it('of where an element came from is none', () => {
    expect(change(schema([{ ...orders, origin: { kind: 'import', source: 'a.sql' } }]))).toEqual([]);
  });

  it('of the order of columns is none, of the order in a key is one', () => {
    expect(change(schema([{ ...orders, columns: [...orders.columns].reverse() }]))).toEqual([]);
    const keyed = (columns: readonly string[]) =>
      schema([{ ...orders, primaryKey: { id: 'pk', name: 'pk', columns } }]);
    expect(
      diff(keyed(['orders.id', 'orders.note']), keyed(['orders.note', 'orders.id'])).map(({ kind }) => kind),
    ).toEqual(['modifyConstraint']);
  });

  it('of a table comes with its foreign keys and indexes as changes of their own', () => {
    const added = diff(
      emptySchema,
      schema([table('orders', [column('orders', 'note')], { indexes: [index('orders', ['note'])] })]),
    );
    expect(added.map(({ kind }) => kind)).toEqual(['addTable', 'addIndex']);
    expect(added[0]).toMatchObject({ table: { indexes: [], foreignKeys: [] } });
  });
});
