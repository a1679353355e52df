import { compareText } from '../diagnostics';
import type { TableId } from '../model/ids';
import type { Schema, Table } from '../model/schema';
import type { Change, Constraint } from './change';

type TableChange = Extract<Change, { readonly table: TableId }>;

/**
 * The schema after the changes. What stays keeps its place, what is added comes last, in the order of the changes. A
 * change to something that is not there is passed over.
 */
export function applyChanges(schema: Schema, changes: readonly Change[]): Schema {
  if (changes.length === 0) return schema;
  const tables = new Map(schema.tables.map((table) => [table.id, table]));
  const enums = new Map(schema.enums.map((type) => [type.id, type]));
  const extensions = new Set(schema.extensions);
  for (const change of changes) {
    switch (change.kind) {
      case 'addExtension':
        extensions.add(change.name);
        break;
      case 'dropExtension':
        extensions.delete(change.name);
        break;
      case 'addEnum':
        enums.set(change.enum.id, change.enum);
        break;
      case 'modifyEnum':
        enums.set(change.to.id, change.to);
        break;
      case 'dropEnum':
        enums.delete(change.enum.id);
        break;
      case 'addTable':
        tables.set(change.table.id, change.table);
        break;
      case 'dropTable':
        tables.delete(change.table.id);
        break;
      case 'modifyTable':
        update(tables, change.to.id, (table) => withHead(table, change.to));
        break;
      default:
        update(tables, change.table, (table) => changeTable(table, change));
    }
  }
  return {
    ...schema,
    tables: [...tables.values()],
    enums: [...enums.values()],
    extensions: [...extensions].sort(compareText),
  };
}

function update(tables: Map<TableId, Table>, id: TableId, change: (table: Table) => Table): void {
  const table = tables.get(id);
  if (table) tables.set(id, change(table));
}

/** The table's elements under the other's own properties (name, purpose, marks). */
function withHead(table: Table, head: Table): Table {
  const { columns, foreignKeys, uniques, checks, exclusions, indexes, primaryKey } = table;
  const { primaryKey: _, ...own } = head;
  return { ...own, columns, foreignKeys, uniques, checks, exclusions, indexes, ...(primaryKey && { primaryKey }) };
}

function changeTable(table: Table, change: TableChange): Table {
  switch (change.kind) {
    case 'addColumn':
      return { ...table, columns: [...table.columns, change.column] };
    case 'dropColumn':
      return { ...table, columns: without(table.columns, change.column.id) };
    case 'modifyColumn':
      return { ...table, columns: replaced(table.columns, change.to) };
    case 'addConstraint':
      return withConstraint(table, change.added, (list, item) => [...list, item]);
    case 'modifyConstraint':
      return withConstraint(table, change.to, replaced);
    case 'dropConstraint':
      return withoutConstraint(table, change.dropped);
    case 'addIndex':
      return { ...table, indexes: [...table.indexes, change.index] };
    case 'dropIndex':
      return { ...table, indexes: without(table.indexes, change.index.id) };
    case 'modifyIndex':
      return { ...table, indexes: replaced(table.indexes, change.to) };
  }
}

type Put = <T extends { readonly id: string }>(list: readonly T[], item: T) => readonly T[];

function withConstraint(table: Table, { kind, constraint }: Constraint, put: Put): Table {
  switch (kind) {
    case 'primaryKey':
      return { ...table, primaryKey: constraint };
    case 'unique':
      return { ...table, uniques: put(table.uniques, constraint) };
    case 'check':
      return { ...table, checks: put(table.checks, constraint) };
    case 'exclusion':
      return { ...table, exclusions: put(table.exclusions, constraint) };
    case 'foreignKey':
      return { ...table, foreignKeys: put(table.foreignKeys, constraint) };
  }
}

function withoutConstraint(table: Table, { kind, constraint }: Constraint): Table {
  switch (kind) {
    case 'primaryKey': {
      // Dropped before its successor is added, unless the successor came first.
      if (table.primaryKey?.id !== constraint.id) return table;
      const { primaryKey: _, ...rest } = table;
      return rest;
    }
    case 'unique':
      return { ...table, uniques: without(table.uniques, constraint.id) };
    case 'check':
      return { ...table, checks: without(table.checks, constraint.id) };
    case 'exclusion':
      return { ...table, exclusions: without(table.exclusions, constraint.id) };
    case 'foreignKey':
      return { ...table, foreignKeys: without(table.foreignKeys, constraint.id) };
  }
}

const without = <T extends { readonly id: string }>(list: readonly T[], id: string): readonly T[] =>
  list.filter((item) => item.id !== id);

const replaced = <T extends { readonly id: string }>(list: readonly T[], item: T): readonly T[] =>
  list.map((old) => (old.id === item.id ? item : old));
