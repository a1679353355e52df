import type { ColumnId, ElementId } from '../../model/ids';
import { type Literal, type Predicate, predicateColumns, templateColumns } from '../../model/predicate';
import type { IndexKey, Table } from '../../model/schema';

/** Something of a table that is written for columns of certain types. */
export interface Writing {
  readonly id: ElementId;
  readonly name: string;
  /** The columns whose types matter. */
  readonly columns: readonly ColumnId[];
  /** What is written: equal texts are the same writing. */
  readonly text: unknown;
  readonly conditions: readonly Predicate[];
}

/** Checks, exclusions, computed columns, and the indexes that take more than any type. */
export function writingsOf(table: Table): readonly Writing[] {
  return [
    ...table.checks.map(({ id, name, predicate }) => ({
      id,
      name,
      columns: typedColumns(predicate),
      text: predicate,
      conditions: [predicate],
    })),
    ...table.exclusions.map(({ id, name, parts, where }) => ({
      id,
      name,
      columns: [...parts.flatMap(({ key }) => keyColumns(key)), ...conditionColumns(where)],
      text: [parts, where],
      conditions: where ? [where] : [],
    })),
    ...table.columns.flatMap(({ id, name, generated }) =>
      generated?.kind === 'stored'
        ? [{ id, name, columns: [id, ...templateColumns(generated.sql)], text: generated, conditions: [] }]
        : [],
    ),
    ...table.indexes.map(({ id, name, method, parts, where }) => ({
      id,
      name,
      columns: [
        ...parts.flatMap(({ key, opclass }) =>
          method === 'btree' && !opclass && 'column' in key ? [] : keyColumns(key),
        ),
        ...conditionColumns(where),
      ],
      text: [method, parts, where],
      conditions: where ? [where] : [],
    })),
  ];
}

const keyColumns = (key: IndexKey): readonly ColumnId[] =>
  'column' in key ? [key.column] : templateColumns(key.expression);

const conditionColumns = (where: Predicate | undefined): readonly ColumnId[] => (where ? typedColumns(where) : []);

/** Whether a column is NULL can be asked of any type. */
function typedColumns(predicate: Predicate): readonly ColumnId[] {
  switch (predicate.kind) {
    case 'isNull':
    case 'isNotNull':
    case 'countSet':
      return [];
    default:
      return predicateColumns(predicate);
  }
}

/** The values a condition compares columns with. */
export function comparedValues(
  predicate: Predicate,
): readonly { readonly column: ColumnId; readonly value: Literal }[] {
  switch (predicate.kind) {
    case 'compare':
      return [{ column: predicate.column, value: predicate.value }];
    case 'oneOf':
    case 'noneOf':
      return predicate.values.map((value) => ({ column: predicate.column, value }));
    case 'and':
      return predicate.all.flatMap(comparedValues);
    case 'or':
      return predicate.any.flatMap(comparedValues);
    case 'not':
      return comparedValues(predicate.predicate);
    default:
      return [];
  }
}
