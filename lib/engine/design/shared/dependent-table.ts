import { columnIdOf, constraintIdOf, type TableId } from '../../model/ids';
import { fitIdentifier } from '../../model/names';
import type { Origin } from '../../model/origin';
import type { Column, Table } from '../../model/schema';
import { newTable } from '../draft';

export interface Dependent {
  readonly id: TableId;
  readonly name: string;
  readonly purpose: string;
  readonly owner: Table;
  /** The owner's name in the singular: names the key column. */
  readonly ownerStem: string;
  /** The columns beside the owner's key; the first of them completes the primary key. */
  readonly columns: readonly Column[];
  readonly origin: Origin;
  /** Origin of what the description does not name: the key column and the foreign key. */
  readonly madeBy: Origin;
}

/** The name of the column that refers to the owner. */
export const ownerColumnName = (ownerStem: string): string => fitIdentifier(`${ownerStem}_id`);

/** The one column an owner is referred to by; undefined for a composite or missing key. */
export const keyColumn = (owner: Table): Column | undefined =>
  owner.primaryKey?.columns.length === 1 ? owner.columns.find((c) => c.id === owner.primaryKey?.columns[0]) : undefined;

/** A table of things an owner has several of: keyed by owner and first column, gone with the owner. */
export function dependentTable(dependent: Dependent, key: Column): Table {
  const { id, columns, owner, madeBy } = dependent;
  const ownerColumn: Column = {
    id: columnIdOf(id, 'owner'),
    name: ownerColumnName(dependent.ownerStem),
    type: key.type,
    nullable: false,
    origin: madeBy,
  };
  const [first] = columns;
  return newTable({
    id,
    name: dependent.name,
    purpose: dependent.purpose,
    columns: [ownerColumn, ...columns],
    primaryKey: {
      id: constraintIdOf(id, 'pk', 'id'),
      name: '',
      columns: [ownerColumn.id, ...(first ? [first.id] : [])],
    },
    foreignKeys: [
      {
        id: constraintIdOf(id, 'fk', 'owner'),
        name: '',
        columns: [ownerColumn.id],
        refTable: owner.id,
        refColumns: [key.id],
        onDelete: 'cascade',
        onUpdate: key.id === columnIdOf(owner.id, 'id') ? 'noAction' : 'cascade',
        origin: madeBy,
      },
    ],
    origin: dependent.origin,
  });
}
