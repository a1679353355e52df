import type { Entity, Relationship } from '../../model/conceptual';
import { ruleOrigin } from '../../model/decide';
import { columnIdOf, constraintIdOf, type TableId, tableIdOf } from '../../model/ids';
import { fitIdentifier, toSnake, uniqueName } from '../../model/names';
import type { CheckConstraint, Column, ForeignKey, Table } from '../../model/schema';
import { edited, type JunctionLink, newTable, tablesById } from '../draft';
import { type Given, stem } from '../given';
import type { DesignRule } from '../rule';
import { keyHolder } from '../shared/shape';

const code = 'design/junctions';

/**
 * A relationship with many on both ends is a table of its own: its primary key is the two foreign keys together, and
 * its rows go with either side.
 */
export const junctions: DesignRule = {
  code,
  title: 'A many-to-many relationship is a junction table keyed by its two foreign keys.',
  why: 'A pair is stored once, so the two keys are the primary key; facts of the pair are its columns.',
  example: 'A student can enroll in many courses, and a course has many students.',
  apply: (draft, given) => {
    const byId = tablesById(draft);
    const taken = new Set(draft.tables.map((t) => t.name));
    const added: Table[] = [];
    const links = new Map(draft.links);
    for (const relationship of given.relationships) {
      if (keyHolder(relationship, given) !== 'junction') continue;
      const made = junctionOf(relationship, given, byId, taken);
      if (made === undefined) continue;
      taken.add(made.table.name);
      added.push(made.table);
      links.set(relationship.id, made.link);
    }
    return { ...edited(draft, { added }), links };
  },
};

interface Made {
  readonly table: Table;
  readonly link: JunctionLink;
}

function junctionOf(
  relationship: Relationship,
  given: Given,
  byId: ReadonlyMap<TableId, Table>,
  taken: ReadonlySet<string>,
): Made | undefined {
  const entities = relationship.ends.map((end) => given.entities.get(end.entity));
  const [left, right] = entities;
  if (!left || !right) return undefined;
  const id = tableIdOf(`junction:${relationship.id}`);
  const [leftName, rightName] = sideNames(relationship, left, right);
  const sides = [
    side(relationship, id, 0, leftName, byId.get(tableIdOf(left.id))),
    side(relationship, id, 1, rightName, byId.get(tableIdOf(right.id))),
  ] as const;
  if (!sides[0] || !sides[1]) return undefined;
  const table = newTable({
    id,
    name: uniqueName(junctionName(relationship, left, right, byId), taken),
    purpose: purpose(relationship, left, right),
    columns: [sides[0].column, sides[1].column],
    primaryKey: { id: constraintIdOf(id, 'pk', 'id'), name: '', columns: [sides[0].column.id, sides[1].column.id] },
    foreignKeys: [sides[0].key, sides[1].key],
    checks: left === right ? [differ(id, sides[0].column, sides[1].column, relationship)] : [],
    origin: relationship.origin,
  });
  return {
    table,
    link: { kind: 'junction', table: id, sides: [linkSide(sides[0].key), linkSide(sides[1].key)] },
  };
}

/** The two key columns: the roles where given; a second key to the same entity is the related one. */
function sideNames(relationship: Relationship, left: Entity, right: Entity): readonly [string, string] {
  const name = (words: string) => fitIdentifier(words.endsWith('_id') ? words : `${words}_id`);
  const [a, b] = relationship.ends;
  const first = name(toSnake(a.role ?? '') || stem(left));
  const second = name(toSnake(b.role ?? '') || (left === right ? `related_${stem(right)}` : stem(right)));
  return first === second ? [first, uniqueName(name(`related_${stem(right)}`), new Set([first]))] : [first, second];
}

/** `<left>_<rights>`, or after the role for a relationship of an entity with itself: `user_friends`. */
function junctionName(
  relationship: Relationship,
  left: Entity,
  right: Entity,
  byId: ReadonlyMap<TableId, Table>,
): string {
  const rights = byId.get(tableIdOf(right.id))?.name ?? stem(right);
  return left === right
    ? `${stem(left)}_${toSnake(relationship.verb) || 'related'}_${rights}`
    : `${stem(left)}_${rights}`;
}

const purpose = (relationship: Relationship, left: Entity, right: Entity): string =>
  `Which ${right.name} belongs with which ${left.name}${relationship.verb === '' ? '' : ` (${relationship.verb})`}`;

function side(relationship: Relationship, table: TableId, end: 0 | 1, name: string, parent: Table | undefined) {
  const target = parent?.columns.find((c) => c.id === parent.primaryKey?.columns[0]);
  if (!parent || !target) return undefined;
  const stable = `${relationship.id}:${end}`;
  const column: Column = {
    id: columnIdOf(table, stable),
    name,
    type: target.type,
    nullable: false,
    origin: relationship.origin,
  };
  const key: ForeignKey = {
    id: constraintIdOf(table, 'fk', stable),
    name: '',
    columns: [column.id],
    refTable: parent.id,
    refColumns: [target.id],
    onDelete: 'cascade',
    onUpdate: 'noAction',
    origin: ruleOrigin(code, relationship.origin),
  };
  return { column, key };
}

const linkSide = (key: ForeignKey) => ({ column: key.columns[0] ?? '', foreignKey: key.id, refTable: key.refTable });

const differ = (table: TableId, left: Column, right: Column, relationship: Relationship): CheckConstraint => ({
  id: constraintIdOf(table, 'chk', 'differ'),
  name: '',
  predicate: { kind: 'compareColumns', left: left.id, op: '<>', right: right.id },
  origin: ruleOrigin(code, relationship.origin),
});
