import type { ColumnId, TableId } from '../model/ids';
import type { Layout } from '../model/layout';
import type { Schema } from '../model/schema';
import { type EdgeView, edgesOf } from './edges';
import { type Box, boundingBox } from './geometry';
import { metrics } from './metrics';
import { obstaclesOf } from './obstacles';
import { type Anchor, type Route, routeEdge, routeSelf } from './route';
import { type DetailLevel, type TableView, tableView } from './table-view';

export interface SceneTable extends Box {
  readonly view: TableView;
}

export interface SceneEdge {
  readonly edge: EdgeView;
  readonly route: Route;
}

/** A diagram ready to draw: every table in its place and every edge routed. */
export interface Scene extends Box {
  readonly tables: readonly SceneTable[];
  readonly edges: readonly SceneEdge[];
}

/** Tables without a place in the layout stand at the origin: lay them out first. */
export function sceneOf(schema: Schema, layout: Layout, detail: DetailLevel = 'all'): Scene {
  const tables = schema.tables.map((table) => {
    const view = tableView(table, schema, detail);
    const place = layout[table.id] ?? { x: 0, y: 0 };
    return { view, x: place.x, y: place.y, width: view.width, height: view.height };
  });
  const byId = new Map(tables.map((table) => [table.view.table, table]));
  return { ...boundingBox(tables), tables, edges: routeAll(edgesOf(schema), byId) };
}

/** Routes every edge whose two tables are given. The edges of one table take turns in the lanes beside it. */
export function routeAll(edges: readonly EdgeView[], tables: ReadonlyMap<TableId, SceneTable>): readonly SceneEdge[] {
  const used = new Map<TableId, number>();
  const obstacles = obstaclesOf(tables.values());
  return edges.flatMap((edge) => {
    const child = tables.get(edge.child);
    const parent = tables.get(edge.parent);
    if (!child || !parent) return [];
    const lane = used.get(edge.parent) ?? 0;
    used.set(edge.parent, lane + 1);
    const [from, to] = [anchorOf(child, edge.childColumn), anchorOf(parent, edge.parentColumn)];
    const route = edge.selfReference ? routeSelf(from, to, lane % 4) : routeEdge(from, to, lane % 4, obstacles);
    return [{ edge, route }];
  });
}

/** Where an edge of the column meets the node: its row, or the header where the row is not shown. */
export function anchorOf(table: SceneTable, column: ColumnId): Anchor {
  const row = table.view.rows.find((r) => r.column === column);
  const middle = row ? row.y + metrics.row / 2 : table.view.header / 2;
  return { x: table.x, y: table.y, width: table.width, height: table.height, rowY: table.y + middle };
}
