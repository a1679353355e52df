import { columnName, tableName } from '../../dialects/names';
import { typeSql } from '../../dialects/tables';
import type { Design } from '../../model/design';
import { plural, singular } from '../../model/inflect';
import { fitIdentifier, uniqueName } from '../../model/names';
import type { Column, Schema, Table } from '../../model/schema';
import type { NextChange } from './next-change';
import { contextOf } from './sql';

/** An array whose values come to be counted, renamed or referred to becomes a table. Needs a key of one column. */
export function arrays({ schema }: Design): readonly NextChange[] {
  return schema.tables.flatMap((table) =>
    table.columns.flatMap((column) => {
      const migration = tableInstead(schema, table, column);
      if (!migration) return [];
      return {
        code: 'next/arrays',
        subject: column.id,
        when: `the values of ${table.name}.${column.name} are renamed or carry facts of their own`,
        change: 'move them to a table of one row a value',
        gist: `INSERT ... SELECT unnest(${column.name})`,
        migration,
        mind: 'Drop the old column in a later deploy, when nothing reads it.',
        weight: 25,
      };
    }),
  );
}

function tableInstead(schema: Schema, table: Table, column: Column): readonly string[] | null {
  const key = table.columns.find((c) => c.id === table.primaryKey?.columns[0]);
  if (column.type.kind !== 'array' || !key || table.primaryKey?.columns.length !== 1) return null;
  const ctx = contextOf(schema);
  const { quote } = ctx.dialect;
  const taken = new Set(schema.tables.map((other) => other.name));
  const one = singular(table.name);
  const name = quote(uniqueName(`${one}_${plural(singular(column.name))}`, taken));
  const owner = quote(fitIdentifier(`${one}_${key.name}`));
  const value = quote(fitIdentifier(singular(column.name)));
  const parent = tableName(ctx, table.id);
  const [keyName, values] = [columnName(ctx, key.id), columnName(ctx, column.id)];
  const valueType = typeSql(ctx, { ...column, type: column.type.of });
  return [
    `CREATE TABLE ${name} (\n  ${owner} ${typeSql(ctx, key)} NOT NULL REFERENCES ${parent} (${keyName}) ON DELETE CASCADE,\n` +
      `  ${value} ${valueType} NOT NULL,\n  PRIMARY KEY (${owner}, ${value})\n)`,
    `INSERT INTO ${name} (${owner}, ${value})\nSELECT DISTINCT parent.${keyName}, item.value\n` +
      `FROM ${parent} AS parent, unnest(parent.${values}) AS item(value)\nWHERE item.value IS NOT NULL`,
  ];
}
