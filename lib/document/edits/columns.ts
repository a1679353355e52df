import { type Column, dropDangling, uniqueName } from '@/lib/engine';
import { pathOf, putColumn, putTable, withColumn, withTable } from './find';
import { followNames } from './follow-names';
import { cleanName, columnNameTrouble } from './names';
import { done, type EditHandler, refuse } from './result';
import { defaultFits, typeTrouble } from './type-rules';

export const addColumn: EditHandler<'addColumn'> = (schema, edit) =>
  withTable(schema, edit.table, (table) => {
    const wanted = cleanName(edit.name);
    const trouble = wanted === null ? 'A column needs a name.' : columnNameTrouble(wanted);
    if (wanted === null || trouble !== null) return refuse(trouble ?? '');
    const typeProblem = typeTrouble(edit.type, schema);
    if (typeProblem !== null) return refuse(typeProblem);
    if (edit.default && !defaultFits(edit.default, edit.type, schema))
      return refuse(`This default does not fit the type of “${wanted}”.`);
    if (schema.tables.some((t) => t.columns.some((c) => c.id === edit.id)))
      return refuse('This column is in the design already.');
    const column: Column = {
      id: edit.id,
      name: uniqueName(wanted, new Set(table.columns.map((c) => c.name))),
      type: edit.type,
      nullable: edit.nullable,
      ...(edit.default && { default: edit.default }),
      origin: { kind: 'hand' },
    };
    const at = beforeTimestamps(table.columns);
    return done(putTable(schema, { ...table, columns: table.columns.toSpliced(at, 0, column) }));
  });

/** The place of a new column: the two timestamps stay last. */
export function beforeTimestamps(columns: readonly Column[]): number {
  let at = columns.length;
  while (at > 0 && ['created_at', 'updated_at'].includes(columns[at - 1]?.name ?? '')) at -= 1;
  return at;
}

export const renameColumn: EditHandler<'renameColumn'> = (schema, edit) =>
  withColumn(schema, edit.table, edit.column, (table, column) => {
    const name = cleanName(edit.name);
    const trouble = name === null ? 'A column needs a name.' : columnNameTrouble(name);
    if (name === null || trouble !== null) return refuse(trouble ?? '');
    if (name === column.name) return done(schema);
    if (table.columns.some((c) => c.name === name))
      return refuse(`“${table.name}” has a column “${name}” already. Choose another name.`);
    return done(followNames(schema, table, putColumn(table, { ...column, name })));
  });

export const setDefault: EditHandler<'setDefault'> = (schema, edit) =>
  withColumn(schema, edit.table, edit.column, (table, column) => {
    if (column.generated) return refuse(`${pathOf(table, column)} is filled by the database, so it takes no default.`);
    if (edit.default && !defaultFits(edit.default, column.type, schema))
      return refuse(`This default does not fit the type of ${pathOf(table, column)}.`);
    const { default: _, ...rest } = column;
    return done(putTable(schema, putColumn(table, { ...rest, ...(edit.default && { default: edit.default }) })));
  });

export const deleteColumn: EditHandler<'deleteColumn'> = (schema, edit) =>
  withColumn(schema, edit.table, edit.column, (table, column) => {
    if (table.columns.length === 1)
      return refuse(`${pathOf(table, column)} is the table's only column. Delete the table instead.`);
    const columns = table.columns.filter((c) => c !== column);
    const rest = dropDangling(putTable(schema, { ...table, columns }));
    return done(rest.schema, rest.notes);
  });
