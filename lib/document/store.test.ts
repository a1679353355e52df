import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Design, design } from '@/lib/engine';
import { emptyContent } from '@/lib/share/empty-content';
import type { Outcome } from '@/lib/worker/client';
import { openTestDocument, tableOf } from './testing/open-document';
import { names, shop, text } from './testing/shop';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('reading', () => {
  it('draws what the text describes', async () => {
    const document = openTestDocument();
    document.actions.setText(shop);
    expect(document.store.getState().reading).toBe('reading');
    await document.settle();
    expect(names(document)).toEqual(expect.arrayContaining(['customers', 'orders']));
    expect(document.store.getState()).toMatchObject({ reading: 'idle', text: shop });
    expect(document.store.getState().design?.brief.text).toBe(shop);
  });

  it('shows the diagram while typing goes on without a pause', async () => {
    const document = openTestDocument();
    for (let i = 1; i <= shop.length; i++) {
      document.actions.setText(shop.slice(0, i));
      await vi.advanceTimersByTimeAsync(40);
    }
    expect(names(document)).toContain('customers');
    expect(document.readings.length).toBeGreaterThan(5);
    expect(document.readings.length).toBeLessThan(shop.length / 3);
  });

  it('keeps the values of what did not change', async () => {
    const document = openTestDocument();
    document.actions.setText(shop);
    await document.settle();
    const before = tableOf(document.store.getState().schema, 'customers');
    document.actions.setText(text(shop, 'A supplier has a name.'));
    await document.settle();
    expect(names(document)).toContain('suppliers');
    expect(tableOf(document.store.getState().schema, 'customers')).toBe(before);
  });

  it('keeps the last good design when reading fails, says why, and recovers with the next change', async () => {
    let broken = false;
    const document = openTestDocument({
      read: async ({ brief }): Promise<Outcome<Design>> =>
        broken ? { kind: 'failed', because: 'The worker is gone.' } : { kind: 'done', result: design(brief) },
    });
    document.actions.setText(shop);
    await document.settle();
    broken = true;
    document.actions.setText(`${shop} More.`);
    await document.settle();
    expect(document.store.getState()).toMatchObject({
      reading: 'failed',
      trouble: { reading: 'The worker is gone.' },
      text: `${shop} More.`,
    });
    expect(names(document)).toContain('customers');
    broken = false;
    document.actions.setText(shop);
    await document.settle();
    expect(document.store.getState().reading).toBe('idle');
    expect(document.store.getState().trouble).toEqual({});
  });
});

describe('places', () => {
  it('of tables do not change while the text grows', async () => {
    const document = openTestDocument();
    document.actions.setText(shop);
    await document.settle();
    const before = document.store.getState().layout;
    document.actions.setText(text(shop, 'A supplier has a name. A supplier delivers products. A product has a price.'));
    await document.settle();
    const after = document.store.getState().layout;
    expect(after).toMatchObject(before);
    expect(Object.keys(after).length).toBeGreaterThan(Object.keys(before).length);
  });

  it('pass to the table that takes another one’s place while its name is typed', async () => {
    const document = openTestDocument();
    document.actions.setText(shop);
    await document.settle();
    const { layout, schema } = document.store.getState();
    const place = layout[tableOf(schema, 'orders').id];
    document.actions.setText(shop.replace('An order', 'A purchase').replace('orders', 'purchases'));
    await document.settle();
    const after = document.store.getState();
    expect(after.layout[tableOf(after.schema, 'purchases').id]).toEqual(place);
  });

  it('come out of the layout worker on request, as one step', async () => {
    const arranged = { kind: 'done', result: { elsewhere: { x: 1, y: 2 } } } as const;
    const document = openTestDocument({ arrange: async () => arranged });
    document.actions.setText('A customer has a name.');
    await document.settle();
    const before = document.store.getState().layout;
    await document.actions.relayout();
    expect(document.store.getState().layout).toEqual({ ...before, ...arranged.result });
    document.actions.undo();
    expect(document.store.getState().layout).toEqual(before);
  });
});

describe('proof', () => {
  it('runs once when the design has settled, and again only when the database would change', async () => {
    const document = openTestDocument();
    document.actions.setText(shop);
    await vi.advanceTimersByTimeAsync(400);
    expect(document.proved).toHaveLength(0);
    await document.settle();
    expect(document.proved).toHaveLength(1);
    expect(document.store.getState().proof.state).toBe('done');
    document.actions.setText(`   ${shop}`);
    await document.settle();
    expect(document.proved).toHaveLength(1);
    expect(document.store.getState().proof.state).toBe('done');
    document.actions.setText(text(shop, 'A supplier has a name.'));
    await document.settle();
    expect(document.proved).toHaveLength(2);
  });

  it('of an older design is not shown', async () => {
    const answers: (() => void)[] = [];
    const document = openTestDocument({
      prove: () =>
        new Promise((resolve) => {
          answers.push(() => resolve({ unavailable: `answer ${answers.length}` }));
        }),
    });
    document.actions.setText(shop);
    await document.settle();
    expect(document.store.getState().proof.state).toBe('checking');
    document.actions.setText(text(shop, 'A supplier has a name.'));
    await vi.advanceTimersByTimeAsync(300);
    answers[0]?.();
    await vi.advanceTimersByTimeAsync(100);
    expect(document.store.getState().proof.state).toBe('idle');
    await document.settle();
    answers[1]?.();
    await document.settle();
    expect(document.store.getState().proof).toEqual({ state: 'unavailable', because: 'answer 2' });
  });

  it('is not asked for without a table', async () => {
    const document = openTestDocument();
    document.actions.setText('Hello.');
    await document.settle();
    await document.actions.prove();
    expect(document.store.getState().proof.state).toBe('idle');
    expect(document.proved).toEqual([]);
  });
});

describe('a design from a link', () => {
  it('cannot be changed until a copy is made', async () => {
    const document = openTestDocument();
    const content = { ...emptyContent, name: 'Shop', text: shop };
    document.load('', content, { readOnly: true });
    await document.settle();
    const { actions, store } = document;
    expect(names(document)).toContain('customers');
    actions.setText('');
    actions.rename('Mine');
    actions.undo();
    expect(actions.edit({ kind: 'addTable', id: 'x', name: 'x', at: { x: 0, y: 0 } }).ok).toBe(false);
    expect(store.getState()).toMatchObject({ text: shop, name: 'Shop', canUndo: false });
    expect(store.getState().notice?.message).toContain('Make a copy');
    actions.makeCopy();
    actions.setText('A bike has a model.');
    await document.settle();
    expect(store.getState()).toMatchObject({ readOnly: false, text: 'A bike has a model.' });
    expect(store.getState().id).not.toBe('');
  });
});
