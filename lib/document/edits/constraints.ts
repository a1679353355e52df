import {
  type Column,
  type ConstraintId,
  constraintIdOf,
  dropDangling,
  type ForeignKey,
  indexColumns,
  type Schema,
  type Table,
  takenNames,
  uniqueName,
} from '@/lib/engine';
import { pathOf, putTable, withColumn, withTable } from './find';
import { conventional } from './follow-names';
import { withNullable } from './nullability';
import { done, type EditHandler, type EditResult, refuse } from './result';
import { canBeKey } from './type-rules';

export const setUnique: EditHandler<'setUnique'> = (schema, edit) =>
  withColumn(schema, edit.table, edit.column, (table, column) =>
    edit.unique ? makeUnique(schema, table, column) : dropUnique(schema, table, column),
  );

const aloneIn = (columns: readonly string[], column: Column): boolean =>
  columns.length === 1 && columns[0] === column.id;

function makeUnique(schema: Schema, table: Table, column: Column): EditResult {
  if (table.primaryKey && aloneIn(table.primaryKey.columns, column)) return done(schema);
  if (table.uniques.some((uq) => aloneIn(uq.columns, column))) return done(schema);
  if (!canBeKey(column.type)) return refuse(`${pathOf(table, column)} is json, which cannot be compared. Use jsonb.`);
  const unique = {
    id: constraintIdOf(table.id, 'uq', `hand:${column.id}`),
    name: uniqueName(conventional('uq', table, [column.id]), takenNames(schema)),
    columns: [column.id],
    nullsNotDistinct: false,
    origin: { kind: 'hand' },
  } as const;
  return done(putTable(schema, { ...table, uniques: [...table.uniques, unique] }));
}

function dropUnique(schema: Schema, table: Table, column: Column): EditResult {
  if (table.primaryKey && aloneIn(table.primaryKey.columns, column))
    return refuse(`${pathOf(table, column)} is the primary key, which is always unique.`);
  const next: Table = {
    ...table,
    uniques: table.uniques.filter((uq) => !aloneIn(uq.columns, column)),
    indexes: table.indexes.filter((index) => !(index.unique && aloneIn(indexColumns({ parts: index.parts }), column))),
  };
  return withoutBreakingKeys(schema, putTable(schema, next));
}

/** Refuses a change that takes a key away from under a foreign key. */
function withoutBreakingKeys(before: Schema, after: Schema): EditResult {
  const user = foreignKeyLost(after, dropDangling(after).schema);
  if (!user) return done(after);
  const holder = before.tables.find((t) => t.foreignKeys.some((fk) => fk.id === user.id));
  return refuse(`${user.name} of “${holder?.name ?? ''}” refers to this key. Delete that foreign key first.`);
}

const foreignKeyLost = (before: Schema, after: Schema): ForeignKey | undefined => {
  const left = new Set(after.tables.flatMap((t) => t.foreignKeys.map((fk) => fk.id)));
  return before.tables.flatMap((t) => t.foreignKeys).find((fk) => !left.has(fk.id));
};

export const setPrimaryKey: EditHandler<'setPrimaryKey'> = (schema, edit) =>
  withTable(schema, edit.table, (table) => {
    const columns = edit.columns.flatMap((id) => table.columns.find((c) => c.id === id) ?? []);
    if (columns.length === 0 || columns.length !== new Set(edit.columns).size)
      return refuse('A primary key needs one or more columns of the table, each once.');
    const json = columns.find((c) => !canBeKey(c.type));
    if (json) return refuse(`${pathOf(table, json)} is json, which cannot be compared. Use jsonb.`);
    const notes: string[] = [];
    const filled = columns.reduce((t, column) => {
      if (!column.nullable) return t;
      const next = withNullable(t, column, false);
      notes.push(...next.notes);
      return next.table;
    }, table);
    const id = table.primaryKey?.id ?? constraintIdOf(table.id, 'pk', 'id');
    const name = table.primaryKey?.name ?? uniqueName(`pk_${table.name}`, takenNames(schema));
    const primaryKey = { id, name, columns: columns.map((c) => c.id) };
    const result = withoutBreakingKeys(schema, putTable(schema, { ...filled, primaryKey }));
    return result.ok ? done(result.schema, notes) : result;
  });

export const setOnDelete: EditHandler<'setOnDelete'> = (schema, edit) =>
  withTable(schema, edit.table, (table) => {
    const key = table.foreignKeys.find((fk) => fk.id === edit.key);
    if (!key) return refuse('This foreign key is not in the design any more.');
    const trouble = onDeleteTrouble(table, key, edit.action);
    if (trouble !== null) return refuse(trouble);
    const foreignKeys = table.foreignKeys.map((fk) => (fk === key ? { ...fk, onDelete: edit.action } : fk));
    return done(putTable(schema, { ...table, foreignKeys }));
  });

/** Why a key cannot take this action; null when it can. */
function onDeleteTrouble(table: Table, key: ForeignKey, action: ForeignKey['onDelete']): string | null {
  const columns = table.columns.filter((c) => key.columns.includes(c.id));
  if (action === 'setNull') {
    const full = columns.find((c) => !c.nullable);
    return full ? `${pathOf(table, full)} is NOT NULL, so it cannot be set to NULL. Allow NULL first.` : null;
  }
  if (action === 'setDefault') {
    const bare = columns.find((c) => !c.default && !c.nullable);
    return bare ? `${pathOf(table, bare)} has no default to be set to. Give it one first.` : null;
  }
  return null;
}

export const deleteConstraint: EditHandler<'deleteConstraint'> = (schema, edit) =>
  withTable(schema, edit.table, (table) => {
    const key = table.foreignKeys.find((fk) => fk.id === edit.id);
    if (key) return deleteForeignKey(schema, table, key, edit.dropColumn);
    if (table.primaryKey?.id === edit.id) return refuse(`“${table.name}” needs its primary key.`);
    const without = <T extends { readonly id: ConstraintId }>(items: readonly T[]) =>
      items.filter((item) => item.id !== edit.id);
    const next = {
      ...table,
      uniques: without(table.uniques),
      checks: without(table.checks),
      exclusions: without(table.exclusions),
    };
    const count = (t: Table) => t.uniques.length + t.checks.length + t.exclusions.length;
    if (count(next) === count(table)) return refuse('This constraint is not in the design any more.');
    return withoutBreakingKeys(schema, putTable(schema, next));
  });

function deleteForeignKey(schema: Schema, table: Table, key: ForeignKey, dropColumns: boolean): EditResult {
  const foreignKeys = table.foreignKeys.filter((fk) => fk !== key);
  if (!dropColumns) return done(putTable(schema, { ...table, foreignKeys }));
  // A column another foreign key needs stays.
  const needed = new Set(foreignKeys.flatMap((fk) => fk.columns));
  const columns = table.columns.filter((c) => !key.columns.includes(c.id) || needed.has(c.id));
  if (columns.length === 0) return refuse(`“${table.name}” would have no column left. Delete the table instead.`);
  const rest = dropDangling(putTable(schema, { ...table, columns, foreignKeys }));
  return done(rest.schema, rest.notes);
}
