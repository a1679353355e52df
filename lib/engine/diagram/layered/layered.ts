import type { Layout } from '../../model/layout';
import type { Schema } from '../../model/schema';
import { type Block, GAP_X, type Placed, placeColumns, WANTED_RATIO } from './columns';
import { components, graphOf, type LayoutNode } from './graph';
import { orderRanks } from './order';
import { ranksOf } from './ranks';

const BLOCK_GAP = 120;

/**
 * A place for every table: referred-to tables to the left of those that refer to them, near their neighbours, groups
 * without relationships apart, the whole roughly the shape of a screen. No two tables overlap. Deterministic, near
 * linear in tables and keys.
 */
export function layered(schema: Schema): Layout {
  const groups = components(graphOf(schema));
  const related = groups.filter((group) => group.length > 1);
  const alone = groups.filter((group) => group.length === 1).flat();
  const blocks = related.map((group) => placeColumns(orderRanks(ranksOf(group))));
  if (alone.length > 0) blocks.push(placeColumns([byHeight(alone)]));
  const boxes = pack(blocks);
  return Object.fromEntries(boxes.map(({ id, x, y }) => [id, { x, y }]));
}

const byHeight = (nodes: readonly LayoutNode[]): readonly LayoutNode[] =>
  [...nodes].sort((a, b) => b.height - a.height);

/** Sets blocks on shelves, highest first, the shelves about as wide as the wanted ratio asks. */
function pack(blocks: readonly Block[]): readonly Placed[] {
  const sorted = [...blocks].sort((a, b) => b.height - a.height);
  const area = sorted.reduce((sum, block) => sum + (block.width + BLOCK_GAP) * (block.height + BLOCK_GAP), 0);
  const maxWidth = Math.max(Math.sqrt(area * WANTED_RATIO), ...sorted.map((block) => block.width));
  const result: Placed[] = [];
  let [x, y, shelf] = [0, 0, 0];
  for (const block of sorted) {
    if (x > 0 && x + block.width > maxWidth) {
      x = 0;
      y += shelf + BLOCK_GAP;
      shelf = 0;
    }
    for (const box of block.boxes) result.push({ ...box, x: box.x + x, y: box.y + y });
    x += block.width + Math.max(GAP_X, BLOCK_GAP);
    shelf = Math.max(shelf, block.height);
  }
  return result;
}
