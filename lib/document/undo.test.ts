import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { arbitraryDice, editFrom } from './testing/arbitrary-edit';
import { openTestDocument } from './testing/open-document';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const sentences = [
  'A customer has a name and a unique email.',
  'An order has a total and a status: open, paid or sent.',
  'A customer places orders.',
  'An order has many products.',
  'A product has a price.',
  'We list open orders by date.',
];

const step = fc.oneof(
  arbitraryDice.map((dice) => ({ kind: 'edit', dice }) as const),
  fc.subarray(sentences).map((chosen) => ({ kind: 'text', text: chosen.join(' ') }) as const),
  fc.string({ maxLength: 30 }).map((name) => ({ kind: 'name', name }) as const),
  fc.string({ maxLength: 30 }).map((sql) => ({ kind: 'queries', sql }) as const),
  fc
    .record({ pattern: fc.constantFrom('one', 'two'), share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })) })
    .map((stated) => ({ kind: 'share', ...stated }) as const),
  fc.record({ table: fc.nat(9), x: fc.integer(), y: fc.integer() }).map((to) => ({ kind: 'move', to }) as const),
  fc.constantFrom({ kind: 'undo' } as const, { kind: 'redo' } as const),
);

it('after any steps, made in any haste, undo leads back to the start and redo to the end again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(step, fc.constantFrom(0, 30, 1500)), { minLength: 1, maxLength: 12 }),
      async (steps) => {
        const document = openTestDocument();
        const { actions, store } = document;
        const kept = () => {
          const { text, name, overrides, queries, excludes, layout, schema } = store.getState();
          return structuredClone({ text, name, overrides, queries, excludes, layout, schema });
        };
        actions.setText(sentences.slice(0, 3).join(' '));
        await document.settle();
        const start = kept();
        const depth = () => (store.getState().canUndo ? 1 : 0);
        document.load('again', { ...start, edits: null });
        await document.settle();
        expect(kept()).toEqual(start);
        for (const [what, pause] of steps) {
          if (what.kind === 'edit') actions.edit(editFrom(store.getState().schema, what.dice));
          else if (what.kind === 'text') actions.setText(what.text);
          else if (what.kind === 'name') actions.rename(what.name);
          else if (what.kind === 'queries') actions.setQueries(what.sql);
          else if (what.kind === 'share') actions.setExcludes(what.pattern, what.share);
          else if (what.kind === 'move') {
            const id = Object.keys(store.getState().layout)[what.to.table];
            if (id !== undefined) actions.move({ [id]: { x: what.to.x, y: what.to.y } });
          } else actions[what.kind]();
          await vi.advanceTimersByTimeAsync(pause);
        }
        await document.settle();
        const end = kept();
        let undone = 0;
        for (; depth() > 0; undone++) {
          actions.undo();
          await vi.advanceTimersByTimeAsync(10);
        }
        await document.settle();
        expect(kept()).toEqual(start);
        for (let i = 0; i < undone; i++) actions.redo();
        await document.settle();
        expect(kept()).toEqual(end);
        document.close();
      },
    ),
    { numRuns: 15 },
  );
}, 120_000);
