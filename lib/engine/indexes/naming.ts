import { compareText } from '../diagnostics';
import { constraintIdOf, type IndexId } from '../model/ids';
import { hashText, uniqueName } from '../model/names';
import { templateColumns } from '../model/predicate';
import type { IndexKey, Schema, Table } from '../model/schema';
import type { Candidate } from './candidate';
import type { TableFacts } from './table-facts';

/** Every name of the schema's one namespace: tables, types, keys and indexes share it in PostgreSQL. */
export const takenNames = (schema: Schema): Set<string> =>
  new Set([
    ...schema.enums.map((e) => e.name),
    ...schema.tables.flatMap((t) => [
      t.name,
      ...(t.primaryKey ? [t.primaryKey.name] : []),
      ...t.uniques.map((u) => u.name),
      ...t.exclusions.map((e) => e.name),
      ...t.indexes.map((i) => i.name),
    ]),
  ]);

/**
 * Stable while the key stays: made of the columns' ids, not of their names. Columns compared with one value come first
 * in any order, so their order, which other patterns settle, does not count.
 */
export function indexIdOf(table: Table, candidate: Candidate): IndexId {
  const parts = candidate.shape.flat();
  const settled = parts.findIndex((part) => part.direction !== 'any' || part.bound);
  const equal = settled < 0 ? parts : parts.slice(0, settled);
  const tokens = [...equal.map((p) => p.token).sort(compareText), ...parts.slice(equal.length).map((p) => p.token)];
  const key = tokens.map((token) => token.replaceAll(`${table.id}/`, ''));
  const where = candidate.where ? `?${hashText(JSON.stringify(candidate.where))}` : '';
  return constraintIdOf(
    table.id,
    'idx',
    `${candidate.method === 'btree' ? '' : `${candidate.method}:`}${key.join('+')}${where}`,
  );
}

/** `idx_<table>_<columns>`, with what sets it apart at the end: `_open` is said by the WHERE, `_trgm` by the class. */
export function indexName({ table, columns }: TableFacts, candidate: Candidate, taken: Set<string>): string {
  const words = candidate.shape.flat().flatMap((part) => keyColumns(part.key).map((id) => columns.get(id)?.name ?? ''));
  const ending = candidate.where ? ['partial'] : [...endings[candidate.method]];
  const name = uniqueName(['idx', table.name, ...words, ...ending].join('_'), taken);
  taken.add(name);
  return name;
}

/** Sets an index apart from a btree on the same columns. */
const endings: Record<Candidate['method'], readonly string[]> = {
  btree: [],
  hash: ['hash'],
  gin: ['search'],
  gist: ['overlap'],
  brin: ['brin'],
};

export const keyColumns = (key: IndexKey): readonly string[] =>
  'column' in key ? [key.column] : templateColumns(key.expression);
