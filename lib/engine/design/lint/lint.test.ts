import { describe, expect, it } from 'vitest';
import type { Schema } from '../../model/schema';
import { column, foreignKey, index, schema, table, typed } from '../../testing/build';
import { designing } from '../../testing/designing';
import { exampleSchema } from '../../testing/example-schema';
import { library } from '../../testing/library';
import { fixesFor, lintDesign, lintSchema } from '..';

/** Findings of one rule as `severity message`. */
const found = (rule: string, tested: Schema) =>
  lintSchema(tested)
    .filter((d) => d.code === `lint/${rule}`)
    .map((d) => `${d.severity} ${d.message}`);

const child = (more: Parameters<typeof table>[2] = {}, ...columns: ReturnType<typeof column>[]) =>
  table('lines', [typed('lines', 'order_id', 'uuid'), ...columns], more);
const toOrders = { foreignKeys: [foreignKey('lines', 'order_id', 'orders')] };
const indexed = { indexes: [index('lines', ['order_id'])] };

describe('lint', () => {
  it('finds nothing in what the engine designs', () => {
    expect(lintSchema(designing(library).schema)).toEqual([]);
  });

  it('wants a primary key', () => {
    const { primaryKey: _primaryKey, ...keyless } = table('orders');
    expect(found('missing-primary-key', schema([keyless]))).toEqual([
      'warning orders has no primary key, so two equal rows cannot be told apart.',
    ]);
  });

  it('wants an index under every foreign key, and takes no partial one', () => {
    const partial = index('lines', ['order_id'], { where: { kind: 'isNull', column: 'lines.order_id' } });
    expect(found('unindexed-foreign-key', schema([table('orders'), child({ ...toOrders, ...indexed })]))).toEqual([]);
    expect(found('unindexed-foreign-key', schema([table('orders'), child(toOrders)]))).toHaveLength(1);
    expect(
      found('unindexed-foreign-key', schema([table('orders'), child({ ...toOrders, indexes: [partial] })])),
    ).toHaveLength(1);
  });

  it('wants no numbered columns, address lines excepted', () => {
    const columns = ['phone1', 'phone_2', 'line_1', 'line_2', 'sha1'].map((name) => column('people', name));
    expect(found('repeating-group', schema([table('people', columns)]))).toEqual([
      'warning people repeats a column: phone1, phone_2.',
    ]);
  });

  it('wants no list in a text, prose excepted', () => {
    const columns = ['tags', 'notes', 'status', 'opening_hours', 'address'].map((name) => column('posts', name));
    expect(found('multi-valued-text', schema([table('posts', columns)]))).toEqual([
      'info posts.tags sounds like several values in one text.',
    ]);
  });

  it('notices a table by itself', () => {
    const three = schema([table('orders'), child({ ...toOrders, ...indexed }), table('notes')]);
    expect(found('orphan-table', three)).toEqual(['info notes is not related to any other table.']);
    expect(found('orphan-table', schema([table('notes')]))).toEqual([]);
  });

  it('wants no circle of required keys', () => {
    const half = (from: string, to: string, nullable: boolean) =>
      table(from, [column(from, `${to}_id`, { type: { kind: 'uuid' }, nullable })], {
        foreignKeys: [foreignKey(from, `${to}_id`, to)],
      });
    expect(found('required-cycle', schema([half('a', 'b', false), half('b', 'a', false)]))).toEqual([
      'warning a, b each need a row of the next, so none can get a first one.',
    ]);
    expect(found('required-cycle', schema([half('a', 'b', false), half('b', 'a', true)]))).toEqual([]);
    expect(found('required-cycle', schema([half('a', 'a', false)]))).toEqual([
      'warning Every row of a needs another one of the same table, so there is no first one.',
    ]);
  });

  it('wants no index that begins another one', () => {
    const both = child({ indexes: [index('lines', ['order_id']), index('lines', ['order_id', 'id'])] });
    expect(found('redundant-index', schema([both]))).toEqual([
      'warning idx_lines_order_id of lines adds nothing to idx_lines_order_id_id, which starts with the same columns.',
    ]);
    const twice = child({
      indexes: [index('lines', ['order_id']), index('lines', ['order_id'], { id: 'x', name: 'again' })],
    });
    expect(found('redundant-index', schema([twice]))).toEqual([
      'warning again of lines adds nothing to idx_lines_order_id, which starts with the same columns.',
    ]);
  });

  it('wants unique keys that leave out deleted rows', () => {
    const pages = table('pages', [
      column('pages', 'slug'),
      column('pages', 'deleted_at', { type: { kind: 'timestamptz' }, nullable: true }),
    ]);
    const unique = {
      id: 'u',
      name: 'uq_pages_slug',
      columns: ['pages.slug'],
      nullsNotDistinct: false,
      origin: pages.origin,
    };
    expect(found('soft-delete-unique', schema([{ ...pages, uniques: [unique] }]))).toHaveLength(1);
    expect(found('soft-delete-unique', schema([pages]))).toEqual([]);
  });

  it('wants keys that refer to one table', () => {
    const columns = [typed('notes', 'owner_id', 'uuid'), column('notes', 'owner_type')];
    expect(found('polymorphic-pair', schema([table('notes', columns)]))).toHaveLength(1);
  });

  it('wants moments with a time zone', () => {
    const columns = [column('notes', 'made', { type: { kind: 'timestamp' } })];
    expect(found('timestamp-without-zone', schema([table('notes', columns)]))).toHaveLength(1);
  });

  it('asks once for a currency, and not where one is named', () => {
    const amount = (name: string) => column('sales', name, { type: { kind: 'numeric', precision: 12, scale: 2 } });
    const sales = [amount('price'), amount('tax')];
    expect(found('money-without-currency', schema([table('sales', sales)]))).toEqual([
      'info sales.price and 1 more hold amounts without a currency, so all are taken to be in the same one.',
    ]);
    expect(found('money-without-currency', schema([table('sales', [...sales, column('sales', 'currency')])]))).toEqual(
      [],
    );
  });

  it('stops at foreign keys the database would refuse', () => {
    const critical = (tables: Schema['tables']) => found('foreign-key-mismatch', schema(tables));
    const wrongType = table('lines', [typed('lines', 'order_id', 'integer')], toOrders);
    const emptied = { foreignKeys: [foreignKey('lines', 'order_id', 'orders', { onDelete: 'setNull' })] };
    const noKey = { foreignKeys: [foreignKey('lines', 'order_id', 'orders', { refColumns: ['orders.code'] })] };
    expect(critical([table('orders'), wrongType])).toEqual([
      'critical lines.order_id is integer, but orders.id is uuid.',
    ]);
    expect(critical([table('orders'), child(emptied)])).toEqual([
      'critical lines.order_id is NOT NULL but is to become empty when its orders row goes.',
    ]);
    expect(critical([table('orders', [column('orders', 'code')]), child(noKey)])).toHaveLength(1);
    expect(critical([child(toOrders)])).toEqual([
      'critical fk_lines_order_id of lines refers to a table that is not there.',
    ]);
  });

  it('stops at names given twice or not at all', () => {
    const doubled = schema([table('a', [column('a', 'x'), column('a', 'x', { id: 'y' })]), { ...table('a'), id: 'b' }]);
    expect(found('repeated-name', doubled)).toEqual([
      'critical There are two tables called a.',
      'critical a has two columns called x.',
    ]);
    expect(found('repeated-name', schema([{ ...table('a'), name: '' }]))).toEqual(['critical A table has no name.']);
  });
});

describe('more findings than anybody reads', () => {
  const many = exampleSchema({
    tables: Array.from({ length: 200 }, (_, i) => ({
      name: `table_${i}`,
      columns: ['id uuid', 'seen_at timestamp', 'name varchar(20)', 'phone1 text', 'phone2 text'],
    })),
  });

  it('come without their corrections, which are the same when they are asked for', () => {
    const [brief, whole] = [lintDesign(many), lintSchema(many)];
    expect(brief.length).toBe(whole.length);
    expect(brief.filter((d) => d.fixes)).toEqual([]);
    for (const [i, finding] of brief.entries()) expect(fixesFor(many, finding)).toEqual(whole[i]?.fixes ?? []);
  });

  it('few come with them', () => {
    const few = { ...many, tables: many.tables.slice(0, 3) };
    expect(lintDesign(few)).toEqual(lintSchema(few));
    for (const finding of lintDesign(few)) expect(fixesFor(few, finding)).toEqual(finding.fixes ?? []);
  });
});
