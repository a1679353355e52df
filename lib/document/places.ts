import { type Layout, type Schema, type Table, tableView } from '@/lib/engine';

/** More tables at once did not come from typing over a name. */
const TYPED_AT_ONCE = 3;
/** Places of tables that are not there are kept, in case they come back, up to this many beyond twice the tables. */
const SPARE_PLACES = 100;

type Place = (schema: Schema, layout: Layout) => Layout;

/**
 * The places for a new schema. Tables that were drawn stay where they are; a table that takes the place of another in
 * the text (its name is being typed) stands where the other stood; the rest are placed by `place`. `fresh` counts those.
 */
export function placesFor(
  before: Schema,
  after: Schema,
  layout: Layout,
  place: Place,
): { readonly layout: Layout; readonly fresh: number } {
  const known = inherited(before, after, withoutOccupied(before, after, layout));
  const fresh = after.tables.filter((table) => !Object.hasOwn(known, table.id)).length;
  const present = fresh === 0 ? known : { ...known, ...place(after, presentIn(after, known)) };
  return { layout: pruned(after, present), fresh };
}

/** Only the places of tables in the schema. */
const presentIn = (schema: Schema, layout: Layout): Layout =>
  Object.fromEntries(
    schema.tables.flatMap(({ id }) => {
      const at = Object.hasOwn(layout, id) ? layout[id] : undefined;
      return at ? [[id, at]] : [];
    }),
  );

function inherited(before: Schema, after: Schema, layout: Layout): Layout {
  const [was, is] = [idsOf(before), idsOf(after)];
  const gone = before.tables.filter((table) => !is.has(table.id) && Object.hasOwn(layout, table.id));
  const come = after.tables.filter((table) => !was.has(table.id) && !Object.hasOwn(layout, table.id));
  if (gone.length !== come.length || gone.length === 0 || gone.length > TYPED_AT_ONCE) return layout;
  const next: Record<string, Layout[string]> = { ...layout };
  come.forEach((table, i) => {
    const at = layout[gone[i]?.id ?? ''];
    if (at) next[table.id] = at;
  });
  return next;
}

/** A table that comes back finds its old place taken when another stands there by now: it is placed afresh. */
function withoutOccupied(before: Schema, after: Schema, layout: Layout): Layout {
  const was = idsOf(before);
  const back = after.tables.filter((table) => !was.has(table.id) && Object.hasOwn(layout, table.id));
  if (back.length === 0 || before.tables.length === 0) return layout;
  const standing = after.tables.filter((table) => was.has(table.id) && Object.hasOwn(layout, table.id));
  const boxes = standing.map((table) => boxOf(table, after, layout));
  const taken = new Set(
    back.filter((table) => boxes.some((box) => overlap(box, boxOf(table, after, layout)))).map((table) => table.id),
  );
  return taken.size === 0 ? layout : Object.fromEntries(Object.entries(layout).filter(([id]) => !taken.has(id)));
}

const idsOf = (schema: Schema): ReadonlySet<string> => new Set(schema.tables.map((table) => table.id));

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxOf(table: Table, schema: Schema, layout: Layout): Box {
  const { width, height } = tableView(table, schema);
  const { x, y } = layout[table.id] ?? { x: 0, y: 0 };
  return { x, y, width, height };
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function pruned(schema: Schema, layout: Layout): Layout {
  const tooMany = Object.keys(layout).length > schema.tables.length * 2 + SPARE_PLACES;
  return tooMany ? presentIn(schema, layout) : layout;
}
