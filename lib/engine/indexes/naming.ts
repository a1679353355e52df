import { constraintIdOf, type IndexId } from '../model/ids';
import { hashText, uniqueName } from '../model/names';
import { templateColumns } from '../model/predicate';
import type { IndexKey, Schema, Table } from '../model/schema';
import type { Candidate } from './candidate';
import { tokensOf } from './key';
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

/** Stable while the key stays: made of the columns' ids, not of their names. */
export function indexIdOf(table: Table, candidate: Candidate): IndexId {
  const key = tokensOf(candidate.shape).map((token) => token.replaceAll(`${table.id}/`, ''));
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
  const ending = candidate.where ? ['partial'] : candidate.method === 'btree' ? [] : ['search'];
  const name = uniqueName(['idx', table.name, ...words, ...ending].join('_'), taken);
  taken.add(name);
  return name;
}

export const keyColumns = (key: IndexKey): readonly string[] =>
  'column' in key ? [key.column] : templateColumns(key.expression);
