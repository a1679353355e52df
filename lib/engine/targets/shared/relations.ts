import { plural, singular } from '../../model/inflect';
import type { ForeignKey, Schema, Table } from '../../model/schema';
import { snakeCase, wordsOf } from './case';

/** A foreign key as people speak of it. */
export interface Relation {
  readonly key: ForeignKey;
  readonly from: Table;
  readonly to: Table;
  /** A row can be referred to once only. */
  readonly single: boolean;
  /** The referring row may refer to nothing. */
  readonly optional: boolean;
  /** Other keys tie the same two tables, or a table to itself: ends alone do not tell them apart. */
  readonly ambiguous: boolean;
  /** What the other row is to this one, in snake case: `supervisor`. */
  readonly forward: string;
  /** What the referring rows are to the other: `appointments`, `departments_as_head`. */
  readonly backward: string;
}

/** The foreign keys of a schema whose tables are there, in its order. */
export function relationsOf(schema: Schema): readonly Relation[] {
  const tables = new Map(schema.tables.map((table) => [table.id, table]));
  const pairs = schema.tables.flatMap((from) =>
    from.foreignKeys.flatMap((key) => {
      const to = tables.get(key.refTable);
      return to ? [{ key, from, to }] : [];
    }),
  );
  return pairs.map((pair) => {
    const { key, from, to } = pair;
    const ambiguous = pairs.some((other) => other !== pair && ties(other, from, to)) || from === to;
    const single = isSingle(from, key);
    const forward = roleOf(from, key, to);
    const referring = single ? singular(snake(from.name)) : plural(singular(snake(from.name)));
    return {
      ...pair,
      single,
      optional: key.columns.some((id) => from.columns.find((column) => column.id === id)?.nullable),
      ambiguous,
      forward,
      backward: ambiguous && forward !== singular(snake(to.name)) ? `${referring}_as_${forward}` : referring,
    };
  });
}

const snake = (name: string): string => snakeCase(wordsOf(name));

const ties = (pair: { from: Table; to: Table }, a: Table, b: Table): boolean =>
  (pair.from === a && pair.to === b) || (pair.from === b && pair.to === a);

/** `supervisor` for `supervisor_id`; without such an ending, and for several columns, what the other table holds. */
function roleOf(from: Table, key: ForeignKey, to: Table): string {
  const [id, ...more] = key.columns;
  const name = snake(from.columns.find((column) => column.id === id)?.name ?? '');
  const role = name.replace(/_(id|uuid|ref)$/, '');
  return more.length === 0 && role !== name ? role : singular(snake(to.name));
}

function isSingle(table: Table, { columns }: ForeignKey): boolean {
  const keys = [
    ...(table.primaryKey ? [table.primaryKey.columns] : []),
    ...table.uniques.map((unique) => unique.columns),
    ...table.indexes.flatMap(({ unique, where, parts }) =>
      unique && !where ? [parts.map(({ key }) => ('column' in key ? key.column : ''))] : [],
    ),
  ];
  return keys.some((key) => key.length === columns.length && key.every((id) => columns.includes(id)));
}
