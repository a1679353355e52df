import { describe, expect, it } from 'vitest';
import type { AccessPattern, TableAccess } from '../model/access-pattern';
import type { Override } from '../model/decision';
import type { Table } from '../model/schema';
import { patternSql } from '../statements/pattern-sql';
import { column, foreignKey, index, schema, table, typed } from '../testing/build';
import { tableLines } from '../testing/schema-text';
import { inferIndexes } from '.';

const origin = { kind: 'hand' } as const;
const col = (name: string) => `tasks.${name}`;

/** A way of reading `tasks`; columns by name. */
const reading = (label: string, access: Partial<TableAccess>, more: Partial<AccessPattern> = {}): AccessPattern => ({
  id: label,
  label,
  accesses: [{ table: 'tasks', equality: [], inList: [], range: [], order: [], fixed: [], search: [], ...access }],
  frequency: 'normal',
  assumed: false,
  origin,
  ...more,
});

const by = (...names: string[]) => ({ equality: names.map(col) });
const sorted = (...names: string[]) => ({
  order: names.map((n) => ({
    column: col(n.replace('-', '')),
    direction: n.startsWith('-') ? ('desc' as const) : ('asc' as const),
  })),
});

const columns = [
  typed('tasks', 'user_id', 'uuid'),
  typed('tasks', 'deal_id', 'uuid'),
  column('tasks', 'title'),
  column('tasks', 'stage'),
  typed('tasks', 'is_done', 'boolean'),
  typed('tasks', 'due_at', 'timestamptz'),
  column('tasks', 'closed_at', { type: { kind: 'timestamptz' }, nullable: true }),
  column('tasks', 'tags', { type: { kind: 'array', of: { kind: 'text' } } }),
  typed('tasks', 'extra', 'jsonb'),
  column('tasks', 'document', { type: { kind: 'tsvector' } }),
  column('tasks', 'during', { type: { kind: 'tstzrange' } }),
  typed('tasks', 'created_at', 'timestamptz'),
];
const stages = { kind: 'oneOf', column: col('stage'), values: ['open', 'won', 'lost'] } as const;
const tasks = (more: Partial<Table> = {}) =>
  table('tasks', columns, {
    checks: [{ id: 'tasks/chk', name: 'chk_tasks_stage', predicate: stages, origin }],
    ...more,
  });
const users = table('users');
const keyed = { foreignKeys: [foreignKey('tasks', 'user_id', 'users')] };

const infer = (patterns: readonly AccessPattern[], more: Partial<Table> = {}, overrides: readonly Override[] = []) =>
  inferIndexes(schema([users, tasks(more)]), patterns, overrides);
/** The index lines of the table, without name and purpose. */
const made = (patterns: readonly AccessPattern[], more: Partial<Table> = {}, overrides: readonly Override[] = []) =>
  tableLines(infer(patterns, more, overrides).schema, 'tasks')
    .filter((l) => l.startsWith('idx_'))
    .map((l) => l.replace(/^\S+ /, '').replace(/ --.*$/, ''));

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

describe('searching', () => {
  const search = (kind: 'prefix' | 'contains' | 'fullText' | 'ignoreCase', ...names: string[]) =>
    reading('q', { search: names.map((n) => ({ column: col(n), kind })) });

  it('has an index for each way', () => {
    expect(made([search('prefix', 'title')])).toEqual(['index (title text_pattern_ops)']);
    expect(made([search('ignoreCase', 'title')])).toEqual(['index (lower(title))']);
    expect(made([search('contains', 'title')])).toEqual(['gin index (title gin_trgm_ops)']);
    expect(made([search('fullText', 'title')])).toEqual([`gin index (to_tsvector('english', title))`]);
    expect(made([search('fullText', 'title', 'stage')])).toEqual([
      `gin index (to_tsvector('english', coalesce(title, '') || ' ' || coalesce(stage, '')))`,
    ]);
    expect(made([reading('q', by('tags'))])).toEqual(['gin index (tags)']);
    expect(made([reading('q', by('extra'))])).toEqual(['gin index (extra jsonb_path_ops)']);
  });

  it('looks into arrays, documents and ranges by what is asked of them', () => {
    const inside = (name: string, kind: 'jsonb' | 'jsonbKey' | 'array' | 'range') =>
      made([reading('q', { containment: [{ column: col(name), kind }] })]);
    expect(inside('extra', 'jsonb')).toEqual(['gin index (extra jsonb_path_ops)']);
    expect(inside('extra', 'jsonbKey')).toEqual(['gin index (extra)']);
    expect(inside('tags', 'array')).toEqual(['gin index (tags)']);
    expect(inside('during', 'range')).toEqual(['gist index (during)']);
  });

  it('uses a column that holds the words already', () => {
    expect(made([search('fullText', 'document')])).toEqual(['gin index (document)']);
  });

  it('reads by expressions as by columns', () => {
    const brand = ['(', { column: col('extra') }, ` ->> 'brand')`] as const;
    const asked = (use: 'equality' | 'range' | 'order', more: Partial<TableAccess> = {}) =>
      made([reading('q', { expressions: [{ sql: brand, use }], ...more }, { limit: 5 })]);
    expect(asked('equality')).toEqual([`index ((extra ->> 'brand'))`]);
    expect(asked('equality', sorted('due_at'))).toEqual([`index ((extra ->> 'brand'), due_at)`]);
    expect(asked('range', by('title'))).toEqual([`index (title, (extra ->> 'brand'))`]);
  });

  it('does without an inverted index where a few rows are found anyway', () => {
    const both = reading('q', { ...by('user_id'), containment: [{ column: col('tags'), kind: 'array' }] });
    const { schema: after, rejected } = infer([both], keyed);
    expect(after.tables[1]?.indexes.map((i) => i.name)).toEqual(['idx_tasks_user_id']);
    expect(rejected).toMatchObject([{ method: 'gin', because: 'An index by user_id leads to few rows already.' }]);
  });

  it('asks one inverted index for all it searches, which serves each of them alone too', () => {
    const both = reading('q', {
      containment: [
        { column: col('tags'), kind: 'array' },
        { column: col('extra'), kind: 'jsonb' },
      ],
    });
    expect(made([both])).toEqual(['gin index (tags, extra jsonb_path_ops)']);
    expect(made([both, reading('r', by('tags'))])).toEqual(['gin index (tags, extra jsonb_path_ops)']);
    const there = { indexes: [index('tasks', ['tags'], { id: 'there', method: 'gin' })] };
    expect(infer([reading('r', by('tags'))], there).schema.tables[1]?.indexes.map((i) => i.id)).toEqual(['there']);
  });

  it('puts a plain column before a range where it leaves many rows', () => {
    const booked = reading('q', { ...by('user_id'), containment: [{ column: col('during'), kind: 'range' }] });
    const many = (expectedRows: number) =>
      inferIndexes(schema([{ ...users, expectedRows: 50 }, tasks({ ...keyed, expectedRows })]), [booked], []).schema;
    const text = (rows: number) =>
      tableLines(many(rows), 'tasks')
        .filter((l) => l.startsWith('idx_'))
        .join();
    expect(text(50_000_000)).toContain('gist index (user_id, during)');
    expect(many(50_000_000).extensions).toEqual(['btree_gist']);
    expect(text(5_000)).not.toContain('gist');
  });

  it('advises a column for the words of several, and uses it once it is there', () => {
    const words = search('fullText', 'title', 'stage');
    const { diagnostics, schema: before } = infer([words]);
    expect(diagnostics.map((d) => [d.code, d.message, d.fixes?.map((f) => f.title)])).toEqual([
      [
        'indexes/search-document',
        '“q” searches title and stage of tasks as one text, whose words are taken out anew for every row it finds.',
        ['Keep the words in tasks.search_document'],
      ],
    ]);
    const [fixed] = diagnostics[0]?.fixes?.[0]?.tables ?? [];
    expect(fixed?.indexes.length).toBe((before.tables[1]?.indexes.length ?? 0) + 1);
    const own = { columns: fixed?.columns ?? [], indexes: fixed?.indexes.slice(-1) ?? [] };
    const after = infer([words], own);
    expect(after.diagnostics).toEqual([]);
    expect(after.schema.tables[1]?.indexes.map((i) => i.name)).toEqual(['idx_tasks_search_document']);
    expect(patternSql(words, after.schema)).toContain('tasks.search_document @@ websearch_to_tsquery');
  });

  it('brings its extension', () => {
    expect(infer([search('contains', 'title')]).schema.extensions).toEqual(['pg_trgm']);
    expect(infer([search('prefix', 'title')]).schema.extensions).toEqual([]);
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
