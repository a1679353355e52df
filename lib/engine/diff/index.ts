import type { Schema, Table } from '../model/schema';
import type { Change, Constraint } from './change';
import { compareLists } from './compare';
import { constraintsOf, foreignKeysOf } from './constraints';
import { sameDefinition } from './same';

export { applyChanges } from './apply';

/**
 * The changes that lead from one schema to another, by id: what has a new name is renamed, not dropped and added.
 *
 * Order within a list of elements is no difference (a database keeps none that can be changed), nor are origins and
 * the patterns an index serves. So `diff(a, a)` is empty, `diff(applyChanges(a, diff(a, b)), b)` is empty, and from an
 * empty schema the order of `b` is kept.
 */
export function diff(from: Schema, to: Schema): readonly Change[] {
  if (from === to) return [];
  const extensions = compareLists(from.extensions, to.extensions, (name) => name);
  const enums = compareLists(from.enums, to.enums, (type) => type.id);
  const tables = compareLists(from.tables, to.tables, (table) => table.id);
  return [
    ...extensions.added.map((name): Change => ({ kind: 'addExtension', name })),
    ...enums.added.map((type): Change => ({ kind: 'addEnum', enum: type })),
    ...enums.modified.map((change): Change => ({ kind: 'modifyEnum', ...change })),
    ...tables.added.map((table): Change => ({ kind: 'addTable', table: bare(table) })),
    ...tables.modified.flatMap(({ from: old, to: table }) => tableChanges(old, table)),
    ...tables.added.flatMap((table) => foreignKeysOf(table).map((added) => addConstraint(table, added))),
    ...tables.added.flatMap((table) =>
      table.indexes.map((index): Change => ({ kind: 'addIndex', table: table.id, index })),
    ),
    ...tables.dropped.flatMap((table) => foreignKeysOf(table).map((dropped) => dropConstraint(table, dropped))),
    ...tables.dropped.flatMap((table) =>
      table.indexes.map((index): Change => ({ kind: 'dropIndex', table: table.id, index })),
    ),
    ...tables.dropped.map((table): Change => ({ kind: 'dropTable', table: bare(table) })),
    ...enums.dropped.map((type): Change => ({ kind: 'dropEnum', enum: type })),
    ...extensions.dropped.map((name): Change => ({ kind: 'dropExtension', name })),
  ];
}

/** Without what is a change of its own. */
const bare = (table: Table): Table => ({ ...table, foreignKeys: [], indexes: [] });

const addConstraint = (table: Table, added: Constraint): Change => ({ kind: 'addConstraint', table: table.id, added });

const dropConstraint = (table: Table, dropped: Constraint): Change => ({
  kind: 'dropConstraint',
  table: table.id,
  dropped,
});

function tableChanges(from: Table, to: Table): readonly Change[] {
  const table = to.id;
  const columns = compareLists(from.columns, to.columns, (column) => column.id);
  const constraints = compareLists(constraintsOf(from), constraintsOf(to), (c) => `${c.kind} ${c.constraint.id}`);
  const indexes = compareLists(from.indexes, to.indexes, (index) => index.id);
  return [
    ...(sameOwnProperties(from, to) ? [] : [{ kind: 'modifyTable', from: headOf(from), to: headOf(to) } as const]),
    ...constraints.dropped.map((dropped): Change => ({ kind: 'dropConstraint', table, dropped })),
    ...indexes.dropped.map((index): Change => ({ kind: 'dropIndex', table, index })),
    ...columns.dropped.map((column): Change => ({ kind: 'dropColumn', table, column })),
    ...columns.added.map((column): Change => ({ kind: 'addColumn', table, column })),
    ...columns.modified.map((change): Change => ({ kind: 'modifyColumn', table, ...change })),
    ...constraints.added.map((added): Change => ({ kind: 'addConstraint', table, added })),
    ...constraints.modified.map((change): Change => ({ kind: 'modifyConstraint', table, ...change })),
    ...indexes.added.map((index): Change => ({ kind: 'addIndex', table, index })),
    ...indexes.modified.map((change): Change => ({ kind: 'modifyIndex', table, ...change })),
  ];
}

const sameOwnProperties = (from: Table, to: Table): boolean => sameDefinition(headOf(from), headOf(to));

/** A table's own properties, without its elements. */
function headOf(table: Table): Table {
  const { primaryKey: _, ...own } = table;
  return { ...own, columns: [], foreignKeys: [], uniques: [], checks: [], exclusions: [], indexes: [] };
}
