import { describe, expect, it } from 'vitest';
import { emptySchema, type Schema } from '@/lib/engine';
import { applied, linesOf, refusal } from '../testing/apply';
import type { RelationshipShape, SchemaEdit } from '../types';

const add = (id: string, name: string): SchemaEdit => ({ kind: 'addTable', id, name, at: { x: 0, y: 0 } });
const shop: Schema = applied(emptySchema, add('c', 'customers'), add('o', 'orders'), add('t', 'tags')).schema;

const oneToMany: RelationshipShape = { kind: 'oneToMany', required: true, onDelete: 'restrict' };
const relate = (
  parent: string,
  child: string,
  shape: Partial<RelationshipShape> = {},
  column?: string,
): SchemaEdit => ({
  kind: 'relate',
  id: `r-${parent}-${child}`,
  parent,
  child,
  shape: { ...oneToMany, ...shape },
  ...(column !== undefined && { column }),
});

const stamps = ['created_at timestamptz', 'updated_at timestamptz'];

describe('a drawn relationship', () => {
  it('one to many puts a required key on the child, before the timestamps', () => {
    expect(linesOf(applied(shop, relate('c', 'o')).schema, 'orders')).toEqual([
      'id uuid',
      'customer_id uuid',
      ...stamps,
      'pk_orders (id)',
      'fk_orders_customer_id (customer_id) -> customers (id) restrict',
    ]);
  });

  it('that is optional may be empty and be set to NULL', () => {
    const { schema } = applied(shop, relate('c', 'o', { required: false, onDelete: 'setNull' }));
    expect(linesOf(schema, 'orders')).toContain('customer_id uuid null');
    expect(linesOf(schema, 'orders')).toContain('fk_orders_customer_id (customer_id) -> customers (id) setNull');
  });

  it('one to one adds the rule that no two rows share a parent', () => {
    const { schema } = applied(shop, relate('c', 'o', { kind: 'oneToOne' }));
    expect(linesOf(schema, 'orders')).toContain('uq_orders_customer_id (customer_id)');
  });

  it('many to many makes a table keyed by both', () => {
    const { schema } = applied(shop, relate('o', 't', { kind: 'manyToMany', onDelete: 'cascade' }));
    expect(linesOf(schema, 'order_tags')).toEqual([
      'order_id uuid',
      'tag_id uuid',
      ...stamps,
      'pk_order_tags (order_id, tag_id)',
      'fk_order_tags_order_id (order_id) -> orders (id) cascade',
      'fk_order_tags_tag_id (tag_id) -> tags (id) cascade',
    ]);
  });

  it('between a table and itself names the row above, or the related one', () => {
    const { schema } = applied(shop, relate('c', 'c', { required: false, onDelete: 'setNull' }), {
      ...relate('c', 'c', { kind: 'manyToMany', onDelete: 'cascade' }),
      id: 'r2',
    } as SchemaEdit);
    expect(linesOf(schema, 'customers')).toContain('parent_customer_id uuid null');
    expect(linesOf(schema, 'customer_customers').slice(0, 2)).toEqual(['customer_id uuid', 'related_customer_id uuid']);
  });

  it('to a table with a composite key has a column for each part, with its type', () => {
    const { schema } = applied(shop, relate('o', 't', { kind: 'manyToMany', onDelete: 'cascade' }), {
      kind: 'relate',
      id: 'deep',
      parent: 't:r-o-t',
      child: 'c',
      shape: oneToMany,
    });
    expect(linesOf(schema, 'customers').filter((line) => line.includes('order_tag'))).toEqual([
      'order_tag_order_id uuid',
      'order_tag_tag_id uuid',
      expect.stringMatching(
        /^fk_customers_order_tag_order_id_order_tag_tag_id \(.*\) -> order_tags \(order_id, tag_id\) restrict$/,
      ),
    ]);
  });

  it('takes names that are free', () => {
    const twice = applied(shop, relate('c', 'o'), { ...relate('c', 'o'), id: 'again' } as SchemaEdit).schema;
    expect(linesOf(twice, 'orders')).toEqual(
      expect.arrayContaining([
        'customer_id_2 uuid',
        'fk_orders_customer_id_2 (customer_id_2) -> customers (id) restrict',
      ]),
    );
  });

  it('follows the type of the key it refers to', () => {
    const numbered = applied(
      shop,
      { kind: 'retypeColumn', table: 'c', column: 'c/c:id', type: { kind: 'bigint' } },
      relate('c', 'o'),
    ).schema;
    expect(linesOf(numbered, 'orders')).toContain('customer_id bigint');
  });
});

describe('a relationship drawn from a column', () => {
  const withNumber = (type: 'uuid' | 'text') =>
    applied(shop, { kind: 'addColumn', table: 'o', id: 'buyer', name: 'buyer', type: { kind: type }, nullable: true })
      .schema;

  it('uses the column as the key', () => {
    const { schema } = applied(withNumber('uuid'), relate('c', 'o', {}, 'buyer'));
    expect(linesOf(schema, 'orders')).toEqual(
      expect.arrayContaining(['buyer uuid', 'fk_orders_buyer (buyer) -> customers (id) restrict']),
    );
  });

  it('of another type is refused with what to do', () => {
    expect(refusal(withNumber('text'), relate('c', 'o', {}, 'buyer'))).toBe(
      'orders.buyer is text and customers.id is uuid. Give them one type first.',
    );
  });

  it('that is there already is refused', () => {
    const related = applied(withNumber('uuid'), relate('c', 'o', {}, 'buyer')).schema;
    expect(refusal(related, { ...relate('c', 'o', {}, 'buyer'), id: 'again' } as SchemaEdit)).toBe(
      'orders.buyer refers to “customers” already.',
    );
  });
});

describe('a relationship that cannot be', () => {
  it('is refused with the reason', () => {
    expect(refusal(shop, relate('c', 'o', { onDelete: 'setNull' }))).toContain('cannot be set to NULL');
    expect(refusal(shop, relate('c', 'gone'))).toContain('not in the design any more');
    const keyless = applied(shop, { kind: 'deleteColumn', table: 'c', column: 'c/c:id' }).schema;
    expect(refusal(keyless, relate('c', 'o'))).toBe('“customers” has no primary key to refer to. Give it one first.');
  });
});
