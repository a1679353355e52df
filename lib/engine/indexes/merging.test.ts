import { describe, expect, it } from 'vitest';
import type { AccessPattern, TableAccess } from '../model/access-pattern';
import { index, origin } from '../testing/build';
import { by, col, infer, made, reading, sorted } from '../testing/tasks';

describe('merging', () => {
  it('orders interchangeable columns so that one index serves several patterns', () => {
    const both = infer([reading('by title and user', by('title', 'user_id')), reading('by title', by('title'))]);
    expect(both.schema.tables[1]?.indexes).toMatchObject([
      {
        name: 'idx_tasks_title_user_id',
        serves: ['by title and user', 'by title'],
        purpose: 'by title and user; by title',
      },
    ]);
  });

  it('reads a longer key backwards for a shorter one', () => {
    const mixed = reading('mixed', { ...by('title'), ...sorted('-due_at', 'created_at') });
    expect(made([mixed, reading('plain', { ...by('title'), ...sorted('due_at') })])).toEqual([
      'index (title, due_at desc, created_at)',
    ]);
  });

  it('keeps apart what no order of the columns serves', () => {
    expect(
      made([
        reading('a', { ...by('title'), ...sorted('due_at') }),
        reading('b', { ...by('due_at'), ...sorted('title') }),
      ]),
    ).toEqual(['index (due_at, title)', 'index (title, due_at)']);
  });

  it('tells what a key does already', () => {
    const unique = { id: 'u', name: 'uq', columns: [col('title'), col('due_at')], nullsNotDistinct: false, origin };
    expect(infer([reading('q', by('title'))], { uniques: [unique] }).rejected).toMatchObject([
      {
        label: 'tasks (title)',
        patterns: ['q'],
        because: 'The index by title, then due_at is there already and starts the same way.',
      },
    ]);
  });

  it('adds nothing to a key that finds the row', () => {
    expect(made([reading('q', by('id', 'title'))])).toEqual([]);
  });

  it('leaves indexes that are there alone, and uses them', () => {
    const mine = index('tasks', ['title', 'due_at'], { name: 'mine' });
    const { schema: after } = infer([reading('q', by('title'))], { indexes: [mine] });
    expect(after.tables[1]?.indexes).toEqual([mine]);
  });
});

describe('groups', () => {
  const counted = (names: readonly string[], more: Partial<TableAccess> = {}, of: Partial<AccessPattern> = {}) =>
    reading('q', { grouping: names.map(col), output: names.map(col), ...more }, of);

  it('many of them lie in an index, with what is read beside them', () => {
    expect(made([counted(['user_id'])])).toEqual(['index (user_id)']);
    const beside = infer([counted(['user_id'], { output: [col('user_id'), col('due_at')] })]).schema.tables[1];
    expect(beside?.indexes).toMatchObject([{ parts: [{ key: { column: col('user_id') } }], include: [col('due_at')] }]);
    expect(made([counted(['user_id', 'deal_id'], sorted('deal_id'), { limit: 10 })])).toEqual([
      'index (deal_id, user_id)',
    ]);
    expect(infer([counted(['user_id'])]).decisions[0]?.because).toBe(
      '“q” counts its groups by user_id, as they lie in the index, without sorting them.',
    );
  });

  it('few of them are counted while the table is read, and so are those of which all is wanted', () => {
    expect(made([counted(['stage'])])).toEqual([]);
    expect(made([reading('q', { grouping: [col('user_id')] })])).toEqual([]);
    expect(made([counted(['user_id'], { output: [col('title')] })])).toEqual([]);
    expect(made([counted(['user_id'], { range: [col('due_at')] })])).toEqual(['index (due_at)']);
  });
});

describe('an OR', () => {
  const arm = { equality: [], inList: [], range: [], fixed: [], search: [] };

  it('has one index for each arm, with what holds in all of them', () => {
    const either = (more: Partial<TableAccess>) =>
      made([
        reading('q', {
          arms: [
            { ...arm, ...by('title') },
            { ...arm, ...by('deal_id') },
          ],
          ...more,
        }),
      ]);
    expect(either({})).toEqual(['index (deal_id)', 'index (title)']);
    expect(either({ ...by('user_id') })).toEqual(['index (user_id, deal_id)', 'index (user_id, title)']);
  });
});
