import type { Column, Literal, Predicate, Schema, Table } from '@/lib/engine';
import { type Names, namesOf, quoted, typeName } from '../catalog/sql-of-design';

/**
 * Gives each table and each partial index a first page, which is what the planner scales up: a row is inserted and
 * deleted again. The tables must be bare.
 */
export const firstPagesSql = (schema: Schema): string => {
  const names = namesOf(schema, 'public');
  return schema.tables.flatMap((table) => tablePages(table, names)).join('\n');
};

function tablePages(table: Table, names: Names): readonly string[] {
  const name = quoted(table.name);
  const columns = new Map(table.columns.map((c) => [c.id, c]));
  const rows = table.indexes.flatMap(({ where }) => {
    const values = where && new Map(valuesFor(where, columns));
    if (!values || values.size === 0) return [];
    const pairs = [...values].map(([id, value]) => {
      const column = columns.get(id);
      return { into: quoted(column?.name ?? id), value: column ? `${value}::${typeName(names, column.type)}` : value };
    });
    return [
      `INSERT INTO ${name} (${pairs.map((p) => p.into).join(', ')}) VALUES (${pairs.map((p) => p.value).join(', ')});`,
    ];
  });
  return [`INSERT INTO ${name} DEFAULT VALUES;`, ...rows, `DELETE FROM ${name};`];
}

/** Values that meet the condition, where they are easily told; NULL meets what is left out. */
function valuesFor(predicate: Predicate, columns: ReadonlyMap<string, Column>): readonly (readonly [string, string])[] {
  switch (predicate.kind) {
    case 'compare':
      return predicate.op === '=' || predicate.op === '<=' || predicate.op === '>='
        ? [[predicate.column, text(predicate.value)]]
        : [];
    case 'oneOf':
      return predicate.values.slice(0, 1).map((value) => [predicate.column, text(value)] as const);
    case 'isNotNull': {
      const value = sample[columns.get(predicate.column)?.type.kind ?? ''];
      return value === undefined ? [] : [[predicate.column, value]];
    }
    case 'and':
      return predicate.all.flatMap((part) => valuesFor(part, columns));
    default:
      return [];
  }
}

const text = (value: Literal): string => `'${String(value).replaceAll("'", "''")}'`;

const sample: Readonly<Record<string, string>> = {
  timestamptz: `'2000-01-01'`,
  timestamp: `'2000-01-01'`,
  date: `'2000-01-01'`,
  uuid: `'00000000-0000-0000-0000-000000000000'`,
  text: `'a'`,
  varchar: `'a'`,
  integer: `'1'`,
  bigint: `'1'`,
  numeric: `'1'`,
  boolean: `'true'`,
};
