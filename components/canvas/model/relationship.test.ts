import { describe, expect, it } from 'vitest';
import { proposeRelationship, relationshipChoices, relationshipSentence } from './relationship';
import { column, shopSchema, table } from './testing';

const schema = shopSchema();
const at = (name: string, col: string | null = null) => ({ table: name, column: col && `${name}.${col}` });

describe('proposeRelationship', () => {
  it('makes the table the line was drawn from the one referred to', () => {
    expect(proposeRelationship(schema, at('customers'), at('products'))).toEqual({
      parent: 'customers',
      child: 'products',
      shape: { kind: 'oneToMany', required: true, onDelete: 'restrict' },
    });
  });

  it('makes a plain column of the fitting type the key, whichever way the line was drawn', () => {
    const extra = table('notes', [column('notes', 'product', 'uuid', true)]);
    const withNotes = { ...schema, tables: [...schema.tables, extra] };
    const expected = {
      parent: 'products',
      child: 'notes',
      column: 'notes.product',
      shape: { kind: 'oneToMany', required: false, onDelete: 'setNull' },
    };
    expect(proposeRelationship(withNotes, at('notes', 'product'), at('products'))).toEqual(expected);
    expect(proposeRelationship(withNotes, at('products'), at('notes', 'product'))).toEqual(expected);
    expect(proposeRelationship(withNotes, at('products', 'id'), at('notes', 'product'))).toEqual(expected);
  });

  it('makes a new key in the table of a plain column whose type does not fit', () => {
    expect(proposeRelationship(schema, at('orders', 'note'), at('products'))).toEqual({
      parent: 'products',
      child: 'orders',
      shape: { kind: 'oneToMany', required: true, onDelete: 'restrict' },
    });
  });

  it('does not take a column that is a key already', () => {
    const proposal = proposeRelationship(schema, at('products'), at('orders', 'customer_id'));
    expect(proposal).toMatchObject({ parent: 'products', child: 'orders' });
    expect(proposal).not.toHaveProperty('column');
  });

  it('is one to one when the column is unique', () => {
    const uniques = [
      { id: 'u', name: 'u', columns: ['cards.owner'], nullsNotDistinct: false, origin: { kind: 'hand' } as const },
    ];
    const cards = table('cards', [column('cards', 'owner', 'uuid')], { uniques });
    const proposal = proposeRelationship(
      { ...schema, tables: [...schema.tables, cards] },
      at('cards', 'owner'),
      at('customers'),
    );
    expect(proposal?.shape).toEqual({ kind: 'oneToOne', required: true, onDelete: 'restrict' });
  });

  it('lets a row of a table that refers to itself stand alone', () => {
    expect(proposeRelationship(schema, at('products'), at('products'))).toEqual({
      parent: 'products',
      child: 'products',
      shape: { kind: 'oneToMany', required: false, onDelete: 'setNull' },
    });
  });

  it('is nothing when a table is gone', () => {
    expect(proposeRelationship(schema, at('gone'), at('products'))).toBeNull();
  });
});

describe('relationshipSentence', () => {
  const shape = { kind: 'oneToMany', required: true, onDelete: 'restrict' } as const;

  it.each([
    [shape, 'Each order has exactly one customer; a customer has any number of orders.'],
    [{ ...shape, required: false }, 'Each order has at most one customer; a customer has any number of orders.'],
    [{ ...shape, kind: 'oneToOne' as const }, 'Each order has exactly one customer; a customer has at most one order.'],
    [
      { ...shape, kind: 'manyToMany' as const },
      'An order has any number of customers; a customer has any number of orders.',
    ],
  ])('says %j', (given, sentence) => {
    expect(relationshipSentence(given, 'customers', 'orders')).toBe(sentence);
  });

  it('reads names of several words', () => {
    expect(relationshipSentence(shape, 'delivery_addresses', 'order_lines')).toBe(
      'Each order line has exactly one delivery address; a delivery address has any number of order lines.',
    );
  });
});

describe('relationshipChoices', () => {
  it('offers both directions, one to one and many to many, and knows which is chosen', () => {
    const suggested = proposeRelationship(schema, at('customers'), at('products'));
    if (!suggested) throw new Error('the tables are there');
    const choices = relationshipChoices(suggested, suggested.shape);
    expect(choices.map((c) => [c.proposal.parent, c.proposal.shape.kind])).toEqual([
      ['customers', 'oneToMany'],
      ['products', 'oneToMany'],
      ['customers', 'oneToOne'],
      ['customers', 'manyToMany'],
    ]);
    expect(choices.map((c) => c.matches(suggested))).toEqual([true, false, false, false]);
  });
});
