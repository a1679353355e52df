import type { ColumnId, Diagnostic, ElementId, Schema, Table, TableId } from '@/lib/engine';

/** Where the elements of a schema live. */
export interface ElementIndex {
  readonly tables: ReadonlyMap<TableId, Table>;
  /** The table of every column, constraint and index; a table is its own. */
  readonly owner: ReadonlyMap<ElementId, TableId>;
}

export function indexElements(schema: Schema): ElementIndex {
  const tables = new Map(schema.tables.map((table) => [table.id, table]));
  const owner = new Map<ElementId, TableId>();
  for (const table of schema.tables) {
    const lists = [table.columns, table.foreignKeys, table.uniques, table.checks, table.exclusions, table.indexes];
    for (const list of lists) for (const { id } of list) owner.set(id, table.id);
    if (table.primaryKey) owner.set(table.primaryKey.id, table.id);
    owner.set(table.id, table.id);
  }
  return { tables, owner };
}

/** The column with this id; undefined when the table or the column is gone. */
export const columnOf = (index: ElementIndex, table: TableId, column: ColumnId) =>
  index.tables.get(table)?.columns.find((c) => c.id === column);

/** The findings of a table: how many, and the worst. */
export interface TableFindings {
  readonly count: number;
  readonly severity: Diagnostic['severity'];
}

const rank = { critical: 0, warning: 1, info: 2 } as const;

/** Findings about a table or anything in it. Tables without any are absent. */
export function findingsByTable(
  diagnostics: readonly Diagnostic[],
  owner: ElementIndex['owner'],
): ReadonlyMap<TableId, TableFindings> {
  const found = new Map<TableId, TableFindings>();
  for (const { subject, severity } of diagnostics) {
    const table = subject === undefined ? undefined : owner.get(subject);
    if (table === undefined) continue;
    const known = found.get(table);
    const worst = known && rank[known.severity] <= rank[severity] ? known.severity : severity;
    found.set(table, { count: (known?.count ?? 0) + 1, severity: worst });
  }
  return found;
}
