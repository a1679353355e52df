import { type Column, type IndexKey, predicateColumns, type Table, templateColumns } from '@/lib/engine';
import { holds } from './names';
import type { Names } from './spec';

interface Covering {
  /** The columns each part mentions, by name. */
  readonly parts: readonly string[];
  readonly unique: boolean;
  /** The columns its condition mentions, by name; empty for a whole index. */
  readonly condition: readonly string[];
}

/** Whether one column alone, as it is or in an expression, is unique. */
export const isUnique = (table: Table, column: Column): boolean =>
  coverings(table).some(({ unique, parts }) => unique && parts.length === 1 && parts[0] === column.name);

/** Whether a unique key covers exactly these columns, in any order. */
export const coveredWholly = (table: Table | undefined, wanted: readonly Names[]): boolean =>
  coverings(table).some(
    ({ unique, parts }) =>
      unique && parts.length === wanted.length && wanted.every((names) => parts.some((part) => holds(names, part))),
  );

/** Whether an index leads with these columns; a partial one may instead have the first of them in its condition. */
export const coveredFirst = (table: Table | undefined, wanted: readonly Names[], partial: boolean): boolean =>
  coverings(table).some(({ parts, condition }) => {
    const leads = wanted.every((names, at) => parts[at] !== undefined && holds(names, parts[at]));
    if (!partial) return leads;
    return condition.length > 0 && (leads || holds(wanted[0] ?? [], condition.join(' ')));
  });

function coverings(table: Table | undefined): readonly Covering[] {
  if (!table) return [];
  const name = (id: string) => table.columns.find((column) => column.id === id)?.name ?? '';
  const ofKey = (key: IndexKey) =>
    'column' in key ? name(key.column) : templateColumns(key.expression).map(name).join(' ');
  const constraint = (columns: readonly string[]): Covering => ({
    parts: columns.map(name),
    unique: true,
    condition: [],
  });
  return [
    ...(table.primaryKey ? [constraint(table.primaryKey.columns)] : []),
    ...table.uniques.map((unique) => constraint(unique.columns)),
    ...table.indexes.map((index) => ({
      parts: index.parts.map(({ key }) => ofKey(key)),
      unique: index.unique,
      condition: index.where ? predicateColumns(index.where).map(name) : [],
    })),
  ];
}
