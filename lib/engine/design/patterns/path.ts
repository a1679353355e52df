import type { Attribute, Member, MemberPath } from '../../model/conceptual';
import { type ColumnId, type EntityId, type TableId, tableIdOf } from '../../model/ids';
import type { Column, Table } from '../../model/schema';
import type { Draft, JunctionLink, KeyLink } from '../draft';
import type { Given } from '../given';

/** A step from one table to another along a foreign key, in either direction. */
export interface Hop {
  readonly fromColumn: ColumnId;
  readonly to: TableId;
  readonly toColumn: ColumnId;
}

/** Where a path ends: the column, and the tables passed on the way to it. */
export interface PathEnd {
  readonly hops: readonly Hop[];
  readonly column: Column;
  /** The attribute the column stands for; absent when the path ends in a relationship. */
  readonly attribute?: Attribute;
}

export interface Walk {
  readonly draft: Draft;
  readonly given: Given;
  readonly byId: ReadonlyMap<TableId, Table>;
}

/** A table on the way, and how it was reached. */
interface Stand {
  readonly table: Table;
  readonly hops: readonly Hop[];
}

/**
 * Follows a path of the description through the tables; undefined when it leads to nothing that is stored. An empty path
 * means when the row was recorded.
 */
export function walkPath(walk: Walk, entity: EntityId, path: MemberPath): PathEnd | undefined {
  const start = walk.byId.get(tableIdOf(entity));
  let at: Stand | undefined = start && { table: start, hops: [] };
  if (path.length === 0) return at && recorded(at);
  for (const [i, member] of path.entries()) {
    if (at === undefined) return undefined;
    if (i === path.length - 1) return endAt(walk, at, member);
    at = 'relationship' in member ? across(walk, at, member.relationship) : undefined;
  }
  return undefined;
}

function recorded(at: Stand): PathEnd | undefined {
  const column = at.table.columns.find(({ name }) => name === 'created_at');
  return column && { hops: at.hops, column };
}

function endAt(walk: Walk, at: Stand, member: Member): PathEnd | undefined {
  if ('attribute' in member) {
    const place = walk.draft.places.get(member.attribute);
    const there = place && beside(walk, at, place.table);
    return there && ending(there, place.column, walk.given.attributes.get(member.attribute));
  }
  const link = walk.draft.links.get(member.relationship);
  if (link === undefined) return undefined;
  if (link.kind === 'junction') {
    const on = ontoJunction(walk, at, link);
    return on && ending(on.stand, link.sides[on.other].column);
  }
  const holder = holderOf(walk, at, link);
  if (holder) return ending(holder, link.column);
  const child = toChild(walk, at, link);
  const key = child?.table.primaryKey?.columns[0];
  return child && key !== undefined ? ending(child, key) : undefined;
}

function ending(at: Stand, column: ColumnId, attribute?: Attribute): PathEnd | undefined {
  const found = at.table.columns.find((c) => c.id === column);
  return found && { hops: at.hops, column: found, ...(attribute && { attribute }) };
}

/** To the table at the other end of a relationship. */
function across(walk: Walk, at: Stand, relationship: string): Stand | undefined {
  const link = walk.draft.links.get(relationship);
  if (link === undefined) return undefined;
  if (link.kind === 'junction') {
    const on = ontoJunction(walk, at, link);
    const side = on && link.sides[on.other];
    return side && toParent(walk, on.stand, side.foreignKey);
  }
  const holder = holderOf(walk, at, link);
  return holder ? toParent(walk, holder, link.foreignKey) : toChild(walk, at, link);
}

/** The table that holds the key, where that is this one or one that shares its rows (a supertype). */
function holderOf(walk: Walk, at: Stand, link: KeyLink): Stand | undefined {
  if (link.table === at.table.id) return at;
  return link.refTable === at.table.id ? undefined : beside(walk, at, link.table);
}

function toParent(walk: Walk, at: Stand, foreignKey: string): Stand | undefined {
  const key = at.table.foreignKeys.find((k) => k.id === foreignKey);
  return key && step(walk, at, ownColumn(key.columns), key.refTable, ownColumn(key.refColumns));
}

function toChild(walk: Walk, at: Stand, link: KeyLink): Stand | undefined {
  return link.refTable === at.table.id
    ? step(walk, at, at.table.primaryKey?.columns[0], link.table, link.column)
    : undefined;
}

function ontoJunction(walk: Walk, at: Stand, link: JunctionLink): { stand: Stand; other: 0 | 1 } | undefined {
  const mine = link.sides[0].refTable === at.table.id ? 0 : 1;
  const side = link.sides[mine];
  if (side.refTable !== at.table.id) return undefined;
  const stand = step(walk, at, at.table.primaryKey?.columns[0], link.table, side.column);
  return stand && { stand, other: mine === 0 ? 1 : 0 };
}

/** This table, or one that a single foreign key joins to it: a supertype, a subtype, a value table. */
function beside(walk: Walk, at: Stand, table: TableId): Stand | undefined {
  if (at.table.id === table) return at;
  const up = at.table.foreignKeys.find((k) => k.refTable === table);
  if (up) return step(walk, at, ownColumn(up.columns), table, ownColumn(up.refColumns));
  const down = walk.byId.get(table)?.foreignKeys.find((k) => k.refTable === at.table.id);
  return down && step(walk, at, ownColumn(down.refColumns), table, ownColumn(down.columns));
}

/** Of a key's columns the one that says which row: a tenant's column stands in front of it. */
const ownColumn = (columns: readonly ColumnId[]): ColumnId | undefined => columns.at(-1);

function step(
  walk: Walk,
  at: Stand,
  fromColumn: ColumnId | undefined,
  to: TableId,
  toColumn: ColumnId | undefined,
): Stand | undefined {
  const table = walk.byId.get(to);
  if (!table || fromColumn === undefined || toColumn === undefined) return undefined;
  return { table, hops: [...at.hops, { fromColumn, to, toColumn }] };
}
