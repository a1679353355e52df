import {
  createTouchFunctionSql,
  createTouchTriggerSql,
  dropTouchFunctionSql,
  dropTouchTriggerSql,
} from '../../dialects/postgresql/touch';
import type { ColumnId, TableId } from '../../model/ids';
import type { Schema } from '../../model/schema';
import type { PlanContext } from '../context';
import type { PlanStep } from '../plan';
import { statements, transactionalStep } from '../step';

/** A column that is set to the current time on every update. */
interface Touch {
  readonly table: TableId;
  readonly column: ColumnId;
  readonly columnName: string;
}

/** Triggers that go, then the functions no trigger uses any more. */
export function dropTouches(ctx: PlanContext): readonly PlanStep[] {
  const { gone, goneFunctions } = compareTouches(ctx);
  return [
    ...gone.map(({ table, column }) =>
      transactionalStep(
        ctx.sources.of(column, table),
        statements(column, dropTouchTriggerSql(ctx.early, table, column)),
        statements(column, createTouchTriggerSql(ctx.early, table, column)),
      ),
    ),
    ...goneFunctions.map(({ table, column, columnName }) =>
      transactionalStep(
        ctx.sources.of(column, table),
        statements(column, dropTouchFunctionSql(ctx.early, columnName)),
        statements(column, createTouchFunctionSql(ctx.early, columnName)),
      ),
    ),
  ];
}

/** The function, once for all columns of a name, when it is not there yet; then a trigger a table. */
export function createTouches(ctx: PlanContext): readonly PlanStep[] {
  const { added, addedFunctions } = compareTouches(ctx);
  return [
    ...addedFunctions.map(({ table, column, columnName }) =>
      transactionalStep(
        ctx.sources.of(column, table),
        statements(column, createTouchFunctionSql(ctx.late, columnName)),
        statements(column, dropTouchFunctionSql(ctx.late, columnName)),
      ),
    ),
    ...added.map(({ table, column }) =>
      transactionalStep(
        ctx.sources.of(column, table),
        statements(column, createTouchTriggerSql(ctx.late, table, column)),
        statements(column, dropTouchTriggerSql(ctx.late, table, column)),
      ),
    ),
  ];
}

function compareTouches({ from, to }: PlanContext) {
  const [before, after] = [touchesOf(from), touchesOf(to)];
  const [keysBefore, keysAfter] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return {
    gone: before.filter((touch) => !keysAfter.has(keyOf(touch))),
    added: after.filter((touch) => !keysBefore.has(keyOf(touch))),
    goneFunctions: firstOfEachName(before, after),
    addedFunctions: firstOfEachName(after, before),
  };
}

const touchesOf = (schema: Schema): readonly Touch[] =>
  schema.tables.flatMap((table) =>
    table.columns.flatMap((column) =>
      column.touchedOnUpdate ? [{ table: table.id, column: column.id, columnName: column.name }] : [],
    ),
  );

const keyOf = (touch: Touch): string => JSON.stringify([touch.table, touch.column, touch.columnName]);

/** For each column name that `others` have not, the first column with it. */
function firstOfEachName(touches: readonly Touch[], others: readonly Touch[]): readonly Touch[] {
  const seen = new Set(others.map((touch) => touch.columnName));
  return touches.filter(({ columnName }) => {
    const isFirst = !seen.has(columnName);
    seen.add(columnName);
    return isFirst;
  });
}
