import { dropDangling, type Index, takenNames, uniqueName } from '@/lib/engine';
import { pathOf, putTable, withTable } from './find';
import { conventional } from './follow-names';
import { done, type EditHandler, refuse } from './result';
import { canBeKey } from './type-rules';

export const addIndex: EditHandler<'addIndex'> = (schema, edit) =>
  withTable(schema, edit.table, (table) => {
    const ids = edit.columns.map((part) => part.column);
    const columns = ids.flatMap((id) => table.columns.find((c) => c.id === id) ?? []);
    if (ids.length === 0) return refuse('An index needs at least one column.');
    if (columns.length !== ids.length) return refuse(`A column of this index is not in “${table.name}” any more.`);
    if (new Set(ids).size !== ids.length) return refuse('A column can be in an index only once.');
    if (ids.length > 32) return refuse('PostgreSQL allows 32 columns in an index.');
    const json = columns.find((c) => !canBeKey(c.type));
    if (json) return refuse(`${pathOf(table, json)} is json, which cannot be compared. Use jsonb.`);
    const index: Index = {
      id: edit.id,
      name: uniqueName(conventional(edit.unique ? 'uq' : 'idx', table, ids), takenNames(schema)),
      unique: edit.unique,
      method: 'btree',
      parts: edit.columns.map(({ column, direction }) => ({ key: { column }, direction })),
      serves: [],
      purpose: 'Added by hand.',
      origin: { kind: 'hand' },
    };
    const twin = table.indexes.find((other) => sameKey(other, index));
    if (twin || table.indexes.some((other) => other.id === edit.id))
      return refuse(`${twin?.name ?? 'This index'} is there already, on the same columns.`);
    return done(putTable(schema, { ...table, indexes: [...table.indexes, index] }));
  });

const sameKey = (a: Index, b: Index): boolean =>
  a.method === b.method &&
  a.unique === b.unique &&
  a.where === undefined &&
  JSON.stringify(a.parts) === JSON.stringify(b.parts);

export const deleteIndex: EditHandler<'deleteIndex'> = (schema, edit) =>
  withTable(schema, edit.table, (table) => {
    const indexes = table.indexes.filter((index) => index.id !== edit.id);
    if (indexes.length === table.indexes.length) return refuse('This index is not in the design any more.');
    const rest = dropDangling(putTable(schema, { ...table, indexes }));
    if (rest.notes[0] !== undefined) return refuse('A foreign key refers to this index. Delete that key first.');
    return done(rest.schema);
  });
