import type { ColumnId, ConstraintId, EdgeView, ElementId, TableId } from '@/lib/engine';
import type { ElementIndex } from './elements';

/** What the pointer and the selection light up. */
export interface Highlight {
  /** Drawn 2 px in the accent colour. */
  readonly edges: ReadonlySet<ConstraintId>;
  /** Rows tinted. */
  readonly columns: ReadonlySet<ColumnId>;
  /** Tables with the selection ring. */
  readonly ringed: ReadonlySet<TableId>;
  /** Tables that keep their full strength while something is selected: the selected ones and what they relate to. */
  readonly lit: ReadonlySet<TableId>;
  /** Something is selected: everything not lit is drawn at 45%. */
  readonly dims: boolean;
}

/** Looks up what the highlight needs of the diagram. */
export interface Relations {
  readonly index: ElementIndex;
  readonly edge: (id: ConstraintId) => EdgeView | undefined;
  readonly edgesOf: (table: TableId) => readonly EdgeView[];
}

/**
 * Hovering a table lights its edges and both ends' columns; a column, the edges of the keys it is part of; an edge,
 * itself. Selecting does the same, puts a ring around the table and dims what is not related.
 */
export function highlightOf(
  relations: Relations,
  hovered: ElementId | null,
  selection: readonly ElementId[],
): Highlight {
  const edges = new Map<ConstraintId, EdgeView>();
  const ringed = new Set<TableId>();
  const lit = new Set<TableId>();
  const columns = new Set<ColumnId>();
  for (const id of selection) {
    const table = relations.index.owner.get(id);
    if (table === undefined) continue;
    lit.add(table);
    if (relations.edge(id) === undefined) ringed.add(table);
    if (isColumn(relations.index, table, id)) columns.add(id);
    for (const edge of edgesAt(relations, id)) {
      edges.set(edge.id, edge);
      lit.add(edge.child).add(edge.parent);
    }
  }
  const dims = lit.size > 0;
  if (hovered !== null) for (const edge of edgesAt(relations, hovered)) edges.set(edge.id, edge);
  for (const edge of edges.values()) for (const id of [...edge.childColumns, ...edge.parentColumns]) columns.add(id);
  return { edges: new Set(edges.keys()), columns, ringed, lit, dims };
}

/** The relationships an element takes part in. */
function edgesAt(relations: Relations, id: ElementId): readonly EdgeView[] {
  const itself = relations.edge(id);
  if (itself) return [itself];
  const table = relations.index.owner.get(id);
  if (table === undefined) return [];
  const edges = relations.edgesOf(table);
  if (id === table) return edges;
  return edges.filter(
    (edge) =>
      (edge.child === table && edge.childColumns.includes(id)) ||
      (edge.parent === table && edge.parentColumns.includes(id)),
  );
}

const isColumn = (index: ElementIndex, table: TableId, id: ElementId): boolean =>
  index.tables.get(table)?.columns.some((c) => c.id === id) ?? false;

export const noHighlight: Highlight = {
  edges: new Set(),
  columns: new Set(),
  ringed: new Set(),
  lit: new Set(),
  dims: false,
};
