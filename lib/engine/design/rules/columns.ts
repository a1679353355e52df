import type { Entity } from '../../model/conceptual';
import { type AttributeId, type ColumnId, columnIdOf, tableIdOf } from '../../model/ids';
import { fitIdentifier, uniqueName } from '../../model/names';
import type { Column } from '../../model/schema';
import { edited, type Place, TableEdits } from '../draft';
import { type Given, ownAttributes, stem } from '../given';
import type { DesignRule } from '../rule';
import { attributeColumn } from '../shared/attribute-column';
import { columnName } from '../shared/column-name';

/**
 * Every attribute with one value is a column of its entity's table. An attribute that says what the table has anyway
 * (its id, created at, updated at) is that column and not a second one.
 */
export const columns: DesignRule = {
  code: 'design/columns',
  title: 'Every attribute with one value is a column of its entity’s table.',
  why: 'One fact, one place, in the words of the person who said it.',
  example: 'A customer has a name, an email and a date of birth.',
  apply: (draft, given) => {
    const edits = new TableEdits();
    const places = new Map(draft.places);
    const emptyBecause = new Map(draft.emptyBecause);
    for (const entity of given.entities.values()) {
      const made = columnsOf(entity, given, places, emptyBecause);
      if (made.length > 0) edits.add(tableIdOf(entity.id), (t) => ({ ...t, columns: [...t.columns, ...made] }));
    }
    return { ...edited(draft, { tables: edits.all }), places, emptyBecause };
  },
};

function columnsOf(
  entity: Entity,
  given: Given,
  places: Map<AttributeId, Place>,
  emptyBecause: Map<ColumnId, string>,
): readonly Column[] {
  const table = tableIdOf(entity.id);
  const fixed = fixedColumns(entity, given);
  const taken = new Set(fixed.keys());
  const made: Column[] = [];
  for (const attribute of ownAttributes(given, entity.attributes)) {
    if (attribute.multiValued) continue;
    const wanted = columnName(attribute);
    const key = fixed.get(wanted);
    if (key !== undefined) {
      places.set(attribute.id, { table, column: columnIdOf(table, key) });
      continue;
    }
    const column = attributeColumn(attribute, table, uniqueName(wanted, taken));
    taken.add(column.name);
    made.push(column);
    places.set(attribute.id, { table, column: column.id });
    if (!attribute.required) emptyBecause.set(column.id, attribute.optionalBecause ?? '');
  }
  return made;
}

/** Names every table uses for itself, with the stable key of the column that has it. */
function fixedColumns(entity: Entity, given: Given): ReadonlyMap<string, string> {
  const owner = given.supertypes.get(entity.id);
  const parent = owner === undefined ? undefined : given.entities.get(owner);
  return new Map([
    ['id', 'id'],
    [fitIdentifier(`${stem(entity)}_id`), 'id'],
    ...(parent ? ([[fitIdentifier(`${stem(parent)}_id`), 'id']] as const) : []),
    ['created_at', 'created_at'],
    ['updated_at', 'updated_at'],
  ]);
}
