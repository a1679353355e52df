import { checkSql } from '../../dialects/constraints';
import { tableName } from '../../dialects/names';
import type { Design } from '../../model/design';
import type { Literal } from '../../model/predicate';
import type { CheckConstraint, Column, Schema, Table } from '../../model/schema';
import { counted, listed } from '../words';
import type { NextChange } from './next-change';
import { contextOf } from './sql';

export interface ClosedSet {
  readonly table: Table;
  readonly check: CheckConstraint;
  readonly column: Column;
  readonly values: readonly Literal[];
}

/** The sets of values held by a CHECK, in the order of the tables. */
export const closedSetsOf = (schema: Schema): readonly ClosedSet[] =>
  schema.tables.flatMap((table) => table.checks.flatMap((check) => setOf(table, check)));

/** Sets of values held by a CHECK grow with the business: the CHECK is replaced by a wider one without blocking writes. */
export function closedSets({ schema }: Design): readonly NextChange[] {
  const sets = closedSetsOf(schema);
  const first = sets[0];
  if (!first) return [];
  const names = sets.map(({ table, column }) => `${table.name}.${column.name}`);
  const shown = names.length > 2 ? `${names[0]} or ${counted(names.length - 1, 'other column')}` : names.join(' or ');
  const ctx = contextOf(schema);
  return [
    {
      code: 'next/closed-sets',
      subject: first.check.id,
      when: `${shown} ${sets.length > 1 ? 'take' : 'takes'} a new value`,
      change: `replace the CHECK by a wider one, NOT VALID first`,
      gist: 'DROP CONSTRAINT, ADD CONSTRAINT ... NOT VALID',
      migration: sets.flatMap(({ table, check }) => {
        const of = `ALTER TABLE ${tableName(ctx, table.id)}`;
        const name = ctx.dialect.quote(check.name);
        return [
          `${of}\n  DROP CONSTRAINT ${name},\n  ADD ${checkSql(ctx, check)} NOT VALID`,
          `${of} VALIDATE CONSTRAINT ${name}`,
        ];
      }),
      mind: `Shown with today's values of ${listed(names)}: write the new value into the list.`,
      weight: 40,
    },
  ];
}

function setOf(table: Table, check: CheckConstraint): readonly ClosedSet[] {
  const { predicate } = check;
  if (predicate.kind !== 'oneOf') return [];
  const column = table.columns.find((c) => c.id === predicate.column);
  return column ? [{ table, check, column, values: predicate.values }] : [];
}
