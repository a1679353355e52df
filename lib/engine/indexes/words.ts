import type { ColumnId } from '../model/ids';
import type { Predicate } from '../model/predicate';
import type { Table } from '../model/schema';
import type { Candidate } from './candidate';
import { keyColumns } from './naming';

/** At most this many patterns are named; the rest are counted. */
const NAMED = 3;

/** "a doctor's upcoming appointments; the key to doctors". */
export function purposeOf(candidate: Candidate, tableNames: ReadonlyMap<string, string>): string {
  const labels = candidate.serves.map((p) => p.label.trim()).filter((label) => label !== '');
  const named = labels.slice(0, NAMED);
  const more = labels.length - named.length;
  const parents = [...new Set(candidate.foreignKeys.map((k) => tableNames.get(k.refTable) ?? 'its parent'))];
  const keys = parents.map((name) => `the key to ${name}`);
  const all = [...named, ...(more > 0 ? [`${more} more`] : []), ...keys];
  return all.length > 0 ? all.join('; ') : 'a way of reading the description asks for';
}

/** "doctor_id, then starts_at". */
export function keyWords(table: Table, candidate: Candidate): string {
  const names = namesOf(table);
  const words = candidate.shape.flat().map((part) => keyColumns(part.key).map(names).join(' and '));
  return [...new Set(words)].join(', then ');
}

/** "status is open"; columns by name. */
export function predicateWords(table: Table, predicate: Predicate): string {
  const name = namesOf(table);
  switch (predicate.kind) {
    case 'isNull':
      return `${name(predicate.column)} is empty`;
    case 'isNotNull':
      return `${name(predicate.column)} is set`;
    case 'compare':
      return `${name(predicate.column)} ${comparisonWord[predicate.op]} ${predicate.value}`;
    case 'oneOf':
      return `${name(predicate.column)} is one of ${predicate.values.join(', ')}`;
    case 'noneOf':
      return `${name(predicate.column)} is none of ${predicate.values.join(', ')}`;
    case 'and':
      return predicate.all.map((p) => predicateWords(table, p)).join(' and ');
    default:
      return 'its condition holds';
  }
}

const comparisonWord = {
  '=': 'is',
  '<>': 'is not',
  '<': 'is below',
  '<=': 'is at most',
  '>': 'is above',
  '>=': 'is at least',
};

const namesOf = (table: Table): ((id: ColumnId) => string) => {
  const names = new Map(table.columns.map((c) => [c.id, c.name]));
  return (id) => names.get(id) ?? id;
};
