'use client';

import { ViewportPortal } from '@xyflow/react';
import { useDocument } from '@/lib/document/react';
import { metrics } from '@/lib/engine';
import { targetOfCursor } from '../commands/menu';
import { useCanvas, useTools } from '../state/canvas-context';
import type { DiagramVersion } from '../state/use-diagram';

/**
 * The one handle from which relationships are drawn, at the row or table under the pointer, else at the one the
 * keyboard or a tap is on. One for the whole diagram: a handle on every row would double the cost of everything.
 */
export function DrawGrip({ version }: { version: DiagramVersion }) {
  const tools = useTools();
  const readOnly = useDocument((s) => s.readOnly);
  const near = useCanvas((s) => s.nearness === 'near');
  const busy = useCanvas((s) => s.moving !== null || s.marquee !== null || s.editing !== null || s.drawing !== null);
  const pointed = useCanvas((s) => s.pointed);
  const cursor = useCanvas((s) => s.cursor);
  const selected = useDocument((s) => s.selection.length > 0);
  const target = pointed.kind === 'pane' && selected && cursor ? targetOfCursor(cursor) : pointed;
  if (readOnly || !near || busy || (target.kind !== 'table' && target.kind !== 'column')) return null;
  const drawn = version.tables.get(target.table);
  const column = target.kind === 'column' ? target.column : null;
  const row = drawn?.view.rows.find((r) => r.column === column);
  if (!drawn || (column !== null && !row)) return null;
  const x = drawn.x + drawn.width;
  const y = drawn.y + (row ? row.y + metrics.row / 2 : drawn.view.header / 2);
  const from = row?.name ?? tools.document.index.tables.get(target.table)?.name ?? '';
  return (
    <ViewportPortal>
      <button
        type="button"
        tabIndex={-1}
        className="draw-grip nodrag nopan"
        style={{ transform: `translate(${x}px, ${y}px)` }}
        data-grip={target.table}
        data-grip-column={column ?? undefined}
        data-testid="draw-grip"
        aria-label={`Draw a relationship from ${from}`}
        title="Drag to another table to relate"
      />
    </ViewportPortal>
  );
}
