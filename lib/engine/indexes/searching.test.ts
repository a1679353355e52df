import { describe, expect, it } from 'vitest';
import type { TableAccess } from '../model/access-pattern';
import { patternSql } from '../statements/pattern-sql';
import { index, schema } from '../testing/build';
import { tableLines } from '../testing/schema-text';
import { by, col, infer, keyed, made, reading, sorted, tasks, users } from '../testing/tasks';
import { inferIndexes } from '.';

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
