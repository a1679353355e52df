import type { ColumnType } from './column-type';
import type { ColumnId, EnumId } from './ids';
import { predicateColumns, templateColumns } from './predicate';
import type { Column, ForeignKey, Index, IndexKey, Schema, Table } from './schema';
import { named } from './schema-names';

/**
 * Takes out whatever mentions a table, column or key that is no longer there: keys, checks, indexes, generated
 * columns, foreign keys. Untouched tables stay the same values. The notes name what went from the tables that stay.
 */
export function dropDangling(schema: Schema): { readonly schema: Schema; readonly notes: readonly string[] } {
  const local = schema.tables.map(dropWithin);
  const byId = new Map(local.map((table) => [table.id, table]));
  const tables = local.map((table) => {
    const foreignKeys = keep(table.foreignKeys, (fk) => refers(fk, byId.get(fk.refTable)));
    return foreignKeys === table.foreignKeys ? table : { ...table, foreignKeys };
  });
  const notes = tables.flatMap((table, i) => lost(schema.tables[i] ?? table, table));
  const untouched = tables.every((table, i) => table === schema.tables[i]);
  return { schema: untouched ? schema : { ...schema, tables }, notes };
}

/** Whether the columns of `table` can be referred to by a foreign key: exactly a primary key, unique key or unique index. */
export function isKey(table: Table, columns: readonly ColumnId[]): boolean {
  const wanted = [...columns].sort().join('\n');
  const same = (ids: readonly ColumnId[]) => [...ids].sort().join('\n') === wanted;
  return (
    (table.primaryKey !== undefined && same(table.primaryKey.columns)) ||
    table.uniques.some((uq) => same(uq.columns)) ||
    table.indexes.some((index) => isWholeKey(index) && same(indexColumns(index)))
  );
}

const isWholeKey = (index: Index): boolean =>
  index.unique && index.where === undefined && index.parts.every((part) => 'column' in part.key);

/** The columns an index or exclusion needs to exist, without the ones an index only carries along. */
export const indexColumns = (index: Pick<Index, 'where'> & { readonly parts: readonly { key: IndexKey }[] }) => [
  ...index.parts.flatMap(({ key }) => ('column' in key ? [key.column] : templateColumns(key.expression))),
  ...(index.where ? predicateColumns(index.where) : []),
];

const refers = (fk: ForeignKey, parent: Table | undefined): boolean =>
  parent !== undefined && isKey(parent, fk.refColumns);

/** The table without what mentions a column it does not have; the same value when nothing does. */
export function dropWithin(before: Table): Table {
  const columns = liveColumns(before.columns);
  const live = new Set(columns.map((c) => c.id));
  const all = (ids: readonly ColumnId[]) => ids.every((id) => live.has(id));
  const uniques = keep(before.uniques, (uq) => all(uq.columns));
  const checks = keep(before.checks, (check) => all(predicateColumns(check.predicate)));
  const exclusions = keep(before.exclusions, (ex) => all(indexColumns(ex)));
  const indexes = keep(before.indexes, (index) => all(indexColumns(index))).map((index) => carrying(index, live));
  const foreignKeys = keep(before.foreignKeys, (fk) => all(fk.columns));
  const { primaryKey, ...rest } = before;
  const key = primaryKey && all(primaryKey.columns) ? primaryKey : undefined;
  const table: Table = {
    ...rest,
    ...(key && { primaryKey: key }),
    columns,
    foreignKeys,
    uniques,
    checks,
    exclusions,
    indexes,
  };
  return sameParts(before, table) ? before : table;
}

/** Without the generated columns that are computed from a column that is gone; they may depend on each other. */
function liveColumns(columns: readonly Column[]): readonly Column[] {
  const live = new Set(columns.map((c) => c.id));
  const left = keep(
    columns,
    ({ generated }) => generated?.kind !== 'stored' || templateColumns(generated.sql).every((id) => live.has(id)),
  );
  return left === columns ? columns : liveColumns(left);
}

function carrying(index: Index, live: ReadonlySet<ColumnId>): Index {
  if (!index.include) return index;
  const include = keep(index.include, (id) => live.has(id));
  return include === index.include ? index : { ...index, include };
}

const sameParts = (a: Table, b: Table): boolean =>
  a.columns === b.columns &&
  a.primaryKey === b.primaryKey &&
  a.foreignKeys === b.foreignKeys &&
  a.uniques === b.uniques &&
  a.checks === b.checks &&
  a.exclusions === b.exclusions &&
  a.indexes.length === b.indexes.length &&
  a.indexes.every((index, i) => index === b.indexes[i]);

function lost(before: Table, after: Table): readonly string[] {
  if (before === after) return [];
  const kept = new Set([...named(after), ...after.columns].map((item) => item.id));
  return [...before.columns, ...named(before)]
    .filter((item) => !kept.has(item.id))
    .map((item) => `${item.name} of “${after.name}” went with it.`);
}

/** The same array when every item passes, so that untouched parts stay the same values. */
export const keep = <T>(items: readonly T[], passes: (item: T) => boolean): readonly T[] =>
  items.every(passes) ? items : items.filter(passes);

/** `after` without the enums that `before` used and it does not: what went last with a table or column. */
export function withoutLeftEnums(before: Schema, after: Schema): Schema {
  if (after.enums.length === 0 || before.tables === after.tables) return after;
  const [was, is] = [usedEnums(before), usedEnums(after)];
  const enums = keep(after.enums, (type) => is.has(type.id) || !was.has(type.id));
  return enums === after.enums ? after : { ...after, enums };
}

const usedEnums = (schema: Schema): ReadonlySet<EnumId> =>
  new Set(schema.tables.flatMap((table) => table.columns.flatMap(({ type }) => enumOf(type) ?? [])));

/** The enum a type is made of, arrays of it included; undefined for any other type. */
export const enumOf = (type: ColumnType): EnumId | undefined =>
  type.kind === 'enum' ? type.enum : type.kind === 'array' ? enumOf(type.of) : undefined;
