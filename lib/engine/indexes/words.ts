import { predicateWords } from '../model/describe';
import type { ColumnId } from '../model/ids';
import type { Predicate, SqlTemplate } from '../model/predicate';
import type { Candidate } from './candidate';
import type { KeyShape } from './key';
import { keyColumns } from './naming';
import type { TableFacts } from './table-facts';

/** At most this many patterns are named; the rest are counted. */
const NAMED = 3;

/** "a doctor's upcoming appointments; the foreign key to doctors". */
export function purposeOf(candidate: Candidate, tableNames: ReadonlyMap<string, string>): string {
  const labels = candidate.serves.map((p) => p.label.trim()).filter((label) => label !== '');
  const named = labels.slice(0, NAMED);
  const more = labels.length - named.length;
  const parents = [...new Set(candidate.foreignKeys.map((k) => tableNames.get(k.refTable) ?? 'its parent'))];
  const keys = parents.map((name) => `the foreign key to ${name}`);
  const all = [...named, ...(more > 0 ? [`${more} more`] : []), ...keys];
  return all.length > 0 ? all.join('; ') : 'a way of reading the description asks for';
}

/** "doctor_id, then starts_at". */
export const keyWords = (facts: TableFacts, candidate: Candidate): string =>
  shapeWords(facts, candidate.shape, candidate.method);

/** The parts of a key in words, in their order. */
export function shapeWords(facts: TableFacts, shape: KeyShape, method: Candidate['method'] = 'btree'): string {
  const names = nameIn(facts);
  const words = shape.flat().map((part) => {
    const columns = keyColumns(part.key).map(names).join(' and ');
    if ('column' in part.key) return method === 'gin' ? insideWords(columns, part.opclass) : columns;
    if (method === 'gin') return `the words of ${columns}`;
    const [first] = part.key.expression;
    return first === 'lower(' ? `${columns} in lower case` : expressionWords(part.key.expression, names);
  });
  return [...new Set(words)].join(method === 'gin' ? ' and ' : ', then ');
}

/** What an inverted index finds of a column. */
const insideWords = (column: string, opclass: string | undefined): string =>
  opclass === 'gin_trgm_ops' ? `part of ${column}` : `what is in ${column}`;

const expressionWords = (sql: SqlTemplate, names: (id: ColumnId) => string): string =>
  sql.map((part) => (typeof part === 'string' ? part : names(part.column))).join('');

/** "status is open"; columns by name. */
export const conditionWords = (facts: TableFacts, predicate: Predicate): string =>
  predicateWords(predicate, nameIn(facts));

const nameIn =
  (facts: TableFacts) =>
  (id: ColumnId): string =>
    facts.columns.get(id)?.name ?? id;
