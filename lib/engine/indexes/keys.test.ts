import { describe, expect, it } from 'vitest';
import type { AccessPattern } from '../model/access-pattern';
import type { Table } from '../model/schema';
import { column, foreignKey, index, origin, schema } from '../testing/build';
import { by, col, columns, infer, keyed, made, reading, sorted, tasks, users } from '../testing/tasks';
import { inferIndexes } from '.';

describe('foreign keys', () => {
  it('get an index', () => {
    expect(made([], keyed)).toEqual(['index (user_id)']);
  });

  it('share the index of a key or of a pattern that starts with them', () => {
    const unique = { id: 'u', name: 'uq', columns: [col('user_id'), col('title')], nullsNotDistinct: false, origin };
    expect(made([], { ...keyed, uniques: [unique] })).toEqual([]);
    expect(made([reading('q', { ...by('user_id'), ...sorted('due_at') })], keyed)).toEqual(['index (user_id, due_at)']);
    expect(made([reading('q', by('title', 'user_id'))], keyed)).toEqual(['index (user_id, title)']);
  });

  it('are not served by a partial index, nor by one that starts otherwise', () => {
    const partial = index('tasks', ['user_id'], { name: 'mine', where: { kind: 'isNull', column: col('closed_at') } });
    expect(made([], { ...keyed, indexes: [partial] })).toContain('index (user_id)');
    expect(made([], { ...keyed, indexes: [index('tasks', ['title', 'user_id'], { name: 'mine' })] })).toContain(
      'index (user_id)',
    );
  });

  it('of several columns are led by all of them', () => {
    const pair = { ...foreignKey('tasks', 'user_id', 'users'), columns: [col('user_id'), col('deal_id')] };
    expect(made([], { foreignKeys: [pair] })).toEqual(['index (user_id, deal_id)']);
  });
});

describe('key order', () => {
  it('is equality, then order, then one range', () => {
    expect(made([reading('q', { ...by('title'), ...sorted('due_at'), range: [col('due_at')] })])).toEqual([
      'index (title, due_at)',
    ]);
    expect(made([reading('q', { ...by('title'), range: [col('due_at'), col('created_at')] })])).toEqual([
      'index (title, due_at)',
    ]);
  });

  it('follows the range where all of it is wanted, and the order where the first rows are, and says so of the other', () => {
    const wanted = { ...by('stage'), ...sorted('created_at'), range: [col('due_at')] };
    expect(made([reading('q', wanted)])).toEqual(['index (stage, due_at)']);
    expect(made([reading('q', wanted, { limit: 5 })])).toEqual(['index (stage, created_at)']);
    expect(infer([reading('q', wanted, { limit: 5 })]).rejected).toMatchObject([
      {
        label: 'tasks (stage, then due_at)',
        patterns: ['q'],
        because: 'An index by stage, then created_at serves it at less cost.',
      },
    ]);
  });

  it('keeps a list apart from an order', () => {
    expect(made([reading('q', { inList: [col('title')] })])).toEqual(['index (title)']);
    expect(made([reading('q', { inList: [col('title')], ...sorted('due_at') }, { limit: 5 })])).toEqual([
      'index (title)',
    ]);
    const open = { ...sorted('due_at'), inList: [col('stage')] };
    expect(made([reading('q', open, { limit: 5 })])).toEqual(['index (due_at)']);
  });

  it('reads one direction backwards for free and stores mixed ones', () => {
    expect(made([reading('q', { ...by('title'), ...sorted('-due_at', '-created_at') })])).toEqual([
      'index (title, due_at, created_at)',
    ]);
    expect(made([reading('q', { ...by('title'), ...sorted('-due_at', 'created_at') })])).toEqual([
      'index (title, due_at desc, created_at)',
    ]);
  });

  it('drops an order that equality has settled', () => {
    expect(made([reading('q', { ...by('title'), ...sorted('title', 'due_at') })])).toEqual(['index (title, due_at)']);
  });
});

describe('columns beside the key', () => {
  const read = (output: readonly string[], frequency: AccessPattern['frequency'] = 'hot') =>
    infer([reading('q', { ...by('title'), output: output.map(col) }, { frequency })]).schema.tables[1]?.indexes[0]
      ?.include;

  it('are carried for hot patterns that read few narrow ones that do not change', () => {
    expect(read(['due_at', 'deal_id'])).toEqual([col('due_at'), col('deal_id')]);
  });

  it('are not for other patterns, for wide, changing or many columns, nor for those of the key', () => {
    expect(read(['due_at'], 'normal')).toBeUndefined();
    expect(read(['extra'])).toBeUndefined();
    expect(read(['stage'])).toBeUndefined();
    expect(read(['due_at', 'deal_id', 'user_id', 'created_at'])).toBeUndefined();
    expect(read(['title'])).toBeUndefined();
  });
});

describe('huge tables that only grow', () => {
  const period = reading('q', { range: [col('created_at')] });

  it('have block ranges for their periods', () => {
    expect(made([period], { expectedRows: 500_000_000 })).toEqual(['brin index (created_at)']);
    expect(made([period], { expectedRows: 5_000_000 })).toEqual(['index (created_at)']);
  });

  it('have a btree where the latest rows are read too', () => {
    const latest = reading('latest', sorted('-created_at'), { limit: 20 });
    expect(made([period, latest], { expectedRows: 500_000_000 })).toEqual(['index (created_at)']);
  });
});

describe('the id of an index', () => {
  it('does not depend on the order of columns that may stand in any order', () => {
    const ids = (patterns: readonly AccessPattern[]) => infer(patterns).schema.tables[1]?.indexes.map((i) => i.id);
    const [alone] = ids([reading('q', by('title', 'user_id'))]) ?? [];
    expect(ids([reading('q', by('user_id', 'title'))])).toEqual([alone]);
    expect(ids([reading('q', by('title', 'user_id')), reading('r', by('user_id'))])).toEqual([alone]);
  });
});

describe('what does not pay', () => {
  const rejection = (pattern: AccessPattern, more: Partial<Table> = {}) => {
    const { schema: after, decisions } = infer([pattern], more);
    return { indexes: after.tables[1]?.indexes.length, choice: decisions[0]?.choice, id: decisions[0]?.id };
  };

  it('is rejected with its reason: few values, tiny tables, whole tables', () => {
    expect(rejection(reading('by stage', by('stage')))).toMatchObject({ indexes: 0, choice: 'drop' });
    expect(rejection(reading('by flag', by('is_done')))).toMatchObject({ indexes: 0, choice: 'drop' });
    expect(rejection(reading('by title', by('title')), { expectedRows: 50 })).toMatchObject({
      indexes: 0,
      choice: 'drop',
    });
    expect(rejection(reading('all by title', sorted('title')))).toMatchObject({ indexes: 0, choice: 'drop' });
    expect(rejection(reading('first by title', sorted('title'), { limit: 10 }))).toMatchObject({
      indexes: 1,
      choice: 'keep',
    });
  });

  it('is made all the same when the person wants it', () => {
    const pattern = reading('by stage', by('stage'));
    const { id } = rejection(pattern);
    expect(made([pattern], {}, [{ decision: id ?? '', choice: 'keep' }])).toEqual(['index (stage)']);
  });

  it('beyond the cap of a table goes to the most frequent patterns', () => {
    const many = Array.from({ length: 12 }, (_, i) => column('tasks', `fact_${i}`));
    const patterns = many.map((c, i) => reading(c.name, by(c.name), { frequency: i >= 6 ? 'hot' : 'rare' }));
    const { schema: after } = inferIndexes(
      schema([users, { ...tasks(keyed), columns: [...columns, ...many] }]),
      patterns,
      [],
    );
    const names = after.tables[1]?.indexes.map((i) => i.name) ?? [];
    expect(names).toHaveLength(9);
    expect(names).toContain('idx_tasks_fact_11');
    expect(names).toContain('idx_tasks_user_id');
  });
});

describe('overruling', () => {
  it('drops an index but never the one its foreign key needs', () => {
    const patterns = [reading('q', { ...by('user_id'), ...sorted('due_at') })];
    const [decision] = infer(patterns, keyed).decisions;
    const dropped = [{ decision: decision?.id ?? '', choice: 'drop' }];
    expect(made(patterns, keyed, dropped)).toEqual(['index (user_id)']);
    expect(infer(patterns, keyed, dropped).decisions).toMatchObject([{ choice: 'drop', overruled: true }]);
  });
});
