import type { LayoutNode } from './graph';

const SWEEPS = 6;

/** Orders each rank by the mean place of its neighbours in the ranks around it, to lessen crossings (barycentre method). */
export function orderRanks(ranks: readonly (readonly LayoutNode[])[]): readonly (readonly LayoutNode[])[] {
  const ordered = ranks.map((rank) => [...rank]);
  const place = new Map<LayoutNode, number>();
  const settle = (rank: readonly LayoutNode[]) => {
    rank.forEach((node, i) => {
      place.set(node, (i + 0.5) / rank.length);
    });
  };
  ordered.forEach(settle);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const down = sweep % 2 === 0;
    for (const rank of down ? ordered : [...ordered].reverse()) {
      const mean = new Map(
        rank.map((node) => [node, meanPlace(down ? node.parents : node.children, place) ?? place.get(node) ?? 0]),
      );
      rank.sort((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0) || (place.get(a) ?? 0) - (place.get(b) ?? 0));
      settle(rank);
    }
  }
  return ordered;
}

function meanPlace(neighbours: readonly LayoutNode[], place: ReadonlyMap<LayoutNode, number>): number | null {
  if (neighbours.length === 0) return null;
  let sum = 0;
  for (const neighbour of neighbours) sum += place.get(neighbour) ?? 0;
  return sum / neighbours.length;
}
