import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openTestDocument, tableOf } from './testing/open-document';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const shop =
  'A customer has a name. An order belongs to a customer and has a total. List the orders of a customer, newest first.';

it('asks for the plans once the design is proved', async () => {
  const document = openTestDocument();
  document.actions.setText(shop);
  await vi.advanceTimersByTimeAsync(400);
  expect(document.store.getState().plans).toEqual({ state: 'checking' });
  await document.settle();
  expect(document.planned).toHaveLength(1);
  expect(document.store.getState().plans).toMatchObject({ state: 'done', proof: { patterns: [] }, findings: [] });
});

it('asks again when a table’s size changes, without a new proof, and keeps the last plans meanwhile', async () => {
  const document = openTestDocument();
  document.actions.setText(shop);
  await document.settle();
  const table = tableOf(document.store.getState().schema, 'orders').id;
  document.actions.edit({ kind: 'setExpectedRows', table, rows: 5_000_000 });
  await vi.advanceTimersByTimeAsync(400);
  expect(document.store.getState().plans).toMatchObject({ state: 'checking', last: { engine: 'PostgreSQL 18' } });
  await document.settle();
  expect(document.planned).toHaveLength(2);
  expect(document.proved).toHaveLength(1);
  expect(document.store.getState().plans.state).toBe('done');
});

it('asks for nothing where nothing is read', async () => {
  const document = openTestDocument();
  document.actions.setText('A customer has a name.');
  await document.settle();
  expect(document.planned).toEqual([]);
  expect(document.store.getState().plans).toEqual({ state: 'idle' });
});

it('gives the plans up for a newer design', async () => {
  const answers: (() => void)[] = [];
  let stops = 0;
  const document = openTestDocument({
    provePlans: () =>
      new Promise((resolve) => {
        answers.push(() => resolve({ unavailable: `answer ${answers.length}` }));
      }),
    stopPlans: () => {
      stops += 1;
      answers.at(-1)?.();
    },
  });
  document.actions.setText(shop);
  await document.settle();
  document.actions.setText(`${shop} A supplier has a name.`);
  await vi.advanceTimersByTimeAsync(500);
  expect(stops).toBe(1);
  expect(document.store.getState().plans).toEqual({ state: 'checking' });
  await document.settle();
  expect(answers).toHaveLength(2);
});

it('says why there are no plans', async () => {
  const document = openTestDocument({ prove: async () => ({ unavailable: 'No WebAssembly.' }) });
  document.actions.setText(shop);
  await document.settle();
  expect(document.store.getState().plans).toEqual({ state: 'unavailable', because: 'No WebAssembly.' });
});
