import type { ReactFlowInstance } from '@xyflow/react';
import { flushSync } from 'react-dom';
import { boundsOf, grow, type Point, type Rect, type Viewport, visibleRect } from '../model/geometry';
import { type CanvasStore, nearnessAt } from './canvas-store';

export const MIN_ZOOM = 0.02;
export const MAX_ZOOM = 2;
/** Each press of zoom in or out. */
export const ZOOM_STEP = 1.25;
/** Space kept around what is fitted, in screen pixels; the toolbar stands at the bottom. */
const FIT_MARGIN = { x: 20, top: 40, bottom: 88 };
/** Milliseconds. */
const GLIDE = 240;

export const prefersStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The window onto the diagram: where it is, and how to move it. Without effect until the canvas is mounted. */
export class View {
  readonly #store: CanvasStore;
  #flow: Pick<ReactFlowInstance, 'getViewport' | 'setViewport'> | null = null;
  /** The element that shows the diagram and holds the keyboard's focus. */
  element: HTMLElement | null = null;

  constructor(store: CanvasStore) {
    this.#store = store;
  }

  attach(flow: Pick<ReactFlowInstance, 'getViewport' | 'setViewport'>): void {
    this.#flow = flow;
  }

  get viewport(): Viewport {
    return this.#flow?.getViewport() ?? { x: 0, y: 0, zoom: 1 };
  }

  get size(): { readonly width: number; readonly height: number } {
    return { width: this.element?.clientWidth ?? 0, height: this.element?.clientHeight ?? 0 };
  }

  /** The part of the diagram on the screen. */
  get visible(): Rect {
    return visibleRect(this.viewport, this.size.width, this.size.height);
  }

  /** From window pixels to the diagram's. */
  toDiagram(p: Point): Point {
    const box = this.element?.getBoundingClientRect();
    const { x, y, zoom } = this.viewport;
    return { x: (p.x - (box?.left ?? 0) - x) / zoom, y: (p.y - (box?.top ?? 0) - y) / zoom };
  }

  /** From the diagram's pixels to the window's. */
  toWindow(p: Point): Point {
    const box = this.element?.getBoundingClientRect();
    const { x, y, zoom } = this.viewport;
    return { x: p.x * zoom + x + (box?.left ?? 0), y: p.y * zoom + y + (box?.top ?? 0) };
  }

  /** Puts the keyboard back into the diagram. */
  focus(): void {
    this.element?.focus({ preventScroll: true });
  }

  /** Shows all of these rectangles, at 100% at most. */
  fit(rects: Iterable<Rect>, glide = true): void {
    const bounds = boundsOf(rects);
    const { width, height } = this.size;
    if (!bounds || width === 0 || height === 0) return;
    const room = {
      width: Math.max(80, width - 2 * FIT_MARGIN.x),
      height: Math.max(80, height - FIT_MARGIN.top - FIT_MARGIN.bottom),
    };
    const zoom = clampZoom(Math.min(1, room.width / bounds.width, room.height / bounds.height));
    const x = FIT_MARGIN.x + (room.width - bounds.width * zoom) / 2 - bounds.x * zoom;
    const y = FIT_MARGIN.top + (room.height - bounds.height * zoom) / 2 - bounds.y * zoom;
    this.go({ x, y, zoom }, glide);
  }

  /** Zooms around the middle of the window. */
  zoomTo(wanted: number, glide = true): void {
    const zoom = clampZoom(wanted);
    const { width, height } = this.size;
    const now = this.viewport;
    const keep = { x: (width / 2 - now.x) / now.zoom, y: (height / 2 - now.y) / now.zoom };
    this.go({ x: width / 2 - keep.x * zoom, y: height / 2 - keep.y * zoom, zoom }, glide);
  }

  zoomBy(factor: number): void {
    this.zoomTo(this.viewport.zoom * factor);
  }

  panBy(dx: number, dy: number): void {
    const { x, y, zoom } = this.viewport;
    this.go({ x: x + dx, y: y + dy, zoom }, false);
  }

  centreOn(p: Point): void {
    const { width, height } = this.size;
    const { zoom } = this.viewport;
    this.go({ x: width / 2 - p.x * zoom, y: height / 2 - p.y * zoom, zoom }, false);
  }

  /** Moves as little as needed for the rectangle to be on the screen, at `leastZoom` or nearer; `glide`: seen to move. */
  reveal(rect: Rect, leastZoom = 0, glide = true): void {
    const { width, height } = this.size;
    const now = this.viewport;
    if (now.zoom < leastZoom) {
      const zoom = clampZoom(leastZoom);
      const at = { x: rect.x + rect.width / 2, y: rect.y + Math.min(rect.height / 2, height / 3 / zoom) };
      this.go({ x: width / 2 - at.x * zoom, y: height / 2 - at.y * zoom, zoom }, false);
      return;
    }
    const dx = shiftInto(rect.x * now.zoom + now.x, rect.width * now.zoom, 24, width - 24);
    const dy = shiftInto(rect.y * now.zoom + now.y, rect.height * now.zoom, 24, height - FIT_MARGIN.bottom);
    if (dx !== 0 || dy !== 0) this.go({ x: now.x + dx, y: now.y + dy, zoom: now.zoom }, glide);
  }

  /** Whether nothing of these rectangles is on the screen. */
  misses(rects: Iterable<Rect>): boolean {
    const visible = grow(this.visible, -8);
    for (const r of rects) {
      const apart =
        r.x > visible.x + visible.width ||
        visible.x > r.x + r.width ||
        r.y > visible.y + visible.height ||
        visible.y > r.y + r.height;
      if (!apart) return false;
    }
    return true;
  }

  /** Going far away, the nodes are taken out first: moving a thousand of them costs more than drawing them anew. */
  go(to: Viewport, glide: boolean): void {
    if (!this.#flow) return;
    const nearness = nearnessAt(to.zoom);
    if (nearness === 'far' && this.#store.getState().nearness !== 'far') {
      flushSync(() => this.#store.setState({ nearness }));
    }
    const animated = glide && !prefersStill();
    void this.#flow.setViewport(to, animated ? { duration: GLIDE } : {});
  }
}

const clampZoom = (zoom: number): number => Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));

/** How far to shift a stretch so that it lies within two limits; one too long is aligned with the first. */
function shiftInto(start: number, length: number, from: number, to: number): number {
  if (start < from || length > to - from) return from - start > 0 || start > to - 40 ? from - start : 0;
  return start + length > to ? to - start - length : 0;
}
