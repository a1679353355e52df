import type { TableId } from '../../model/ids';
import { uniqueName } from '../../model/names';
import type { Column } from '../../model/schema';
import { edited, TableEdits, tablesById } from '../draft';
import { ownAttributes } from '../given';
import type { DesignRule } from '../rule';
import { attributeColumn } from '../shared/attribute-column';
import { columnName } from '../shared/column-name';

/** A fact about a relationship itself is a column of the table that holds its key: the junction, or the referring table. */
export const relationshipFacts: DesignRule = {
  code: 'design/relationship-facts',
  title: 'A fact about a relationship is a column of the table that holds its key.',
  why: 'A date or a role that belongs to a relationship is neither side’s own.',
  example: 'A student can enroll in many courses, and a course has many students. For each enrollment we keep a grade.',
  apply: (draft, given) => {
    const byId = tablesById(draft);
    const made = new Map<TableId, Column[]>();
    const places = new Map(draft.places);
    const emptyBecause = new Map(draft.emptyBecause);
    for (const relationship of given.relationships) {
      const table = byId.get(draft.links.get(relationship.id)?.table ?? '');
      if (table === undefined) continue;
      for (const attribute of ownAttributes(given, relationship.attributes ?? [])) {
        const before = made.get(table.id) ?? [];
        const taken = new Set([...table.columns, ...before].map((c) => c.name).concat('created_at', 'updated_at'));
        const plain = attributeColumn(attribute, table.id, uniqueName(columnName(attribute), taken));
        const column: Column = attribute.multiValued ? { ...plain, type: { kind: 'array', of: plain.type } } : plain;
        made.set(table.id, [...before, column]);
        places.set(attribute.id, { table: table.id, column: column.id });
        if (column.nullable) emptyBecause.set(column.id, attribute.optionalBecause ?? '');
      }
    }
    return { ...edited(draft, { tables: appending(made) }), places, emptyBecause };
  },
};

function appending(made: ReadonlyMap<TableId, readonly Column[]>): TableEdits['all'] {
  const edits = new TableEdits();
  for (const [table, columns] of made) edits.add(table, (t) => ({ ...t, columns: [...t.columns, ...columns] }));
  return edits.all;
}
