import type { ColumnId } from './ids';

export type Literal = string | number | boolean;
export type Comparison = '<' | '<=' | '=' | '<>' | '>=' | '>';

/** SQL text with columns referred to by id, so that a rename reaches into it. */
export type SqlTemplate = readonly (string | { readonly column: ColumnId })[];

/**
 * A condition over the columns of one table: the body of a CHECK, of a partial index and of a fixed filter of a
 * query. As in SQL, a CHECK passes when the condition is unknown, so bounds on a nullable column need no IS NULL.
 */
export type Predicate =
  | { readonly kind: 'compare'; readonly column: ColumnId; readonly op: Comparison; readonly value: Literal }
  | { readonly kind: 'compareColumns'; readonly left: ColumnId; readonly op: Comparison; readonly right: ColumnId }
  | { readonly kind: 'between'; readonly column: ColumnId; readonly min: Literal; readonly max: Literal }
  | { readonly kind: 'oneOf'; readonly column: ColumnId; readonly values: readonly Literal[] }
  | { readonly kind: 'noneOf'; readonly column: ColumnId; readonly values: readonly Literal[] }
  | { readonly kind: 'isNull'; readonly column: ColumnId }
  | { readonly kind: 'isNotNull'; readonly column: ColumnId }
  /** The number of characters of a text. */
  | { readonly kind: 'length'; readonly column: ColumnId; readonly op: Comparison; readonly value: number }
  /** POSIX regular expression, case-sensitive. */
  | { readonly kind: 'matches'; readonly column: ColumnId; readonly pattern: string }
  /** How many of the columns are set: exactly one, at most one, or at least one. */
  | {
      readonly kind: 'countSet';
      readonly columns: readonly ColumnId[];
      readonly op: '=' | '<=' | '>=';
      readonly value: 1;
    }
  | { readonly kind: 'and'; readonly all: readonly Predicate[] }
  | { readonly kind: 'or'; readonly any: readonly Predicate[] }
  | { readonly kind: 'not'; readonly predicate: Predicate }
  | { readonly kind: 'sql'; readonly sql: SqlTemplate };

/** The columns a template mentions, each once, in order of appearance. */
export function templateColumns(sql: SqlTemplate): readonly ColumnId[] {
  return [...new Set(sql.flatMap((part) => (typeof part === 'string' ? [] : [part.column])))];
}

/** The columns a predicate mentions, each once, in order of appearance. */
export function predicateColumns(predicate: Predicate): readonly ColumnId[] {
  return [...new Set(mentioned(predicate))];
}

function mentioned(p: Predicate): readonly ColumnId[] {
  switch (p.kind) {
    case 'compareColumns':
      return [p.left, p.right];
    case 'countSet':
      return p.columns;
    case 'and':
      return p.all.flatMap(mentioned);
    case 'or':
      return p.any.flatMap(mentioned);
    case 'not':
      return mentioned(p.predicate);
    case 'sql':
      return templateColumns(p.sql);
    default:
      return [p.column];
  }
}
