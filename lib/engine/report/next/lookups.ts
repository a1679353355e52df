import { foreignKeySql } from '../../dialects/constraints';
import { columnName, tableName } from '../../dialects/names';
import { typeSql } from '../../dialects/tables';
import type { Design } from '../../model/design';
import { constraintIdOf, tableIdOf } from '../../model/ids';
import { plural, singular } from '../../model/inflect';
import { uniqueName } from '../../model/names';
import type { ForeignKey, Schema } from '../../model/schema';
import { takenNames } from '../../model/schema-names';
import { type ClosedSet, closedSetsOf } from './closed-sets';
import type { NextChange } from './next-change';
import { contextOf } from './sql';

/** Fewer values are known by heart. */
const MANY = 5;

/** A set of many values comes to carry facts (a label, an order, whether it is still offered): it becomes a table. */
export function lookups({ schema }: Design): readonly NextChange[] {
  return closedSetsOf(schema).flatMap((set) => {
    if (set.values.length < MANY || !/^(text|varchar|char)$/.test(set.column.type.kind)) return [];
    return {
      code: 'next/lookups',
      subject: set.column.id,
      when: `the ${set.values.length} values of ${set.table.name}.${set.column.name} get labels, an order or an end`,
      change: 'keep them in a table that the column refers to',
      gist: 'ADD FOREIGN KEY ... NOT VALID',
      migration: lookupSql(schema, set),
      mind: 'Add the facts as columns of the new table; the values in the rows stay as they are.',
      weight: 35,
    };
  });
}

function lookupSql(schema: Schema, { table, column, check, values }: ClosedSet): readonly string[] {
  const taken = takenNames(schema);
  const name = uniqueName(plural(`${singular(table.name)}_${column.name}`), taken);
  const id = tableIdOf(`next:lookup:${column.id}`);
  const code = { ...column, id: `${id}/code`, name: 'code', nullable: false };
  const lookup = {
    ...table,
    id,
    name,
    columns: [code],
    foreignKeys: [],
    uniques: [],
    checks: [],
    exclusions: [],
    indexes: [],
  };
  const ctx = contextOf({ ...schema, tables: [...schema.tables, lookup] });
  const { quote, literal } = ctx.dialect;
  const key: ForeignKey = {
    id: constraintIdOf(table.id, 'fk', `next:${column.id}`),
    name: uniqueName(`fk_${table.name}_${column.name}`, taken),
    columns: [column.id],
    refTable: id,
    refColumns: [code.id],
    onDelete: 'restrict',
    onUpdate: 'cascade',
    origin: table.origin,
  };
  const of = `ALTER TABLE ${tableName(ctx, table.id)}`;
  return [
    `CREATE TABLE ${quote(name)} (\n  ${columnName(ctx, code.id)} ${typeSql(ctx, code)} PRIMARY KEY\n)`,
    `INSERT INTO ${quote(name)} (code)\nVALUES ${values.map((v) => `(${literal(v)})`).join(', ')}`,
    `${of}\n  DROP CONSTRAINT ${quote(check.name)},\n  ADD ${foreignKeySql(ctx, key)} NOT VALID`,
    `${of} VALIDATE CONSTRAINT ${quote(key.name)}`,
  ];
}
