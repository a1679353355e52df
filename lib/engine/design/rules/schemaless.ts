import type { Attribute } from '../../model/conceptual';
import { decide, ruleOrigin } from '../../model/decide';
import { columnIdOf, tableIdOf } from '../../model/ids';
import { plural, singular } from '../../model/inflect';
import { uniqueName } from '../../model/names';
import type { Column, Table } from '../../model/schema';
import { edited, TableEdits } from '../draft';
import type { Given } from '../given';
import type { DesignRule } from '../rule';
import { dependentTable, keyColumn } from '../shared/dependent-table';
import { columnLabel, type PlacedAttribute, placedAttributes } from '../shared/placed';

const code = 'design/schemaless';

/** Facts that differ from row to row are one JSONB document; rows of name and value where the person wants those. */
export const schemaless: DesignRule = {
  code,
  title: 'Facts that differ from row to row are one JSONB document.',
  why: 'A document is right where the keys differ from row to row, and never to spare a table.',
  example: 'A product has a name and custom attributes that differ from product to product.',
  apply: (draft, given) => {
    const edits = new TableEdits();
    const added: Table[] = [];
    const decisions = [];
    const places = new Map(draft.places);
    const names = new Set(draft.tables.map((t) => t.name));
    for (const placed of placedAttributes(draft, given)) {
      const { attribute, table, column } = placed;
      const key = keyColumn(table);
      if (column.type.kind !== 'jsonb' || key === undefined) continue;
      const { choice, decision } = decideShape(given, placed);
      decisions.push(decision);
      if (choice === 'jsonb') continue;
      const made = pairTable(attribute, table, column, key, names);
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
function pairTable(attribute: Attribute, table: Table, column: Column, key: Column, names: ReadonlySet<string>): Table {
  const id = tableIdOf(`values:${attribute.id}`);
  const base = singular(table.name);
  const madeBy = ruleOrigin(code, attribute.origin);
  const text = (stable: string, name: string): Column => ({
    id: columnIdOf(id, stable),
    name,
    type: { kind: 'text' },
    nullable: false,
    origin: madeBy,
  });
  const dependent = {
    id,
    name: uniqueName(plural(`${base}_${column.name}`), names),
    purpose: `One named value of ${column.name}`,
    owner: table,
    ownerStem: base,
    columns: [text('name', 'name'), text(attribute.id, 'value')],
    origin: attribute.origin,
    madeBy,
  };
  return dependentTable(dependent, key);
}
