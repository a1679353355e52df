import type { ColumnType } from '../../model/column-type';
import { columnIdOf, constraintIdOf, tableIdOf } from '../../model/ids';
import type { Column, ForeignKey, Index, ReferentialAction, Schema, Table, UniqueConstraint } from '../../model/schema';

const origin = { kind: 'hand' } as const;

export interface TableSketch {
  readonly name: string;
  /** `customer_id uuid null -> customers cascade`, `email text unique`; the words after the type in any order. */
  readonly columns: readonly string[];
  /** Column names of the primary key; `id` when absent and there is one. */
  readonly primaryKey?: readonly string[];
  readonly uniques?: readonly (readonly string[])[];
  /** `starts_at desc` gives a descending part. */
  readonly indexes?: readonly (readonly string[])[];
  readonly purpose?: string;
  readonly more?: Partial<Table>;
}

/** A schema from short sketches, for tests of what only reads a schema. Ids are derived from names. */
export function schemaFrom(sketches: readonly TableSketch[], more: Partial<Schema> = {}): Schema {
  return { dialect: 'postgresql', enums: [], extensions: [], tables: sketches.map(tableFrom), ...more };
}

const columnId = (table: string, column: string) => columnIdOf(tableIdOf(table), column);

function tableFrom(sketch: TableSketch): Table {
  const id = tableIdOf(sketch.name);
  const read = sketch.columns.map((text) => readColumn(sketch.name, text));
  const primary = sketch.primaryKey ?? (read.some(({ column }) => column.name === 'id') ? ['id'] : []);
  const single = read.filter(({ unique }) => unique).map(({ column }) => [column.name]);
  return {
    id,
    name: sketch.name,
    purpose: sketch.purpose ?? '',
    columns: read.map(({ column }) => column),
    ...(primary.length > 0 && {
      primaryKey: {
        id: constraintIdOf(id, 'pk', ''),
        name: `pk_${sketch.name}`,
        columns: primary.map((name) => columnId(sketch.name, name)),
      },
    }),
    foreignKeys: read.flatMap(({ key }) => key ?? []),
    uniques: [...single, ...(sketch.uniques ?? [])].map((columns) => uniqueOf(sketch.name, columns)),
    checks: [],
    exclusions: [],
    indexes: (sketch.indexes ?? []).map((parts) => indexOf(sketch.name, parts)),
    liveTraffic: false,
    origin,
    ...sketch.more,
  };
}

function readColumn(table: string, text: string): { column: Column; unique: boolean; key?: ForeignKey } {
  const [definition = '', reference] = text.split(' -> ');
  const [name = '', type = 'text', ...words] = definition.split(' ');
  const column: Column = {
    id: columnId(table, name),
    name,
    type: typeFrom(type),
    nullable: words.includes('null'),
    origin,
  };
  const unique = words.includes('unique');
  if (reference === undefined) return { column, unique };
  const [parent = '', action = 'restrict'] = reference.split(' ');
  return { column, unique, key: keyOf(table, [name], parent, ['id'], action as ReferentialAction) };
}

/** A foreign key by names, for composite ones. */
export function keyOf(
  table: string,
  columns: readonly string[],
  parent: string,
  refColumns: readonly string[],
  onDelete: ReferentialAction = 'restrict',
): ForeignKey {
  return {
    id: constraintIdOf(tableIdOf(table), 'fk', columns.join('+')),
    name: `fk_${table}_${columns.join('_')}`,
    columns: columns.map((name) => columnId(table, name)),
    refTable: tableIdOf(parent),
    refColumns: refColumns.map((name) => columnId(parent, name)),
    onDelete,
    onUpdate: 'noAction',
    origin,
  };
}

function typeFrom(text: string): ColumnType {
  const numeric = /^numeric\((\d+),(\d+)\)$/.exec(text);
  if (numeric) return { kind: 'numeric', precision: Number(numeric[1]), scale: Number(numeric[2]) };
  return { kind: text as 'text' };
}

const uniqueOf = (table: string, columns: readonly string[]): UniqueConstraint => ({
  id: constraintIdOf(tableIdOf(table), 'uq', columns.join('+')),
  name: `uq_${table}_${columns.join('_')}`,
  columns: columns.map((name) => columnId(table, name)),
  nullsNotDistinct: false,
  origin,
});

function indexOf(table: string, parts: readonly string[]): Index {
  const names = parts.map((part) => part.split(' ')[0] ?? '');
  return {
    id: constraintIdOf(tableIdOf(table), 'idx', parts.join('+')),
    name: `idx_${table}_${names.join('_')}`,
    unique: false,
    method: 'btree',
    parts: parts.map((part, i) => ({
      key: { column: columnId(table, names[i] ?? '') },
      direction: part.endsWith(' desc') ? 'desc' : 'asc',
    })),
    serves: [],
    purpose: '',
    origin,
  };
}
