'use client';

import { useStoreApi } from '@xyflow/react';
import { type PointerEvent, useEffect, useRef } from 'react';
import { watchTheme } from '../drawing/palette';
import { visibleRect } from '../model/geometry';
import { useCanvas, useTools } from '../state/canvas-context';
import { MAP_SIZE, MapPainter } from './map-painter';

/**
 * Where everything is, small, with the window's frame in it; press or drag to go there. There only while part of the
 * diagram is out of view. For those who point: the keyboard goes through the diagram itself.
 */
export function Minimap() {
  const tools = useTools();
  const flow = useStoreApi();
  const map = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const painter = useRef<MapPainter | null>(null);
  const busy = useCanvas((s) => s.drawing !== null);
  useEffect(() => {
    if (!map.current || !canvas.current || !frame.current) return;
    const made = new MapPainter(map.current, canvas.current, frame.current, tools);
    painter.current = made;
    let request = 0;
    const draw = () => {
      request = 0;
      const { transform, width, height } = flow.getState();
      made.show(visibleRect({ x: transform[0], y: transform[1], zoom: transform[2] }, width, height));
    };
    const ask = () => {
      request ||= requestAnimationFrame(draw);
    };
    ask();
    const stops = [
      flow.subscribe(ask),
      tools.store.subscribe((now, before) => {
        if (now.highlight !== before.highlight || now.moving !== before.moving) ask();
      }),
      watchTheme(() => {
        made.recolour();
        ask();
      }),
    ];
    return () => {
      cancelAnimationFrame(request);
      for (const stop of stops) stop();
    };
  }, [tools, flow]);

  const go = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1 || !painter.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    tools.view.centreOn(painter.current.toDiagram({ x: event.clientX - box.left, y: event.clientY - box.top }));
  };
  return (
    <div
      ref={map}
      data-testid="minimap"
      className="invisible absolute right-3 bottom-3 z-10 touch-none overflow-hidden rounded-md bg-surface/90 shadow-[0_0_0_1px_var(--hairline)] data-[busy=true]:pointer-events-none data-[shown=true]:visible @max-[740px]:bottom-16 @max-[520px]:hidden"
      data-busy={busy}
      style={MAP_SIZE}
      onPointerDown={go}
      onPointerMove={go}
    >
      <canvas ref={canvas} className="pointer-events-none" />
      <div ref={frame} className="pointer-events-none absolute top-0 left-0 rounded-sm border-[1.5px] border-accent" />
    </div>
  );
}
