import { flushSync } from 'react-dom';
import { documentActions } from '@/lib/document/react';
import type { SchemaEdit } from '@/lib/document/types';
import { type ColumnId, type ConstraintId, metrics, type TableId, uniqueName } from '@/lib/engine';
import { columnOf } from '../model/elements';
import { freePlace } from '../model/free-place';
import { centreOf, type Point } from '../model/geometry';
import type { CanvasTools } from '../state/canvas-context';
import { type Editing, nearnessAt, type Target } from '../state/canvas-store';
import { newTableId } from '../state/new-ids';

/** Text can be typed into a node from this zoom on. */
const READABLE = 0.75;

/** About the size of a table with its key and its two timestamps, which is what a new one has. */
const newTable = { width: metrics.minWidth + 20, height: metrics.header + 3 * metrics.row };

/** Applies an edit and tells screen readers; what went wrong is told by the document as a notice. */
function apply(tools: CanvasTools, edit: SchemaEdit, message: string): boolean {
  const outcome = documentActions.edit(edit);
  tools.store.setState({ message: outcome.ok ? message : outcome.because });
  return outcome.ok;
}

/** Adds an empty table near a place of the diagram (the middle of the window without one) and lets its name be typed. */
export function addTable(tools: CanvasTools, at?: Point): void {
  if (tools.document.readOnly) return;
  const middle = centreOf(tools.view.visible);
  const wanted = at ?? { x: middle.x - newTable.width / 2, y: middle.y - newTable.height / 2 };
  const place = freePlace(wanted, newTable, [...tools.diagram.tables.values()]);
  const name = uniqueName('new_table', new Set(tools.document.schema.tables.map((t) => t.name)));
  const id = newTableId();
  // Drawn at once, so that its place and size are known below.
  const added = flushSync(() =>
    apply(tools, { kind: 'addTable', id, name, at: place }, `Added table ${name}. Type its name.`),
  );
  if (!added) return;
  documentActions.select([id]);
  tools.store.setState({ cursor: { table: id, column: null } });
  tools.view.reveal(tools.diagram.tables.get(id) ?? { ...place, ...newTable }, READABLE, false);
  openField(tools, { kind: 'tableName', table: id });
}

/** Shows the field; until it is there, what is typed is kept for it. */
function openField(tools: CanvasTools, editing: Editing): void {
  flushSync(() => tools.store.setState({ editing, typedAhead: '' }));
}

/** Lets something be typed into the diagram, near enough to be read. */
export function startEditing(tools: CanvasTools, editing: Editing): void {
  if (tools.document.readOnly) return;
  const rect = tools.diagram.tables.get(editing.table);
  if (!rect) return;
  const far = nearnessAt(tools.view.viewport.zoom) !== 'near';
  // Names can be typed on a table without rows; a column's row must be on the node.
  if ('column' in editing && !rect.view.rows.some((row) => row.column === editing.column)) {
    tools.store.setState({ detail: 'all' });
  }
  tools.view.reveal(rect, far ? READABLE : 0, false);
  const column = 'column' in editing ? editing.column : null;
  tools.store.setState({ cursor: { table: editing.table, column } });
  openField(tools, editing);
}

/** Deletes what the target names. A deleted relationship takes its key column with it. */
export function remove(tools: CanvasTools, target: Target): void {
  if (tools.document.readOnly) return;
  const { index } = tools.document;
  if (target.kind === 'table') {
    const name = index.tables.get(target.table)?.name ?? '';
    apply(tools, { kind: 'deleteTable', table: target.table }, `Deleted table ${name}.`);
  } else if (target.kind === 'column') {
    const name = columnOf(index, target.table, target.column)?.name ?? '';
    apply(tools, { kind: 'deleteColumn', table: target.table, column: target.column }, `Deleted column ${name}.`);
  } else if (target.kind === 'edge') {
    removeKey(tools, target.table, target.key, true);
  }
}

/** Deletes a relationship, with its key column or leaving it as a plain one. */
export function removeKey(tools: CanvasTools, table: TableId, key: ConstraintId, dropColumn: boolean): void {
  apply(tools, { kind: 'deleteConstraint', table, id: key, dropColumn }, 'Deleted the relationship.');
}

/** Deletes everything selected that is on the diagram (tables, columns, relationships); without any, `otherwise`. */
export function removeSelection(tools: CanvasTools, otherwise: Target): void {
  const selected = tools.document.selection.flatMap((id) => targetOf(tools, id) ?? []);
  for (const target of selected.length > 0 ? selected : [otherwise]) remove(tools, target);
}

/** What an element of the schema is on the diagram; null for those that are not on it by themselves. */
function targetOf(tools: CanvasTools, id: string): Target | null {
  const { index } = tools.document;
  const table = index.owner.get(id);
  if (table === undefined) return null;
  if (id === table) return { kind: 'table', table };
  if (columnOf(index, table, id)) return { kind: 'column', table, column: id };
  return tools.diagram.edges.has(id) ? { kind: 'edge', table, key: id } : null;
}

export function toggleLive(tools: CanvasTools, table: TableId): void {
  const live = !tools.document.index.tables.get(table)?.liveTraffic;
  apply(
    tools,
    { kind: 'setLiveTraffic', table, live },
    live ? 'Marked as having live traffic.' : 'No longer marked as having live traffic.',
  );
}

export function toggleNullable(tools: CanvasTools, table: TableId, column: ColumnId): void {
  const nullable = !columnOf(tools.document.index, table, column)?.nullable;
  apply(tools, { kind: 'setNullable', table, column, nullable }, nullable ? 'Now nullable.' : 'Now not null.');
}

/** Whether the column alone is unique by a constraint. */
export function isUnique(tools: CanvasTools, table: TableId, column: ColumnId): boolean {
  const uniques = tools.document.index.tables.get(table)?.uniques ?? [];
  return uniques.some((u) => u.columns.length === 1 && u.columns[0] === column);
}

export function toggleUnique(tools: CanvasTools, table: TableId, column: ColumnId): void {
  const unique = !isUnique(tools, table, column);
  apply(tools, { kind: 'setUnique', table, column, unique }, unique ? 'Now unique.' : 'No longer unique.');
}

/** Moves tables by a step, as one undo step. */
export function moveTables(tools: CanvasTools, tables: readonly TableId[], dx: number, dy: number): void {
  if (tools.document.readOnly) return;
  const { layout } = tools.document;
  const moved = tables.flatMap((id) => {
    const place = layout[id];
    return place ? [[id, { x: place.x + dx, y: place.y + dy }] as const] : [];
  });
  if (moved.length > 0) documentActions.move(Object.fromEntries(moved));
}
