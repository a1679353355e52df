import type { Change } from '../diff/change';
import { sameType } from '../model/column-type';
import type { ColumnId, ConstraintId, TableId } from '../model/ids';
import type { ForeignKey, Schema } from '../model/schema';

/** A foreign key that stays but has to step aside while what it stands on changes. */
export interface Displaced {
  readonly table: TableId;
  readonly before: ForeignKey;
  readonly after: ForeignKey;
  /** What it makes room for. */
  readonly source: Change;
}

/**
 * Foreign keys of both schemas to be dropped and added again: a column on either side changes its type (both sides
 * have to change before the key fits again), or the key they refer to is rebuilt.
 */
export function displacedForeignKeys(
  from: Schema,
  to: Schema,
  changes: readonly Change[],
): ReadonlyMap<ConstraintId, Displaced> {
  const { columns, keys } = movingGround(from, changes);
  if (columns.size === 0 && keys.size === 0) return new Map();
  const before = new Map(from.tables.flatMap((table) => table.foreignKeys.map((key) => [key.id, key])));
  const displaced = new Map<ConstraintId, Displaced>();
  for (const table of to.tables) {
    for (const after of table.foreignKeys) {
      const old = before.get(after.id);
      if (!old) continue;
      const source =
        keys.get(groundKey(old.refTable, old.refColumns)) ??
        [...old.columns, ...old.refColumns].map((id) => columns.get(id)).find((change) => change !== undefined);
      if (source) displaced.set(after.id, { table: table.id, before: old, after, source });
    }
  }
  return displaced;
}

/** The columns that change their type and the keys that go or are rebuilt, each with its change. */
function movingGround(from: Schema, changes: readonly Change[]) {
  const columns = new Map<ColumnId, Change>();
  const keys = new Map<string, Change>();
  for (const change of changes) {
    if (change.kind === 'modifyColumn' && !sameType(change.from.type, change.to.type)) {
      columns.set(change.to.id, change);
    }
    if (change.kind === 'modifyEnum') {
      for (const id of columnsOfEnum(from, change.from.id)) columns.set(id, change);
    }
    if (change.kind !== 'dropConstraint' && change.kind !== 'modifyConstraint') continue;
    const gone = change.kind === 'dropConstraint' ? change.dropped : change.from;
    if (gone.kind === 'primaryKey' || gone.kind === 'unique') {
      keys.set(groundKey(change.table, gone.constraint.columns), change);
    }
  }
  return { columns, keys };
}

const groundKey = (table: TableId, columns: readonly ColumnId[]): string =>
  JSON.stringify([table, [...columns].sort()]);

/** The columns whose type is the enum or an array of it. */
export function columnsOfEnum(schema: Schema, id: string): readonly ColumnId[] {
  return schema.tables.flatMap((table) =>
    table.columns
      .filter((column) => JSON.stringify(column.type).includes(JSON.stringify(id)))
      .map((column) => column.id),
  );
}
