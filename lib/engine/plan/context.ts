import { type Names, namesOf, type SqlContext } from '../dialects/names';
import { postgresql } from '../dialects/postgresql';
import type { Change, Constraint } from '../diff/change';
import { sameType } from '../model/column-type';
import type { ConstraintId, TableId } from '../model/ids';
import { uniqueName } from '../model/names';
import type { EnumType, ForeignKey, Schema, Table } from '../model/schema';
import { type Altered, alteredColumns, columnsOfEnum } from './altered';
import { displacedBy } from './displaced';
import { dependencyOrder, inlineForeignKeys } from './order';
import { type Sources, sourcesOf } from './sources';
import { type Work, workOf } from './work';

/** Everything the phases of a plan share. */
export interface PlanContext {
  readonly from: Schema;
  readonly to: Schema;
  readonly changes: readonly Change[];
  readonly sources: Sources;
  readonly before: Names;
  readonly after: Names;
  /** Names before any rename: for what is dropped. */
  readonly early: SqlContext;
  /** Names after all renames: for what is added or changed. */
  readonly late: SqlContext;
  readonly altered: Altered;
  readonly work: Work;
  /** New tables in the order they are created, each with the foreign keys its CREATE TABLE can hold. */
  readonly created: TableSet;
  /** Doomed tables, likewise, in the order the reverse creates them: they are dropped backwards. */
  readonly dropped: TableSet;
  /** The table is there before and after. */
  readonly stays: (table: TableId) => boolean;
  /** The table is there before and after, and serves traffic meanwhile. */
  readonly isLive: (table: TableId) => boolean;
  /** Every name of a relation, type or column of either schema: a name for the meantime must be none of them. */
  readonly takenNames: ReadonlySet<string>;
}

export interface TableSet {
  readonly ordered: readonly Table[];
  readonly inline: ReadonlyMap<TableId, readonly ForeignKey[]>;
  /** The ids of all foreign keys in `inline`. */
  readonly inlineIds: ReadonlySet<ConstraintId>;
}

/** Prepares the plan of the changes from one schema to another. */
export function planContext(from: Schema, to: Schema, changes: readonly [Change, ...Change[]]): PlanContext {
  const [before, after] = [namesOf(from), namesOf(to)];
  const takenNames = new Set([...namesIn(from), ...namesIn(to)]);
  const stays = (id: TableId) => before.table(id) !== undefined && after.table(id) !== undefined;
  const isLive = (id: TableId) => stays(id) && after.table(id)?.liveTraffic === true;
  const altered = alteredColumns(from, to, changes, (old, now) => {
    const adds = isSubsequence(old.values, now.values);
    return !sameList(old.values, now.values) && !(adds && columnsOfEnum(to, now.id).some(({ table }) => isLive(table)));
  });
  const rekeyed = rekeyedTables(changes, altered);
  const tableSet = (tables: readonly Table[]) => orderTables(tables, (id) => stays(id) && !rekeyed.has(id));
  return {
    from,
    to,
    changes,
    sources: sourcesOf(changes),
    before,
    after,
    early: { dialect: postgresql, names: withFallback(before, after) },
    late: { dialect: postgresql, names: withFallback(after, makingWay(before, to, takenNames)) },
    altered,
    work: workOf(changes, displacedBy(from, to, changes, altered)),
    created: tableSet(to.tables.filter((table) => !before.table(table.id))),
    dropped: tableSet(from.tables.filter((table) => !after.table(table.id))),
    stays,
    isLive,
    takenNames,
  };
}

function orderTables(tables: readonly Table[], isThere: (id: TableId) => boolean): TableSet {
  const ordered = dependencyOrder(tables);
  const inline = inlineForeignKeys(ordered, isThere);
  return { ordered, inline, inlineIds: new Set([...inline.values()].flat().map((key) => key.id)) };
}

const withFallback = (names: Names, otherwise: Names): Names => ({
  table: (id) => names.table(id) ?? otherwise.table(id),
  column: (id) => names.column(id) ?? otherwise.column(id),
  enum: (id) => names.enum(id) ?? otherwise.enum(id),
});

/** A doomed enum outlives the renames, so it makes way for whatever gets its name. */
function makingWay(before: Names, to: Schema, takenNames: ReadonlySet<string>): Names {
  const wanted = new Set(namesIn(to));
  const renamed = (type: EnumType): EnumType =>
    wanted.has(type.name) ? { ...type, name: uniqueName(`${type.name}_dropped`, takenNames) } : type;
  return {
    ...before,
    enum: (id) => {
      const type = before.enum(id);
      return type && renamed(type);
    },
  };
}

const namesIn = (schema: Schema): readonly string[] => [
  ...schema.enums.map(({ name }) => name),
  ...schema.tables.flatMap((table) => [
    table.name,
    ...(table.primaryKey ? [table.primaryKey.name] : []),
    ...[table.columns, table.uniques, table.checks, table.exclusions, table.foreignKeys, table.indexes].flatMap(
      (list) => list.map(({ name }) => name),
    ),
  ]),
];

/** Tables whose keys change, by themselves or their types: a foreign key to one waits until they are as they will be. */
function rekeyedTables(changes: readonly Change[], { regenerated }: Altered): ReadonlySet<TableId> {
  return new Set(
    changes.flatMap((change) => {
      switch (change.kind) {
        case 'modifyColumn':
          return regenerated.has(change.to.id) || !sameType(change.from.type, change.to.type) ? [change.table] : [];
        case 'addConstraint':
          return isKey(change.added) ? [change.table] : [];
        case 'dropConstraint':
          return isKey(change.dropped) ? [change.table] : [];
        case 'modifyConstraint':
          return isKey(change.to) ? [change.table] : [];
        default:
          return [];
      }
    }),
  );
}

const isKey = ({ kind }: Constraint): boolean => kind === 'primaryKey' || kind === 'unique';

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

/** Whether `part` is `whole` with some values left out. */
function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const value of whole) if (value === part[at]) at++;
  return at === part.length;
}
