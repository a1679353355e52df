import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccessPattern, design, type Index, type Schema, type Table } from '@/lib/engine';
import { inferIndexes } from '@/lib/engine/indexes';
import { startingPoints } from '@/lib/engine/language/starting-points/registry';
import { readQueries } from '@/lib/engine/queries';
import { createNodeProver } from '@/lib/proof/pglite-node';
import { provePlans } from '@/lib/proof/plans/prove-plans';
import { parseStatements } from '@/lib/sql/parse-statements';
import { queryFixtures } from './queries/fixture';
import { parseCase } from './spec';

const prover = createNodeProver();
beforeAll(() => prover.connect([]).then(() => {}));
afterAll(() => prover.close());

/** What a database engineer would object to: refused statements, scans of large tables, idle and doubled indexes. */
async function objections(schema: Schema, patterns: readonly AccessPattern[]): Promise<readonly string[]> {
  const proof = await provePlans(schema, patterns, await prover.connect(schema.extensions));
  const labels = new Map(patterns.map((p) => [p.id, p.label]));
  const names = new Map(schema.tables.flatMap((t) => t.indexes.map((i) => [i.id, i.name])));
  return [
    ...(proof?.patterns ?? [])
      .filter(({ verdict }) => verdict === 'scan' || verdict === 'failed')
      .map(({ pattern, because }) => `${labels.get(pattern)}: ${because}`),
    ...(proof?.unused ?? []).map((id) => `${names.get(id)} is used by no plan`),
    ...schema.tables.flatMap(structural),
  ];
}

const keyOf = (index: Index): readonly string[] => index.parts.map((p) => JSON.stringify([p.key, p.opclass ?? null]));

/** Foreign keys without an index, and indexes another one starts with. */
function structural(table: Table): readonly string[] {
  const full = table.indexes.filter((i) => i.where === undefined && i.method === 'btree');
  const keys = [...full.map(keyOf), ...[table.primaryKey, ...table.uniques].map((c) => columnKeys(c?.columns ?? []))];
  const starts = (key: readonly string[], with_: readonly string[]) => with_.every((part, i) => key[i] === part);
  const bare = table.foreignKeys.filter(
    ({ columns }) => !keys.some((key) => sameSet(key.slice(0, columns.length), columnKeys(columns))),
  );
  const doubled = full.filter(
    (index) => !index.unique && keys.some((key) => key.length > index.parts.length && starts(key, keyOf(index))),
  );
  return [
    ...bare.map((key) => `${table.name}: ${key.name} has no index`),
    ...doubled.map((index) => `${index.name} is the beginning of another index`),
  ];
}

const columnKeys = (columns: readonly string[]): readonly string[] =>
  columns.map((column) => JSON.stringify([{ column }, null]));
const sameSet = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join();

const cases = join(import.meta.dirname, 'cases', 'open');
const briefs = [
  ...readdirSync(cases).map((file) => [file, parseCase(readFileSync(join(cases, file), 'utf8')).text] as const),
  ...startingPoints.map(({ name, text }) => [`starting point: ${name}`, text] as const),
];

describe('every access pattern is served, no index is idle and every foreign key has one', () => {
  it.each(briefs)('%s', async (_, text) => {
    const { schema, patterns } = design({ text, overrides: [] });
    expect(await objections(schema, patterns)).toEqual([]);
  });
});

describe('the queries of the fixtures are answered by the indexes made for them', () => {
  it.each(queryFixtures().map((f) => [f.name, f] as const))('%s', async (_, { schema, queries }) => {
    const { patterns } = readQueries(schema, await parseStatements(queries.map((q) => q.sql).join('\n\n')));
    const indexed = inferIndexes(schema, patterns, []);
    expect(patterns.length).toBeGreaterThanOrEqual(queries.length);
    expect(await objections(indexed.schema, patterns)).toEqual([]);
  });
});
