import { type Column, predicateColumns, type Schema, type Table, templateColumns } from '@/lib/engine';
import { coveredFirst, coveredWholly } from './keys';
import { holds, match, normal } from './names';
import { scoreColumns } from './score-columns';
import { scoreJunctions, scoreKeys, type TableOf } from './score-keys';
import type { Names, PartsSpec, Spec, TableSpec } from './spec';
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
