import type { RelationshipShape } from '@/lib/document/types';
import {
  type Column,
  type ColumnId,
  plural,
  type ReferentialAction,
  type Schema,
  sameType,
  singular,
  type Table,
  type TableId,
} from '@/lib/engine';

/** A table, or one of its columns: where a relationship was drawn from or to. */
export interface RelationshipEnd {
  readonly table: TableId;
  readonly column: ColumnId | null;
}

/** What drawing a line from one end to the other most likely means; the person confirms or changes it. */
export interface RelationshipProposal {
  readonly parent: TableId;
  readonly child: TableId;
  /** A column of the child that becomes the key; absent: a new one is made. */
  readonly column?: ColumnId;
  readonly shape: RelationshipShape;
}

/**
 * The keys decide, not the direction of the drag: a plain column whose type is that of the other table's primary key
 * becomes the foreign key; otherwise the table the line was drawn from is the one referred to, and the other gets a
 * new key. Null when either table is gone.
 */
export function proposeRelationship(
  schema: Schema,
  from: RelationshipEnd,
  to: RelationshipEnd,
): RelationshipProposal | null {
  const a = schema.tables.find((t) => t.id === from.table);
  const b = schema.tables.find((t) => t.id === to.table);
  if (!a || !b) return null;
  if (isPlain(a, from.column)) return withKey(a, b, fittingKey(a, from.column, b));
  return withKey(b, a, fittingKey(b, to.column, a));
}

/** The column of `child` that can be the key to `parent`, when it is plain and of the same type. */
function fittingKey(child: Table, column: ColumnId | null, parent: Table): Column | undefined {
  const [key, ...more] = parent.primaryKey?.columns ?? [];
  const target = parent.columns.find((c) => c.id === key);
  const found = child.columns.find((c) => c.id === column);
  const fits = found && target && more.length === 0 && isPlain(child, column) && sameType(found.type, target.type);
  return fits ? found : undefined;
}

/** A column that is in no key yet. */
function isPlain(table: Table, column: ColumnId | null): boolean {
  if (column === null || !table.columns.some((c) => c.id === column)) return false;
  return !table.primaryKey?.columns.includes(column) && !table.foreignKeys.some((fk) => fk.columns.includes(column));
}

function withKey(child: Table, parent: Table, column: Column | undefined): RelationshipProposal {
  const alone = column && child.uniques.some((u) => u.columns.length === 1 && u.columns[0] === column.id);
  // A row of a table that must refer to its own table could never be the first one.
  const required = column ? !column.nullable : child.id !== parent.id;
  return {
    parent: parent.id,
    child: child.id,
    ...(column && { column: column.id }),
    shape: { kind: alone ? 'oneToOne' : 'oneToMany', required, onDelete: defaultOnDelete(required) },
  };
}

/** A required reference stops the delete; an optional one is emptied. */
export const defaultOnDelete = (required: boolean): ReferentialAction => (required ? 'restrict' : 'setNull');

/** The relationship in a sentence, both ways: "Each order has exactly one customer; a customer has any number of orders." */
export function relationshipSentence(shape: RelationshipShape, parentName: string, childName: string): string {
  const parent = words(parentName);
  const child = words(childName);
  if (shape.kind === 'manyToMany') {
    return `${capital(article(child.one))} has any number of ${parent.many}; ${article(parent.one)} has any number of ${child.many}.`;
  }
  const up = shape.required ? 'exactly one' : 'at most one';
  const down = shape.kind === 'oneToOne' ? `at most one ${child.one}` : `any number of ${child.many}`;
  return `Each ${child.one} has ${up} ${parent.one}; ${article(parent.one)} has ${down}.`;
}

function words(name: string): { readonly one: string; readonly many: string } {
  const spaced = name.replace(/_/g, ' ').trim() || 'row';
  const one = singular(spaced);
  return { one, many: plural(one) };
}

const article = (noun: string): string => `${/^[aeio]|^u(?!ni|se)/i.test(noun) ? 'an' : 'a'} ${noun}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One reading of a drawn relationship, offered beside the others. */
export interface RelationshipChoice {
  readonly code: 'suggested' | 'reversed' | 'oneToOne' | 'manyToMany';
  readonly proposal: RelationshipProposal;
  readonly matches: (proposal: RelationshipProposal) => boolean;
}

/** Every reading of what was suggested, with the rest of the shape as it is chosen now. */
export function relationshipChoices(
  suggested: RelationshipProposal,
  shape: RelationshipShape,
): readonly RelationshipChoice[] {
  const { parent, child } = suggested;
  const self = parent === child;
  const choice = (code: RelationshipChoice['code'], proposal: RelationshipProposal): RelationshipChoice => ({
    code,
    proposal,
    matches: (p) => p.shape.kind === proposal.shape.kind && p.parent === proposal.parent,
  });
  return [
    choice('suggested', { ...suggested, shape: { ...shape, kind: 'oneToMany' } }),
    ...(self ? [] : [choice('reversed', { parent: child, child: parent, shape: { ...shape, kind: 'oneToMany' } })]),
    choice('oneToOne', { ...suggested, shape: { ...shape, kind: 'oneToOne' } }),
    choice('manyToMany', { parent, child, shape: { ...shape, kind: 'manyToMany' } }),
  ];
}
