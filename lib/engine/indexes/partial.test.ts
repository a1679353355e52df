import { describe, expect, it } from 'vitest';
import { by, col, infer, keyed, made, reading, sorted } from '../testing/tasks';

describe('partial indexes', () => {
  const notClosed = { kind: 'isNull', column: col('closed_at') } as const;

  it('hold the rows a selective filter keeps, without its column', () => {
    const open = {
      predicate: { kind: 'compare', column: col('is_done'), op: '=', value: false },
      excludes: 0.95,
    } as const;
    expect(
      made([reading('open tasks of a user', { ...by('user_id'), ...sorted('due_at'), fixed: [open] })], keyed),
    ).toEqual(['index (user_id, due_at) where is_done = false', 'index (user_id)']);
  });

  it('are assumed for work still to be done, and say so', () => {
    const { decisions } = infer([reading('open', { ...sorted('due_at'), fixed: [{ predicate: notClosed }] })]);
    expect(decisions).toMatchObject([
      { choice: 'keep', confidence: 0.55, because: expect.stringContaining('it is assumed') },
    ]);
    expect(made([reading('open', { fixed: [{ predicate: notClosed }] })])).toEqual([
      'index (created_at) where closed_at is null',
    ]);
  });

  it('are not made for a filter that keeps most rows: its value joins the key', () => {
    const open = {
      predicate: { kind: 'compare', column: col('stage'), op: '=', value: 'open' },
      excludes: 0.3,
    } as const;
    expect(made([reading('q', { ...by('user_id'), ...sorted('due_at'), fixed: [open] })])).toEqual([
      'index (user_id, stage, due_at)',
    ]);
  });

  it('become full when the person wants it', () => {
    const patterns = [reading('q', { ...by('user_id'), fixed: [{ predicate: notClosed }] })];
    const [decision] = infer(patterns).decisions;
    expect(made(patterns, {}, [{ decision: decision?.id ?? '', choice: 'full' }])).toEqual(['index (user_id)']);
  });
});

describe('patterns about what is gone', () => {
  it('are ignored where a table or a column was removed', () => {
    const gone = reading('q', {
      equality: ['tasks.gone'],
      range: ['tasks.lost'],
      search: [{ column: 'tasks.x', kind: 'prefix' }],
    });
    const elsewhere = { ...gone, accesses: gone.accesses.map((a) => ({ ...a, table: 'nowhere' })) };
    expect(made([gone, elsewhere])).toEqual([]);
  });
});
