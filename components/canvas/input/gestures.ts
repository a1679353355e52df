import { documentActions } from '@/lib/document/react';
import type { Layout, TableId } from '@/lib/engine';
import { startRelating } from '../commands/relate';
import { onGrid, type Point, rectBetween } from '../model/geometry';
import type { RelationshipEnd } from '../model/relationship';
import type { CanvasTools } from '../state/canvas-context';

/** What a press of the pointer does until it is let go. Points are in diagram pixels. */
export interface Gesture {
  readonly move: (at: Point) => void;
  readonly end: (at: Point) => void;
  readonly cancel: () => void;
}

/** A rectangle that selects every table it touches, added to what is selected already. */
export function selectGesture(tools: CanvasTools, start: Point): Gesture {
  const clear = () => tools.store.setState({ marquee: null });
  return {
    move: (end) => tools.store.setState({ marquee: { start, end } }),
    end: (end) => {
      const tables = tools.diagram.tablesIn(rectBetween(start, end));
      documentActions.select([...new Set([...tools.document.selection, ...tables])]);
      clear();
    },
    cancel: clear,
  };
}

/** Moves a table, or all selected ones when it is one of them, where nodes are not there to be dragged. */
export function dragGesture(tools: CanvasTools, table: TableId, start: Point): Gesture {
  const { selection, layout } = tools.document;
  const tables = selection.includes(table) ? selection.filter((id) => tools.diagram.tables.has(id)) : [table];
  const placesAt = (at: Point): Layout =>
    Object.fromEntries(
      tables.flatMap((id) => {
        const place = layout[id];
        return place ? [[id, { x: onGrid(place.x + at.x - start.x), y: onGrid(place.y + at.y - start.y) }]] : [];
      }),
    );
  return {
    move: (at) => tools.store.setState({ moving: placesAt(at) }),
    end: (at) => {
      documentActions.move(placesAt(at));
      tools.store.setState({ moving: null });
    },
    cancel: () => tools.store.setState({ moving: null }),
  };
}

/** Nearer than this to where it began, a line dropped on its own table was no line. */
const SELF_DISTANCE = 32;

/** Draws a relationship from a table or a column to where it is let go. */
export function drawGesture(tools: CanvasTools, from: RelationshipEnd, start: Point): Gesture {
  const targetOf = (at: Point): TableId | null => {
    const over = tools.diagram.tableAt(at);
    const near = Math.hypot(at.x - start.x, at.y - start.y) < SELF_DISTANCE;
    return over === from.table && near ? null : over;
  };
  const clear = () => tools.store.setState({ drawing: null });
  return {
    move: (end) => tools.store.setState({ drawing: { from, start, end, over: targetOf(end) } }),
    end: (end) => {
      const over = targetOf(end);
      clear();
      if (over === null) tools.store.setState({ message: 'Let go beside the tables: nothing was related.' });
      else startRelating(tools, from, { table: over, column: tools.diagram.columnAt(over, end) });
    },
    cancel: clear,
  };
}
