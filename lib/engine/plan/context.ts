import { namesOf, type SqlContext } from '../dialects/names';
import { postgresql } from '../dialects/postgresql';
import type { Change } from '../diff/change';
import type { ConstraintId, TableId } from '../model/ids';
import type { ForeignKey, Schema, Table } from '../model/schema';
import { dependencyOrder, inlineForeignKeys } from './order';
import { type Sources, sourcesOf } from './sources';
import { type Work, workOf } from './work';

/** Everything the phases of a plan share. */
export interface PlanContext {
  readonly from: Schema;
  readonly to: Schema;
  readonly changes: readonly Change[];
  readonly sources: Sources;
  /** Names before any rename: for what is dropped. */
  readonly early: SqlContext;
  /** Names after all renames: for what is added or changed. */
  readonly late: SqlContext;
  readonly work: Work;
  /** New tables in the order they are created, each with the foreign keys its CREATE TABLE can hold. */
  readonly created: TableSet;
  /** Doomed tables, likewise, in the order the reverse creates them: they are dropped backwards. */
  readonly dropped: TableSet;
  /** The table is there before and after. */
  readonly stays: (table: TableId) => boolean;
  /** The table is there before and after, and serves traffic meanwhile. */
  readonly isLive: (table: TableId) => boolean;
  /** The table after the change, or before it when it goes. */
  readonly table: (id: TableId) => Table | undefined;
}

export interface TableSet {
  readonly ordered: readonly Table[];
  readonly inline: ReadonlyMap<TableId, readonly ForeignKey[]>;
  /** The ids of all foreign keys in `inline`. */
  readonly inlineIds: ReadonlySet<ConstraintId>;
}

/** Prepares the plan of the changes from one schema to another. */
export function planContext(from: Schema, to: Schema, changes: readonly [Change, ...Change[]]): PlanContext {
  const before = new Map(from.tables.map((table) => [table.id, table]));
  const after = new Map(to.tables.map((table) => [table.id, table]));
  const early = namesOf(from, namesOf(to));
  const late = namesOf(to, namesOf(from));
  const rekeyed = rekeyedTables(changes);
  const staysAsItIs = (id: TableId) => before.has(id) && after.has(id) && !rekeyed.has(id);
  const tableSet = (tables: readonly Table[]): TableSet => {
    const ordered = dependencyOrder(tables);
    const inline = inlineForeignKeys(ordered, staysAsItIs);
    return { ordered, inline, inlineIds: new Set([...inline.values()].flat().map((key) => key.id)) };
  };
  return {
    from,
    to,
    changes,
    sources: sourcesOf(changes),
    early: { dialect: postgresql, names: early },
    late: { dialect: postgresql, names: late },
    work: workOf(from, to, changes),
    created: tableSet(to.tables.filter((table) => !before.has(table.id))),
    dropped: tableSet(from.tables.filter((table) => !after.has(table.id))),
    stays: (id) => before.has(id) && after.has(id),
    table: (id) => after.get(id) ?? before.get(id),
    isLive: (id) => before.has(id) && (after.get(id)?.liveTraffic ?? false),
  };
}

/** Tables whose columns or keys change: a foreign key to one must wait until they are as they will be. */
function rekeyedTables(changes: readonly Change[]): ReadonlySet<TableId> {
  return new Set(
    changes.flatMap((change) => {
      switch (change.kind) {
        case 'addColumn':
        case 'dropColumn':
        case 'modifyColumn':
        case 'addConstraint':
        case 'dropConstraint':
        case 'modifyConstraint':
          return [change.table];
        default:
          return [];
      }
    }),
  );
}
