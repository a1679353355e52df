'use client';

import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { type Viewport, visibleRect } from '../model/geometry';
import { type CanvasTools, useTools } from '../state/canvas-context';
import { paintEdges } from './paint-edges';
import { paintTables } from './paint-tables';
import { type Palette, readPalette, watchTheme } from './palette';
import { sizeCanvas } from './size-canvas';

/**
 * One HTML canvas under the nodes: every relationship, and from afar every table too. It draws at most once a frame,
 * in the frame in which the viewport, the diagram or the highlight changed. `version` changes with the diagram.
 */
export function DiagramLayer({ version }: { version: unknown }) {
  const tools = useTools();
  const flow = useStoreApi();
  const canvas = useRef<HTMLCanvasElement>(null);
  const request = useRef<() => void>(() => {});

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let palette: Palette | null = null;
    let frame = 0;
    const draw = () => {
      frame = 0;
      palette ??= readPalette(element);
      const { transform, width, height } = flow.getState();
      const [x, y, zoom] = transform;
      if (width > 0 && height > 0) paint(element, tools, palette, { x, y, zoom }, { width, height });
    };
    const ask = () => {
      frame ||= requestAnimationFrame(draw);
    };
    request.current = ask;
    const stops = [
      flow.subscribe((now, before) => {
        if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) ask();
      }),
      tools.store.subscribe((now, before) => {
        if (now.highlight !== before.highlight || now.cursor !== before.cursor || now.showCursor !== before.showCursor)
          ask();
        if (now.nearness !== before.nearness || now.drawing !== before.drawing) ask();
      }),
      watchTheme(() => {
        palette = null;
        ask();
      }),
    ];
    void document.fonts.ready.then(ask);
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
    };
  }, [tools, flow]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is the reason to draw
  useEffect(() => request.current(), [version]);

  return <canvas ref={canvas} className="diagram-layer" />;
}

function paint(
  element: HTMLCanvasElement,
  tools: CanvasTools,
  palette: Palette,
  viewport: Viewport,
  size: { readonly width: number; readonly height: number },
): void {
  const ctx = element.getContext('2d');
  if (!ctx) return;
  const ratio = sizeCanvas(element, size.width, size.height);
  const { zoom } = viewport;
  const state = tools.store.getState();
  const visible = visibleRect(viewport, size.width, size.height);
  const shared = { diagram: tools.diagram, highlight: state.highlight, palette, visible };
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, element.width, element.height);
  ctx.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * viewport.x, ratio * viewport.y);
  paintEdges(ctx, { ...shared, zoom });
  if (state.nearness === 'far') {
    const cursor = state.showCursor ? (state.cursor?.table ?? null) : null;
    paintTables(ctx, { ...shared, viewport, cursor, over: state.drawing?.over ?? null });
  }
}
