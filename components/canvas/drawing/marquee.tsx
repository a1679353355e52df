'use client';

import { ViewportPortal } from '@xyflow/react';
import { rectBetween } from '../model/geometry';
import { useCanvas } from '../state/canvas-context';

/** The selection rectangle while it is being drawn. */
export function Marquee() {
  const marquee = useCanvas((s) => s.marquee);
  if (!marquee) return null;
  const { x, y, width, height } = rectBetween(marquee.start, marquee.end);
  return (
    <ViewportPortal>
      <div className="marquee" style={{ transform: `translate(${x}px, ${y}px)`, width, height }} />
    </ViewportPortal>
  );
}
