import {
  type Column,
  type ForeignKey,
  type Predicate,
  predicateColumns,
  type Schema,
  type Table,
  templateColumns,
} from '@/lib/engine';
import { coveredFirst, coveredWholly, isUnique } from './keys';
import { holds, match, normal } from './names';
import type { ColumnSpec, KeySpec, Names, PartsSpec, Spec, TableSpec, TypeFamily } from './spec';
import { Tally } from './tally';

/** Compares a schema with what a case asks for. */
export function score(spec: Spec, schema: Schema): Tally {
  const tally = new Tally();
  const found = alignTables(spec, schema);
  const tableOf = (names: Names): Table | undefined =>
    [...found].find(([wanted]) => wanted.names.some((name) => names.includes(name)))?.[1] ??
    schema.tables.find((table) => names.some((name) => normal(name) === normal(table.name)));
  const lists = scoreLists(spec.lists, schema, tableOf, new Set(found.values()), tally);
  for (const wanted of spec.tables) {
    const table = found.get(wanted);
    tally.add('table recall', table !== undefined, wanted.names[0] ?? '');
    scoreColumns(wanted, table, schema, lists.columns, tally);
  }
  const junctions = scoreJunctions(spec, schema, new Set(found.values()), tableOf, tally);
  const used = new Set([...found.values(), ...junctions, ...lists.tables]);
  for (const table of schema.tables) tally.add('table precision', used.has(table), `extra ${table.name}`);
  scoreKeys(spec.keys, schema, tableOf, tally, found.size > 0 ? new Set(found.values()) : new Set());
  scoreParts(spec, tableOf, tally);
  return tally;
}

function alignTables(spec: Spec, schema: Schema): Map<TableSpec, Table> {
  const found = new Map<TableSpec, Table>();
  const free = () => schema.tables.filter((table) => ![...found.values()].includes(table));
  for (const wanted of spec.tables) {
    const exact = free().find((table) => wanted.names.some((name) => normal(name) === normal(table.name)));
    if (exact) found.set(wanted, exact);
  }
  for (const wanted of spec.tables) {
    if (found.has(wanted)) continue;
    const near = match(wanted.names, free(), (table) => table.name);
    if (near) found.set(wanted, near);
  }
  return found;
}

/** Several values for each row: an array, or a table of its own that refers to the row's. */
function scoreLists(
  specs: readonly PartsSpec[],
  schema: Schema,
  tableOf: TableOf,
  known: ReadonlySet<Table>,
  tally: Tally,
): { readonly columns: ReadonlySet<Column>; readonly tables: readonly Table[] } {
  const columns = new Set<Column>();
  const tables: Table[] = [];
  for (const { table, parts } of specs) {
    const owner = tableOf(table);
    const wanted = parts[0] ?? [];
    const array = owner?.columns.find((column) => column.type.kind === 'array' && holds(wanted, column.name));
    const own = schema.tables.find(
      (one) =>
        !known.has(one) &&
        one.foreignKeys.some((key) => key.refTable === owner?.id) &&
        [one.name, ...one.columns.map((column) => column.name)].some((name) => holds(wanted, name)),
    );
    tally.add('column recall', (array ?? own) !== undefined, `${table[0]} has several ${wanted[0]}`);
    if (array) columns.add(array);
    else if (own) tables.push(own, ...schema.tables.filter((one) => refersTo(own, one) && !known.has(one)));
  }
  return { columns, tables };
}

const refersTo = (table: Table, other: Table): boolean => table.foreignKeys.some((key) => key.refTable === other.id);

const bookkeeping = new Set(['id', 'created_at', 'updated_at']);

function scoreColumns(
  wanted: TableSpec,
  table: Table | undefined,
  schema: Schema,
  lists: ReadonlySet<Column>,
  tally: Tally,
): void {
  const keys = new Set(table?.foreignKeys.flatMap((fk) => fk.columns));
  const taken = new Set<Column>(lists);
  for (const spec of wanted.columns) {
    const free = (table?.columns ?? []).filter((column) => !taken.has(column));
    const column =
      free.find((c) => spec.names.some((name) => normal(name) === normal(c.name))) ??
      match(
        spec.names,
        free.filter((c) => !keys.has(c.id)),
        (c) => c.name,
      );
    const label = `${wanted.names[0]}.${spec.names[0]}`;
    tally.add('column recall', column !== undefined, label);
    if (column) taken.add(column);
    scoreColumn(spec, label, table, column, schema, tally);
  }
  if (wanted.columns.length === 0) return;
  for (const column of table?.columns ?? []) {
    if (keys.has(column.id) || bookkeeping.has(column.name)) continue;
    tally.add('column precision', taken.has(column), `extra ${table?.name}.${column.name}`);
  }
}

function scoreColumn(
  spec: ColumnSpec,
  label: string,
  table: Table | undefined,
  column: Column | undefined,
  schema: Schema,
  tally: Tally,
): void {
  if (spec.nullable !== undefined) tally.add('optionality', column?.nullable === spec.nullable, label);
  if (spec.type)
    tally.add('type', !!column && familyOf(column).includes(spec.type), `${label} is ${column?.type.kind}`);
  const checks = (table?.checks ?? []).filter(
    (check) => column && predicateColumns(check.predicate).includes(column.id),
  );
  if (spec.values) {
    const values = column?.type.kind === 'enum' ? enumValues(schema, column.type.enum) : checks.flatMap(valuesOf);
    const same = [...new Set(values.map(normal))].sort().join() === [...new Set(spec.values.map(normal))].sort().join();
    tally.add('closed set', same, `${label} has ${values.join(',')}`);
  }
  if (spec.bounds.length > 0) {
    const numbers = checks.flatMap((check) => numbersOf(check.predicate));
    const near = (bound: number) => numbers.some((number) => Math.abs(number - bound) <= 1);
    tally.add('check', spec.bounds.every(near), `${label} has ${numbers.join(',')}`);
  }
  if (spec.unique) tally.add('unique', !!table && !!column && isUnique(table, column), label);
}

function familyOf(column: Column): readonly TypeFamily[] {
  switch (column.type.kind) {
    case 'smallint':
    case 'integer':
    case 'bigint':
      return ['int', 'numeric'];
    case 'numeric':
    case 'real':
    case 'double':
      return ['numeric'];
    case 'timestamptz':
    case 'date':
    case 'jsonb':
      return [column.type.kind];
    case 'boolean':
      return ['bool'];
    default:
      return ['text'];
  }
}

const enumValues = (schema: Schema, id: string): readonly string[] =>
  schema.enums.find((e) => e.id === id)?.values ?? [];

const valuesOf = ({ predicate }: { predicate: Predicate }): readonly string[] =>
  predicate.kind === 'oneOf' ? predicate.values.map(String) : [];

/** Every number a predicate mentions. */
function numbersOf(predicate: Predicate): readonly number[] {
  switch (predicate.kind) {
    case 'compare':
    case 'length':
      return typeof predicate.value === 'number' ? [predicate.value] : [];
    case 'between':
      return [predicate.min, predicate.max].filter((value) => typeof value === 'number');
    case 'and':
      return predicate.all.flatMap(numbersOf);
    case 'or':
      return predicate.any.flatMap(numbersOf);
    case 'not':
      return numbersOf(predicate.predicate);
    default:
      return [];
  }
}

type TableOf = (names: Names) => Table | undefined;

function scoreKeys(
  specs: readonly KeySpec[],
  schema: Schema,
  tableOf: TableOf,
  tally: Tally,
  known: ReadonlySet<Table>,
): void {
  const used = new Set<ForeignKey>();
  // A role goes first, lest a key asked for by its tables alone takes the one that bears the role.
  const roles = specs.filter(({ as }) => as);
  for (const spec of [...roles, ...specs.filter(({ as }) => !as)]) {
    const child = tableOf(spec.child);
    const parent = tableOf(spec.parent);
    const label = `${spec.child[0]} -> ${spec.parent[0]}${spec.as ? ` as ${spec.as[0]}` : ''}`;
    const key = child && parent && findKey(spec, child, parent, used);
    tally.add('key recall', key !== undefined, label);
    if (key) used.add(key);
    const columns = key && child ? child.columns.filter((column) => key.columns.includes(column.id)) : [];
    const nullable = columns.some((column) => column.nullable);
    if (spec.nullable !== undefined) tally.add('optionality', !!key && nullable === spec.nullable, label);
    if (spec.onDelete) tally.add('on delete', !!key && actionFits(spec.onDelete, key), `${label} has ${key?.onDelete}`);
    if (spec.unique) tally.add('unique', !!child && !!columns[0] && isUnique(child, columns[0]), `one to one ${label}`);
  }
  // A junction's keys are not listed one by one; a key between two tables the case names must be.
  for (const table of schema.tables.filter((t) => known.has(t)))
    for (const key of table.foreignKeys)
      tally.add('key precision', used.has(key), `extra key ${table.name} -> ${key.refTable}`);
}

function findKey(spec: KeySpec, child: Table, parent: Table, used: ReadonlySet<ForeignKey>): ForeignKey | undefined {
  const nameOf = (key: ForeignKey) =>
    child.columns
      .filter((c) => key.columns.includes(c.id))
      .map((c) => c.name)
      .join(' ');
  const nullable = (key: ForeignKey) => child.columns.some((c) => key.columns.includes(c.id) && c.nullable);
  const fits = child.foreignKeys
    .filter((key) => key.refTable === parent.id && !used.has(key))
    .filter((key) => !spec.as || holds(spec.as, nameOf(key)));
  return fits.find((key) => spec.nullable === undefined || nullable(key) === spec.nullable) ?? fits[0];
}

const actionFits = (wanted: 'cascade' | 'restrict' | 'setNull', key: ForeignKey): boolean =>
  wanted === 'restrict' ? key.onDelete === 'restrict' || key.onDelete === 'noAction' : key.onDelete === wanted;

function scoreJunctions(
  spec: Spec,
  schema: Schema,
  taken: ReadonlySet<Table>,
  tableOf: TableOf,
  tally: Tally,
): readonly Table[] {
  return spec.junctions.flatMap(([left, right]) => {
    const a = tableOf(left);
    const b = tableOf(right);
    const joins = (table: Table) => {
      const parents = table.foreignKeys.map((key) => key.refTable);
      if (!a || !b || table === a || table === b) return false;
      return a === b
        ? parents.filter((id) => id === a.id).length > 1
        : parents.includes(a.id) && parents.includes(b.id);
    };
    const fitting = schema.tables.filter(joins);
    const junction = fitting.find((table) => !taken.has(table)) ?? fitting[0];
    tally.add('junction', junction !== undefined, `${left[0]} with ${right[0]}`);
    return junction ? [junction] : [];
  });
}

function scoreParts(spec: Spec, tableOf: TableOf, tally: Tally): void {
  const text = (fact: PartsSpec) => `${fact.table[0]}(${fact.parts.map((part) => part[0]).join(',')})`;
  for (const fact of spec.uniques) tally.add('unique', coveredWholly(tableOf(fact.table), fact.parts), text(fact));
  for (const fact of spec.checks) tally.add('check', hasCheck(tableOf(fact.table), fact.parts), text(fact));
  for (const fact of spec.indexes) tally.add('index', coveredFirst(tableOf(fact.table), fact.parts, false), text(fact));
  for (const fact of spec.partials)
    tally.add('index', coveredFirst(tableOf(fact.table), fact.parts, true), `partial ${text(fact)}`);
}

function hasCheck(table: Table | undefined, parts: readonly Names[]): boolean {
  if (!table) return false;
  const nameOf = (id: string) => table.columns.find((column) => column.id === id)?.name ?? '';
  const sets = [
    ...table.checks.map((check) => predicateColumns(check.predicate)),
    ...table.exclusions.map((ex) =>
      ex.parts.flatMap(({ key }) => ('column' in key ? [key.column] : templateColumns(key.expression))),
    ),
  ];
  return sets.some((columns) => parts.every((part) => holds(part, columns.map(nameOf).join(' '))));
}
