import type { Decision } from '../model/decision';
import type { Diagnostic } from '../model/diagnostic';
import type { AttributeId, ColumnId, ConstraintId, RelationshipId, TableId } from '../model/ids';
import type { Column, Schema, Table } from '../model/schema';

export { tablesById } from '../model/by-id';

/** Where an attribute ended up: the column that holds its value (or, in a value table, one of its values). */
export interface Place {
  readonly table: TableId;
  readonly column: ColumnId;
}

/** One foreign key made for a relationship. */
export interface KeyLink {
  readonly kind: 'key';
  /** The table that holds the key. */
  readonly table: TableId;
  readonly column: ColumnId;
  readonly foreignKey: ConstraintId;
  readonly refTable: TableId;
  /** The end (0 or 1) whose entity holds the key. */
  readonly childEnd: 0 | 1;
  /** No two rows may refer to the same one. */
  readonly oneToOne: boolean;
}

/** A table made for a relationship with many on both ends; `sides[i]` refers to the entity of end i. */
export interface JunctionLink {
  readonly kind: 'junction';
  readonly table: TableId;
  readonly sides: readonly [JunctionSide, JunctionSide];
}

export interface JunctionSide {
  readonly column: ColumnId;
  readonly foreignKey: ConstraintId;
  readonly refTable: TableId;
}

export type Link = KeyLink | JunctionLink;

/** A schema in the making. Every rule takes one and gives the next; constraint names stay empty until the last rule. */
export interface Draft extends Pick<Schema, 'tables' | 'enums' | 'extensions'> {
  readonly places: ReadonlyMap<AttributeId, Place>;
  readonly links: ReadonlyMap<RelationshipId, Link>;
  /** Why a column may be empty, for those columns that may: "until published". */
  readonly emptyBecause: ReadonlyMap<ColumnId, string>;
  /** The column that says whose a row is, of the tables that tenants share. */
  readonly tenantColumns: ReadonlyMap<TableId, ColumnId>;
  readonly decisions: readonly Decision[];
  readonly diagnostics: readonly Diagnostic[];
}

export const emptyDraft: Draft = {
  tables: [],
  enums: [],
  extensions: [],
  places: new Map(),
  links: new Map(),
  emptyBecause: new Map(),
  tenantColumns: new Map(),
  decisions: [],
  diagnostics: [],
};

/** A table with nothing in it yet. */
export const newTable = (table: Pick<Table, 'id' | 'name' | 'purpose' | 'origin'> & Partial<Table>): Table => ({
  columns: [],
  foreignKeys: [],
  uniques: [],
  checks: [],
  exclusions: [],
  indexes: [],
  liveTraffic: false,
  ...table,
});

/** What a rule wants changed; each table edit runs once, in the order given. */
export interface Edits {
  /** Edits of existing tables, by table. */
  readonly tables?: ReadonlyMap<TableId, readonly ((table: Table) => Table)[]>;
  readonly added?: readonly Table[];
  readonly decisions?: readonly Decision[];
  readonly diagnostics?: readonly Diagnostic[];
}

/** The draft with the edits made. Tables without an edit are shared with the old draft. */
export function edited(draft: Draft, edits: Edits): Draft {
  const perTable = edits.tables;
  const kept = perTable?.size
    ? draft.tables.map((table) => (perTable.get(table.id) ?? []).reduce((t, edit) => edit(t), table))
    : draft.tables;
  return {
    ...draft,
    tables: edits.added?.length ? [...kept, ...edits.added] : kept,
    decisions: edits.decisions?.length ? [...draft.decisions, ...edits.decisions] : draft.decisions,
    diagnostics: edits.diagnostics?.length ? [...draft.diagnostics, ...edits.diagnostics] : draft.diagnostics,
  };
}

/** Collects table edits by table, so that a rule touches each table once however many edits it has. */
export class TableEdits {
  readonly #edits = new Map<TableId, ((table: Table) => Table)[]>();

  add(table: TableId, edit: (table: Table) => Table): void {
    const edits = this.#edits.get(table);
    if (edits) edits.push(edit);
    else this.#edits.set(table, [edit]);
  }

  get all(): ReadonlyMap<TableId, readonly ((table: Table) => Table)[]> {
    return this.#edits;
  }
}

/** The table with one of its columns replaced. */
export const withColumn = (table: Table, id: ColumnId, change: (column: Column) => Column): Table => ({
  ...table,
  columns: table.columns.map((column) => (column.id === id ? change(column) : column)),
});
