import { columnName, type SqlContext, tableName } from '../../dialects/names';
import { requireWhereFilledSql } from '../../dialects/postgresql/require';
import { columnCommentSql, columnSql } from '../../dialects/tables';
import type { Change } from '../../diff/change';
import type { ColumnId, TableId } from '../../model/ids';
import type { Column } from '../../model/schema';
import type { PlanContext } from '../context';
import { losesData, mayFail, rewritesTable } from '../hazards';
import type { Hazard, PlanStep, Statement } from '../plan';
import { statements, transactionalStep } from '../step';

interface PlannedColumn {
  readonly table: TableId;
  readonly column: Column;
  readonly source: Change;
}

/** Columns that go, and those that are made again; generated ones before those they are computed from. */
export function dropColumns({ changes, altered, early }: PlanContext): readonly PlanStep[] {
  const gone = changes.flatMap((change): readonly PlannedColumn[] =>
    change.kind === 'dropColumn' ? [{ table: change.table, column: change.column, source: change }] : [],
  );
  const again = [...altered.regenerated.values()].map(({ from, ...rest }) => ({ ...rest, column: from }));
  const [stored, plain] = split([...again, ...gone]);
  const keyed = keyColumns(changes);
  return [...stored, ...plain].map(({ table, column, source }) => {
    const bare = !isStored(column) && !hasValue(column);
    const restored =
      bare && !keyed.has(column.id) ? restoredBare(early, table, column) : addition(early, table, column);
    return transactionalStep(
      source,
      statements(column.id, dropColumnSql(early, table, column)),
      restored,
      isStored(column)
        ? []
        : [losesData(`Drops the values of ${column.name}; ${goingBack(column, keyed.has(column.id))}`)],
    );
  });
}

/** Columns of primary keys that go too: a key cannot be restored without its values. */
const keyColumns = (changes: PlanContext['changes']): ReadonlySet<ColumnId> =>
  new Set(
    changes.flatMap((change) => {
      const before =
        change.kind === 'dropConstraint'
          ? change.dropped
          : change.kind === 'modifyConstraint'
            ? change.from
            : undefined;
      return before?.kind === 'primaryKey' ? before.constraint.columns : [];
    }),
  );

function goingBack(column: Column, isKey: boolean): string {
  if (hasValue(column)) return 'going back adds the column without them.';
  return isKey
    ? 'going back fails when the table has rows, because its primary key cannot be filled.'
    : 'going back adds the column without them, and without NOT NULL when the table has rows.';
}

/** A required column without a default comes back empty: NOT NULL only where no row lacks a value. */
const restoredBare = (ctx: SqlContext, table: TableId, column: Column): readonly Statement[] => [
  ...addition(ctx, table, { ...column, nullable: true }),
  ...statements(column.id, requireWhereFilledSql(ctx, table, column.id)),
];

/** Whether a new column of a table with rows has a value in each, or needs none. */
const hasValue = (column: Column): boolean =>
  column.nullable || column.default !== undefined || column.generated !== undefined;

/** New columns, and those that are made again; generated ones after those they are computed from. */
export function addColumns({ changes, altered, late, isLive }: PlanContext): readonly PlanStep[] {
  const added = changes.flatMap((change): readonly PlannedColumn[] =>
    change.kind === 'addColumn' ? [{ table: change.table, column: change.column, source: change }] : [],
  );
  const again = [...altered.regenerated.values()].map(({ to, ...rest }) => ({ ...rest, column: to }));
  const [stored, plain] = split([...added, ...again]);
  return [...plain, ...stored].map(({ table, column, source }) =>
    transactionalStep(
      source,
      addition(late, table, column),
      statements(column.id, dropColumnSql(late, table, column)),
      additionHazards(column, isLive(table)),
    ),
  );
}

const isStored = (column: Column): boolean => column.generated?.kind === 'stored';

const split = (columns: readonly PlannedColumn[]): readonly [readonly PlannedColumn[], readonly PlannedColumn[]] => [
  columns.filter(({ column }) => isStored(column)),
  columns.filter(({ column }) => !isStored(column)),
];

const addition = (ctx: SqlContext, table: TableId, column: Column): readonly Statement[] =>
  statements(
    column.id,
    `ALTER TABLE ${tableName(ctx, table)} ADD COLUMN ${columnSql(ctx, column)}`,
    ...(column.comment ? [columnCommentSql(ctx, table, column.id, column.comment)] : []),
  );

const dropColumnSql = (ctx: SqlContext, table: TableId, column: Column): string =>
  `ALTER TABLE ${tableName(ctx, table)} DROP COLUMN ${columnName(ctx, column.id)}`;

function additionHazards(column: Column, live: boolean): readonly Hazard[] {
  const computed = column.generated !== undefined || column.default?.kind === 'uuid';
  return [
    ...(hasValue(column)
      ? []
      : [mayFail(`${column.name} is NOT NULL without a default: fails when the table has rows.`)]),
    ...(computed && live ? [rewritesTable('Writes every row anew while the table is locked.')] : []),
  ];
}
