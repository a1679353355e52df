'use client';

import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useTools } from '../state/canvas-context';
import { LayerPainter } from './layer-painter';
import { watchTheme } from './palette';

/**
 * One HTML canvas under the nodes: every relationship, and from afar every table too. It follows the viewport, the
 * diagram and the highlight in the frame in which they change. `version` changes with the diagram.
 */
export function DiagramLayer({ version }: { version: unknown }) {
  const tools = useTools();
  const flow = useStoreApi();
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<LayerPainter | null>(null);

  useEffect(() => {
    if (!canvas.current) return;
    const made = new LayerPainter(canvas.current, tools, () => {
      const { transform, width, height } = flow.getState();
      return { x: transform[0], y: transform[1], zoom: transform[2], width, height };
    });
    painter.current = made;
    made.redraw();
    const stops = [
      flow.subscribe((now, before) => {
        if (now.transform !== before.transform) made.moved();
        else if (now.width !== before.width || now.height !== before.height) made.redraw();
      }),
      tools.store.subscribe((now, before) => {
        const same =
          now.highlight === before.highlight &&
          now.cursor === before.cursor &&
          now.showCursor === before.showCursor &&
          now.nearness === before.nearness &&
          now.drawing === before.drawing;
        if (!same) made.redraw();
      }),
      watchTheme(made.recolour),
    ];
    void document.fonts.ready.then(made.redraw);
    return () => {
      made.stop();
      for (const stop of stops) stop();
    };
  }, [tools, flow]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is the reason to draw
  useEffect(() => painter.current?.redraw(), [version]);

  return <canvas ref={canvas} className="diagram-layer" />;
}
