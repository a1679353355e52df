import type { TableId } from '../../model/ids';
import { type Box, boundingBox } from '../geometry';
import type { LayoutNode } from './graph';

/** Space between columns of tables, where the edges run. */
export const GAP_X = 96;
/** Space between tables of a column. */
export const GAP_Y = 40;
const BAND_GAP = 72;
/** The width to height ratio aimed at: a little wider than high, like a screen. */
export const WANTED_RATIO = 1.2;
/** Columns up to this width stay side by side however low they are: a short chain reads best in one line. */
const NARROW = 1440;

export interface Placed extends Box {
  readonly id: TableId;
}

export interface Block {
  readonly boxes: readonly Placed[];
  readonly width: number;
  readonly height: number;
}

interface Column {
  readonly nodes: readonly LayoutNode[];
  readonly width: number;
  readonly height: number;
}

/** Places ordered ranks as columns from left to right, at the column height that costs least. */
export function placeColumns(ranks: readonly (readonly LayoutNode[])[]): Block {
  const nodes = ranks.flat();
  const tallest = Math.max(...nodes.map((node) => node.height));
  const total = nodes.reduce((sum, node) => sum + node.height + GAP_Y, 0);
  let best = settle(bands(ranks, total));
  let least = costOf(best, nodes);
  for (let limit = tallest; limit < total; limit *= 1.25) {
    const block = settle(bands(ranks, limit));
    const cost = costOf(block, nodes);
    if (cost < least - 1e-9) [best, least] = [block, cost];
  }
  return best;
}

/** Ratios between these cost nothing. */
const GOOD_RATIO = { min: 0.75, max: 1.7 };

/** How long the edges are, relative to the area of the tables, and how far the shape is from a screen's. */
function costOf(block: Block, nodes: readonly LayoutNode[]): number {
  const boxes = new Map(block.boxes.map((box) => [box.id, box]));
  let [length, count, area] = [0, 0, 0];
  for (const node of nodes) {
    const box = boxes.get(node.id);
    area += node.width * node.height;
    for (const parent of box ? node.parents : []) {
      const other = boxes.get(parent.id);
      if (!box || !other) continue;
      length += Math.abs(box.x - other.x) + Math.abs(box.y + box.height / 2 - other.y - other.height / 2);
      count++;
    }
  }
  const ratio = block.width / block.height;
  const small = block.width <= NARROW && block.height <= NARROW;
  const over = Math.max(0, Math.log(ratio / GOOD_RATIO.max), Math.log(GOOD_RATIO.min / ratio));
  return (count === 0 ? 0 : length / count / Math.sqrt(area)) + (small ? over / 4 : over * 2);
}

const columnHeight = (nodes: readonly LayoutNode[]): number =>
  nodes.reduce((sum, node) => sum + node.height, 0) + GAP_Y * Math.max(0, nodes.length - 1);

/** Columns no higher than the limit (evenly filled), folded into bands under each other where they grow too wide. */
function bands(ranks: readonly (readonly LayoutNode[])[], limit: number): readonly (readonly Column[])[] {
  const columns = ranks.flatMap((rank) => split(rank, limit));
  const area = columns.reduce((sum, column) => sum + (column.width + GAP_X) * (limit + BAND_GAP), 0);
  const widest = Math.max(...columns.map((column) => column.width));
  const maxWidth = Math.max(NARROW, widest, Math.sqrt(area * WANTED_RATIO) * 1.1);
  const result: Column[][] = [[]];
  let width = 0;
  for (const column of columns) {
    if (width > 0 && width + GAP_X + column.width > maxWidth) {
      result.push([]);
      width = 0;
    }
    result.at(-1)?.push(column);
    width += (width > 0 ? GAP_X : 0) + column.width;
  }
  return result;
}

function split(rank: readonly LayoutNode[], limit: number): readonly Column[] {
  const parts = Math.max(1, Math.ceil(columnHeight(rank) / limit));
  const share = columnHeight(rank) / parts;
  const columns: LayoutNode[][] = [[]];
  let height = 0;
  for (const node of rank) {
    const over = height + node.height > limit || height + node.height / 2 > share;
    if (height > 0 && over) {
      columns.push([]);
      height = 0;
    }
    columns.at(-1)?.push(node);
    height += node.height + GAP_Y;
  }
  return columns.map((nodes) => ({
    nodes,
    width: Math.max(...nodes.map((node) => node.width)),
    height: columnHeight(nodes),
  }));
}

const bandHeight = (band: readonly Column[]): number => Math.max(...band.map((column) => column.height));

/** Gives every node its place: beside its neighbours already placed, in the column's order, within the band. */
function settle(rows: readonly (readonly Column[])[]): Block {
  const boxes = new Map<LayoutNode, Placed>();
  let top = 0;
  for (const band of rows) {
    const height = bandHeight(band);
    let x = 0;
    for (const column of band) {
      const ys = stack(column, top, height, boxes);
      column.nodes.forEach((node, i) => {
        const { id, width } = node;
        boxes.set(node, { id, x, y: ys[i] ?? top, width, height: node.height });
      });
      x += column.width + GAP_X;
    }
    top += height + BAND_GAP;
  }
  const all = [...boxes.values()];
  const { width, height } = boundingBox(all);
  return { boxes: all, width, height };
}

/** Tops of the column's nodes: as near the mean middle of their placed neighbours as order, gaps and the band allow. */
function stack(
  column: Column,
  top: number,
  height: number,
  placed: ReadonlyMap<LayoutNode, Placed>,
): readonly number[] {
  const spare = (height - column.height) / 2;
  let y = top + spare;
  const wanted = column.nodes.map((node) => {
    const natural = y;
    y += node.height + GAP_Y;
    return wantedTop(node, top, top + height, placed) ?? natural;
  });
  const ys: number[] = [];
  let free = top;
  column.nodes.forEach((node, i) => {
    const at = Math.max(free, wanted[i] ?? free);
    ys.push(at);
    free = at + node.height + GAP_Y;
  });
  let limit = top + height;
  for (let i = column.nodes.length - 1; i >= 0; i--) {
    const node = column.nodes[i];
    if (!node) continue;
    ys[i] = Math.round(Math.min(ys[i] ?? top, limit - node.height));
    limit = (ys[i] ?? top) - GAP_Y;
  }
  return ys;
}

function wantedTop(
  node: LayoutNode,
  top: number,
  bottom: number,
  placed: ReadonlyMap<LayoutNode, Placed>,
): number | null {
  let sum = 0;
  let count = 0;
  for (const neighbour of [...node.parents, ...node.children]) {
    const box = placed.get(neighbour);
    if (!box || box.y < top || box.y > bottom) continue;
    sum += box.y + box.height / 2;
    count++;
  }
  return count === 0 ? null : Math.max(top, sum / count - node.height / 2);
}
