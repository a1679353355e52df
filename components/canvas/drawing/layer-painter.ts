import { grow, type Viewport, visibleRect } from '../model/geometry';
import type { CanvasTools } from '../state/canvas-context';
import { paintEdges } from './paint-edges';
import { paintTables } from './paint-tables';
import { type Palette, readPalette } from './palette';
import { sizeCanvas } from './size-canvas';

/** Screen pixels drawn beyond each side of the window, so that panning can slide the picture instead of drawing it. */
const MARGIN = 192;
/** Milliseconds after the last slide until the picture is drawn anew, sharp and with its margins. */
const SETTLE = 140;

/** The window on the diagram, and its size in CSS pixels. */
export interface Window extends Viewport {
  readonly width: number;
  readonly height: number;
}

/** Draws the diagram's layer, at most once a frame; while panning near by, it slides what is drawn as far as that reaches. */
export class LayerPainter {
  readonly #element: HTMLCanvasElement;
  readonly #tools: CanvasTools;
  readonly #window: () => Window;
  #palette: Palette | null = null;
  #frame = 0;
  #settle: ReturnType<typeof setTimeout> | undefined;
  /** Something other than the place of the window changed. */
  #stale = true;
  #drawn: Window | null = null;

  constructor(element: HTMLCanvasElement, tools: CanvasTools, window: () => Window) {
    this.#element = element;
    this.#tools = tools;
    this.#window = window;
  }

  /** What is drawn has changed. */
  readonly redraw = (): void => {
    this.#stale = true;
    this.moved();
  };

  /** The colours may have changed. */
  readonly recolour = (): void => {
    this.#palette = null;
    this.redraw();
  };

  /** The window has moved. */
  readonly moved = (): void => {
    this.#frame ||= requestAnimationFrame(this.#step);
  };

  stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settle);
  }

  readonly #step = (): void => {
    this.#frame = 0;
    const now = this.#window();
    if (now.width === 0 || now.height === 0) return;
    clearTimeout(this.#settle);
    if (this.#slides(now)) this.#settle = setTimeout(this.redraw, SETTLE);
    else this.#draw(now);
  };

  /** Whether sliding what is drawn was enough. */
  #slides(now: Window): boolean {
    const drawn = this.#drawn;
    if (!drawn || this.#stale || this.#tools.store.getState().nearness === 'far') return false;
    if (drawn.zoom !== now.zoom || drawn.width !== now.width || drawn.height !== now.height) return false;
    const dx = now.x - drawn.x;
    const dy = now.y - drawn.y;
    if (Math.abs(dx) > MARGIN || Math.abs(dy) > MARGIN) return false;
    this.#element.style.transform = `translate(${dx}px, ${dy}px)`;
    return true;
  }

  #draw(now: Window): void {
    const ctx = this.#element.getContext('2d');
    if (!ctx) return;
    this.#palette ??= readPalette(this.#element);
    this.#stale = false;
    this.#drawn = now;
    const state = this.#tools.store.getState();
    const far = state.nearness === 'far';
    // From afar there is so much to draw that margins cost more than they save.
    const margin = far ? 0 : MARGIN;
    const ratio = sizeCanvas(this.#element, now, margin);
    this.#element.style.transform = '';
    const visible = grow(visibleRect(now, now.width, now.height), margin / now.zoom);
    const shared = { diagram: this.#tools.diagram, highlight: state.highlight, palette: this.#palette, visible };
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, this.#element.width, this.#element.height);
    const scale = ratio * now.zoom;
    ctx.setTransform(scale, 0, 0, scale, ratio * (now.x + margin), ratio * (now.y + margin));
    paintEdges(ctx, { ...shared, zoom: now.zoom });
    if (!far) return;
    const cursor = state.showCursor ? (state.cursor?.table ?? null) : null;
    paintTables(ctx, { ...shared, viewport: now, cursor, over: state.drawing?.over ?? null });
  }
}
