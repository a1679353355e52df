'use client';

import { ViewportPortal } from '@xyflow/react';
import { useCanvas } from '../state/canvas-context';

/** The dashed line of a relationship while it is being drawn. */
export function DrawingLine() {
  const drawing = useCanvas((s) => s.drawing);
  if (!drawing) return null;
  const { start, end } = drawing;
  const middle = (start.x + end.x) / 2;
  const d = `M${start.x} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}`;
  return (
    <ViewportPortal>
      <svg
        aria-hidden="true"
        style={{ position: 'absolute', overflow: 'visible', pointerEvents: 'none' }}
        width="1"
        height="1"
      >
        <path
          d={d}
          fill="none"
          stroke="var(--accent)"
          strokeWidth="2"
          strokeDasharray="6 4"
          vectorEffect="non-scaling-stroke"
        />
        <circle cx={end.x} cy={end.y} r="4" fill="var(--accent)" />
      </svg>
    </ViewportPortal>
  );
}
