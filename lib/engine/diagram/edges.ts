import type { ColumnId, ConstraintId, TableId } from '../model/ids';
import { plural, singular } from '../model/inflect';
import type { ForeignKey, ReferentialAction, Schema, Table } from '../model/schema';

/** How many rows of the table at this end belong to one row at the other end. */
export type EdgeEnd = 'exactlyOne' | 'zeroOrOne' | 'zeroOrMany';

/** One foreign key as a line between two tables; a composite key is one line. */
export interface EdgeView {
  readonly id: ConstraintId;
  readonly child: TableId;
  readonly childColumns: readonly ColumnId[];
  /** The column whose row the line leaves from: the key's own, rather than one it shares with another key. */
  readonly childColumn: ColumnId;
  readonly parent: TableId;
  readonly parentColumns: readonly ColumnId[];
  /** The column whose row the line arrives at. */
  readonly parentColumn: ColumnId;
  readonly childEnd: EdgeEnd;
  readonly parentEnd: EdgeEnd;
  readonly selfReference: boolean;
  /** "on delete cascade", for a tooltip. */
  readonly label: string;
  /** The relationship in words: "each order has exactly one customer; a customer has any number of orders". */
  readonly sentence: string;
}

/** A line for each foreign key whose two tables and columns exist, in the schema's order. Depends on keys and names alone. */
export function edgesOf(schema: Pick<Schema, 'tables'>): readonly EdgeView[] {
  const tables = new Map(schema.tables.map((table) => [table.id, table]));
  return schema.tables.flatMap((child) =>
    child.foreignKeys.flatMap((key) => {
      const parent = tables.get(key.refTable);
      const edge = parent && edgeOf(child, key, parent);
      return edge ? [edge] : [];
    }),
  );
}

const actionWords: Record<ReferentialAction, string> = {
  cascade: 'cascade',
  restrict: 'restrict',
  setNull: 'set null',
  setDefault: 'set default',
  noAction: 'no action',
};

function edgeOf(child: Table, key: ForeignKey, parent: Table): EdgeView | null {
  const at = ownColumn(child, key);
  const childColumn = key.columns[at];
  const parentColumn = key.refColumns[at] ?? key.refColumns[0];
  if (childColumn === undefined || parentColumn === undefined) return null;
  const childEnd = isUnique(child, key.columns) ? 'zeroOrOne' : 'zeroOrMany';
  const nullable = child.columns.some((column) => column.nullable && key.columns.includes(column.id));
  const parentEnd = nullable ? 'zeroOrOne' : 'exactlyOne';
  return {
    id: key.id,
    child: child.id,
    childColumns: key.columns,
    childColumn,
    parent: parent.id,
    parentColumns: key.refColumns,
    parentColumn,
    childEnd,
    parentEnd,
    selfReference: child.id === parent.id,
    label: `on delete ${actionWords[key.onDelete]}`,
    sentence: sentenceOf(child, childColumn, parent, childEnd, parentEnd),
  };
}

/** Place in the key of the first column that no other foreign key of the table uses (a tenant's id is in many). */
function ownColumn(child: Table, key: ForeignKey): number {
  const shared = new Set(child.foreignKeys.flatMap((other) => (other.id === key.id ? [] : other.columns)));
  return Math.max(
    0,
    key.columns.findIndex((column) => !shared.has(column)),
  );
}

/** Whether one value of the columns can occur in one row only: some unique key lies within them. */
function isUnique(table: Table, columns: readonly ColumnId[]): boolean {
  const within = (key: readonly (ColumnId | null)[]) =>
    key.length > 0 && key.every((column) => column !== null && columns.includes(column));
  return (
    within(table.primaryKey?.columns ?? []) ||
    table.uniques.some((unique) => within(unique.columns)) ||
    table.indexes.some(
      (index) =>
        index.unique && !index.where && within(index.parts.map((p) => ('column' in p.key ? p.key.column : null))),
    )
  );
}

const words = (name: string): string => name.replaceAll('_', ' ');

/** The part the parent plays, where the key's name says more than the parent's: `captain_id` refers to employees. */
function roleOf(child: Table, column: ColumnId, one: string): string {
  const name = child.columns.find((c) => c.id === column)?.name ?? '';
  const role = words(name.replace(/_id$/, ''));
  return role === '' || role === one || role === 'id' ? '' : ` as ${role}`;
}

function sentenceOf(child: Table, column: ColumnId, parent: Table, childEnd: EdgeEnd, parentEnd: EdgeEnd): string {
  const childOne = words(singular(child.name));
  const parentOne = words(singular(parent.name));
  const role = roleOf(child, column, parentOne);
  const has = parentEnd === 'exactlyOne' ? 'exactly one' : 'at most one';
  const back =
    childEnd === 'zeroOrMany' ? `any number of ${words(plural(singular(child.name)))}` : `at most one ${childOne}`;
  const article = /^[aeiou]/i.test(parentOne) ? 'an' : 'a';
  return `each ${childOne} has ${has} ${parentOne}${role}; ${article} ${parentOne} has ${back}`;
}
