import {
  type Column,
  columnIdOf,
  constraintIdOf,
  isKey,
  type Schema,
  sameType,
  type Table,
  takenNames,
  typeLabel,
  uniqueName,
} from '@/lib/engine';
import { beforeTimestamps } from './columns';
import { pathOf, putColumn, putTable, withTable } from './find';
import { conventional } from './follow-names';
import { relateMany } from './junction';
import { foreignKeyTo, keyColumnsFor } from './key-columns';
import { withNullable } from './nullability';
import { done, type EditHandler, type EditOf, type EditResult, refuse } from './result';

const hand = { kind: 'hand' } as const;

/** Draws a relationship: the key columns and the foreign key on the child, or the junction table between both. */
export const relate: EditHandler<'relate'> = (schema, edit) =>
  withTable(schema, edit.parent, (parent) =>
    withTable(schema, edit.child, (child) => {
      const trouble = shapeTrouble(parent, child, edit);
      if (trouble !== null) return refuse(trouble);
      if (edit.shape.kind === 'manyToMany') return relateMany(schema, parent, child, edit);
      return edit.column === undefined
        ? relateByNewColumns(schema, parent, child, edit)
        : relateByColumn(schema, parent, child, edit.column, edit);
    }),
  );

function shapeTrouble(parent: Table, child: Table, { shape }: EditOf<'relate'>): string | null {
  const many = shape.kind === 'manyToMany';
  const keyless = [parent, ...(many ? [child] : [])].find((t) => !t.primaryKey);
  if (keyless) return `“${keyless.name}” has no primary key to refer to. Give it one first.`;
  if (!many && shape.required && shape.onDelete === 'setNull')
    return 'A required key cannot be set to NULL. Make it optional, or choose another ON DELETE.';
  if (shape.onDelete === 'setDefault') return 'A new key has no default to be set to. Choose another ON DELETE.';
  return null;
}

function relateByNewColumns(schema: Schema, parent: Table, child: Table, edit: EditOf<'relate'>): EditResult {
  if (child.columns.some((c) => c.id === columnIdOf(child.id, edit.id)))
    return refuse('This relationship is in the design already.');
  const columns = keyColumnsFor(
    { id: child.id, taken: new Set(child.columns.map((c) => c.name)) },
    parent,
    edit.id,
    // A table that refers to itself refers to the row above: parent_category_id.
    { nullable: !edit.shape.required, ...(parent === child && { prefix: 'parent_' }) },
  );
  const grown = { ...child, columns: child.columns.toSpliced(beforeTimestamps(child.columns), 0, ...columns) };
  return withKey(schema, parent, grown, columns, edit);
}

function relateByColumn(schema: Schema, parent: Table, child: Table, id: string, edit: EditOf<'relate'>): EditResult {
  const column = child.columns.find((c) => c.id === id);
  const target = parent.columns.find((c) => c.id === parent.primaryKey?.columns[0]);
  if (!column || !target) return refuse(`This column is not in “${child.name}” any more.`);
  const trouble = columnTrouble(schema, parent, child, column, target);
  if (trouble !== null) return refuse(trouble);
  const inKey = child.primaryKey?.columns.includes(column.id) ?? false;
  if (inKey && !edit.shape.required)
    return refuse(`${pathOf(child, column)} is part of the primary key, so the relationship is required.`);
  const { default: value, ...rest } = column;
  // A fresh uuid could never refer to anything.
  const key: Column = value?.kind === 'uuid' ? rest : column;
  const { table, notes } = withNullable(putColumn(child, key), key, !edit.shape.required);
  const result = withKey(schema, parent === child ? table : parent, table, [key], edit);
  return result.ok ? done(result.schema, notes) : result;
}

function columnTrouble(schema: Schema, parent: Table, child: Table, column: Column, target: Column): string | null {
  if (parent.primaryKey?.columns.length !== 1)
    return `The key of “${parent.name}” has several columns. Draw from the table, not from a column.`;
  if (column === target) return `${pathOf(child, column)} cannot refer to itself.`;
  if (column.generated) return `${pathOf(child, column)} is filled by the database, so it cannot refer to a row.`;
  if (child.foreignKeys.some((fk) => fk.columns.includes(column.id) && fk.refTable === parent.id))
    return `${pathOf(child, column)} refers to “${parent.name}” already.`;
  if (sameType(column.type, target.type)) return null;
  const [own, wanted] = [column.type, target.type].map((type) => typeLabel(type, schema.enums));
  return `${pathOf(child, column)} is ${own} and ${pathOf(parent, target)} is ${wanted}. Give them one type first.`;
}

/** Puts the foreign key on the child, and for one to one the rule that no two rows share a parent. */
function withKey(
  schema: Schema,
  parent: Table,
  child: Table,
  columns: readonly Column[],
  { id, shape }: EditOf<'relate'>,
): EditResult {
  const taken = takenNames(schema);
  const key = foreignKeyTo(child, parent, columns, id, shape.onDelete, taken);
  if (child.foreignKeys.some((fk) => fk.id === key.id)) return refuse('This relationship is in the design already.');
  taken.add(key.name);
  const ids = columns.map((c) => c.id);
  const needsUnique = shape.kind === 'oneToOne' && !isKey(child, ids);
  const unique = {
    id: constraintIdOf(child.id, 'uq', id),
    name: uniqueName(conventional('uq', child, ids), taken),
    columns: ids,
    nullsNotDistinct: false,
    origin: hand,
  } as const;
  return done(
    putTable(schema, {
      ...child,
      foreignKeys: [...child.foreignKeys, key],
      uniques: needsUnique ? [...child.uniques, unique] : child.uniques,
    }),
  );
}
