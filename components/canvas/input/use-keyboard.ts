'use client';

import { type KeyboardEvent, useCallback } from 'react';
import { documentActions } from '@/lib/document/react';
import { addTable, moveTables, removeSelection, startEditing } from '../commands/edit';
import { openMenu, targetOfCursor } from '../commands/menu';
import { cursorOf, moveCursor, neighbourOf, stepInColumns, stepToTable } from '../commands/move-cursor';
import { startRelating } from '../commands/relate';
import type { Direction } from '../model/nearest';
import { type CanvasTools, useTools } from '../state/canvas-context';
import type { Cursor } from '../state/canvas-store';
import { ZOOM_STEP } from '../state/view';

/** Canvas pixels a table moves with Alt and an arrow; with Shift too, the larger. */
const NUDGE = { small: 16, large: 64 };

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const units = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const;

/** The diagram's keys, as in the help: arrows, Enter, Escape, R, N, C, L, T, F2, Delete, + and -, Alt and arrows. */
export function useKeyboard(): (event: KeyboardEvent<HTMLElement>) => void {
  const tools = useTools();
  return useCallback(
    (event) => {
      // Fields inside the diagram have keys of their own.
      if (event.target !== tools.view.element) return;
      const held = event.ctrlKey || event.metaKey;
      if (held ? handleHeld(tools, event) : handle(tools, event)) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    [tools],
  );
}

/** Control or Command and F looks for a table. */
function handleHeld(tools: CanvasTools, event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() !== 'f' || event.altKey || event.shiftKey) return false;
  tools.store.setState({ finding: '' });
  return true;
}

/** Whether the key was one of the diagram's. */
function handle(tools: CanvasTools, event: KeyboardEvent): boolean {
  const { editing, typedAhead } = tools.store.getState();
  if (editing) {
    if (event.key === 'Escape') tools.store.setState({ editing: null });
    else if (event.key.length === 1) tools.store.setState({ typedAhead: typedAhead + event.key });
    return event.key !== 'Tab';
  }
  const direction = directions[event.key];
  const cursor = cursorOf(tools);
  if (!event.altKey && event.key.toLowerCase() === 'n') {
    addTable(tools);
    return true;
  }
  if (!event.altKey && ['+', '=', '-'].includes(event.key)) {
    tools.view.zoomBy(event.key === '-' ? 1 / ZOOM_STEP : ZOOM_STEP);
    return true;
  }
  if (!cursor) return false;
  if (direction) {
    if (event.altKey) nudge(tools, cursor, direction, event.shiftKey ? NUDGE.large : NUDGE.small);
    else arrow(tools, cursor, direction);
    return true;
  }
  if (event.altKey) return false;
  if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
    openMenu(tools, 'actions', cursor);
    return true;
  }
  const action = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  action?.(tools, cursor);
  return action !== undefined;
}

const keys: Readonly<Record<string, (tools: CanvasTools, cursor: Cursor) => void>> = {
  Enter: enter,
  F2: rename,
  Escape: stepOut,
  Delete: deleteHere,
  Backspace: deleteHere,
  r: (tools, cursor) => openMenu(tools, 'relationships', cursor),
  c: (tools, cursor) => startEditing(tools, { kind: 'newColumn', table: cursor.table }),
  l: (tools, cursor) => startRelating(tools, { table: cursor.table, column: cursor.column }, null),
  t: (tools, { table, column }) => {
    if (column !== null) startEditing(tools, { kind: 'columnType', table, column });
  },
};

function arrow(tools: CanvasTools, cursor: Cursor, direction: Direction): void {
  const inColumns = cursor.column !== null && (direction === 'up' || direction === 'down');
  if (!tools.store.getState().cursor) moveCursor(tools, cursor);
  else if (inColumns) stepInColumns(tools, cursor, direction === 'up' ? -1 : 1);
  else stepToTable(tools, cursor.table, direction);
}

/** From afar, closer; on a table, into its columns; on a column, to its name. */
function enter(tools: CanvasTools, cursor: Cursor): void {
  const table = tools.diagram.tables.get(cursor.table);
  if (!table) return;
  if (tools.store.getState().nearness !== 'near') tools.view.reveal(table, 1);
  const first = table.view.rows[0];
  if (cursor.column !== null) rename(tools, cursor);
  else if (first) moveCursor(tools, { table: cursor.table, column: first.column });
  else startEditing(tools, { kind: 'newColumn', table: cursor.table });
}

function rename(tools: CanvasTools, { table, column }: Cursor): void {
  startEditing(tools, column === null ? { kind: 'tableName', table } : { kind: 'columnName', table, column });
}

function stepOut(tools: CanvasTools, cursor: Cursor): void {
  if (cursor.column !== null) moveCursor(tools, { table: cursor.table, column: null });
  else {
    documentActions.select([]);
    tools.store.setState({ message: 'Nothing selected.' });
  }
}

/** Deletes what is selected, then leaves the keyboard on what was next to it. */
function deleteHere(tools: CanvasTools, cursor: Cursor): void {
  if (tools.document.readOnly) return;
  const next = neighbourOf(tools, cursor);
  removeSelection(tools, targetOfCursor(cursor));
  tools.store.setState({ cursor: next, showCursor: next !== null });
}

function nudge(tools: CanvasTools, cursor: Cursor, direction: Direction, by: number): void {
  const [x, y] = units[direction];
  const selected = tools.document.selection.filter((id) => tools.diagram.tables.has(id));
  const tables = selected.includes(cursor.table) ? selected : [cursor.table];
  moveTables(tools, tables, x * by, y * by);
  tools.store.setState({ message: `Moved ${direction}.` });
}
