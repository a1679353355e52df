import type { ElementId } from '@/lib/engine';
import type { Point } from '../model/geometry';
import type { CanvasTools } from '../state/canvas-context';
import { pane, type Target } from '../state/canvas-store';

/** Screen pixels around a line in which the pointer still hits it. */
const REACH = 8;

/** What a pointer event of the diagram is about: the nodes say it themselves, the rest is looked up by place. */
export function targetAt(tools: CanvasTools, element: EventTarget | null, at: Point): Target {
  const node = element instanceof Element ? element.closest<HTMLElement>('[data-table]') : null;
  const table = node?.dataset.table;
  if (table !== undefined) {
    const column =
      element instanceof Element ? element.closest<HTMLElement>('[data-column]')?.dataset.column : undefined;
    return column === undefined ? { kind: 'table', table } : { kind: 'column', table, column };
  }
  const p = tools.view.toDiagram(at);
  if (tools.store.getState().nearness === 'far') {
    const found = tools.diagram.tableAt(p);
    if (found !== null) return { kind: 'table', table: found };
  }
  const key = tools.diagram.edgeAt(p, REACH / tools.view.viewport.zoom);
  const edge = key === null ? undefined : tools.diagram.edges.get(key)?.edge;
  return edge ? { kind: 'edge', table: edge.child, key: edge.id } : pane;
}

/** The element of the schema a target stands for; null for the empty canvas. */
export function elementOf(target: Target): ElementId | null {
  if (target.kind === 'pane') return null;
  return target.kind === 'table' ? target.table : target.kind === 'column' ? target.column : target.key;
}

export const sameTarget = (a: Target, b: Target): boolean => a.kind === b.kind && elementOf(a) === elementOf(b);
