import { describe, expect, it } from 'vitest';
import { emptySchema } from '@/lib/engine';
import { table } from '@/lib/engine/testing/build';
import { emptyHistory, type History, record, type Snapshot, stepBack, stepForward } from './history';

const at = (text: string, more: Partial<Snapshot> = {}): Snapshot => ({
  text,
  name: '',
  overrides: [],
  queries: '',
  excludes: {},
  edits: null,
  schema: null,
  layout: {},
  ...more,
});

describe('the history', () => {
  it('goes back and forth over the same snapshots', () => {
    const [a, b, c] = [at('a'), at('b'), at('c')];
    const two = record(record(emptyHistory, a), b);
    const back = stepBack(two, c);
    expect(back?.restored).toBe(b);
    const further = back && stepBack(back.history, b);
    expect(further?.restored).toBe(a);
    expect(further && stepBack(further.history, a)).toBeNull();
    const forth = further && stepForward(further.history, a);
    expect(forth?.restored).toBe(b);
    expect(forth && stepForward(forth.history, b)?.restored).toBe(c);
  });

  it('forgets what could be redone when something new is done', () => {
    const back = stepBack(record(emptyHistory, at('a')), at('b'));
    expect(back && record(back.history, at('a')).future).toEqual([]);
  });

  it('keeps a bounded number of steps, fewer of very large designs', () => {
    const fill = (count: number, step: (n: number) => Snapshot) =>
      Array.from({ length: count }, (_, n) => step(n)).reduce<History>(record, emptyHistory).past;
    const small = fill(500, (n) => at(String(n)));
    expect(small).toHaveLength(200);
    expect(small.at(-1)?.text).toBe('499');
    const large = fill(60, (n) =>
      at(String(n), {
        schema: { ...emptySchema, tables: Array.from({ length: 1000 }, (_, i) => table(`t${n}_${i}`)) },
      }),
    );
    expect(large.length).toBeLessThan(20);
    expect(large.length).toBeGreaterThanOrEqual(10);
    expect(large.at(-1)?.text).toBe('59');
  });
});
