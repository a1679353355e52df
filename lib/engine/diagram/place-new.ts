import type { Layout } from '../model/layout';
import type { Schema } from '../model/schema';
import { type Box, boundingBox } from './geometry';
import { Grid } from './grid';
import { GAP_X, GAP_Y } from './layered/columns';
import { graphOf, type LayoutNode } from './layered/graph';
import { layered } from './layered/layered';

/**
 * A place for every table of the schema: those in `layout` stay exactly where they are, new ones go beside the tables
 * they relate to, in free space, and new tables that relate to nothing placed go below as a group. A new table never
 * overlaps another. Places of tables that are not in the schema are left out.
 */
export function placeNew(schema: Schema, layout: Layout): Layout {
  const nodes = graphOf(schema);
  const kept = nodes.filter((node) => layout[node.id]);
  if (kept.length === 0) return layered(schema);
  if (kept.length === nodes.length) return Object.fromEntries(kept.map((node) => [node.id, layout[node.id] ?? origin]));
  const placed = new Map<LayoutNode, Box>(kept.map((node) => [node, boxAt(node, layout[node.id] ?? origin)]));
  const grid = new Grid([...placed.values()]);
  placeRelated(nodes, placed, grid);
  placeRest(schema, nodes, placed, grid);
  return Object.fromEntries([...placed].map(([node, { x, y }]) => [node.id, { x, y }]));
}

const origin = { x: 0, y: 0 };
const boxAt = ({ width, height }: LayoutNode, { x, y }: { x: number; y: number }): Box => ({ x, y, width, height });

/** New tables with a placed neighbour, round after round, so that a chain of new tables grows from what is there. */
function placeRelated(nodes: readonly LayoutNode[], placed: Map<LayoutNode, Box>, grid: Grid): void {
  const waiting = new Set(nodes.filter((node) => !placed.has(node)));
  const open = nodes.filter((node) => placed.has(node));
  for (let i = 0; i < open.length; i++) {
    const from = open[i];
    for (const node of from ? [...from.children, ...from.parents] : []) {
      if (!waiting.delete(node)) continue;
      const box = grid.nearestFree(beside(node, placed));
      placed.set(node, box);
      grid.add(box);
      open.push(node);
    }
  }
}

/** Right of the tables it refers to, or left of those that refer to it, at their mean height. */
function beside(node: LayoutNode, placed: ReadonlyMap<LayoutNode, Box>): Box {
  const boxesOf = (list: readonly LayoutNode[]) => list.flatMap((other) => placed.get(other) ?? []);
  const parents = boxesOf(node.parents);
  const near = parents.length > 0 ? parents : boxesOf(node.children);
  const middle = near.reduce((sum, box) => sum + box.y + box.height / 2, 0) / Math.max(1, near.length);
  const x =
    parents.length > 0
      ? Math.max(...near.map((box) => box.x + box.width)) + GAP_X
      : Math.min(...near.map((box) => box.x)) - GAP_X - node.width;
  return boxAt(node, { x: Math.round(x), y: Math.round(middle - node.height / 2) });
}

function placeRest(schema: Schema, nodes: readonly LayoutNode[], placed: Map<LayoutNode, Box>, grid: Grid): void {
  const rest = nodes.filter((node) => !placed.has(node));
  if (rest.length === 0) return;
  const ids = new Set(rest.map((node) => node.id));
  const places = layered({ ...schema, tables: schema.tables.filter((table) => ids.has(table.id)) });
  const local = rest.map((node) => boxAt(node, places[node.id] ?? origin));
  const block = boundingBox(local);
  const all = boundingBox([...placed.values()]);
  const wanted = { ...block, x: all.x, y: all.y + all.height + 2 * GAP_Y };
  const at = rest.length === 1 ? grid.nearestFree(wanted) : wanted;
  rest.forEach((node, i) => {
    const box = local[i] ?? block;
    placed.set(node, { ...box, x: at.x + box.x - block.x, y: at.y + box.y - block.y });
  });
}
