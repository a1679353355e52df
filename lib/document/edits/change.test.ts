import { describe, expect, it } from 'vitest';
import { type ColumnType, emptySchema, type Schema } from '@/lib/engine';
import { clinic } from '@/lib/engine/testing/clinic';
import { applied, linesOf, refusal } from '../testing/apply';
import type { SchemaEdit } from '../types';
import { cleanName } from './names';

const addTable = (id: string, name: string): SchemaEdit => ({ kind: 'addTable', id, name, at: { x: 0, y: 0 } });
const addColumn = (table: string, id: string, type: ColumnType): SchemaEdit => ({
  kind: 'addColumn',
  table,
  id,
  name: id,
  type,
  nullable: true,
});
const text = { kind: 'text' } as const;
const retype = (table: string, column: string, type: ColumnType): SchemaEdit => ({
  kind: 'retypeColumn',
  table,
  column,
  type,
});

const shop: Schema = applied(
  emptySchema,
  addTable('c', 'customers'),
  addTable('o', 'orders'),
  addColumn('o', 'total', { kind: 'integer' }),
  {
    kind: 'relate',
    id: 'key',
    parent: 'c',
    child: 'o',
    shape: { kind: 'oneToOne', required: false, onDelete: 'setNull' },
  },
).schema;

describe('names', () => {
  it.each([
    ['Order items', 'order_items'],
    ['  deliveryAddress ', 'delivery_address'],
    ['"Exact Name"', 'Exact Name'],
    ['"with ""quotes"""', 'with "quotes"'],
    ['😀', '😀'],
    ['שם הלקוח', 'שם_הלקוח'],
    ['a\u0000b', 'a_b'],
  ])('typed as %j become %j', (typed, name) => {
    expect(cleanName(typed)).toBe(name);
  });

  it.each(['', '   ', '\u0000', '""', '"'])('typed as %j are none', (typed) => {
    expect(cleanName(typed)).toBeNull();
  });

  it('of more than 63 bytes are cut, and differ still', () => {
    const [a, b] = [cleanName(`${'é'.repeat(60)}a`), cleanName(`${'é'.repeat(60)}b`)];
    expect(new TextEncoder().encode(a ?? '').length).toBeLessThanOrEqual(63);
    expect(a).not.toBe(b);
  });

  it('of constraints follow a rename of their table or column', () => {
    const { schema } = applied(
      shop,
      { kind: 'renameTable', table: 'o', name: 'Purchases' },
      { kind: 'renameColumn', table: 'o', column: 'o/c:key', name: 'buyer_id' },
    );
    expect(linesOf(schema, 'purchases').slice(-3)).toEqual([
      'pk_purchases (id)',
      'uq_purchases_buyer_id (buyer_id)',
      'fk_purchases_buyer_id (buyer_id) -> customers (id) setNull',
    ]);
  });

  it('that are taken are refused for a rename, and numbered for something new', () => {
    expect(refusal(shop, { kind: 'renameTable', table: 'o', name: 'Customers' })).toContain('is taken');
    expect(refusal(shop, { kind: 'renameColumn', table: 'o', column: 'total', name: 'id' })).toContain('already');
    expect(refusal(shop, { kind: 'renameColumn', table: 'o', column: 'total', name: 'ctid' })).toContain('PostgreSQL');
    const { schema, notes } = applied(shop, addTable('x', 'orders'));
    expect(schema.tables.at(-1)?.name).toBe('orders_2');
    expect(notes).toEqual(['“orders” was taken, so it is called “orders_2”.']);
  });
});

describe('a new type', () => {
  it('of a key goes to all that refers to it', () => {
    const { schema, notes } = applied(shop, retype('c', 'c/c:id', { kind: 'bigint' }));
    expect(linesOf(schema, 'orders')).toContain('customer_id bigint null');
    expect(notes).toEqual(['orders.customer_id changed with it.']);
    const [id] = schema.tables[0]?.columns ?? [];
    expect(id).toMatchObject({ type: { kind: 'bigint' }, generated: { kind: 'identity' } });
    expect(id).not.toHaveProperty('default');
    expect(applied(schema, retype('c', 'c/c:id', { kind: 'uuid' })).schema).toEqual(shop);
  });

  it('of a referring column is refused', () => {
    expect(refusal(shop, retype('o', 'o/c:key', text))).toBe(
      'orders.customer_id refers to customers.id and has its type. Change the type of customers.id; this one follows.',
    );
  });

  it('leaves out checks, exclusions and indexes that make no sense for it, and says so', () => {
    const appointments = clinic.tables.find((t) => t.name === 'appointments');
    const starts = appointments?.columns.find((c) => c.name === 'starts_at');
    const { schema, notes } = applied(clinic, retype('appointments', starts?.id ?? '', text));
    const after = schema.tables.find((t) => t.name === 'appointments');
    expect(after?.exclusions).toEqual([]);
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.every((note) => note.endsWith('does not fit the new type and was left out.'))).toBe(true);
  });

  it('that nothing can be compared by is refused for a key', () => {
    expect(refusal(shop, retype('c', 'c/c:id', { kind: 'json' }))).toContain('Use jsonb');
  });

  it('that makes no sense is refused', () => {
    for (const type of [
      { kind: 'varchar', length: 0 },
      { kind: 'numeric', precision: 2, scale: 5 },
      { kind: 'enum', enum: 'gone' },
      { kind: 'custom', sql: 'text); drop table users; --' },
    ] as const)
      expect(refusal(shop, retype('o', 'total', type)).length).toBeGreaterThan(10);
  });
});

describe('deleting', () => {
  it('a table takes the foreign keys to it along, and says so', () => {
    const { schema, notes } = applied(shop, { kind: 'deleteTable', table: 'c' });
    expect(linesOf(schema, 'orders').some((line) => line.startsWith('fk_'))).toBe(false);
    expect(notes).toEqual(['fk_orders_customer_id of “orders” went with it.']);
  });

  it('a column takes along what mentions it', () => {
    const { schema, notes } = applied(shop, { kind: 'deleteColumn', table: 'o', column: 'o/c:key' });
    expect(linesOf(schema, 'orders').filter((line) => line.includes('customer'))).toEqual([]);
    expect(notes).toHaveLength(2);
  });

  it('a key that a foreign key refers to is refused', () => {
    const keyed = applied(
      emptySchema,
      addTable('a', 'a'),
      addColumn('a', 'code', text),
      { kind: 'setUnique', table: 'a', column: 'code', unique: true },
      { kind: 'setPrimaryKey', table: 'a', columns: ['code'] },
      addTable('b', 'b'),
      {
        kind: 'relate',
        id: 'r',
        parent: 'a',
        child: 'b',
        shape: { kind: 'oneToMany', required: true, onDelete: 'restrict' },
      },
      { kind: 'setPrimaryKey', table: 'a', columns: ['a/c:id'] },
    ).schema;
    expect(linesOf(keyed, 'b')).toContain('fk_b_a_code (a_code) -> a (code) restrict');
    expect(refusal(keyed, { kind: 'setUnique', table: 'a', column: 'code', unique: false })).toBe(
      'fk_b_a_code of “b” refers to this key. Delete that foreign key first.',
    );
  });

  it('the last column of a table is refused', () => {
    const bare = applied(
      emptySchema,
      addTable('a', 'a'),
      { kind: 'deleteColumn', table: 'a', column: 'a/c:created_at' },
      { kind: 'deleteColumn', table: 'a', column: 'a/c:updated_at' },
    ).schema;
    expect(refusal(bare, { kind: 'deleteColumn', table: 'a', column: 'a/c:id' })).toContain('only column');
  });
});

describe('NULL, defaults and ON DELETE', () => {
  it('a key that may no longer be empty can no longer be set to NULL', () => {
    const { schema, notes } = applied(shop, {
      kind: 'setNullable',
      table: 'o',
      column: 'o/c:key',
      nullable: false,
    });
    expect(linesOf(schema, 'orders').at(-1)).toContain('restrict');
    expect(notes).toEqual([
      'fk_orders_customer_id is now ON DELETE RESTRICT: its column can no longer be set to NULL.',
    ]);
  });

  it('a default must fit the type', () => {
    const set = (value: string | number): SchemaEdit => ({
      kind: 'setDefault',
      table: 'o',
      column: 'total',
      default: { kind: 'literal', value },
    });
    expect(applied(shop, set(5)).notes).toEqual([]);
    expect(refusal(shop, set('five'))).toBe('This default does not fit the type of orders.total.');
    expect(refusal(shop, set(1.5))).toContain('does not fit');
  });

  it('an index is made once, and json cannot be in one', () => {
    const index: SchemaEdit = {
      kind: 'addIndex',
      table: 'o',
      id: 'i',
      columns: [{ column: 'total', direction: 'desc' }],
      unique: false,
    };
    const { schema } = applied(shop, index);
    expect(schema.tables[1]?.indexes).toMatchObject([{ name: 'idx_orders_total', method: 'btree' }]);
    expect(refusal(schema, { ...index, id: 'j' })).toContain('idx_orders_total is there already');
    const json = applied(shop, addColumn('o', 'data', { kind: 'json' })).schema;
    expect(refusal(json, { ...index, columns: [{ column: 'data', direction: 'asc' }] })).toContain('Use jsonb');
  });
});

describe('an enum', () => {
  const moods = [{ id: 'mood', name: 'mood', values: ['calm', 'busy'], origin: { kind: 'hand' } as const }];
  const kept = [{ id: 'kept', name: 'kept', values: ['a'], origin: { kind: 'hand' } as const }];
  const drawn = applied(
    { ...shop, enums: [...moods, ...kept] },
    addColumn('c', 'mood', { kind: 'enum', enum: 'mood' }),
    addColumn('o', 'moods', { kind: 'array', of: { kind: 'enum', enum: 'mood' } }),
  ).schema;

  it('goes with its last column, one that was never used stays', () => {
    const once = applied(drawn, { kind: 'deleteTable', table: 'o' }).schema;
    expect(once.enums).toEqual([...moods, ...kept]);
    expect(applied(once, { kind: 'deleteColumn', table: 'c', column: 'mood' }).schema.enums).toEqual(kept);
    expect(applied(once, retype('c', 'mood', text)).schema.enums).toEqual(kept);
  });
});
