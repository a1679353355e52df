import type { TableId } from '../../model/ids';
import type { ForeignKey, Table } from '../../model/schema';

/** One foreign key of a circle, with the table that holds it. */
export interface CircleStep {
  readonly table: Table;
  readonly key: ForeignKey;
}

interface Frame {
  readonly table: Table;
  /** Required keys not walked yet. */
  readonly keys: ForeignKey[];
  /** The key being walked. */
  via?: ForeignKey;
}

const isRequired = (table: Table, key: ForeignKey): boolean =>
  key.deferrable === undefined &&
  key.columns.length > 0 &&
  key.columns.every((id) => table.columns.find((c) => c.id === id)?.nullable === false);

const frameOf = (table: Table): Frame => ({ table, keys: table.foreignKeys.filter((k) => isRequired(table, k)) });

/**
 * Circles of foreign keys that are NOT NULL and checked at once: none of their tables can get a first row. Every table
 * is walked once, so of circles that share tables some may be left for the next call; none only when there is none.
 */
export function requiredCircles(tables: readonly Table[]): readonly (readonly CircleStep[])[] {
  const byId = new Map(tables.map((t) => [t.id, t]));
  const done = new Set<TableId>();
  const found: (readonly CircleStep[])[] = [];
  for (const start of tables) if (!done.has(start.id)) walk(frameOf(start), byId, done, found);
  return found;
}

/** Depth first with its own stack: schemas may be long chains. */
function walk(
  start: Frame,
  byId: ReadonlyMap<TableId, Table>,
  done: Set<TableId>,
  found: (readonly CircleStep[])[],
): void {
  const path = [start];
  const onPath = new Map([[start.table.id, 0]]);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const key = top.keys.shift();
    if (key === undefined) {
      path.pop();
      onPath.delete(top.table.id);
      done.add(top.table.id);
      continue;
    }
    const parent = byId.get(key.refTable);
    if (parent === undefined || done.has(parent.id)) continue;
    top.via = key;
    const from = onPath.get(parent.id);
    if (from === undefined) {
      onPath.set(parent.id, path.length);
      path.push(frameOf(parent));
    } else found.push(path.slice(from).flatMap((f) => (f.via ? [{ table: f.table, key: f.via }] : [])));
  }
}
