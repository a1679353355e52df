import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { columnOf, openTestDocument, tableOf } from './testing/open-document';
import { names, shop, text } from './testing/shop';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a hand edit', () => {
  it('shows at once and is there after the next reading', async () => {
    const document = openTestDocument();
    document.actions.setText(shop);
    await document.settle();
    const { schema } = document.store.getState();
    const outcome = document.actions.edit({
      kind: 'renameTable',
      table: tableOf(schema, 'customers').id,
      name: 'clients',
    });
    expect(outcome).toEqual({ ok: true, notes: [] });
    expect(names(document)).toContain('clients');
    document.actions.setText(text(shop, 'A supplier has a name.'));
    await document.settle();
    expect(names(document)).toEqual(expect.arrayContaining(['clients', 'orders', 'suppliers']));
    expect(names(document)).not.toContain('customers');
  });

  it('is not lost when it is made while a reading is on its way', async () => {
    const document = openTestDocument({}, 300);
    document.actions.setText(shop);
    await document.settle();
    document.actions.setText(text(shop, 'A supplier has a name.'));
    await vi.advanceTimersByTimeAsync(200);
    document.actions.edit({ kind: 'addTable', id: 'mine', name: 'returns', at: { x: 10, y: 20 } });
    expect(names(document)).toContain('returns');
    await vi.advanceTimersByTimeAsync(150);
    expect(names(document)).toContain('returns');
    await document.settle();
    expect(names(document)).toEqual(expect.arrayContaining(['customers', 'orders', 'returns', 'suppliers']));
    expect(document.store.getState().layout.mine).toEqual({ x: 10, y: 20 });
  });

  it('before anything was read is kept', async () => {
    const document = openTestDocument({}, 300);
    document.actions.setText(shop);
    document.actions.edit({ kind: 'addTable', id: 'mine', name: 'returns', at: { x: 0, y: 0 } });
    await document.settle();
    expect(names(document)).toEqual(expect.arrayContaining(['customers', 'orders', 'returns']));
  });

  it('that cannot be applied changes nothing and says why', async () => {
    const document = openTestDocument();
    document.actions.setText(shop);
    await document.settle();
    const before = document.store.getState();
    const orders = tableOf(before.schema, 'orders');
    const outcome = document.actions.edit({ kind: 'renameTable', table: orders.id, name: 'customers' });
    expect(outcome).toEqual({ ok: false, because: 'The name “customers” is taken. Choose another.' });
    const after = document.store.getState();
    expect(after.notice?.message).toBe('The name “customers” is taken. Choose another.');
    expect({ ...after, notice: before.notice }).toEqual(before);
  });

  it('that deletes an index the engine worked out overrules the decision that made it', async () => {
    const document = openTestDocument();
    document.actions.setText(text(shop, 'We list orders by total.'));
    await document.settle();
    const indexes = () => tableOf(document.store.getState().schema, 'orders').indexes;
    const made = indexes().find((index) => index.serves.length > 0);
    const keyIndex = indexes().find((index) => index.serves.length === 0);
    expect(document.actions.edit({ kind: 'deleteIndex', table: 't:order', id: made?.id ?? '' }).ok).toBe(true);
    await document.settle();
    expect(indexes().map((index) => index.id)).not.toContain(made?.id);
    expect(document.store.getState().overrides).toEqual([{ decision: `indexes/pattern@${made?.id}`, choice: 'drop' }]);
    const kept = document.actions.edit({ kind: 'deleteIndex', table: 't:order', id: keyIndex?.id ?? '' });
    expect(kept).toEqual({ ok: false, because: expect.stringContaining('serves a foreign key') });
    document.actions.undo();
    await document.settle();
    expect(indexes().map((index) => index.id)).toContain(made?.id);
  });

  it('overrules several decisions in one step', async () => {
    const document = openTestDocument();
    document.actions.setText(shop);
    await document.settle();
    const keys = () => document.store.getState().design?.decisions.filter((d) => d.code === 'design/primary-key') ?? [];
    const before = keys().map(({ choice }) => choice);
    expect(before.length).toBeGreaterThan(1);
    document.actions.overrideEach(keys().map(({ id }) => ({ decision: id, choice: 'identity' })));
    await document.settle();
    expect(new Set(keys().map(({ choice }) => choice))).toEqual(new Set(['identity']));
    document.actions.undo();
    await document.settle();
    expect(keys().map(({ choice }) => choice)).toEqual(before);
  });

  it('asks for a reading with the queries and the shares as they are, and for none when nothing changed', async () => {
    const document = openTestDocument();
    document.actions.setText(shop);
    document.actions.setQueries('SELECT 1;');
    document.actions.setExcludes('p', 0.9);
    await document.settle();
    expect(document.readings.at(-1)?.brief).toMatchObject({ queries: 'SELECT 1;', excludes: { p: 0.9 } });
    const asked = document.readings.length;
    document.actions.setQueries('SELECT 1;');
    document.actions.setExcludes('p', 0.9);
    await document.settle();
    expect(document.readings).toHaveLength(asked);
    document.actions.setExcludes('p', null);
    document.actions.setQueries('');
    await document.settle();
    expect(document.readings.at(-1)?.brief).not.toHaveProperty('queries');
    expect(document.readings.at(-1)?.brief).not.toHaveProperty('excludes');
  });

  it('deletes the key columns of a relationship with it', async () => {
    const document = openTestDocument();
    document.actions.setText(shop);
    await document.settle();
    const orders = tableOf(document.store.getState().schema, 'orders');
    const key = orders.foreignKeys[0];
    document.actions.edit({ kind: 'deleteConstraint', table: orders.id, id: key?.id ?? '', dropColumn: true });
    await document.settle();
    const after = tableOf(document.store.getState().schema, 'orders');
    expect(after.foreignKeys).toEqual([]);
    expect(after.columns.map((c) => c.name)).not.toContain('customer_id');
  });
});

describe('undo', () => {
  const kept = (document: ReturnType<typeof openTestDocument>) => {
    const { text, name, overrides, queries, excludes, layout, schema, edits } = document.store.getState();
    return structuredClone({ text, name, overrides, queries, excludes, layout, schema, edits });
  };

  it('brings back each step exactly, and redo does too', async () => {
    const document = openTestDocument();
    const { actions } = document;
    const states = [kept(document)];
    const step = async (act: () => void) => {
      act();
      await document.settle();
      states.push(kept(document));
    };
    await step(() => actions.setText(shop));
    const customers = tableOf(document.store.getState().schema, 'customers').id;
    await step(() => actions.edit({ kind: 'renameTable', table: customers, name: 'clients' }));
    await step(() => actions.move({ [customers]: { x: 500, y: -40 } }));
    await step(() => actions.rename('Shop'));
    await step(() => actions.setText(text(shop, 'A supplier has a name.')));
    await step(() =>
      actions.edit({
        kind: 'retypeColumn',
        table: customers,
        column: columnOf(document.store.getState().schema, 'clients.name').id,
        type: { kind: 'varchar', length: 80 },
      }),
    );
    await step(() => actions.edit({ kind: 'deleteTable', table: customers }));
    for (const expected of states.toReversed().slice(1)) {
      actions.undo();
      await document.settle();
      expect(kept(document)).toMatchObject({ text: expected.text, name: expected.name, layout: expected.layout });
      expect(kept(document).schema).toEqual(expected.schema);
    }
    expect(document.store.getState().canUndo).toBe(false);
    for (const expected of states.slice(1)) {
      actions.redo();
      await document.settle();
      expect(kept(document).schema).toEqual(expected.schema);
      expect(kept(document).text).toBe(expected.text);
    }
    expect(document.store.getState().canRedo).toBe(false);
  });

  it('takes typing back in steps of words and pauses, not of letters, and loses no text', async () => {
    const document = openTestDocument();
    const type = async (typed: string) => {
      for (const char of typed) {
        document.actions.setText(document.store.getState().text + char);
        await vi.advanceTimersByTimeAsync(30);
      }
    };
    await type('A customer has a name.');
    await vi.advanceTimersByTimeAsync(2000);
    await type(' An order has a total.');
    document.actions.undo();
    expect(document.store.getState().text).toBe('A customer has a name.');
    document.actions.undo();
    expect(document.store.getState().text).toBe('');
    document.actions.redo();
    document.actions.redo();
    expect(document.store.getState().text).toBe('A customer has a name. An order has a total.');
  });

  it('works while a reading is on its way: the answer of what was undone is not shown', async () => {
    const document = openTestDocument({}, 500);
    document.actions.setText(shop);
    await document.settle();
    document.actions.setText('');
    await vi.advanceTimersByTimeAsync(200);
    document.actions.undo();
    expect(document.store.getState().text).toBe(shop);
    await document.settle();
    expect(names(document)).toEqual(expect.arrayContaining(['customers', 'orders']));
  });

  it('takes a gesture of many moves back as one', async () => {
    const document = openTestDocument();
    document.actions.setText(shop);
    await document.settle();
    const { layout } = document.store.getState();
    const [id = ''] = Object.keys(layout);
    for (let x = 1; x <= 20; x++) {
      document.actions.move({ [id]: { x, y: 0 } });
      await vi.advanceTimersByTimeAsync(16);
    }
    document.actions.undo();
    expect(document.store.getState().layout).toEqual(layout);
  });
});
