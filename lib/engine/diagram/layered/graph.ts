import type { TableId } from '../../model/ids';
import type { Schema } from '../../model/schema';
import { tableView } from '../table-view';

/** A table as the layout sees it: a box with neighbours. Parents are the tables its keys refer to. No self references. */
export interface LayoutNode {
  readonly id: TableId;
  readonly width: number;
  readonly height: number;
  readonly parents: readonly LayoutNode[];
  readonly children: readonly LayoutNode[];
}

/** The schema's tables as nodes, in its order, each neighbour listed once. */
export function graphOf(schema: Schema): readonly LayoutNode[] {
  const nodes = new Map(
    schema.tables.map((table) => {
      const { width, height } = tableView(table, schema);
      const parents: LayoutNode[] = [];
      const children: LayoutNode[] = [];
      return [table.id, { id: table.id, width, height, parents, children }] as const;
    }),
  );
  for (const table of schema.tables) {
    const child = nodes.get(table.id);
    for (const id of new Set(table.foreignKeys.map((key) => key.refTable))) {
      const parent = nodes.get(id);
      if (!child || !parent || parent === child) continue;
      child.parents.push(parent);
      parent.children.push(child);
    }
  }
  return [...nodes.values()];
}

/** Groups of connected nodes, each in the given order, the first group being the one with the first node. */
export function components(nodes: readonly LayoutNode[]): readonly (readonly LayoutNode[])[] {
  const group = new Map<LayoutNode, number>();
  let count = 0;
  for (const node of nodes) {
    if (group.has(node)) continue;
    flood(node, count++, group);
  }
  const result: LayoutNode[][] = Array.from({ length: count }, () => []);
  for (const node of nodes) result[group.get(node) ?? 0]?.push(node);
  return result;
}

function flood(start: LayoutNode, mark: number, group: Map<LayoutNode, number>): void {
  const open = [start];
  group.set(start, mark);
  for (let node = open.pop(); node; node = open.pop()) {
    for (const next of [...node.parents, ...node.children]) {
      if (group.has(next)) continue;
      group.set(next, mark);
      open.push(next);
    }
  }
}
