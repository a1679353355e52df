import { nullsClause } from '../../dialects/constraints';
import { dropIndexSql } from '../../dialects/indexes';
import { columnList, tableName } from '../../dialects/names';
import type { Constraint } from '../../diff/change';
import { addConstraintSql, dropConstraintSql } from '../constraint-sql';
import type { PlanContext } from '../context';
import { blocksReads, blocksWrites, mayFail } from '../hazards';
import { hasKeyConstraint } from '../order';
import type { Hazard, PlanStep } from '../plan';
import { loneStep, statements, transactionalStep } from '../step';
import type { Planned } from '../work';

type PlannedConstraint = Planned<Constraint>;

/** Foreign keys that go: first of all, for nothing they stand on can go before them. */
export const dropForeignKeys = (ctx: PlanContext): readonly PlanStep[] =>
  ctx.work.dropConstraints
    .filter(({ item }) => item.kind === 'foreignKey' && !ctx.dropped.inlineIds.has(item.constraint.id))
    .map((planned) => dropStep(ctx, planned));

/** Other constraints that go. */
export const dropConstraints = (ctx: PlanContext): readonly PlanStep[] =>
  ctx.work.dropConstraints.filter(({ item }) => item.kind !== 'foreignKey').map((planned) => dropStep(ctx, planned));

/** New constraints of tables that stay, other than foreign keys and those whose index is built meanwhile. */
export const addConstraints = (ctx: PlanContext): readonly PlanStep[] =>
  ctx.work.addConstraints
    .filter(({ item }) => item.kind !== 'foreignKey')
    .filter((planned) => !isBuiltConcurrently(ctx, planned))
    .map((planned) => addStep(ctx, planned));

/** New foreign keys that no CREATE TABLE holds and that refer to a key which is there by now. */
export const addForeignKeys = (ctx: PlanContext): readonly PlanStep[] =>
  foreignKeysToAdd(ctx)
    .filter((planned) => !waitsForIndex(ctx, planned))
    .map((planned) => addStep(ctx, planned));

/** New foreign keys that refer to what a unique index alone makes a key: after the indexes. */
export const addLateForeignKeys = (ctx: PlanContext): readonly PlanStep[] =>
  foreignKeysToAdd(ctx)
    .filter((planned) => waitsForIndex(ctx, planned))
    .map((planned) => addStep(ctx, planned));

const foreignKeysToAdd = (ctx: PlanContext): readonly PlannedConstraint[] =>
  ctx.work.addConstraints.filter(
    ({ item }) => item.kind === 'foreignKey' && !ctx.created.inlineIds.has(item.constraint.id),
  );

function waitsForIndex(ctx: PlanContext, { item }: PlannedConstraint): boolean {
  if (item.kind !== 'foreignKey') return false;
  const { refTable, refColumns } = item.constraint;
  const target = ctx.after.table(refTable);
  if (!target) return false;
  const isLate = new Set(
    ctx.work.addConstraints
      .filter((planned) => planned.table === refTable && isBuiltConcurrently(ctx, planned))
      .map((planned) => planned.item.constraint.id),
  );
  const { primaryKey, ...rest } = target;
  const inTime = {
    ...rest,
    ...(primaryKey && !isLate.has(primaryKey.id) && { primaryKey }),
    uniques: target.uniques.filter(({ id }) => !isLate.has(id)),
  };
  return !hasKeyConstraint(inTime, refColumns);
}

/** A key of a table in use: its index is built first, without blocking, and becomes the constraint afterwards. */
const isBuiltConcurrently = (ctx: PlanContext, { table, item }: PlannedConstraint): boolean =>
  (item.kind === 'unique' || item.kind === 'primaryKey') &&
  ctx.isLive(table) &&
  ctx.late.dialect.capabilities.concurrentIndexes;

/** The unique indexes that keys of tables in use are made of. */
export const buildKeyIndexes = (ctx: PlanContext): readonly PlanStep[] =>
  ctx.work.addConstraints.flatMap((planned) => {
    const { table, item, source } = planned;
    if (!isBuiltConcurrently(ctx, planned) || (item.kind !== 'unique' && item.kind !== 'primaryKey')) return [];
    const { id, name, columns } = item.constraint;
    const nulls = item.kind === 'unique' ? ` ${nullsClause(item.constraint)}`.trimEnd() : '';
    const { dialect } = ctx.late;
    const up = `CREATE UNIQUE INDEX CONCURRENTLY ${dialect.quote(name)}\n  ON ${tableName(ctx.late, table)} (${columnList(ctx.late, columns)})${nulls}`;
    const down = dropIndexSql(ctx.late, name, true).replace('CONCURRENTLY', 'CONCURRENTLY IF EXISTS');
    return [
      loneStep(source, { sql: up, subject: id }, { sql: down, subject: id }, [
        mayFail('Fails when two rows have the same key.'),
      ]),
    ];
  });

/** Makes the indexes of {@link buildKeyIndexes} the constraints they are for. */
export const attachKeyIndexes = (ctx: PlanContext): readonly PlanStep[] =>
  ctx.work.addConstraints
    .filter((planned) => isBuiltConcurrently(ctx, planned))
    .map(({ table, item, source }) => {
      const { id, name } = item.constraint;
      const quoted = ctx.late.dialect.quote(name);
      const kind = item.kind === 'primaryKey' ? 'PRIMARY KEY' : 'UNIQUE';
      const up = `ALTER TABLE ${tableName(ctx.late, table)}\n  ADD CONSTRAINT ${quoted} ${kind} USING INDEX ${quoted}`;
      return {
        ...transactionalStep(source, statements(id, up), statements(id, dropConstraintSql(ctx.late, table, name))),
        group: 'contract' as const,
      };
    });

/** Checks the existing rows of tables in use against the constraints that were added without doing so. */
export const validateConstraints = (ctx: PlanContext): readonly PlanStep[] =>
  validations(ctx, (planned) => !waitsForIndex(ctx, planned));

/** The same for {@link addLateForeignKeys}. */
export const validateLateForeignKeys = (ctx: PlanContext): readonly PlanStep[] =>
  validations(ctx, (planned) => waitsForIndex(ctx, planned));

const validations = (ctx: PlanContext, which: (planned: PlannedConstraint) => boolean): readonly PlanStep[] =>
  ctx.work.addConstraints
    .filter((planned) => isAddedNotValid(ctx, planned) && which(planned))
    .map(({ table, item, source }) => ({
      ...transactionalStep(
        source,
        statements(
          item.constraint.id,
          `ALTER TABLE ${tableName(ctx.late, table)} VALIDATE CONSTRAINT ${ctx.late.dialect.quote(item.constraint.name)}`,
        ),
        [],
        [mayFail('Fails when an existing row breaks the rule; reads and writes go on meanwhile.')],
      ),
      group: 'validate' as const,
    }));

/** A foreign key or check of a table in use: new rows first, existing ones in a later transaction. */
const isAddedNotValid = (ctx: PlanContext, { table, item }: PlannedConstraint): boolean =>
  (item.kind === 'foreignKey' || item.kind === 'check') &&
  ctx.isLive(table) &&
  ctx.late.dialect.capabilities.notValidConstraints;

function addStep(ctx: PlanContext, planned: PlannedConstraint): PlanStep {
  const { table, item, source } = planned;
  const notValid = isAddedNotValid(ctx, planned);
  return transactionalStep(
    source,
    statements(item.constraint.id, addConstraintSql(ctx.late, table, item, notValid)),
    statements(item.constraint.id, dropConstraintSql(ctx.late, table, item.constraint.name)),
    ctx.stays(table) && !notValid ? addingHazards(item) : [],
  );
}

function addingHazards({ kind }: Constraint): readonly Hazard[] {
  const fails = mayFail('Fails when an existing row breaks the rule.');
  return kind === 'foreignKey'
    ? [blocksWrites('Blocks writes to both tables while existing rows are checked.'), fails]
    : [blocksReads('Blocks the table while existing rows are checked.'), fails];
}

function dropStep(ctx: PlanContext, { table, item, source }: PlannedConstraint): PlanStep {
  return transactionalStep(
    source,
    statements(item.constraint.id, dropConstraintSql(ctx.early, table, item.constraint.name)),
    statements(item.constraint.id, addConstraintSql(ctx.early, table, item)),
  );
}
