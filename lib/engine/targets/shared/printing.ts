import { namesOf, type SqlContext } from '../../dialects/names';
import { postgresql } from '../../dialects/postgresql';
import type { Column, Index, Schema, Table } from '../../model/schema';

/** What SQL in the middle of another language is written with. */
export const sqlContext = (schema: Schema): SqlContext => ({ dialect: postgresql, names: namesOf(schema) });

/** Text on one line, for comments of any language. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** Whether the column is the whole primary key. */
export const isKey = ({ primaryKey }: Table, { id }: Column): boolean =>
  primaryKey?.columns.length === 1 && primaryKey.columns[0] === id;

/** The columns of an index that is over columns alone; undefined with an expression. */
export function indexColumns({ parts }: Index): readonly string[] | undefined {
  const columns = parts.flatMap(({ key }) => ('column' in key ? [key.column] : []));
  return columns.length === parts.length ? columns : undefined;
}

/** `The indexes a, b`: a note's list, shortened after the first few. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 4).join(', ');
  return names.length > 4 ? `${shown} and ${names.length - 4} more` : shown;
}

/** The columns that tell the rows of a table apart: the primary key; without one, the first key whose columns are never NULL, or everything. */
export function identityOf({ primaryKey, uniques, columns }: Table): readonly string[] {
  const required = (ids: readonly string[]) =>
    ids.every((id) => columns.find((column) => column.id === id)?.nullable === false);
  const key = primaryKey ?? uniques.find((unique) => required(unique.columns));
  return key?.columns ?? columns.map(({ id }) => id);
}
