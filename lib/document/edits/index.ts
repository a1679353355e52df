import { type Schema, withoutLeftEnums } from '@/lib/engine';
import type { SchemaEdit } from '../types';
import { addColumn, deleteColumn, renameColumn, setDefault } from './columns';
import { deleteConstraint, setOnDelete, setPrimaryKey, setUnique } from './constraints';
import { addIndex, deleteIndex } from './indexes';
import { setNullable } from './nullability';
import { relate } from './relate';
import type { EditHandler, EditResult } from './result';
import { retypeColumn } from './retype';
import { addTable, deleteTable, describeTable, renameTable, setExpectedRows, setLiveTraffic } from './tables';

export type { EditResult } from './result';

const handlers: { readonly [K in SchemaEdit['kind']]: EditHandler<K> } = {
  addTable,
  renameTable,
  describeTable,
  setLiveTraffic,
  setExpectedRows,
  deleteTable,
  addColumn,
  renameColumn,
  retypeColumn,
  setNullable,
  setDefault,
  setUnique,
  deleteColumn,
  relate,
  setOnDelete,
  setPrimaryKey,
  deleteConstraint,
  addIndex,
  deleteIndex,
};

/**
 * Applies a hand edit to a schema. Pure. An edit that would leave the schema invalid, or whose element is gone, is
 * refused with the reason; an edit that changes nothing gives the schema back as it is. An enum that was used and is
 * no more goes with its last column.
 */
export function applyEdit(schema: Schema, edit: SchemaEdit): EditResult {
  // Each handler takes the edit of its own key, which the compiler cannot follow through the lookup.
  const handler = handlers[edit.kind] as (schema: Schema, edit: SchemaEdit) => EditResult;
  const result = handler(schema, edit);
  return result.ok ? { ...result, schema: withoutLeftEnums(schema, result.schema) } : result;
}
