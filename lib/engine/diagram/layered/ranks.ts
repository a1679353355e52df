import type { LayoutNode } from './graph';

/**
 * Divides connected nodes into ranks, parents before children (in cycles, one key is left out of account). Tables
 * without parents stand just before their first child rather than all in rank 0. Order within a rank: the given one.
 */
export function ranksOf(nodes: readonly LayoutNode[]): readonly (readonly LayoutNode[])[] {
  const order = parentsFirst(nodes);
  const rank = new Map<LayoutNode, number>();
  for (const node of order) {
    const above = node.parents.map((parent) => rank.get(parent) ?? -1);
    rank.set(node, Math.max(-1, ...above) + 1);
  }
  for (const node of nodes) {
    if (node.parents.length > 0 || node.children.length === 0) continue;
    const nearest = Math.min(...node.children.map((child) => rank.get(child) ?? 1));
    rank.set(node, Math.max(0, nearest - 1));
  }
  const result: LayoutNode[][] = [];
  for (const node of nodes) {
    const at = rank.get(node) ?? 0;
    const row = result[at] ?? [];
    result[at] = row;
    row.push(node);
  }
  return Array.from(result, (row) => row ?? []).filter((row) => row.length > 0);
}

/** Depth-first order in which a node comes after its parents, save in cycles. Iterative: chains may be long. */
function parentsFirst(nodes: readonly LayoutNode[]): readonly LayoutNode[] {
  const seen = new Set<LayoutNode>();
  const done: LayoutNode[] = [];
  for (const start of nodes) {
    if (seen.has(start)) continue;
    seen.add(start);
    const path = [{ node: start, next: 0 }];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const parent = top.node.parents[top.next++];
      if (parent === undefined) {
        done.push(top.node);
        path.pop();
      } else if (!seen.has(parent)) {
        seen.add(parent);
        path.push({ node: parent, next: 0 });
      }
    }
  }
  return done;
}
