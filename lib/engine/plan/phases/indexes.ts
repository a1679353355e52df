import { createIndexSql, dropIndexSql } from '../../dialects/indexes';
import type { SqlContext } from '../../dialects/names';
import type { Index } from '../../model/schema';
import type { PlanContext } from '../context';
import { blocksWrites, mayFail } from '../hazards';
import type { PlanStep } from '../plan';
import { loneStep, transactionalStep } from '../step';
import type { Planned } from '../work';

/** Indexes that go. On a table in use each runs alone. */
export const dropIndexes = (ctx: PlanContext): readonly PlanStep[] =>
  ctx.work.dropIndexes.map((planned) => {
    const alone = isConcurrent(ctx, planned);
    const { drop, create } = statementsFor(ctx.early, planned, alone);
    return alone ? loneStep(planned.source, drop, create) : transactionalStep(planned.source, [drop], [create]);
  });

/** New indexes of tables nobody writes to meanwhile. */
export const addIndexes = (ctx: PlanContext): readonly PlanStep[] =>
  ctx.work.addIndexes
    .filter((planned) => !isConcurrent(ctx, planned))
    .map((planned) => {
      const { drop, create } = statementsFor(ctx.late, planned, false);
      const hazards = ctx.stays(planned.table)
        ? [blocksWrites('Blocks writes to the table while the index is built.'), ...uniqueHazard(planned.item)]
        : [];
      return transactionalStep(planned.source, [create], [drop], hazards);
    });

/** New indexes of tables in use: each runs alone, and reads and writes go on. */
export const addIndexesConcurrently = (ctx: PlanContext): readonly PlanStep[] =>
  ctx.work.addIndexes
    .filter((planned) => isConcurrent(ctx, planned))
    .map((planned) => {
      const { drop, create } = statementsFor(ctx.late, planned, true);
      return loneStep(planned.source, create, drop, uniqueHazard(planned.item));
    });

const isConcurrent = (ctx: PlanContext, { table }: Planned<Index>): boolean =>
  ctx.isLive(table) && ctx.late.dialect.capabilities.concurrentIndexes;

const uniqueHazard = ({ unique }: Index) => (unique ? [mayFail('Fails when two rows have the same key.')] : []);

function statementsFor(ctx: SqlContext, { table, item }: Planned<Index>, concurrently: boolean) {
  return {
    create: { sql: createIndexSql(ctx, table, item, concurrently), subject: item.id },
    drop: { sql: dropIndexSql(ctx, item.name, concurrently), subject: item.id },
  };
}
