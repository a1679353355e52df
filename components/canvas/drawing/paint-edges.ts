import { crowFoot, type EdgeEnd, type MarkerPlace, type Route } from '@/lib/engine';
import type { Diagram, DrawnEdge } from '../model/diagram';
import { intersects, type Rect } from '../model/geometry';
import type { Highlight } from '../model/highlight';
import type { Palette } from './palette';

/** Marks at the ends are too small to read below this zoom. */
const MARKS = 0.22;
/** From this many visible edges on, one path for all of them is cheaper than one each. */
const MANY = 400;

export interface EdgePaint {
  readonly diagram: Diagram;
  readonly highlight: Highlight;
  readonly palette: Palette;
  readonly zoom: number;
  readonly visible: Rect;
}

/** Draws the relationships in view; the transform to diagram pixels is set by the caller. */
export function paintEdges(ctx: CanvasRenderingContext2D, paint: EdgePaint): void {
  const { diagram, highlight, palette, zoom, visible } = paint;
  const plain: DrawnEdge[] = [];
  const bright: DrawnEdge[] = [];
  for (const drawn of diagram.edges.values()) {
    if (!intersects(drawn.bounds, visible)) continue;
    (highlight.edges.has(drawn.edge.id) ? bright : plain).push(drawn);
  }
  ctx.globalAlpha = highlight.dims ? 0.45 : 1;
  ctx.strokeStyle = palette.edge;
  ctx.lineWidth = (zoom < MARKS ? 1 : 1.4) / zoom;
  if (plain.length > MANY && zoom < MARKS) ctx.stroke(allLines(diagram));
  else for (const drawn of plain) strokeEdge(ctx, drawn, palette, zoom);
  ctx.globalAlpha = 1;
  ctx.strokeStyle = palette.accent;
  ctx.lineWidth = 2 / zoom;
  for (const drawn of bright) strokeEdge(ctx, drawn, palette, zoom);
}

function strokeEdge(ctx: CanvasRenderingContext2D, drawn: DrawnEdge, palette: Palette, zoom: number): void {
  ctx.stroke(pathOf(drawn.route));
  if (zoom < MARKS) return;
  const marks = marksOf(drawn);
  ctx.stroke(marks.lines);
  if (!marks.circles) return;
  ctx.fillStyle = palette.canvas;
  ctx.fill(marks.circles);
  ctx.stroke(marks.circles);
}

const paths = new WeakMap<Route, Path2D>();

function pathOf(route: Route): Path2D {
  let path = paths.get(route);
  if (!path) {
    path = new Path2D(route.d);
    paths.set(route, path);
  }
  return path;
}

interface Marks {
  readonly lines: Path2D;
  readonly circles: Path2D | null;
}

const marksByEdge = new WeakMap<DrawnEdge, Marks>();

function marksOf(drawn: DrawnEdge): Marks {
  const known = marksByEdge.get(drawn);
  if (known) return known;
  const lines = new Path2D();
  const circles = new Path2D();
  const round = [
    addMark(lines, circles, drawn.edge.childEnd, drawn.route.child),
    addMark(lines, circles, drawn.edge.parentEnd, drawn.route.parent),
  ];
  const marks = { lines, circles: round.includes(true) ? circles : null };
  marksByEdge.set(drawn, marks);
  return marks;
}

/** Whether the mark has a circle. */
function addMark(lines: Path2D, circles: Path2D, end: EdgeEnd, at: MarkerPlace): boolean {
  const foot = crowFoot[end];
  const mirror = at.side === 'left' ? -1 : 1;
  lines.addPath(new Path2D(foot.path), new DOMMatrix([mirror, 0, 0, 1, at.x, at.y]));
  if (!foot.circle) return false;
  const x = at.x + mirror * foot.circle.x;
  circles.moveTo(x + foot.circle.radius, at.y);
  circles.arc(x, at.y, foot.circle.radius, 0, 2 * Math.PI);
  return true;
}

let together: { readonly edges: Diagram['edges']; readonly path: Path2D } | null = null;

/** Every line as one path of straight pieces, kept until an edge changes. */
function allLines(diagram: Diagram): Path2D {
  if (together?.edges === diagram.edges) return together.path;
  const path = new Path2D();
  for (const { route } of diagram.edges.values()) {
    route.points.forEach((p, i) => {
      if (i === 0) path.moveTo(p.x, p.y);
      else path.lineTo(p.x, p.y);
    });
  }
  together = { edges: diagram.edges, path };
  return path;
}
