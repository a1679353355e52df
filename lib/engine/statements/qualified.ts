import { columnName, type Names, namesOf, type SqlContext } from '../dialects/names';
import { postgresql } from '../dialects/postgresql';
import { predicateSql, templateSql } from '../dialects/predicates';
import type { ColumnId } from '../model/ids';
import type { Predicate, SqlTemplate } from '../model/predicate';
import type { Column, Schema } from '../model/schema';
import { searchDocument } from '../model/search-document';

/** Writes what stands on one table's row, each column behind the name the table goes by in the statement. */
export interface Qualified {
  /** The table's name in the statement, quoted. */
  readonly alias: string;
  /** The schema's own names, not qualified. */
  readonly plain: Names;
  readonly column: (id: ColumnId) => string;
  readonly columnOf: (id: ColumnId) => Column | undefined;
  /** The generated column with the words of just these columns. */
  readonly documentOf: (columns: readonly ColumnId[]) => Column | undefined;
  readonly template: (sql: SqlTemplate) => string;
  /** In parentheses when it is not one plain condition. */
  readonly predicate: (predicate: Predicate) => string;
  /** A column's type, to cast to. */
  readonly type: (column: Column) => string;
}

/** `alias`: as the table is called in the statement, not yet quoted. */
export function qualified(schema: Schema, alias: string): Qualified {
  const plain = namesFor(schema);
  const quoted = postgresql.quote(alias);
  // The printers ask for a name and quote it: here the name is quoted already, with its table before it.
  const ctx: SqlContext = {
    dialect: { ...postgresql, quote: (name) => name },
    names: {
      ...plain,
      column: (id) => {
        const column = plain.column(id);
        return column && { ...column, name: `${quoted}.${postgresql.quote(column.name)}` };
      },
    },
  };
  return {
    alias: quoted,
    plain,
    column: (id) => columnName(ctx, id),
    columnOf: plain.column,
    documentOf: (columns) => {
      const table = schema.tables.find((t) => t.columns.some((c) => c.id === columns[0]));
      return table && searchDocument(table, columns);
    },
    template: (sql) => templateSql(ctx, sql),
    predicate: (predicate) => {
      const sql = predicateSql(ctx, predicate);
      return predicate.kind === 'or' || predicate.kind === 'sql' || predicate.kind === 'and' ? `(${sql})` : sql;
    },
    type: (column) => postgresql.columnType(column.type, (id) => postgresql.quote(plain.enum(id)?.name ?? id)),
  };
}

const known = new WeakMap<Schema, Names>();

/** Looking a schema's names up is most of the work of a short statement: done once for each schema. */
function namesFor(schema: Schema): Names {
  const names = known.get(schema) ?? namesOf(schema);
  known.set(schema, names);
  return names;
}
