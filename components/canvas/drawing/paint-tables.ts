import { metrics, type SceneTable, type TableId } from '@/lib/engine';
import type { Diagram } from '../model/diagram';
import { intersects, type Rect, type Viewport } from '../model/geometry';
import type { Highlight } from '../model/highlight';
import type { Palette } from './palette';

/** A name is written when its box has at least this many screen pixels. */
const NAMED = 36;

export interface TablePaint {
  readonly diagram: Diagram;
  readonly highlight: Highlight;
  readonly palette: Palette;
  readonly viewport: Viewport;
  readonly visible: Rect;
  /** The table the keyboard is on, when that is to be shown. */
  readonly cursor: TableId | null;
  /** The table a relationship is being drawn to. */
  readonly over: TableId | null;
}

/** Draws every table in view as a box with its name, in diagram pixels; used when the diagram is seen from afar. */
export function paintTables(ctx: CanvasRenderingContext2D, paint: TablePaint): void {
  const { diagram, highlight, palette, viewport, visible } = paint;
  const inView = [...diagram.tables.values()].filter((table) => intersects(table, visible));
  const lit = highlight.dims ? inView.filter((table) => highlight.lit.has(table.view.table)) : inView;
  if (highlight.dims) {
    const dimmed = inView.filter((table) => !highlight.lit.has(table.view.table));
    // Opaque first: what lies behind a dimmed box must not show through.
    ctx.fillStyle = palette.canvas;
    for (const { x, y, width, height } of dimmed) ctx.fillRect(x, y, width, height);
    ctx.globalAlpha = 0.45;
    paintBoxes(ctx, dimmed, palette, viewport.zoom);
    paintNames(ctx, dimmed, palette, viewport.zoom);
    ctx.globalAlpha = 1;
  }
  paintBoxes(ctx, lit, palette, viewport.zoom);
  paintNames(ctx, lit, palette, viewport.zoom);
  for (const table of inView) {
    const id = table.view.table;
    if (highlight.ringed.has(id) || paint.over === id) paintRing(ctx, table, palette, 0, viewport.zoom);
    if (paint.cursor === id) paintRing(ctx, table, palette, 4, viewport.zoom);
  }
}

function paintBoxes(
  ctx: CanvasRenderingContext2D,
  tables: readonly SceneTable[],
  palette: Palette,
  zoom: number,
): void {
  const boxes = new Path2D();
  const heads = new Path2D();
  // Corners are not to be seen on a box of a few pixels, and cost.
  const round = zoom > 0.15;
  for (const { x, y, width, height, view } of tables) {
    if (round) boxes.roundRect(x, y, width, height, metrics.radius);
    else boxes.rect(x, y, width, height);
    if (round && height > view.header)
      heads.roundRect(x, y, width, view.header, [metrics.radius, metrics.radius, 0, 0]);
    else if (height > view.header) heads.rect(x, y, width, view.header);
  }
  ctx.fillStyle = palette.surface;
  ctx.fill(boxes);
  ctx.fillStyle = palette.hairline;
  ctx.fill(heads);
  ctx.strokeStyle = palette.control;
  ctx.lineWidth = 0.75 / zoom;
  ctx.stroke(boxes);
}

/** Names keep a readable size on the screen as long as they fit their box. */
function paintNames(
  ctx: CanvasRenderingContext2D,
  tables: readonly SceneTable[],
  palette: Palette,
  zoom: number,
): void {
  if (metrics.maxWidth * zoom < NAMED) return;
  ctx.fillStyle = palette.ink;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  const size = Math.max(9, Math.min(13, 40 * zoom)) / zoom;
  ctx.font = `600 ${size}px ${palette.font}`;
  for (const table of tables) {
    if (table.width * zoom < NAMED || table.height * zoom < 10) continue;
    const text = fitted(ctx, table.view.name, (table.width - 8 / zoom) / size, size);
    ctx.fillText(text, table.x + table.width / 2, table.y + table.height / 2);
  }
}

const fittedNames = new Map<string, string>();

/** The name, cut to `ems` times the font size; measured once for each name and width. */
function fitted(ctx: CanvasRenderingContext2D, name: string, ems: number, size: number): string {
  const room = Math.floor(ems * 4) / 4;
  const key = `${room} ${name}`;
  const known = fittedNames.get(key);
  if (known !== undefined) return known;
  if (fittedNames.size > 20_000) fittedNames.clear();
  const fits = (text: string): boolean => ctx.measureText(text).width <= room * size;
  let text = name;
  if (!fits(name)) {
    const letters = [...name];
    while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters.pop();
    text = `${letters.join('')}…`;
  }
  fittedNames.set(key, text);
  return text;
}

function paintRing(ctx: CanvasRenderingContext2D, box: Rect, palette: Palette, gap: number, zoom: number): void {
  const offset = (gap + 1) / zoom;
  ctx.strokeStyle = palette.accent;
  ctx.lineWidth = 2 / zoom;
  ctx.beginPath();
  ctx.roundRect(box.x - offset, box.y - offset, box.width + 2 * offset, box.height + 2 * offset, metrics.radius);
  ctx.stroke();
}
