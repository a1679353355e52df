import { type Palette, readPalette } from '../drawing/palette';
import { sizeCanvas } from '../drawing/size-canvas';
import { boundsOf, encloses, grow, type Point, type Rect } from '../model/geometry';
import type { Highlight } from '../model/highlight';
import type { CanvasTools } from '../state/canvas-context';

/** CSS pixels. */
export const MAP_SIZE = { width: 168, height: 112 };

/** The part of the diagram that the map shows, and where on the map. */
interface MapView {
  readonly area: Rect;
  readonly scale: number;
  readonly offset: Point;
}

/** Draws the map's tables when they, or what it shows, changed; otherwise only its frame moves. */
export class MapPainter {
  readonly #map: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  readonly #frame: HTMLElement;
  readonly #tools: CanvasTools;
  #palette: Palette | null = null;
  #drawn: { readonly tables: unknown; readonly highlight: Highlight; readonly area: Rect } | null = null;

  constructor(map: HTMLElement, canvas: HTMLCanvasElement, frame: HTMLElement, tools: CanvasTools) {
    this.#map = map;
    this.#canvas = canvas;
    this.#frame = frame;
    this.#tools = tools;
  }

  recolour(): void {
    this.#palette = null;
    this.#drawn = null;
  }

  /** Shows the map for a window on the diagram; hides it where everything is in view and there is nowhere to go. */
  show(visible: Rect): void {
    const tables = this.#tools.diagram.bounds();
    const needed = tables !== null && !encloses(visible, tables);
    if (this.#map.dataset.shown !== String(needed)) this.#map.dataset.shown = String(needed);
    if (!needed) return;
    const view = mapView(tables, visible);
    this.#drawTables(view);
    const { area, scale, offset } = view;
    const x = offset.x + (visible.x - area.x) * scale;
    const y = offset.y + (visible.y - area.y) * scale;
    Object.assign(this.#frame.style, {
      transform: `translate(${x}px, ${y}px)`,
      width: `${visible.width * scale}px`,
      height: `${visible.height * scale}px`,
    });
  }

  /** From a place on the map to the diagram. */
  toDiagram(p: Point): Point {
    const visible = this.#tools.view.visible;
    const { area, scale, offset } = mapView(this.#tools.diagram.bounds() ?? visible, visible);
    return { x: area.x + (p.x - offset.x) / scale, y: area.y + (p.y - offset.y) / scale };
  }

  #drawTables({ area, scale, offset }: MapView): void {
    const { tables } = this.#tools.diagram;
    const { highlight } = this.#tools.store.getState();
    const last = this.#drawn;
    if (last && last.tables === tables && last.highlight.ringed === highlight.ringed && sameRect(last.area, area))
      return;
    this.#drawn = { tables, highlight, area };
    const ctx = this.#canvas.getContext('2d');
    if (!ctx) return;
    this.#palette ??= readPalette(this.#canvas);
    const ratio = sizeCanvas(this.#canvas, MAP_SIZE);
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    const zoom = ratio * scale;
    ctx.setTransform(zoom, 0, 0, zoom, ratio * (offset.x - area.x * scale), ratio * (offset.y - area.y * scale));
    const boxes = new Path2D();
    for (const { x, y, width, height } of tables.values()) boxes.rect(x, y, width, height);
    ctx.globalAlpha = 0.6;
    ctx.fillStyle = this.#palette.control;
    ctx.fill(boxes);
    ctx.globalAlpha = 1;
    ctx.fillStyle = this.#palette.accent;
    for (const id of highlight.ringed) {
      const box = tables.get(id);
      if (box) ctx.fillRect(box.x, box.y, box.width, box.height);
    }
  }
}

/** The map shows every table and the window, with a little room around. */
function mapView(tables: Rect, visible: Rect): MapView {
  const all = boundsOf([tables, visible]) ?? visible;
  const area = grow(all, Math.max(all.width, all.height) * 0.03);
  const scale = Math.min(MAP_SIZE.width / area.width, MAP_SIZE.height / area.height);
  const offset = {
    x: (MAP_SIZE.width - area.width * scale) / 2,
    y: (MAP_SIZE.height - area.height * scale) / 2,
  };
  return { area, scale, offset };
}

const sameRect = (a: Rect, b: Rect): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
