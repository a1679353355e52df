import type { Table } from '../model/schema';
import type { Constraint } from './change';

/** Every constraint of a table, foreign keys last. */
export function constraintsOf(table: Table): readonly Constraint[] {
  return [
    ...(table.primaryKey ? [{ kind: 'primaryKey', constraint: table.primaryKey } as const] : []),
    ...table.uniques.map((constraint) => ({ kind: 'unique', constraint }) as const),
    ...table.checks.map((constraint) => ({ kind: 'check', constraint }) as const),
    ...table.exclusions.map((constraint) => ({ kind: 'exclusion', constraint }) as const),
    ...foreignKeysOf(table),
  ];
}

/** The foreign keys of a table, as constraints. */
export const foreignKeysOf = (table: Table): readonly Constraint[] =>
  table.foreignKeys.map((constraint) => ({ kind: 'foreignKey', constraint }) as const);
