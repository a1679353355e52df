import type { TableAccess } from '../model/access-pattern';
import type { ColumnId } from '../model/ids';
import { uniqueName } from '../model/names';
import type { ForeignKey, Schema, Table } from '../model/schema';

/** One table of a statement, and the columns that join it to one before it. */
export interface JoinedAccess {
  readonly access: TableAccess;
  readonly table: Table;
  /** The name the table goes by in the statement, not quoted. */
  readonly alias: string;
  /** Absent on the first. */
  readonly on?: readonly JoinPair[];
  /** The row is wanted even where nothing is joined: an optional key that nothing is asked of. */
  readonly left?: boolean;
  /** Columns that a join compares: no value is given for them. */
  readonly joined: Set<ColumnId>;
}

export interface JoinPair {
  readonly mine: ColumnId;
  readonly other: { readonly alias: string; readonly column: ColumnId };
}

/** The accesses that foreign keys connect to the first one, in an order in which each joins one before it. */
export function joinAccesses(accesses: readonly TableAccess[], schema: Schema): readonly JoinedAccess[] {
  const tables = new Map(schema.tables.map((t) => [t.id, t]));
  const taken = new Set<string>();
  const done: JoinedAccess[] = [];
  let open = accesses.filter((access) => tables.has(access.table));
  while (open.length > 0) {
    const next = done.length === 0 ? open[0] : open.find((access) => linkTo(done, access, tables));
    const table = next && tables.get(next.table);
    if (!next || !table) break;
    const alias = uniqueName(table.name, taken);
    taken.add(alias);
    const link = linkTo(done, next, tables);
    done.push(link ? joinedTo(link, next, table, alias) : { access: next, table, alias, joined: new Set() });
    open = open.filter((access) => access !== next);
  }
  return done;
}

interface Link {
  readonly host: JoinedAccess;
  readonly key: ForeignKey;
  /** The key stands in the table that is joined, not in the one before it. */
  readonly inGuest: boolean;
}

/** How the access hangs on one of those before it: by a key whose columns one of the two compares, else by any key. */
function linkTo(
  done: readonly JoinedAccess[],
  access: TableAccess,
  tables: ReadonlyMap<string, Table>,
): Link | undefined {
  const guest = tables.get(access.table);
  const links = done
    .toReversed()
    .flatMap((host): readonly Link[] => [
      ...host.table.foreignKeys
        .filter((k) => k.refTable === access.table)
        .map((key) => ({ host, key, inGuest: false })),
      ...(guest?.foreignKeys ?? [])
        .filter((k) => k.refTable === host.access.table)
        .map((key) => ({ host, key, inGuest: true })),
    ]);
  const free = links.filter(({ host, key, inGuest }) => inGuest || !key.columns.some((c) => host.joined.has(c)));
  return free.find((link) => isCompared(link, access)) ?? free[0];
}

function isCompared({ host, key, inGuest }: Link, guest: TableAccess): boolean {
  const [keyed, referred] = inGuest ? [guest, host.access] : [host.access, guest];
  return (
    key.columns.some((c) => keyed.equality.includes(c)) || key.refColumns.some((c) => referred.equality.includes(c))
  );
}

function joinedTo({ host, key, inGuest }: Link, access: TableAccess, table: Table, alias: string): JoinedAccess {
  const guestColumns = inGuest ? key.columns : key.refColumns;
  const hostColumns = inGuest ? key.refColumns : key.columns;
  // A row that is fetched by the key of the one before it gives that one nothing: its key column is given by itself.
  const fetched = guestColumns.every((c) => access.equality.includes(c));
  if (!fetched) for (const column of hostColumns) host.joined.add(column);
  const optional = !inGuest && host.table.columns.some((c) => key.columns.includes(c.id) && c.nullable);
  return {
    access,
    table,
    alias,
    on: guestColumns.map((mine, i) => ({ mine, other: { alias: host.alias, column: hostColumns[i] ?? '' } })),
    left: optional && asksNothing(access, new Set(guestColumns)),
    // Where reading starts at the guest, what it is asked for by value is not given by the join.
    joined: new Set(fetched ? guestColumns : guestColumns.filter((c) => !access.equality.includes(c))),
  };
}

const asksNothing = (access: TableAccess, joined: ReadonlySet<ColumnId>): boolean =>
  access.equality.every((c) => joined.has(c)) &&
  access.inList.length + access.range.length + access.fixed.length + access.search.length === 0 &&
  !access.arms?.length &&
  !access.containment?.length &&
  !access.expressions?.length;
