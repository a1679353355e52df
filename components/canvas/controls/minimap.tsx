'use client';

import { useStoreApi } from '@xyflow/react';
import { type PointerEvent, useEffect, useRef } from 'react';
import { useDocument } from '@/lib/document/react';
import { type Palette, readPalette, watchTheme } from '../drawing/palette';
import { sizeCanvas } from '../drawing/size-canvas';
import { boundsOf, grow, type Point, type Rect, type Viewport, visibleRect } from '../model/geometry';
import { type CanvasTools, useCanvas, useTools } from '../state/canvas-context';

const SIZE = { width: 168, height: 112 };

/** Where everything is, small, with the window's frame in it; press or drag to go there. Drawn on an HTML canvas. */
export function Minimap() {
  const tools = useTools();
  const flow = useStoreApi();
  const canvas = useRef<HTMLCanvasElement>(null);
  // The keyboard goes through the diagram itself; this is a picture for those who point.
  const busy = useCanvas((s) => s.drawing !== null);
  const empty = useDocument((s) => s.schema.tables.length === 0);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let palette: Palette | null = null;
    let frame = 0;
    const boxes = new BoxCache();
    const draw = () => {
      frame = 0;
      if (element.clientWidth === 0) return;
      palette ??= readPalette(element);
      const { transform, width, height } = flow.getState();
      const viewport = { x: transform[0], y: transform[1], zoom: transform[2] };
      paint(element, tools, palette, boxes, visibleRect(viewport, width, height));
    };
    const ask = () => {
      frame ||= requestAnimationFrame(draw);
    };
    ask();
    const stops = [
      flow.subscribe(ask),
      tools.store.subscribe((now, before) => {
        if (now.highlight !== before.highlight) ask();
      }),
      watchTheme(() => {
        palette = null;
        ask();
      }),
    ];
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
    };
  }, [tools, flow]);

  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    const area = areaOf(tools, tools.view.visible);
    const scale = scaleOf(area);
    tools.view.centreOn(toDiagram({ x: event.clientX - box.left, y: event.clientY - box.top }, area, scale));
  };
  return (
    <canvas
      ref={canvas}
      data-testid="minimap"
      className={`absolute right-3 bottom-3 z-10 touch-none rounded-md border border-hairline bg-surface/90 @max-[740px]:bottom-16 @max-[520px]:hidden ${busy ? 'pointer-events-none' : ''}`}
      hidden={empty}
      style={SIZE}
      onPointerDown={go}
      onPointerMove={go}
    />
  );
}

/** The part of the diagram that the map shows: every table and the window. */
function areaOf(tools: CanvasTools, visible: Rect): Rect {
  const tables = tools.diagram.bounds();
  const all = boundsOf(tables ? [tables, visible] : [visible]) ?? visible;
  return grow(all, Math.max(all.width, all.height) * 0.03);
}

const scaleOf = (area: Rect): number => Math.min(SIZE.width / area.width, SIZE.height / area.height);

const offsetOf = (area: Rect, scale: number): Point => ({
  x: (SIZE.width - area.width * scale) / 2,
  y: (SIZE.height - area.height * scale) / 2,
});

function toDiagram(p: Point, area: Rect, scale: number): Point {
  const offset = offsetOf(area, scale);
  return { x: area.x + (p.x - offset.x) / scale, y: area.y + (p.y - offset.y) / scale };
}

/** All tables as one path in diagram pixels, kept until a table moves. */
class BoxCache {
  #tables: unknown = null;
  #path = new Path2D();

  of(tools: CanvasTools): Path2D {
    if (this.#tables === tools.diagram.tables) return this.#path;
    this.#tables = tools.diagram.tables;
    this.#path = new Path2D();
    for (const { x, y, width, height } of tools.diagram.tables.values()) this.#path.rect(x, y, width, height);
    return this.#path;
  }
}

function paint(element: HTMLCanvasElement, tools: CanvasTools, palette: Palette, boxes: BoxCache, visible: Rect): void {
  const ctx = element.getContext('2d');
  if (!ctx) return;
  const ratio = sizeCanvas(element, SIZE.width, SIZE.height);
  const area = areaOf(tools, visible);
  const scale = scaleOf(area);
  const offset = offsetOf(area, scale);
  const viewport: Viewport = { x: offset.x - area.x * scale, y: offset.y - area.y * scale, zoom: scale };
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, element.width, element.height);
  ctx.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * viewport.x, ratio * viewport.y);
  ctx.fillStyle = palette.control;
  ctx.globalAlpha = 0.6;
  ctx.fill(boxes.of(tools));
  ctx.globalAlpha = 1;
  ctx.fillStyle = palette.accent;
  for (const id of tools.store.getState().highlight.ringed) {
    const box = tools.diagram.tables.get(id);
    if (box) ctx.fillRect(box.x, box.y, box.width, box.height);
  }
  ctx.strokeStyle = palette.accent;
  ctx.lineWidth = 1.5 / scale;
  ctx.strokeRect(visible.x, visible.y, visible.width, visible.height);
}
