import type { Attribute, Entity } from '../../model/conceptual';
import { decide, ruleOrigin } from '../../model/decide';
import { columnIdOf, type TableId, tableIdOf } from '../../model/ids';
import { plural } from '../../model/inflect';
import { uniqueName } from '../../model/names';
import type { Column, Table } from '../../model/schema';
import { edited, type Place, TableEdits, tablesById } from '../draft';
import { type Given, ownAttributes, stem } from '../given';
import type { DesignRule } from '../rule';
import { attributeColumn } from '../shared/attribute-column';
import { columnName } from '../shared/column-name';
import { dependentTable, keyColumn, ownerColumnName } from '../shared/dependent-table';

const code = 'design/multi-valued';

type Choice = 'table' | 'array';

/**
 * Several values of one attribute are a table of their own, keyed by owner and value, so that each value can be
 * checked, unique and indexed; plain words nobody searches by or restricts are a text array in the row.
 */
export const multiValued: DesignRule = {
  code,
  title: 'Several values of one attribute are a table of their own, or an array where they are plain words.',
  why: 'A value inside an array can be neither unique nor referred to; a row of a table can. Plain words that belong to the row alone do well in an array.',
  example: 'An article has a title and many tags. A customer has a name and several phone numbers.',
  apply: (draft, given) => {
    const byId = tablesById(draft);
    const names = new Set(draft.tables.map((t) => t.name));
    const asked = askedAttributes(given);
    const edits = new TableEdits();
    const added: Table[] = [];
    const decisions = [];
    const places = new Map(draft.places);
    const emptyBecause = new Map(draft.emptyBecause);
    for (const entity of given.entities.values()) {
      const owner = byId.get(tableIdOf(entity.id));
      const used = new Set(owner?.columns.map((c) => c.name).concat('created_at', 'updated_at'));
      for (const attribute of ownAttributes(given, entity.attributes)) {
        if (!attribute.multiValued || owner === undefined) continue;
        const { choice, decision } = decideShape(given, owner, attribute, asked);
        decisions.push(decision);
        if (choice === 'array') {
          const column = arrayColumn(attribute, owner.id, uniqueName(plural(columnName(attribute)), used));
          used.add(column.name);
          edits.add(owner.id, (t) => ({ ...t, columns: [...t.columns, column] }));
          places.set(attribute.id, { table: owner.id, column: column.id });
          if (column.nullable) emptyBecause.set(column.id, attribute.optionalBecause ?? '');
          continue;
        }
        const made = valueTable(attribute, entity, owner, names);
        if (made === undefined) continue;
        names.add(made.table.name);
        added.push(made.table);
        places.set(attribute.id, made.place);
      }
    }
    return { ...edited(draft, { tables: edits.all, added, decisions }), places, emptyBecause };
  },
};

/** Attributes a rule or a query mentions. */
function askedAttributes(given: Given): ReadonlySet<string> {
  const asked = new Set<string>();
  for (const query of given.model.queries)
    for (const { path } of [...query.by, ...query.where, ...query.order])
      for (const member of path) if ('attribute' in member) asked.add(member.attribute);
  for (const rule of given.model.rules)
    if (rule.kind === 'unique')
      for (const member of rule.members) if ('attribute' in member) asked.add(member.attribute);
  return asked;
}

function decideShape(given: Given, owner: Table, attribute: Attribute, asked: ReadonlySet<string>) {
  const plain = attribute.type === 'text' || attribute.type === 'code' || attribute.type === 'url';
  const simple = plain && !attribute.unique && !attribute.values && !asked.has(attribute.id);
  return decide<Choice>(given.overrides, {
    code,
    subject: columnIdOf(owner.id, attribute.id),
    choice: simple ? 'array' : 'table',
    because: simple
      ? 'The values are plain words of the row itself; nothing refers to one of them.'
      : 'Each value has to be checked, unique or found by itself.',
    options: [
      {
        choice: 'table',
        title: `Each ${attribute.name} of ${owner.name} is a row of its own`,
        because: 'A join for every reading, and nothing in the description needs a single value.',
      },
      {
        choice: 'array',
        title: `The ${plural(attribute.name)} of ${owner.name} are an array in the row`,
        because: 'The database cannot check or keep unique a value inside an array.',
      },
    ],
    origin: attribute.origin,
    confidence: 0.7,
    weight: 45,
  });
}

function arrayColumn(attribute: Attribute, table: TableId, name: string): Column {
  const plain = attributeColumn(attribute, table, name);
  return { ...plain, type: { kind: 'array', of: plain.type } };
}

function valueTable(attribute: Attribute, entity: Entity, owner: Table, names: ReadonlySet<string>) {
  const key = keyColumn(owner);
  if (key === undefined) return undefined;
  const id = tableIdOf(`values:${attribute.id}`);
  const wanted = columnName(attribute);
  const name = uniqueName(wanted, new Set([ownerColumnName(stem(entity)), 'created_at', 'updated_at']));
  const value: Column = { ...attributeColumn(attribute, id, name), nullable: false };
  const dependent = {
    id,
    name: uniqueName(plural(`${stem(entity)}_${wanted}`), names),
    purpose: `One ${attribute.name} of a ${entity.name}`,
    owner,
    ownerStem: stem(entity),
    columns: [value],
    origin: attribute.origin,
    madeBy: ruleOrigin(code, attribute.origin),
  };
  const place: Place = { table: id, column: value.id };
  return { table: dependentTable(dependent, key), place };
}
