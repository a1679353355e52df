import type { Attribute } from '../../model/conceptual';
import { decide, ruleOrigin } from '../../model/decide';
import { columnIdOf, constraintIdOf, tableIdOf } from '../../model/ids';
import { plural, singular } from '../../model/inflect';
import { fitIdentifier, uniqueName } from '../../model/names';
import type { Column, Table } from '../../model/schema';
import { edited, newTable, TableEdits } from '../draft';
import type { Given } from '../given';
import type { DesignRule } from '../rule';
import { columnLabel, type PlacedAttribute, placedAttributes } from '../shared/placed';

const code = 'design/schemaless';

/** Facts that differ from row to row are one JSONB document; rows of name and value where the person wants those. */
export const schemaless: DesignRule = {
  code,
  title: 'Facts that differ from row to row are one JSONB document.',
  apply: (draft, given) => {
    const edits = new TableEdits();
    const added: Table[] = [];
    const decisions = [];
    const places = new Map(draft.places);
    const names = new Set(draft.tables.map((t) => t.name));
    for (const placed of placedAttributes(draft, given)) {
      const { attribute, table, column } = placed;
      const owner = table.columns.find((c) => c.id === table.primaryKey?.columns[0]);
      if (column.type.kind !== 'jsonb' || owner === undefined || table.primaryKey?.columns.length !== 1) continue;
      const { choice, decision } = decideShape(given, placed);
      decisions.push(decision);
      if (choice === 'jsonb') continue;
      const made = pairTable(attribute, table, column, owner, names);
      names.add(made.name);
      added.push(made);
      places.set(attribute.id, { table: made.id, column: columnIdOf(made.id, attribute.id) });
      edits.add(table.id, (t) => ({ ...t, columns: t.columns.filter((c) => c.id !== column.id) }));
    }
    return { ...edited(draft, { tables: edits.all, added, decisions }), places };
  },
};

function decideShape(given: Given, { attribute, table, column }: PlacedAttribute) {
  const label = columnLabel(table, column);
  return decide<'jsonb' | 'pairs'>(given.overrides, {
    code,
    subject: column.id,
    choice: 'jsonb',
    because: 'What it holds differs from row to row, so there are no columns to make of it.',
    options: [
      { choice: 'jsonb', title: `${label} is a JSONB document`, because: 'Each value was to be a row of its own.' },
      {
        choice: 'pairs',
        title: `${label} is a table of names and values`,
        because: 'Every value would be text, and reading one row would take many.',
      },
    ],
    origin: attribute.origin,
    confidence: 0.85,
    weight: 50,
  });
}

/** One row for each named value. */
function pairTable(
  attribute: Attribute,
  table: Table,
  column: Column,
  owner: Column,
  names: ReadonlySet<string>,
): Table {
  const id = tableIdOf(`values:${attribute.id}`);
  const origin = ruleOrigin(code, attribute.origin);
  const part = (key: string, name: string, type: Column['type']): Column => ({
    id: columnIdOf(id, key),
    name,
    type,
    nullable: false,
    origin,
  });
  const base = singular(table.name);
  const ownerId = part('owner', fitIdentifier(`${base}_id`), owner.type);
  const name = part('name', ownerId.name === 'name' ? 'key' : 'name', { kind: 'text' });
  return newTable({
    id,
    name: uniqueName(plural(`${base}_${column.name}`), names),
    purpose: `One named value of ${column.name}`,
    columns: [ownerId, name, part(attribute.id, 'value', { kind: 'text' })],
    primaryKey: { id: constraintIdOf(id, 'pk', 'id'), name: '', columns: [ownerId.id, name.id] },
    foreignKeys: [
      {
        id: constraintIdOf(id, 'fk', 'owner'),
        name: '',
        columns: [ownerId.id],
        refTable: table.id,
        refColumns: [owner.id],
        onDelete: 'cascade',
        onUpdate: 'noAction',
        origin,
      },
    ],
    origin: attribute.origin,
  });
}
