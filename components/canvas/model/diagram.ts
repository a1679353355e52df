import {
  anchorOf,
  type ColumnId,
  type ConstraintId,
  type DetailLevel,
  type EdgeView,
  edgesOf,
  type Layout,
  metrics,
  type Obstacles,
  type Route,
  routeEdge,
  routeSelf,
  type SceneTable,
  type Schema,
  type Table,
  type TableId,
  type TableView,
  tableView,
} from '@/lib/engine';
import { boundsOf, distanceToLine, grow, type Point, type Rect, rectBetween } from './geometry';
import { SpatialIndex } from './spatial-index';
import { overlaps, remembering, type Surroundings, surroundingsOf } from './surroundings';

/** One relationship as it is drawn; replaced by a new value whenever its line changes. */
export interface DrawnEdge {
  readonly edge: EdgeView;
  readonly route: Route;
  readonly bounds: Rect;
  /** Where tables have a say in how the line runs; null when it asked about none. */
  readonly regards: Rect | null;
  /** Which parallel line it is, so that a new route keeps it apart from its neighbours. */
  readonly lane: number;
  readonly child: SceneTable;
  readonly parent: SceneTable;
}

/** Lines of the edges of one table take turns in this many lanes. */
const LANES = 4;
/** Room around a line for its marks. */
const MARK_ROOM = 8;

/**
 * What is on the canvas and where, kept in step with the schema and the places of the tables at the cost of what
 * changed: dragging one table among a thousand routes its own edges and those it gets in the way of, no others.
 */
export class Diagram {
  /** By id, in the schema's order. Tables without a place are not on the canvas yet. */
  tables: ReadonlyMap<TableId, SceneTable> = new Map();
  edges: ReadonlyMap<ConstraintId, DrawnEdge> = new Map();
  edgesOfTable: ReadonlyMap<TableId, readonly EdgeView[]> = new Map();

  readonly #tableIndex = new SpatialIndex();
  readonly #edgeIndex = new SpatialIndex();
  readonly #views = new ViewCache();
  #schemaTables: Schema['tables'] | null = null;
  #edgeViews: readonly EdgeView[] = [];

  /** Takes over a schema, a detail level and places; returns whether anything on the canvas changed. */
  update(schema: Schema, detail: DetailLevel, places: Layout): boolean {
    const before = this.tables;
    const tablesChanged = this.#updateTables(schema, detail, places);
    const keysChanged = schema.tables !== this.#schemaTables;
    if (keysChanged) {
      this.#schemaTables = schema.tables;
      this.#edgeViews = edgesOf(schema);
      this.edgesOfTable = groupByTable(this.#edgeViews);
    }
    if (tablesChanged || keysChanged) this.#updateEdges(surroundingsOf(before, this.tables));
    return tablesChanged || keysChanged;
  }

  /** The table at a point, the one drawn last first. */
  tableAt(p: Point): TableId | null {
    return this.#tableIndex.near({ ...p, width: 0, height: 0 }).at(-1) ?? null;
  }

  /** The column whose row is at a point of the table; null on its header and footer. */
  columnAt(table: TableId, p: Point): ColumnId | null {
    const drawn = this.tables.get(table);
    const y = p.y - (drawn?.y ?? 0);
    return drawn?.view.rows.find((row) => y >= row.y && y < row.y + metrics.row)?.column ?? null;
  }

  tablesIn(area: Rect): readonly TableId[] {
    return this.#tableIndex.near(area);
  }

  /** The edge whose line passes within `reach` canvas pixels of a point, the nearest one. */
  edgeAt(p: Point, reach: number): ConstraintId | null {
    let best: ConstraintId | null = null;
    let least = reach;
    for (const id of this.#edgeIndex.near(grow({ ...p, width: 0, height: 0 }, reach))) {
      const line = this.edges.get(id)?.route.points ?? [];
      const distance = distanceToLine(p, line);
      if (distance <= least) [best, least] = [id, distance];
    }
    return best;
  }

  /** Null for an empty diagram. */
  bounds(): Rect | null {
    return boundsOf(this.tables.values());
  }

  #updateTables(schema: Schema, detail: DetailLevel, places: Layout): boolean {
    const next = new Map<TableId, SceneTable>();
    let changed = false;
    for (const table of schema.tables) {
      const place = places[table.id];
      if (!place) continue;
      const view = this.#views.of(table, schema, detail);
      const known = this.tables.get(table.id);
      const same = known && known.view === view && known.x === place.x && known.y === place.y;
      const drawn = same ? known : { view, x: place.x, y: place.y, width: view.width, height: view.height };
      if (!same) this.#tableIndex.set(table.id, [drawn]);
      changed ||= !same;
      next.set(table.id, drawn);
    }
    for (const id of this.tables.keys()) {
      if (next.has(id)) continue;
      this.#tableIndex.delete(id);
      changed = true;
    }
    if (changed) this.tables = next;
    return changed;
  }

  #updateEdges(around: Surroundings): void {
    const next = new Map<ConstraintId, DrawnEdge>();
    const used = new Map<TableId, number>();
    for (const edge of this.#edgeViews) {
      const child = this.tables.get(edge.child);
      const parent = this.tables.get(edge.parent);
      const turn = used.get(edge.parent) ?? 0;
      used.set(edge.parent, turn + 1);
      if (!child || !parent) continue;
      const lane = turn % LANES;
      const known = this.edges.get(edge.id);
      const same =
        known &&
        known.child === child &&
        known.parent === parent &&
        known.lane === lane &&
        sameEdge(known.edge, edge) &&
        undisturbed(known, around);
      const drawn = same ? known : drawEdge(edge, child, parent, lane, around.obstacles);
      if (!same) this.#edgeIndex.set(edge.id, piecesOf(drawn.route.points));
      next.set(edge.id, drawn);
    }
    for (const id of this.edges.keys()) if (!next.has(id)) this.#edgeIndex.delete(id);
    this.edges = next;
  }
}

function drawEdge(
  edge: EdgeView,
  child: SceneTable,
  parent: SceneTable,
  lane: number,
  obstacles: Obstacles,
): DrawnEdge {
  const near = remembering(obstacles);
  const ends = [anchorOf(child, edge.childColumn), anchorOf(parent, edge.parentColumn)] as const;
  const route = edge.selfReference ? routeSelf(...ends, lane) : routeEdge(...ends, lane, near.obstacles);
  const line = boundsOf(piecesOf(route.points)) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { edge, route, bounds: grow(line, MARK_ROOM), regards: near.asked(), lane, child, parent };
}

/** Whether no table came or went where the line asked about tables. */
const undisturbed = ({ regards }: DrawnEdge, { changed }: Surroundings): boolean =>
  changed !== 'all' && (regards === null || !changed.some((place) => overlaps(place, regards)));

/** The straight pieces of a line as rectangles. */
const piecesOf = (points: readonly Point[]): readonly Rect[] =>
  points.slice(1).map((p, i) => rectBetween(points[i] ?? p, p));

const sameEdge = (a: EdgeView, b: EdgeView): boolean =>
  a === b ||
  (a.childColumn === b.childColumn &&
    a.parentColumn === b.parentColumn &&
    a.childEnd === b.childEnd &&
    a.parentEnd === b.parentEnd &&
    a.sentence === b.sentence &&
    a.label === b.label &&
    a.childColumns.join() === b.childColumns.join());

function groupByTable(edges: readonly EdgeView[]): ReadonlyMap<TableId, readonly EdgeView[]> {
  const groups = new Map<TableId, EdgeView[]>();
  const add = (table: TableId, edge: EdgeView) => {
    const group = groups.get(table);
    if (group) group.push(edge);
    else groups.set(table, [edge]);
  };
  for (const edge of edges) {
    add(edge.child, edge);
    if (!edge.selfReference) add(edge.parent, edge);
  }
  return groups;
}

/** Keeps the view of a table as long as the table, the enums and the detail level are the same values. */
class ViewCache {
  #views = new WeakMap<Table, TableView>();
  #enums: Schema['enums'] | null = null;
  #detail: DetailLevel | null = null;

  of(table: Table, schema: Schema, detail: DetailLevel): TableView {
    if (schema.enums !== this.#enums || detail !== this.#detail) {
      this.#views = new WeakMap();
      this.#enums = schema.enums;
      this.#detail = detail;
    }
    const known = this.#views.get(table);
    if (known) return known;
    const view = tableView(table, schema, detail);
    this.#views.set(table, view);
    return view;
  }
}
