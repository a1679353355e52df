'use client';

import { useEffect, useRef } from 'react';
import type { Point } from '../model/geometry';
import type { CanvasTools } from '../state/canvas-context';
import type { Gesture } from './gestures';

/** Window pixels the pointer moves before a press becomes a gesture; a touch is less steady. */
const THRESHOLD = { mouse: 3, touch: 8 };
/** Near the window's edge the diagram moves along, by this much a frame. */
const EDGE = 28;
const STEP = 9;

interface Running {
  readonly gesture: Gesture;
  readonly stop: () => void;
  /** It has moved far enough to be more than a click. */
  moved: boolean;
}

/** Runs one gesture at a time from press to release, with the diagram panning along at the window's edge. */
export function useGesture(tools: CanvasTools) {
  const running = useRef<Running | null>(null);
  /** The click that the browser sends after a gesture is not meant. */
  const swallow = useRef(false);
  useEffect(() => () => running.current?.stop(), []);

  const start = (gesture: Gesture, event: { clientX: number; clientY: number; pointerType: string }) => {
    running.current?.stop();
    const first = { x: event.clientX, y: event.clientY };
    let last: Point = first;
    let frame = 0;
    const now: Running = { gesture, moved: false, stop: () => {} };
    const threshold = event.pointerType === 'mouse' ? THRESHOLD.mouse : THRESHOLD.touch;
    const step = () => {
      frame = requestAnimationFrame(step);
      if (!now.moved) return;
      const [dx, dy] = edgePan(tools, last);
      if (dx !== 0 || dy !== 0) tools.view.panBy(dx, dy);
      gesture.move(tools.view.toDiagram(last));
    };
    const onMove = (e: PointerEvent) => {
      last = { x: e.clientX, y: e.clientY };
      now.moved ||= Math.hypot(last.x - first.x, last.y - first.y) >= threshold;
    };
    const finish = (kept: boolean) => {
      now.stop();
      if (!now.moved) return;
      swallow.current = true;
      setTimeout(() => {
        swallow.current = false;
      });
      if (kept) gesture.end(tools.view.toDiagram(last));
      else gesture.cancel();
    };
    const onUp = () => finish(true);
    const onCancel = () => finish(false);
    const onKey = (e: KeyboardEvent) => {
      if (e.key !== 'Escape') return;
      e.stopPropagation();
      finish(false);
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onCancel);
    window.addEventListener('keydown', onKey, true);
    frame = requestAnimationFrame(step);
    const stop = () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onCancel);
      window.removeEventListener('keydown', onKey, true);
      running.current = null;
    };
    running.current = Object.assign(now, { stop });
  };
  return { start, isRunning: () => running.current !== null, swallowsClick: () => swallow.current };
}

function edgePan(tools: CanvasTools, at: Point): readonly [number, number] {
  const box = tools.view.element?.getBoundingClientRect();
  if (!box) return [0, 0];
  const along = (p: number, from: number, to: number): number => (p < from + EDGE ? STEP : p > to - EDGE ? -STEP : 0);
  return [along(at.x, box.left, box.right), along(at.y, box.top, box.bottom)];
}
