import type { TableId } from '@/lib/engine';

/** A box to lay out. Sizes in CSS pixels. */
export interface DotNode {
  readonly id: TableId;
  readonly width: number;
  readonly height: number;
}

/** From the referred-to table to the one that refers to it. */
export interface DotEdge {
  readonly from: TableId;
  readonly to: TableId;
}

/** Gaps between tables, in CSS pixels: beside each other in a rank, and between the ranks where the edges run. */
const NODE_GAP = 36;
const RANK_GAP = 110;
/** So few tables need less room for edges, and are shown larger for it: below half size their columns disappear. */
const FEW = 12;
const NARROW_RANK_GAP = 64;
/** Graphviz counts in inches of 72 points; a point stands for a pixel. */
const inches = (pixels: number): string => (pixels / 72).toFixed(4);

/** Above so many tables the search for the shortest edges is cut short: in full it took half a minute at 1,000. */
const MANY = 300;
const EFFORT = 'nslimit=0.2; nslimit1=2; mclimit=0.5;';

/** The graph in Graphviz's language. Nodes are numbered, so that no name can break it: `n0` is the first. */
export function dotSource(nodes: readonly DotNode[], edges: readonly DotEdge[]): string {
  const number = new Map(nodes.map((node, i) => [node.id, i]));
  return [
    'digraph {',
    // Only the places are read: routing the edges would be work for nothing.
    `splines=none; ${nodes.length > MANY ? EFFORT : ''}`,
    `rankdir=LR; nodesep=${inches(NODE_GAP)}; ranksep=${inches(nodes.length > FEW ? RANK_GAP : NARROW_RANK_GAP)};`,
    'node [shape=box, fixedsize=true, label=""]; edge [arrowhead=none];',
    ...nodes.map((node, i) => `n${i} [width=${inches(node.width)}, height=${inches(node.height)}];`),
    ...edges.map((edge) => `n${number.get(edge.from)} -> n${number.get(edge.to)};`),
    '}',
  ].join('\n');
}

/** Where the nodes stand: centres in pixels, y upwards, in the order of the nodes. Reads Graphviz's `plain` output. */
export function readPlain(plain: string, count: number): readonly { readonly x: number; readonly y: number }[] {
  const places = Array.from({ length: count }, () => ({ x: 0, y: 0 }));
  for (const line of plain.split('\n')) {
    const [word, name, x, y] = line.split(' ');
    if (word !== 'node' || !name?.startsWith('n')) continue;
    places[Number(name.slice(1))] = { x: Number(x) * 72, y: Number(y) * 72 };
  }
  return places;
}
