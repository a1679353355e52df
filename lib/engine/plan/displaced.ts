import type { Change, Constraint } from '../diff/change';
import { constraintsOf } from '../diff/constraints';
import { sameButForName } from '../diff/same';
import type { ColumnId, ConstraintId, IndexId, TableId } from '../model/ids';
import { predicateColumns, templateColumns } from '../model/predicate';
import type { Index, IndexKey, Schema, Table } from '../model/schema';
import type { Altered } from './altered';

/** A constraint or index that stays but has to step aside while what it stands on changes. */
export interface Displaced<T> {
  readonly table: TableId;
  readonly before: T;
  readonly after: T;
  /** What it makes room for. */
  readonly source: Change;
}

export interface AllDisplaced {
  readonly constraints: ReadonlyMap<ConstraintId, Displaced<Constraint>>;
  readonly indexes: ReadonlyMap<IndexId, Displaced<Index>>;
}

/**
 * What is to be dropped and added again though it stays: everything on a column that is made again; expressions over a
 * column whose type changes (a plain key is rebuilt by the database itself); foreign keys with such a column on either
 * side (both have to change before the key fits again), or whose key on the other side is rebuilt.
 */
export function displacedBy(from: Schema, to: Schema, changes: readonly Change[], altered: Altered): AllDisplaced {
  const constraints = new Map<ConstraintId, Displaced<Constraint>>();
  const indexes = new Map<IndexId, Displaced<Index>>();
  const keys = rebuiltKeys(changes);
  if (altered.retyped.size === 0 && altered.regenerated.size === 0 && keys.size === 0) return { constraints, indexes };
  const after = new Map(to.tables.map((table) => [table.id, table]));
  for (const table of from.tables) {
    const now = after.get(table.id);
    if (!now) continue;
    const kept = keptElements(now);
    for (const before of constraintsOf(table)) {
      const same = kept.constraints.get(before.constraint.id);
      const source = groundOf(before, altered, keys);
      if (same?.kind === before.kind && source) {
        constraints.set(before.constraint.id, { table: table.id, before, after: same, source });
      }
    }
    for (const before of table.indexes) {
      const same = kept.indexes.get(before.id);
      const source = changeOf(indexColumns(before), altered);
      if (same && source) indexes.set(before.id, { table: table.id, before, after: same, source });
    }
  }
  return { constraints, indexes };
}

const keptElements = (table: Table) => ({
  constraints: new Map(constraintsOf(table).map((each) => [each.constraint.id, each])),
  indexes: new Map(table.indexes.map((index) => [index.id, index])),
});

/** Columns something stands on: by their value alone, and within an expression. */
interface Ground {
  readonly plain: readonly ColumnId[];
  readonly computed: readonly ColumnId[];
}

function changeOf({ plain, computed }: Ground, { retyped, regenerated }: Altered): Change | undefined {
  const moved = [...plain, ...computed].map((id) => regenerated.get(id)?.source);
  return [...moved, ...computed.map((id) => retyped.get(id))].find((change) => change !== undefined);
}

function groundOf(each: Constraint, altered: Altered, keys: ReadonlyMap<string, Change>): Change | undefined {
  switch (each.kind) {
    case 'primaryKey':
    case 'unique':
      return changeOf({ plain: each.constraint.columns, computed: [] }, altered);
    case 'check':
      return changeOf({ plain: [], computed: predicateColumns(each.constraint.predicate) }, altered);
    case 'exclusion':
      return changeOf({ plain: [], computed: exclusionColumns(each.constraint) }, altered);
    case 'foreignKey': {
      const { columns, refColumns, refTable } = each.constraint;
      const change = changeOf({ plain: [], computed: [...columns, ...refColumns] }, altered);
      return keys.get(groundKey(refTable, refColumns)) ?? change;
    }
  }
}

const exclusionColumns = (exclusion: (Constraint & { kind: 'exclusion' })['constraint']): readonly ColumnId[] => [
  ...exclusion.parts.flatMap(({ key }) => keyColumns(key)),
  ...(exclusion.where ? predicateColumns(exclusion.where) : []),
];

const indexColumns = (index: Index): Ground => ({
  plain: [...index.parts.flatMap(({ key }) => ('column' in key ? [key.column] : [])), ...(index.include ?? [])],
  computed: [
    // An operator class fits one type; the next one may have another.
    ...index.parts.flatMap(({ key, opclass }) => ('expression' in key || opclass ? keyColumns(key) : [])),
    ...(index.where ? predicateColumns(index.where) : []),
  ],
});

const keyColumns = (key: IndexKey): readonly ColumnId[] =>
  'column' in key ? [key.column] : templateColumns(key.expression);

/** The keys that go or are made again, each with its change. */
function rebuiltKeys(changes: readonly Change[]): ReadonlyMap<string, Change> {
  const keys = new Map<string, Change>();
  for (const change of changes) {
    const columns = goneKey(change);
    if (columns && 'table' in change && typeof change.table === 'string') {
      keys.set(groundKey(change.table, columns), change);
    }
  }
  return keys;
}

/** The columns of the key a change takes away, be it a constraint or a unique index. */
function goneKey(change: Change): readonly ColumnId[] | undefined {
  switch (change.kind) {
    case 'dropConstraint':
      return keyOfConstraint(change.dropped);
    case 'modifyConstraint':
      return sameButForName(change.from.constraint, change.to.constraint) ? undefined : keyOfConstraint(change.from);
    case 'dropIndex':
      return keyOfIndex(change.index);
    case 'modifyIndex':
      return keyOfIndex(change.from);
    default:
      return undefined;
  }
}

const keyOfConstraint = (each: Constraint): readonly ColumnId[] | undefined =>
  each.kind === 'primaryKey' || each.kind === 'unique' ? each.constraint.columns : undefined;

const keyOfIndex = (index: Index): readonly ColumnId[] | undefined =>
  index.unique && !index.where ? index.parts.flatMap(({ key }) => keyColumns(key)) : undefined;

const groundKey = (table: TableId, columns: readonly ColumnId[]): string =>
  JSON.stringify([table, [...columns].sort()]);
