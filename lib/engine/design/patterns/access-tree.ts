import type { FixedFilter, TableAccess } from '../../model/access-pattern';
import type { ConceptualQuery } from '../../model/conceptual';
import type { ColumnId, TableId } from '../../model/ids';
import type { Hop, PathEnd } from './path';

type Order = TableAccess['order'][number];
type Search = TableAccess['search'][number];

interface Node {
  readonly table: TableId;
  /** How it hangs on its parent; absent at the root. */
  readonly joined?: { readonly parent: Node; readonly hop: Hop };
  readonly children: Map<string, Node>;
  readonly equality: Set<ColumnId>;
  readonly inList: Set<ColumnId>;
  readonly range: Set<ColumnId>;
  readonly order: Order[];
  readonly fixed: FixedFilter[];
  readonly search: Search[];
}

const newNode = (table: TableId, joined?: { readonly parent: Node; readonly hop: Hop }): Node => ({
  table,
  ...(joined && { joined }),
  children: new Map(),
  equality: new Set(),
  inList: new Set(),
  range: new Set(),
  order: [],
  fixed: [],
  search: [],
});

/** The tables one query reads, joined as a tree with the query's target at the root; paths that go the same way share a table. */
export class AccessTree {
  readonly #root: Node;

  constructor(root: TableId) {
    this.#root = newNode(root);
  }

  /** A value given when the query runs; always true. */
  lookUp(end: PathEnd, how: ConceptualQuery['by'][number]['how']): boolean {
    const node = this.#nodeAt(end.hops);
    const column = end.column.id;
    if (how === 'equals') node.equality.add(column);
    else if (how === 'list') node.inList.add(column);
    else if (how === 'range') node.range.add(column);
    else if (end.attribute === undefined) node.equality.add(column);
    else if (!node.search.some((s) => s.column === column && s.kind === how)) node.search.push({ column, kind: how });
    return true;
  }

  filter(end: PathEnd, fixed: FixedFilter): void {
    this.#nodeAt(end.hops).fixed.push(fixed);
  }

  /** Always true; a column already ordered by stays where it is. */
  order(end: PathEnd, direction: 'asc' | 'desc'): boolean {
    const { order } = this.#nodeAt(end.hops);
    if (!order.some((o) => o.column === end.column.id)) order.push({ column: end.column.id, direction });
    return true;
  }

  /** One access a table, the target first. */
  accesses(): readonly TableAccess[] {
    join(this.#root);
    return flatten(this.#root).map((node) => ({
      table: node.table,
      equality: [...node.equality],
      inList: [...node.inList],
      range: [...node.range],
      order: node.order,
      fixed: node.fixed,
      search: node.search,
    }));
  }

  #nodeAt(hops: readonly Hop[]): Node {
    let at = this.#root;
    for (const hop of hops) {
      const key = `${hop.fromColumn}>${hop.toColumn}`;
      const next: Node = at.children.get(key) ?? newNode(hop.to, { parent: at, hop });
      at.children.set(key, next);
      at = next;
    }
    return at;
  }
}

const isGiven = (node: Node): boolean => node.equality.size + node.inList.size + node.search.length > 0;

/**
 * Adds the join columns. A table that is looked up by itself is where the reading starts, and its parent in the tree is
 * then found by the key; a table without criteria of its own is fetched by the key, row by row.
 */
function join(node: Node): void {
  const direct = isGiven(node);
  for (const child of node.children.values()) join(child);
  for (const child of node.children.values()) {
    const hop = child.joined?.hop;
    if (hop === undefined) continue;
    if (!direct && isGiven(child)) node.equality.add(hop.fromColumn);
    else prepend(child.equality, hop.toColumn);
  }
}

function prepend(set: Set<ColumnId>, column: ColumnId): void {
  const rest = [...set].filter((c) => c !== column);
  set.clear();
  for (const c of [column, ...rest]) set.add(c);
}

const flatten = (node: Node): readonly Node[] => [node, ...[...node.children.values()].flatMap(flatten)];
