import { afterAll, describe, expect, it } from 'vitest';
import type { AccessPattern, Index, Schema, TableAccess } from '@/lib/engine';
import { column, foreignKey, index, schema, table, typed } from '@/lib/engine/testing/build';
import { createNodeProver } from '../pglite-node';
import { provePlans } from './prove-plans';

const prover = createNodeProver();
afterAll(() => prover.close());

const origin = { kind: 'hand' } as const;
const number = { type: { kind: 'bigint' } } as const;

const pattern = (id: string, access: Partial<TableAccess>, more: Partial<AccessPattern> = {}): AccessPattern => ({
  id,
  label: id,
  accesses: [{ table: 'visits', equality: [], inList: [], range: [], order: [], fixed: [], search: [], ...access }],
  frequency: 'normal',
  assumed: false,
  origin,
  ...more,
});

/** Visits of users to blogs, a million of them unless told otherwise. */
const visits = (indexes: readonly Index[], expectedRows = 1_000_000): Schema =>
  schema([
    table('users'),
    table(
      'visits',
      [
        column('visits', 'user_id', number),
        column('visits', 'blog_id', number),
        column('visits', 'state', { default: { kind: 'literal', value: 'open' } }),
        column('visits', 'page'),
        typed('visits', 'seen_at', 'timestamptz'),
      ],
      { indexes, expectedRows, liveTraffic: true },
    ),
  ]);

const plan = async (of: Schema, patterns: readonly AccessPattern[]) => {
  const proof = await provePlans(of, patterns, await prover.connect(of.extensions));
  if (!proof) throw new Error('given up');
  return proof;
};
const serving = (names: readonly string[], serves: readonly string[], more: Partial<Index> = {}): Index =>
  index('visits', names, { serves, ...more });

describe('the case that Dexter’s documentation shows', () => {
  it('costs a scan of the table before and two pages after', async () => {
    const asked = pattern('q', {}, { sql: 'SELECT * FROM visits WHERE user_id = 1 AND blog_id < 10;' });
    const made = serving(['user_id', 'blog_id'], ['q']);
    const { engine, patterns, unused } = await plan(visits([made]), [asked]);
    const [found] = patterns;
    expect(engine).toMatch(/^PostgreSQL 18/);
    expect(found).toMatchObject({
      sql: 'SELECT * FROM visits WHERE user_id = 1 AND blog_id < 10',
      verdict: 'index',
      uses: [made.id],
      before: { root: { kind: 'Seq Scan', table: 'visits' } },
      after: {
        root: {
          kind: 'Index Scan',
          index: 'idx_visits_user_id_blog_id',
          details: ['Index Cond: ((user_id = 1) AND (blog_id < 10))'],
        },
      },
    });
    expect(found?.before.cost).toBeGreaterThan(10_000);
    expect(found?.after.cost).toBeLessThan(50);
    expect(found?.because).toMatch(
      /^idx_visits_user_id_blog_id answers it: the cost falls from 15,001 to \d+\.\d\d\.$/,
    );
    expect(unused).toEqual([]);
  });
});

describe('the verdict', () => {
  const byUser = pattern('by user', { equality: ['visits.user_id'] });
  const verdict = async (asked: AccessPattern, of = visits([])) => {
    const [found] = (await plan(of, [asked])).patterns;
    return `${found?.verdict}: ${found?.because}`;
  };

  it('is a scan where few rows are wanted of a large table and nothing leads to them', async () => {
    expect(await verdict(byUser)).toBe(
      'scan: All of visits, 1,000,000 rows, is read to find about 20: no index leads to them.',
    );
  });

  it('is small where the table is', async () => {
    expect(await verdict(byUser, visits([], 300))).toBe('small: visits has 300 rows: reading all of them is as fast.');
  });

  it('is whole where most is wanted', async () => {
    expect(await verdict(pattern('all', {}))).toBe('whole: It reads all of visits: no index can spare that.');
    expect(await verdict(pattern('q', {}, { sql: 'SELECT page, count(*) FROM visits GROUP BY page' }))).toMatch(
      /^whole/,
    );
  });

  it('is index where a key answers', async () => {
    expect(await verdict(pattern('one', { equality: ['visits.id'] }))).toBe(
      'index: The key’s own index answers it: pk_visits.',
    );
  });

  it('is failed with the server’s words, and the others are explained all the same', async () => {
    const wrong = pattern('wrong', {}, { sql: 'SELECT * FROM visits WHERE seen_at = 5' });
    const { patterns } = await plan(visits([]), [wrong, byUser]);
    expect(patterns.map((p) => p.verdict)).toEqual(['failed', 'scan']);
    expect(patterns[0]?.because).toContain('operator does not exist: timestamp with time zone = integer');
  });
});

describe('the plans', () => {
  it('follow the share that a fixed filter leaves out', async () => {
    const open = { kind: 'compare', column: 'visits.state', op: '=', value: 'open' } as const;
    const asked = (excludes: number) => pattern('open', { fixed: [{ predicate: open, excludes }] });
    const partial = serving(['seen_at'], ['open'], { where: open });
    const [few] = (await plan(visits([partial]), [asked(0.99)])).patterns;
    const [more] = (await plan(visits([partial]), [asked(0.9)])).patterns;
    expect(few?.after.cost).toBeLessThan((more?.after.cost ?? 0) / 5);
  });

  it('settle what the planner knows when it plans: a page, and the beginning of a text', async () => {
    const sql = `SELECT id FROM visits WHERE page LIKE $2 || '%' AND user_id = $3 ORDER BY id LIMIT $4 OFFSET $1`;
    const asked = pattern('q', { search: [{ column: 'visits.page', kind: 'prefix' }] }, { sql, limit: 7 });
    expect((await plan(visits([]), [asked])).patterns[0]?.sql).toBe(
      `SELECT id FROM visits WHERE page LIKE 'abc%' AND user_id = $1 ORDER BY id LIMIT 7 OFFSET 0`,
    );
  });

  it('need operator classes for beginnings, as on servers whose texts sort as people sort them', async () => {
    const begins = pattern('begins', { search: [{ column: 'visits.page', kind: 'prefix' }] });
    const plain = serving(['page'], ['begins']);
    const classed: Index = {
      ...plain,
      parts: [{ key: { column: 'visits.page' }, direction: 'asc', opclass: 'text_pattern_ops' }],
    };
    expect((await plan(visits([plain]), [begins])).unused).toEqual([plain.id]);
    expect((await plan(visits([classed]), [begins])).unused).toEqual([]);
  });

  it('tell the indexes that none of them uses, but not those a foreign key needs', async () => {
    const one = visits([serving(['seen_at'], ['one']), serving(['user_id'], ['one'])]);
    const keyed: Schema = {
      ...one,
      tables: one.tables.map((t) =>
        t.id === 'visits' ? { ...t, foreignKeys: [foreignKey('visits', 'user_id', 'users')] } : t,
      ),
    };
    const asked = pattern('one', { equality: ['visits.id'] });
    expect((await plan(keyed, [asked])).unused).toEqual([one.tables[1]?.indexes[0]?.id]);
  });
});

describe('a proof', () => {
  it('leaves the database as it was, and can be given up', async () => {
    const db = await prover.connect([]);
    let asked = 0;
    const given = await provePlans(visits([]), [pattern('a', {}), pattern('b', {})], db, () => ++asked < 2);
    expect(given).toBeUndefined();
    expect(await db.query(`select relname from pg_class where relname = 'visits'`)).toEqual([]);
  });

  it('of equal designs is equal', async () => {
    const of = visits([serving(['user_id'], ['q'])]);
    const asked = [pattern('q', { equality: ['visits.user_id'] })];
    expect(await plan(of, asked)).toEqual(await plan(of, asked));
  });

  it('says why the schema cannot be made', async () => {
    const odd = visits([]);
    const tables = odd.tables.map((t) => ({
      ...t,
      columns: t.columns.map((c) => ({ ...c, type: { kind: 'custom', sql: 'nonsense' } as const })),
    }));
    await expect(plan({ ...odd, tables }, [pattern('q', {})])).rejects.toThrow('type "nonsense" does not exist');
  });
});

describe('a block range index', () => {
  const brin = (serves: readonly string[]): Index => serving(['seen_at'], serves, { method: 'brin' });

  it('is measured on rows made in its order, which statistics cannot tell of', async () => {
    const period = pattern('period', { range: ['visits.seen_at'] });
    const made = brin(['period']);
    const { patterns, unused } = await plan(visits([made], 500_000_000), [period]);
    expect(patterns[0]).toMatchObject({ verdict: 'index', uses: [made.id] });
    const [, read, pages] = /found in ([\d,]+) of ([\d,]+) pages/.exec(patterns[0]?.because ?? '') ?? [];
    const number = (text: string | undefined) => Number(text?.replaceAll(',', ''));
    expect(number(read)).toBeGreaterThan(0);
    expect(number(read)).toBeLessThan(number(pages) / 4);
    expect(unused).toEqual([]);
  });

  it('answers no pattern but its own', async () => {
    const byUser = pattern('by user', { equality: ['visits.user_id'] });
    const [found] = (await plan(visits([brin([])]), [byUser])).patterns;
    expect(found).toMatchObject({ verdict: 'scan', uses: [] });
  });
});
