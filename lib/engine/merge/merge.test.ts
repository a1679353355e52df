import { describe, expect, it } from 'vitest';
import type { Schema, Table } from '../model/schema';
import { column, foreignKey, index, schema, table } from '../testing/build';
import { schemaFaults } from '../testing/valid-schema';
import { mergeReading } from './index';

const customers = table('customers', [column('customers', 'email'), column('customers', 'phone', { nullable: true })]);
const orders = table('orders', [column('orders', 'customer_id', { type: { kind: 'uuid' } })], {
  foreignKeys: [foreignKey('orders', 'customer_id', 'customers')],
  indexes: [index('orders', ['customer_id'])],
});
const base = schema([customers, orders]);

const withTable = (from: Schema, id: string, change: (old: Table) => Table): Schema => ({
  ...from,
  tables: from.tables.map((each) => (each.id === id ? change(each) : each)),
});

const withoutTable = (from: Schema, id: string): Schema => ({
  ...from,
  tables: from.tables.filter((each) => each.id !== id),
});

const withColumn = (from: Schema, id: string, change: Partial<Table['columns'][number]>): Schema => ({
  ...from,
  tables: from.tables.map((each) => ({
    ...each,
    columns: each.columns.map((old) => (old.id === id ? { ...old, ...change } : old)),
  })),
});

const tableOf = (from: Schema, id: string) => from.tables.find((each) => each.id === id);
const columnNames = (from: Schema, id: string) => tableOf(from, id)?.columns.map(({ name }) => name);
const columnOf = (from: Schema, id: string) => from.tables.flatMap(({ columns }) => columns).find((c) => c.id === id);
const messages = (merged: ReturnType<typeof mergeReading>) =>
  merged.diagnostics.map(({ code, message }) => [code, message]);

describe('what the person did not touch', () => {
  it('follows the text', () => {
    const current = withColumn(base, 'customers.phone', { name: 'telephone' });
    const reading = withColumn(base, 'customers.email', { nullable: true });
    const { schema: merged, diagnostics } = mergeReading({ base, current }, reading);
    expect(columnOf(merged, 'customers.email')?.nullable).toBe(true);
    expect(columnOf(merged, 'customers.phone')?.name).toBe('telephone');
    expect(diagnostics).toEqual([]);
  });

  it('goes when its sentence goes', () => {
    const current = withColumn(base, 'customers.phone', { name: 'telephone' });
    const { schema: merged, diagnostics } = mergeReading({ base, current }, withoutTable(base, 'orders'));
    expect(merged.tables.map(({ id }) => id)).toEqual(['customers']);
    expect(diagnostics).toEqual([]);
  });
});

describe('what the person renamed', () => {
  const current = withTable(base, 'customers', (old) => ({ ...old, name: 'clients' }));

  it('keeps its name when the text changes elsewhere', () => {
    const reading = withTable(base, 'customers', (old) => ({
      ...old,
      columns: [...old.columns, column('customers', 'city')],
    }));
    const { schema: merged } = mergeReading({ base, current }, reading);
    expect(tableOf(merged, 'customers')?.name).toBe('clients');
    expect(columnNames(merged, 'customers')).toEqual(['id', 'email', 'phone', 'city']);
    expect(tableOf(merged, 'orders')).toEqual(orders);
  });

  it('keeps its name when the text renames it too, with both sides in the finding', () => {
    const reading = withTable(base, 'customers', (old) => ({ ...old, name: 'buyers' }));
    const merged = mergeReading({ base, current }, reading);
    expect(tableOf(merged.schema, 'customers')?.name).toBe('clients');
    expect(messages(merged)).toEqual([
      ['merge/clash', 'clients: you changed the name to “clients”, the text now says “buyers”. Your change stays.'],
    ]);
  });

  it('clashes again with each reading, until one side gives way', () => {
    const reading = withTable(base, 'customers', (old) => ({ ...old, name: 'buyers' }));
    const first = mergeReading({ base, current }, reading);
    const more = { ...reading, tables: [...reading.tables, table('notes')] };
    const second = mergeReading({ base: first.base, current: first.schema }, more);
    expect(messages(second)).toEqual(messages(first));
    const third = mergeReading({ base: second.base, current: second.schema }, more);
    expect(messages(third)).toEqual(messages(first));
    const agreed = withTable(more, 'customers', (old) => ({ ...old, name: 'clients' }));
    const textGaveWay = mergeReading({ base: third.base, current: third.schema }, agreed);
    expect([textGaveWay.diagnostics, textGaveWay.base]).toEqual([[], agreed]);
    const undone = withTable(third.schema, 'customers', (old) => ({ ...old, name: 'customers' }));
    const handGaveWay = mergeReading({ base: third.base, current: undone }, more);
    expect([handGaveWay.diagnostics, tableOf(handGaveWay.schema, 'customers')?.name]).toEqual([[], 'buyers']);
  });

  it('makes no finding when the text comes to say the same', () => {
    const reading = withTable(base, 'customers', (old) => ({ ...old, name: 'clients' }));
    expect(mergeReading({ base, current }, reading)).toEqual({ schema: reading, base: reading, diagnostics: [] });
  });
});

describe('what the person deleted', () => {
  it('stays deleted when the text changes elsewhere', () => {
    const current = withTable(base, 'customers', (old) => ({
      ...old,
      columns: old.columns.filter(({ name }) => name !== 'phone'),
    }));
    const reading = withColumn(base, 'customers.email', { nullable: true });
    const { schema: merged } = mergeReading({ base, current }, reading);
    expect(columnNames(merged, 'customers')).toEqual(['id', 'email']);
    expect(columnOf(merged, 'customers.email')?.nullable).toBe(true);
  });

  it('takes a new foreign key to it along, with a finding', () => {
    const current = withTable(withoutTable(base, 'customers'), 'orders', (old) => ({ ...old, foreignKeys: [] }));
    const invoices = table('invoices', [column('invoices', 'customer_id', { type: { kind: 'uuid' } })], {
      foreignKeys: [foreignKey('invoices', 'customer_id', 'customers')],
    });
    const merged = mergeReading({ base, current }, { ...base, tables: [...base.tables, invoices] });
    expect(merged.schema.tables.map(({ id }) => id)).toEqual(['orders', 'invoices']);
    expect(tableOf(merged.schema, 'invoices')?.foreignKeys).toEqual([]);
    expect(messages(merged)).toEqual([
      [
        'merge/dropped',
        'The foreign key invoices.fk_invoices_customer_id was left out: the table it refers to is gone.',
      ],
    ]);
  });
});

describe('what the person added', () => {
  const note = column('customers', 'note', { nullable: true });
  const current = withTable(base, 'customers', (old) => ({
    ...old,
    columns: [...old.columns.slice(0, 2), note, ...old.columns.slice(2)],
  }));

  it('stands where it was put', () => {
    const reading = withColumn(base, 'customers.email', { nullable: true });
    expect(columnNames(mergeReading({ base, current }, reading).schema, 'customers')).toEqual([
      'id',
      'email',
      'note',
      'phone',
    ]);
  });

  it('keeps a table whose sentence goes away, with a finding', () => {
    const merged = mergeReading({ base, current }, withoutTable(base, 'customers'));
    expect(columnNames(merged.schema, 'customers')).toContain('note');
    expect(tableOf(merged.schema, 'customers')?.origin).toEqual({ kind: 'hand' });
    expect(messages(merged)).toContainEqual([
      'merge/kept',
      'The text no longer mentions customers. It is kept because of your edits.',
    ]);
    expect(schemaFaults(merged.schema)).toEqual([]);
  });

  it('keeps its name when the text comes to name something else so', () => {
    const reading = withTable(base, 'customers', (old) => ({
      ...old,
      columns: [...old.columns, { ...column('customers', 'note'), id: 'customers.text-note' }],
    }));
    const merged = mergeReading({ base, current }, reading);
    expect(columnOf(merged.schema, 'customers.note')?.name).toBe('note');
    expect(columnOf(merged.schema, 'customers.text-note')?.name).toBe('note_2');
    expect(messages(merged).map(([code]) => code)).toEqual(['merge/same-name']);
  });
});

describe('what belongs together', () => {
  it('a type chosen by hand does not get the default the text has for another', () => {
    const current = withColumn(base, 'customers.phone', { type: { kind: 'varchar', length: 20 } });
    const reading = withColumn(base, 'customers.phone', {
      type: { kind: 'integer' },
      default: { kind: 'literal', value: 0 },
    });
    const merged = mergeReading({ base, current }, reading);
    expect(columnOf(merged.schema, 'customers.phone')).toMatchObject({ type: { kind: 'varchar', length: 20 } });
    expect(columnOf(merged.schema, 'customers.phone')?.default).toBeUndefined();
    expect(messages(merged)).toContainEqual([
      'merge/clash',
      'customers.phone: you changed the type to varchar(20), the text now says integer. Your change stays.',
    ]);
  });

  it('a type that both changed clashes again with the next reading', () => {
    const current = withColumn(base, 'customers.phone', { type: { kind: 'varchar', length: 20 } });
    const reading = withColumn(base, 'customers.phone', {
      type: { kind: 'integer' },
      default: { kind: 'literal', value: 0 },
    });
    const first = mergeReading({ base, current }, reading);
    const again = mergeReading({ base: first.base, current: first.schema }, reading);
    expect(messages(again)).toEqual(messages(first));
    expect(again.schema).toEqual(first.schema);
  });

  it('a new foreign key has the type the person gave the key it refers to', () => {
    const current = withColumn(withColumn(base, 'customers.id', { type: { kind: 'bigint' } }), 'orders.customer_id', {
      type: { kind: 'bigint' },
    });
    const invoices = table('invoices', [column('invoices', 'customer_id', { type: { kind: 'uuid' } })], {
      foreignKeys: [foreignKey('invoices', 'customer_id', 'customers')],
    });
    const { schema: merged } = mergeReading({ base, current }, { ...base, tables: [...base.tables, invoices] });
    expect(columnOf(merged, 'invoices.customer_id')?.type).toEqual({ kind: 'bigint' });
    expect(tableOf(merged, 'invoices')?.foreignKeys).toHaveLength(1);
  });

  it('a condition written for another type is left out', () => {
    const checked = withTable(base, 'customers', (old) => ({
      ...old,
      checks: [
        {
          id: 'customers/chk:phone',
          name: 'chk_customers_phone',
          predicate: { kind: 'length', column: 'customers.phone', op: '<=', value: 20 },
          origin: { kind: 'hand' },
        },
      ],
    }));
    const reading = withColumn(base, 'customers.phone', { type: { kind: 'integer' } });
    const merged = mergeReading({ base, current: checked }, reading);
    expect(tableOf(merged.schema, 'customers')?.checks).toEqual([]);
    expect(messages(merged).map(([code]) => code)).toEqual(['merge/dropped']);
  });
});
