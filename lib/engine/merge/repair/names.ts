import type { ElementId } from '../../model/ids';
import { uniqueName } from '../../model/names';
import type { Schema, Table } from '../../model/schema';
import { renamedFinding } from '../findings';
import { mapTables, type Repair } from './repair';

/**
 * Gives things of one name different ones. What was in `firstCome` (the person's schema) keeps its name; the other gets
 * a number. Tables and columns are reported; names of constraints and indexes are nobody's choice.
 */
export const separateNames =
  (firstCome: Schema): Repair =>
  (schema, report) => {
    const elders = idsOf(firstCome);
    const tableNames = newNames(schema.tables.map(inSpaces('relation')), elders);
    const tables = mapTables(schema, (table) => {
      const name = tableNames.get(table.id);
      if (name !== undefined) report(renamedFinding(table.name, name, table.id, table.origin));
      return name === undefined ? table : { ...table, name };
    });
    const separated = mapTables(tables, (table) => {
      const names = newNames(table.columns.map(inSpaces('column')), elders);
      if (names.size === 0) return table;
      for (const column of table.columns) {
        const name = names.get(column.id);
        if (name !== undefined) report(renamedFinding(`${table.name}.${column.name}`, name, column.id, column.origin));
      }
      return { ...table, columns: table.columns.map((column) => called(column, names)) };
    });
    return separateParts(separated, elders);
  };

/** Constraints differ within their table; those with an index, indexes and enums, within the whole schema. */
function separateParts(schema: Schema, elders: ReadonlySet<ElementId>): Schema {
  const names = newNames(
    [
      ...schema.tables.map(inSpaces('relation')),
      ...schema.enums.map(inSpaces('relation')),
      ...schema.tables.flatMap((table) => [
        ...[...(table.primaryKey ? [table.primaryKey] : []), ...table.uniques, ...table.exclusions].map(
          inSpaces('relation', table.id),
        ),
        ...[...table.checks, ...table.foreignKeys].map(inSpaces(table.id)),
        ...table.indexes.map(inSpaces('relation')),
      ]),
    ],
    // Tables have their names by now.
    new Set([...elders, ...schema.tables.map(({ id }) => id)]),
  );
  if (names.size === 0) return schema;
  const enums = schema.enums.map((type) => called(type, names));
  return mapTables({ ...schema, enums }, (table) => ({
    ...table,
    ...(table.primaryKey && { primaryKey: called(table.primaryKey, names) }),
    uniques: table.uniques.map((item) => called(item, names)),
    exclusions: table.exclusions.map((item) => called(item, names)),
    checks: table.checks.map((item) => called(item, names)),
    foreignKeys: table.foreignKeys.map((item) => called(item, names)),
    indexes: table.indexes.map((item) => called(item, names)),
  }));
}

interface Named {
  readonly id: ElementId;
  readonly name: string;
}

/** A name and the spaces in which it must be the only one. */
interface Claim extends Named {
  readonly spaces: readonly string[];
}

const inSpaces =
  (...spaces: readonly string[]) =>
  ({ id, name }: Named): Claim => ({ id, name, spaces });

/** New names for those that come second; elders come first, then the order of the list counts. */
function newNames(claims: readonly Claim[], elders: ReadonlySet<ElementId>): ReadonlyMap<ElementId, string> {
  const taken = new Map<string, Set<string>>();
  const every = new Set(claims.map(({ name }) => name));
  const names = new Map<ElementId, string>();
  for (const { id, name, spaces } of [
    ...claims.filter((claim) => elders.has(claim.id)),
    ...claims.filter((claim) => !elders.has(claim.id)),
  ]) {
    const isFree = spaces.every((space) => !taken.get(space)?.has(name));
    const given = isFree ? name : uniqueName(name, every);
    if (!isFree) names.set(id, given);
    every.add(given);
    for (const space of spaces) taken.set(space, (taken.get(space) ?? new Set()).add(given));
  }
  return names;
}

const called = <T extends Named>(item: T, names: ReadonlyMap<ElementId, string>): T => {
  const name = names.get(item.id);
  return name === undefined ? item : { ...item, name };
};

const idsOf = (schema: Schema): ReadonlySet<ElementId> =>
  new Set([...schema.enums.map(({ id }) => id), ...schema.tables.flatMap(idsIn)]);

const idsIn = (table: Table): readonly ElementId[] => [
  table.id,
  ...(table.primaryKey ? [table.primaryKey.id] : []),
  ...[table.columns, table.uniques, table.checks, table.exclusions, table.foreignKeys, table.indexes].flatMap((list) =>
    list.map(({ id }) => id),
  ),
];
