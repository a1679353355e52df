import type { TableId } from '../model/ids';
import type { ForeignKey, Table } from '../model/schema';

/**
 * The tables so that each comes after those its foreign keys refer to, as far as cycles allow; otherwise in the given
 * order. References to tables outside the list do not count.
 */
export function dependencyOrder(tables: readonly Table[]): readonly Table[] {
  const byId = new Map(tables.map((table) => [table.id, table]));
  const entered = new Set<TableId>();
  const ordered: Table[] = [];
  for (const root of tables) {
    // A stack of its own: a chain of references may be longer than the call stack is deep.
    const open: { readonly table: Table; next: number }[] = [];
    const enter = (table: Table) => {
      if (!entered.has(table.id)) open.push({ table, next: 0 });
      entered.add(table.id);
    };
    enter(root);
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const reference = top.table.foreignKeys[top.next++];
      if (!reference) {
        ordered.push(top.table);
        open.pop();
      } else {
        const target = byId.get(reference.refTable);
        if (target) enter(target);
      }
    }
  }
  return ordered;
}

/**
 * The foreign keys that can stand in their table's CREATE TABLE when tables are created in the given order: to itself,
 * to a table created before, or to one that `isThere` all along. Only constraints count as keys to refer to: a unique
 * index comes later.
 */
export function inlineForeignKeys(
  ordered: readonly Table[],
  isThere: (table: TableId) => boolean,
): ReadonlyMap<TableId, readonly ForeignKey[]> {
  const created = new Map<TableId, Table>();
  const inline = new Map<TableId, readonly ForeignKey[]>();
  for (const table of ordered) {
    created.set(table.id, table);
    inline.set(
      table.id,
      table.foreignKeys.filter((key) => {
        const target = created.get(key.refTable);
        return target ? hasKeyConstraint(target, key.refColumns) : isThere(key.refTable);
      }),
    );
  }
  return inline;
}

/** Whether a primary key or UNIQUE constraint has exactly these columns, in any order. */
export function hasKeyConstraint(table: Table, columns: readonly string[]): boolean {
  const wanted = new Set(columns);
  const matches = (key: readonly string[]) => key.length === wanted.size && key.every((column) => wanted.has(column));
  return (
    (table.primaryKey !== undefined && matches(table.primaryKey.columns)) ||
    table.uniques.some((unique) => matches(unique.columns))
  );
}
