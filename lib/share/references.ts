import {
  type ColumnId,
  type ColumnType,
  type Predicate,
  predicateColumns,
  type Schema,
  type Table,
  templateColumns,
} from '@/lib/engine';

/**
 * Why a schema of the right shape cannot be used: an id used twice, or something that refers to what is not there.
 * Null when all is well.
 */
export function referenceTrouble(schema: Schema): string | null {
  const tables = new Map(schema.tables.map((table) => [table.id, table]));
  if (tables.size !== schema.tables.length) return 'two tables have one id';
  const enums = new Set(schema.enums.map((e) => e.id));
  if (enums.size !== schema.enums.length) return 'two enums have one id';
  for (const table of schema.tables) {
    const trouble = tableTrouble(table, tables, enums);
    if (trouble !== null) return `${trouble} in table “${table.name}”`;
  }
  return null;
}

function tableTrouble(table: Table, tables: ReadonlyMap<string, Table>, enums: ReadonlySet<string>): string | null {
  const columns = new Set(table.columns.map((column) => column.id));
  if (columns.size !== table.columns.length) return 'two columns have one id';
  if (table.columns.some((column) => !typeStands(column.type, enums))) return 'a column has an unknown enum';
  const all = (ids: readonly ColumnId[]) => ids.every((id) => columns.has(id));
  if (!mentionedColumns(table).every(all)) return 'a key, check or index refers to a column that is not there';
  if (!idsDiffer(table)) return 'two constraints have one id';
  for (const key of table.foreignKeys) {
    const parent = tables.get(key.refTable);
    const known = parent?.columns.map((column) => column.id) ?? [];
    if (key.columns.length !== key.refColumns.length || !key.refColumns.every((id) => known.includes(id)))
      return 'a foreign key refers to what is not there';
  }
  return null;
}

const typeStands = (type: ColumnType, enums: ReadonlySet<string>): boolean =>
  type.kind === 'array' ? typeStands(type.of, enums) : type.kind !== 'enum' || enums.has(type.enum);

/** The columns each part of the table mentions. */
function mentionedColumns(table: Table): readonly (readonly ColumnId[])[] {
  const inKey = ({ key }: { readonly key: Table['indexes'][number]['parts'][number]['key'] }) =>
    'column' in key ? [key.column] : templateColumns(key.expression);
  const inWhere = (where: Predicate | undefined) => (where ? predicateColumns(where) : []);
  return [
    table.primaryKey?.columns ?? [],
    ...table.columns.map(({ generated }) => (generated?.kind === 'stored' ? templateColumns(generated.sql) : [])),
    ...table.foreignKeys.map((key) => key.columns),
    ...table.uniques.map((unique) => unique.columns),
    ...table.checks.map((check) => predicateColumns(check.predicate)),
    ...[...table.exclusions, ...table.indexes].map((item) => [...item.parts.flatMap(inKey), ...inWhere(item.where)]),
    ...table.indexes.map((index) => index.include ?? []),
  ];
}

function idsDiffer({ primaryKey, foreignKeys, uniques, checks, exclusions, indexes }: Table): boolean {
  const ids = [primaryKey ?? [], foreignKeys, uniques, checks, exclusions, indexes].flat().map((item) => item.id);
  return new Set(ids).size === ids.length;
}
