import type { EdgeView } from '@/lib/engine';
import type { CanvasTools } from '../state/canvas-context';
import type { Cursor, Target } from '../state/canvas-store';
import { moveCursor } from './move-cursor';

/** Opens a menu at the keyboard's place. A single relationship is followed without asking. */
export function openMenu(tools: CanvasTools, about: 'actions' | 'relationships', cursor: Cursor): void {
  const rect = tools.diagram.tables.get(cursor.table);
  if (!rect) return;
  if (about === 'relationships') {
    const edges = relationshipsAt(tools, cursor);
    const [only] = edges;
    if (!only) {
      tools.store.setState({ message: 'No relationship to follow here.' });
      return;
    }
    if (edges.length === 1) {
      follow(tools, cursor, only);
      return;
    }
  }
  const row = rect.view.rows.find((r) => r.column === cursor.column);
  const at = tools.view.toWindow({ x: rect.x + 24, y: rect.y + (row ? row.y + 28 : rect.view.header) });
  tools.store.setState({ menu: { about, target: targetOfCursor(cursor), at } });
}

/** The table or column the keyboard is on. */
export const targetOfCursor = ({ table, column }: Cursor): Target =>
  column === null ? { kind: 'table', table } : { kind: 'column', table, column };

/** The relationships of a table, or of a column alone where it has any. */
export function relationshipsAt(tools: CanvasTools, cursor: Cursor): readonly EdgeView[] {
  const edges = tools.diagram.edgesOfTable.get(cursor.table) ?? [];
  const { column } = cursor;
  if (column === null) return edges;
  return edges.filter(
    (edge) =>
      (edge.child === cursor.table && edge.childColumns.includes(column)) ||
      (edge.parent === cursor.table && edge.parentColumns.includes(column)),
  );
}

/** Goes to the other end of a relationship: to the column when coming from one. */
export function follow(tools: CanvasTools, cursor: Cursor, edge: EdgeView): void {
  const toParent = edge.child === cursor.table;
  const table = toParent ? edge.parent : edge.child;
  const column = toParent ? edge.parentColumn : edge.childColumn;
  moveCursor(tools, { table, column: cursor.column === null ? null : column });
}
