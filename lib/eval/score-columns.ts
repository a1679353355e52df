import { type Column, type Predicate, predicateColumns, type Schema, type Table } from '@/lib/engine';
import { isUnique } from './keys';
import { match, normal } from './names';
import type { ColumnSpec, TableSpec, TypeFamily } from './spec';
import type { Tally } from './tally';

const bookkeeping = new Set(['id', 'created_at', 'updated_at']);

/** Compares the columns of a table, or of a missing one, with those asked for; `lists` are found already. */
export function scoreColumns(
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
