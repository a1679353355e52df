import { describe, expect, it } from 'vitest';
import type { Schema } from '@/lib/engine';
import { inferIndexes } from '@/lib/engine/indexes';
import { readQueries } from '@/lib/engine/queries';
import { parseStatements } from '@/lib/sql/parse-statements';
import { type ExpectedQuery, queryFixtures } from './fixture';
import { indexText, isExpected } from './index-text';

const fixtures = queryFixtures();

/** What is wrong with the indexes made for one query on its own; empty when they are the expected ones. */
async function misses(schema: Schema, query: ExpectedQuery): Promise<readonly string[]> {
  const { patterns, diagnostics } = readQueries(schema, await parseStatements(query.sql));
  const [pattern] = patterns;
  if (!pattern) return [`not read: ${diagnostics.map((d) => d.message).join(' ')}`];
  const made = inferIndexes(schema, patterns, []).schema.tables.flatMap((t) =>
    t.indexes.map((index) => ({
      text: indexText(schema, t, index),
      serves: index.serves,
      isKey: isKeyIndex(t, index),
    })),
  );
  const wanted = query.expected.filter((e) => !e.startsWith('none:'));
  const missing = wanted.filter((e) => !made.some((m) => isExpected(e, m.text)));
  const extra = made.filter(
    (m) => m.serves.includes(pattern.id) && !m.isKey && !wanted.some((e) => isExpected(e, m.text)),
  );
  return [...missing.map((m) => `missing ${m}`), ...extra.map((m) => `unexpected ${m.text}`)];
}

type Tables = Schema['tables'][number];

/** Foreign keys have their index whatever is asked. */
const isKeyIndex = (table: Tables, index: Tables['indexes'][number]): boolean =>
  index.where === undefined &&
  table.foreignKeys.some(
    (k) => k.columns.join() === index.parts.map((p) => ('column' in p.key ? p.key.column : '')).join(),
  );

describe.each(fixtures)('$name', ({ schema, queries }) => {
  it.each(queries.map((q) => [q.label, q] as const))('%s', async (_, query) => {
    const found = await misses(schema, query);
    if (query.differs === undefined) expect(found).toEqual([]);
    // Once it is as expected, the reason for the difference has to go.
    else expect(found).not.toEqual([]);
  });
});

describe('the fixtures together', () => {
  const all = fixtures.flatMap((f) => f.queries.map((query) => ({ schema: f.schema, query })));

  it('are many, and nearly all are served as expected', () => {
    const differing = all.filter(({ query }) => query.differs !== undefined);
    expect(all.every(({ query }) => query.expected.length > 0)).toBe(true);
    expect(1 - differing.length / all.length).toBeGreaterThanOrEqual(0.95);
  });
});
