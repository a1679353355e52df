import { documentActions } from '@/lib/document/react';
import type { TableId } from '@/lib/engine';
import { type Direction, firstInReadingOrder, nearestInDirection } from '../model/nearest';
import type { CanvasTools } from '../state/canvas-context';
import type { Cursor } from '../state/canvas-store';

/** Puts the keyboard on a table or a column: selects it and brings it onto the screen. */
export function moveCursor(tools: CanvasTools, cursor: Cursor): void {
  const table = tools.diagram.tables.get(cursor.table);
  if (!table) return;
  tools.store.setState({ cursor, showCursor: true });
  documentActions.select([cursor.column ?? cursor.table]);
  const row = table.view.rows.find((r) => r.column === cursor.column);
  tools.view.reveal(row ? { x: table.x, y: table.y + row.y, width: table.width, height: 28 } : table);
}

/** Where the keyboard is; the selected table, or the first one, when it is nowhere yet or its table is gone. */
export function cursorOf(tools: CanvasTools): Cursor | null {
  const { cursor } = tools.store.getState();
  if (cursor && tools.diagram.tables.has(cursor.table)) {
    const there = tools.diagram.tables.get(cursor.table)?.view.rows.some((row) => row.column === cursor.column);
    return there ? cursor : { table: cursor.table, column: null };
  }
  const [selected] = tools.document.selection;
  const owner = selected === undefined ? undefined : tools.document.index.owner.get(selected);
  const table =
    owner !== undefined && tools.diagram.tables.has(owner) ? owner : firstInReadingOrder(tools.diagram.tables);
  return table === null ? null : { table, column: null };
}

/** An arrow on a table leads to the nearest table that way. */
export function stepToTable(tools: CanvasTools, from: TableId, direction: Direction): void {
  const next = nearestInDirection(tools.diagram.tables, from, direction);
  if (next !== null) moveCursor(tools, { table: next, column: null });
  else tools.store.setState({ message: `No table ${directionWords[direction]}.` });
}

const directionWords = { left: 'to the left', right: 'to the right', up: 'above', down: 'below' } as const;

/** Up and down among the columns; above the first one is the table itself. */
export function stepInColumns(tools: CanvasTools, cursor: Cursor, by: 1 | -1): void {
  const rows = tools.diagram.tables.get(cursor.table)?.view.rows ?? [];
  const at = rows.findIndex((row) => row.column === cursor.column);
  if (at + by < 0) moveCursor(tools, { table: cursor.table, column: null });
  else moveCursor(tools, { table: cursor.table, column: (rows[at + by] ?? rows[at])?.column ?? null });
}

/** Where the keyboard goes when the place it is at is deleted: the next column, else the table; the nearest other table. */
export function neighbourOf(tools: CanvasTools, cursor: Cursor): Cursor | null {
  const { tables } = tools.diagram;
  if (cursor.column !== null) {
    const rows = tables.get(cursor.table)?.view.rows ?? [];
    const at = rows.findIndex((row) => row.column === cursor.column);
    return { table: cursor.table, column: (rows[at + 1] ?? rows[at - 1])?.column ?? null };
  }
  const ways = (['right', 'down', 'left', 'up'] as const).map((way) => nearestInDirection(tables, cursor.table, way));
  const table = ways.find((found) => found !== null);
  return table ? { table, column: null } : null;
}
