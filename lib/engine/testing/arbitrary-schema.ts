import fc from 'fast-check';
import type { ColumnType } from '../model/column-type';
import { uniqueName } from '../model/names';
import { type Column, type EnumType, emptySchema, type ForeignKey, type Schema, type Table } from '../model/schema';
import { arbitraryColumn } from './arbitrary-column';
import { arbitraryChecks, arbitraryExclusion, arbitraryIndex } from './arbitrary-constraints';
import { arbitraryName, arbitraryText } from './arbitrary-name';
import { comparable, type Pick, pickOne, pickSome } from './pick';

const origin = { kind: 'hand' } as const;

/**
 * Schemas a PostgreSQL accepts, with everything a schema can hold: cycles of foreign keys, self references, composite
 * keys, every kind of type, predicate, default and index, and names that are reserved, long, quoted or of any script.
 */
export function arbitrarySchema(size: { readonly maxTables: number } = { maxTables: 4 }): fc.Arbitrary<Schema> {
  return fc.gen().map((pick) => makeSchema(pick, size.maxTables));
}

function makeSchema(pick: Pick, maxTables: number): Schema {
  const names = new Namer(pick);
  const enums = Array.from({ length: pick(fc.nat, { max: 2 }) }, (_, i) => makeEnum(pick, names, `e${i}`));
  const count = pick(fc.integer, { min: 1, max: maxTables });
  const bare = Array.from({ length: count }, (_, i) => makeTable(pick, names, `t${i}`, enums));
  const related = bare.map((table) => withForeignKeys(pick, names, table, bare));
  const tables = related.map((table) => withRules(pick, names, table, enums));
  return { ...emptySchema, tables, enums, extensions: extensionsOf(tables) };
}

function extensionsOf(tables: readonly Table[]): readonly string[] {
  const trigrams = tables.some((t) => t.indexes.some((i) => i.parts.some((part) => part.opclass === 'gin_trgm_ops')));
  const equalInGist = tables.some((t) => t.exclusions.some((exclusion) => exclusion.parts.length > 1));
  return [...(equalInGist ? ['btree_gist'] : []), ...(trigrams ? ['pg_trgm'] : [])];
}

/** Those among the awkward names. */
const systemTypes = new Set(
  'name date time text path money interval record uuid int4 bool json point bit box line xml'.split(' '),
);

/** Gives names that are free in the schema; tables, types, indexes and keys share one space of names. */
class Namer {
  readonly #taken = new Set<string>();

  constructor(readonly pick: Pick) {}

  /** A type called like one of the system's would hide behind it: such a design is a finding, not a schema. */
  nextType(): string {
    for (;;) {
      const name = this.next();
      if (!systemTypes.has(name)) return name;
    }
  }

  next(): string {
    const name = uniqueName(
      this.pick(() => arbitraryName),
      this.#taken,
    );
    this.#taken.add(name);
    return name;
  }
}

function makeEnum(pick: Pick, names: Namer, id: string): EnumType {
  const values = pick(() => fc.array(arbitraryName, { minLength: 1, maxLength: 4 }));
  const taken = new Set<string>();
  return {
    id,
    name: names.nextType(),
    values: values.map((value) => {
      const fitting = uniqueName(value, taken);
      taken.add(fitting);
      return fitting;
    }),
    origin,
  };
}

function makeTable(pick: Pick, names: Namer, id: string, enums: readonly EnumType[]): Table {
  const columnNames = new Set<string>();
  const columns = Array.from({ length: pick(fc.integer, { min: 1, max: 7 }) }, (_, i) => {
    const name = columnName(pick, columnNames);
    return arbitraryColumn(pick, { id: `${id}.c${i}`, name, enums });
  });
  const keyed = columns.filter((column) => comparable(column.type) && column.generated?.kind !== 'stored');
  const key = keyed.length > 0 && pick(fc.integer, { min: 0, max: 9 }) > 0 ? pickSome(pick, keyed, 3) : [];
  const inKey = new Set(key.map((column) => column.id));
  return {
    id,
    name: names.next(),
    purpose: pick(() => arbitraryText),
    columns: columns.map((column) => (inKey.has(column.id) ? { ...column, nullable: false } : column)),
    ...(key.length > 0 && {
      primaryKey: { id: `${id}/pk`, name: names.next(), columns: key.map((column) => column.id) },
    }),
    foreignKeys: [],
    uniques: makeUniques(pick, names, id, columns),
    checks: [],
    exclusions: [],
    indexes: [],
    liveTraffic: pick(fc.boolean),
    origin,
  };
}

function columnName(pick: Pick, taken: Set<string>): string {
  const name = uniqueName(
    pick(() => arbitraryName),
    taken,
  );
  taken.add(name);
  return name;
}

function makeUniques(pick: Pick, names: Namer, id: string, columns: readonly Column[]): Table['uniques'] {
  const candidates = columns.filter((column) => comparable(column.type));
  if (candidates.length === 0) return [];
  return Array.from({ length: pick(fc.nat, { max: 2 }) }, (_, i) => ({
    id: `${id}/uq${i}`,
    name: names.next(),
    columns: pickSome(pick, candidates, 3).map((column) => column.id),
    nullsNotDistinct: pick(fc.boolean),
    origin,
  }));
}

/** Adds keys to any of the tables, itself and later ones included, with columns of their own. */
function withForeignKeys(pick: Pick, names: Namer, table: Table, all: readonly Table[]): Table {
  let result = table;
  const count = pick(fc.nat, { max: 3 });
  for (let i = 0; i < count; i++) {
    const target = pickOne<Table>(pick, all);
    const keys = [...(target.primaryKey ? [target.primaryKey] : []), ...target.uniques].filter(({ columns }) =>
      target.columns.every(({ id, type }) => !columns.includes(id) || canBeReferred(type)),
    );
    if (keys.length === 0) continue;
    const { columns: refColumns } = pickOne<(typeof keys)[number]>(pick, keys);
    result = addForeignKey(pick, names, result, target, refColumns, i);
  }
  return result;
}

/**
 * PostgreSQL 18 takes no reference to a list whose values have a length or a precision: "operator does not exist: anyarray
 * pg_catalog.= numeric[]", where the reference is made in the table, and a like error where it is validated.
 */
const canBeReferred = (type: ColumnType): boolean =>
  type.kind !== 'array' || !('length' in type.of || 'precision' in type.of);

const actions = ['cascade', 'restrict', 'setNull', 'setDefault', 'noAction'] as const;

function addForeignKey(
  pick: Pick,
  names: Namer,
  table: Table,
  target: Table,
  refColumns: readonly string[],
  at: number,
): Table {
  const onDelete = pickOne<(typeof actions)[number]>(pick, actions);
  const onUpdate = pickOne<(typeof actions)[number]>(pick, ['cascade', 'restrict', 'noAction']);
  const deferrable = pickOne<ForeignKey['deferrable'] | 'no'>(pick, ['no', 'immediate', 'deferred']);
  const taken = new Set(table.columns.map((column) => column.name));
  const columns = refColumns.map((id, i): Column => {
    const type: ColumnType = target.columns.find((column) => column.id === id)?.type ?? { kind: 'uuid' };
    const name = columnName(pick, taken);
    // SET NULL reaches at least the first column.
    const nullable = (onDelete === 'setNull' && i === 0) || pick(fc.boolean);
    return { id: `${table.id}.f${at}_${i}`, name, type, nullable, origin };
  });
  const key: ForeignKey = {
    id: `${table.id}/fk${at}`,
    name: names.next(),
    columns: columns.map((column) => column.id),
    refTable: target.id,
    refColumns,
    onDelete,
    onUpdate,
    ...(deferrable && deferrable !== 'no' && { deferrable }),
    origin,
  };
  return { ...table, columns: [...table.columns, ...columns], foreignKeys: [...table.foreignKeys, key] };
}

function withRules(pick: Pick, names: Namer, table: Table, enums: readonly EnumType[]): Table {
  const some = (max: number) => Array.from({ length: pick(fc.nat, { max }) }, (_, i) => i);
  const on = { columns: table.columns, enums };
  return {
    ...table,
    checks: some(3).map((i) => ({
      id: `${table.id}/chk${i}`,
      name: names.next(),
      ...arbitraryChecks(pick, on),
      origin,
    })),
    exclusions: some(1).flatMap((i) => {
      const rule = arbitraryExclusion(pick, on);
      return rule ? [{ id: `${table.id}/ex${i}`, name: names.next(), ...rule, origin }] : [];
    }),
    indexes: some(3).map((i) => ({
      id: `${table.id}/idx${i}`,
      name: names.next(),
      ...arbitraryIndex(pick, on),
      serves: [],
      purpose: '',
      origin,
    })),
  };
}
