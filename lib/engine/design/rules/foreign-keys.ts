import type { Relationship } from '../../model/conceptual';
import { ruleOrigin } from '../../model/decide';
import {
  type AttributeId,
  type ColumnId,
  columnIdOf,
  constraintIdOf,
  type RelationshipId,
  type TableId,
  tableIdOf,
} from '../../model/ids';
import type { Column, ForeignKey, Table } from '../../model/schema';
import { type Draft, edited, type KeyLink, type Link, type Place, TableEdits, tablesById } from '../draft';
import type { Given } from '../given';
import type { DesignRule } from '../rule';
import { freeName, keyNames } from '../shared/key-name';
import { keyHolder } from '../shared/shape';

const code = 'design/foreign-keys';

/**
 * A to-one relationship is a foreign key named after the role or the entity it refers to, NOT NULL where the
 * description demands one. An attribute of the same name ("customer id") is that key and not a second column.
 */
export const foreignKeys: DesignRule = {
  code,
  title: 'A to-one relationship is a foreign key named after the role or entity it refers to.',
  why: 'The side that may be many holds the key; the role names it, so that two keys to one table can be told apart.',
  example: 'A flight departs from an airport and arrives at an airport. An airport has a name.',
  apply: (draft, given) => {
    const work: Work = {
      byId: tablesById(draft),
      taken: new Map(),
      attributeOf: attributesByColumn(draft),
      keys: new Map(),
      places: new Map(draft.places),
      links: new Map(draft.links),
      emptyBecause: new Map(draft.emptyBecause),
    };
    for (const relationship of given.relationships) addKey(work, relationship, given);
    const edits = new TableEdits();
    for (const [table, keys] of work.keys) edits.add(table, (t) => withKeys(t, keys));
    const { places, links, emptyBecause } = work;
    return { ...edited(draft, { tables: edits.all }), places, links, emptyBecause };
  },
};

interface MadeKey {
  readonly column: Column;
  readonly key: ForeignKey;
  /** The attribute's column it takes the place of. */
  readonly replaces?: ColumnId;
}

interface Work {
  readonly byId: ReadonlyMap<TableId, Table>;
  /** Column names in use, by table; `undefined` where no key was added yet. */
  readonly taken: Map<TableId, Set<string>>;
  readonly attributeOf: ReadonlyMap<ColumnId, AttributeId>;
  readonly keys: Map<TableId, MadeKey[]>;
  readonly places: Map<AttributeId, Place>;
  readonly links: Map<RelationshipId, Link>;
  readonly emptyBecause: Map<ColumnId, string>;
}

const attributesByColumn = (draft: Draft): ReadonlyMap<ColumnId, AttributeId> =>
  new Map([...draft.places].map(([attribute, place]) => [place.column, attribute]));

function addKey(work: Work, relationship: Relationship, given: Given): void {
  const childEnd = keyHolder(relationship, given);
  if (childEnd === 'junction') return;
  const childSide = relationship.ends[childEnd];
  const parentSide = relationship.ends[childEnd === 0 ? 1 : 0];
  const child = work.byId.get(tableIdOf(childSide.entity));
  const parent = work.byId.get(tableIdOf(parentSide.entity));
  const parentEntity = given.entities.get(parentSide.entity);
  const target = parent?.columns.find((c) => c.id === parent.primaryKey?.columns[0]);
  if (!child || !parent || !parentEntity || !target) return;
  const names = keyNames(relationship, parentEntity, parentSide.role, child === parent);
  const replaces = absorbed(work, child, names[0]);
  const taken = takenNames(work, child);
  const column: Column = {
    id: columnIdOf(child.id, relationship.id),
    name: replaces?.name ?? freeName(names, taken),
    type: target.type,
    // The first row of a table cannot refer to another one of it.
    nullable: parentSide.min === 0 || child === parent,
    origin: relationship.origin,
  };
  taken.add(column.name);
  const key: ForeignKey = {
    id: constraintIdOf(child.id, 'fk', relationship.id),
    name: '',
    columns: [column.id],
    refTable: parent.id,
    refColumns: [target.id],
    onDelete: 'restrict',
    // A generated key never changes; a natural one may be corrected.
    onUpdate: target.id === columnIdOf(parent.id, 'id') ? 'noAction' : 'cascade',
    origin: ruleOrigin(code, relationship.origin),
  };
  const link: KeyLink = {
    kind: 'key',
    table: child.id,
    column: column.id,
    foreignKey: key.id,
    refTable: parent.id,
    childEnd,
    oneToOne: childSide.max === 1,
  };
  if (child === parent && parentSide.min === 1) work.emptyBecause.set(column.id, 'because the first one has none');
  record(work, { column, key, ...(replaces && { replaces: replaces.id }) }, link, relationship.id);
}

function record(work: Work, made: MadeKey, link: KeyLink, relationship: RelationshipId): void {
  work.keys.set(link.table, [...(work.keys.get(link.table) ?? []), made]);
  work.links.set(relationship, link);
  if (made.column.nullable && !work.emptyBecause.has(made.column.id)) work.emptyBecause.set(made.column.id, '');
  const attribute = made.replaces === undefined ? undefined : work.attributeOf.get(made.replaces);
  if (made.replaces === undefined || attribute === undefined) return;
  const because = work.emptyBecause.get(made.replaces);
  work.emptyBecause.delete(made.replaces);
  if (made.column.nullable) work.emptyBecause.set(made.column.id, because ?? '');
  work.places.set(attribute, { table: link.table, column: made.column.id });
}

/** A column of an attribute that has the key's own name and is not part of the primary key nor taken by another key. */
function absorbed(work: Work, child: Table, name: string | undefined): Column | undefined {
  const column = child.columns.find((c) => c.name === name);
  if (column === undefined || child.primaryKey?.columns.includes(column.id)) return undefined;
  const used = work.keys.get(child.id)?.some((k) => k.replaces === column.id) ?? false;
  return !used && work.attributeOf.has(column.id) ? column : undefined;
}

function takenNames(work: Work, child: Table): Set<string> {
  const known = work.taken.get(child.id);
  if (known) return known;
  const names = new Set([...child.columns.map((c) => c.name), 'created_at', 'updated_at', 'deleted_at']);
  work.taken.set(child.id, names);
  return names;
}

/** Keys stand after the primary key, before what the table itself says. */
function withKeys(table: Table, made: readonly MadeKey[]): Table {
  const replaced = new Set(made.map((m) => m.replaces));
  const isKey = (c: Column) => table.primaryKey?.columns.includes(c.id) ?? false;
  const rest = table.columns.filter((c) => !replaced.has(c.id) && !isKey(c));
  return {
    ...table,
    columns: [...table.columns.filter(isKey), ...made.map((m) => m.column), ...rest],
    foreignKeys: [...table.foreignKeys, ...made.map((m) => m.key)],
  };
}
