import type { TableId } from '../model/ids';
import type {
  CheckConstraint,
  Column,
  EnumType,
  ExclusionConstraint,
  ForeignKey,
  Index,
  PrimaryKey,
  Table,
  UniqueConstraint,
} from '../model/schema';

export type Constraint =
  | { readonly kind: 'primaryKey'; readonly constraint: PrimaryKey }
  | { readonly kind: 'unique'; readonly constraint: UniqueConstraint }
  | { readonly kind: 'check'; readonly constraint: CheckConstraint }
  | { readonly kind: 'exclusion'; readonly constraint: ExclusionConstraint }
  | { readonly kind: 'foreignKey'; readonly constraint: ForeignKey };

/** One difference between two schemas, in terms of the model. Tables are named by id; `table` is present in the schema the change applies to or leads to. */
export type Change =
  | { readonly kind: 'addExtension'; readonly name: string }
  | { readonly kind: 'dropExtension'; readonly name: string }
  | { readonly kind: 'addEnum'; readonly enum: EnumType }
  | { readonly kind: 'dropEnum'; readonly enum: EnumType }
  | { readonly kind: 'modifyEnum'; readonly from: EnumType; readonly to: EnumType }
  /** The table with its columns, primary key, uniques, checks and exclusions; its foreign keys and indexes are changes of their own. */
  | { readonly kind: 'addTable'; readonly table: Table }
  | { readonly kind: 'dropTable'; readonly table: Table }
  /** Name, purpose, or the live-traffic mark. */
  | { readonly kind: 'modifyTable'; readonly from: Table; readonly to: Table }
  | { readonly kind: 'addColumn'; readonly table: TableId; readonly column: Column }
  | { readonly kind: 'dropColumn'; readonly table: TableId; readonly column: Column }
  | { readonly kind: 'modifyColumn'; readonly table: TableId; readonly from: Column; readonly to: Column }
  | { readonly kind: 'addConstraint'; readonly table: TableId; readonly added: Constraint }
  | { readonly kind: 'dropConstraint'; readonly table: TableId; readonly dropped: Constraint }
  | { readonly kind: 'modifyConstraint'; readonly table: TableId; readonly from: Constraint; readonly to: Constraint }
  | { readonly kind: 'addIndex'; readonly table: TableId; readonly index: Index }
  | { readonly kind: 'dropIndex'; readonly table: TableId; readonly index: Index }
  | { readonly kind: 'modifyIndex'; readonly table: TableId; readonly from: Index; readonly to: Index };
