import type { Layout } from '@/lib/engine';
import type { DotNode } from './dot';

/** Boxes that keep their places towards each other. The top left corner of the block is 0, 0. Pixels. */
export interface Block {
  readonly items: readonly (DotNode & { readonly x: number; readonly y: number })[];
  readonly width: number;
  readonly height: number;
}

/** Height to width that suits a screen. */
const COMFORTABLE = 0.75;

/** How far a block is from a comfortable shape; 0 is best. */
export const awkwardness = ({ width, height }: Pick<Block, 'width' | 'height'>): number =>
  Math.abs(Math.log(height / width / COMFORTABLE));

const BLOCK_GAP = 140;
/** Width to height of the whole. */
const WANTED = 1.5;

/** Sets blocks on shelves from left to right, the highest first, roughly in the shape of a screen. Whole pixels. */
export function packBlocks(blocks: readonly Block[]): Layout {
  const sorted = [...blocks].sort((a, b) => b.height - a.height);
  const area = sorted.reduce((sum, b) => sum + (b.width + BLOCK_GAP) * (b.height + BLOCK_GAP), 0);
  const shelfWidth = Math.max(Math.sqrt(area * WANTED), ...sorted.map((b) => b.width));
  const places: [string, { x: number; y: number }][] = [];
  let [x, y, shelf] = [0, 0, 0];
  for (const block of sorted) {
    if (x > 0 && x + block.width > shelfWidth) [x, y, shelf] = [0, y + shelf + BLOCK_GAP, 0];
    for (const item of block.items) places.push([item.id, { x: Math.round(x + item.x), y: Math.round(y + item.y) }]);
    x += block.width + BLOCK_GAP;
    shelf = Math.max(shelf, block.height);
  }
  return Object.fromEntries(places);
}
