import type { ColumnId } from './ids';
import { templateColumns } from './predicate';
import type { Column, Table } from './schema';

/** The generated tsvector column of the table that holds the words of just these columns; undefined without one. */
export const searchDocument = (table: Table, columns: readonly ColumnId[]): Column | undefined =>
  columns.length > 1
    ? table.columns.find(
        ({ type, generated }) =>
          type.kind === 'tsvector' &&
          generated?.kind === 'stored' &&
          [...templateColumns(generated.sql)].sort().join() === [...columns].sort().join(),
      )
    : undefined;
