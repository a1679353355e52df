import type { DotEdge, DotNode } from './dot';

/** Nodes that edges connect, and the edges among them. */
export interface Component {
  readonly nodes: readonly DotNode[];
  readonly edges: readonly DotEdge[];
}

/** Splits a graph into its connected parts, in the order of their first nodes. Every edge joins two known nodes. */
export function componentsOf(nodes: readonly DotNode[], edges: readonly DotEdge[]): readonly Component[] {
  const leader = new Map(nodes.map((node) => [node.id, node.id]));
  const find = (id: string): string => {
    let at = id;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up;
    leader.set(id, at);
    return at;
  };
  for (const { from, to } of edges) leader.set(find(to), find(from));
  const parts = new Map<string, { nodes: DotNode[]; edges: DotEdge[] }>();
  for (const node of nodes) {
    const root = find(node.id);
    const part = parts.get(root);
    if (part) part.nodes.push(node);
    else parts.set(root, { nodes: [node], edges: [] });
  }
  for (const edge of edges) parts.get(find(edge.from))?.edges.push(edge);
  return [...parts.values()];
}
