import { columnName, tableName } from '../../dialects/names';
import { sameType } from '../../model/column-type';
import { uniqueName } from '../../model/names';
import type { Column, Table } from '../../model/schema';
import { alterColumn, backfill } from '../alter-column';
import { type AlteredColumn, usesEnum } from '../altered';
import { alwaysFits, keepsStorage } from '../cast';
import { dropConstraintSql } from '../constraint-sql';
import type { PlanContext } from '../context';
import { blocksReads, blocksWrites, mayFail, rewritesTable } from '../hazards';
import type { Hazard, PlanStep } from '../plan';
import { statements, transactionalStep } from '../step';

/** Columns that leave an enum which is about to be rebuilt: they become text first, whatever they become then. */
export const leaveRebuiltEnums = (ctx: PlanContext): readonly PlanStep[] =>
  alterations(ctx).flatMap(({ table, from, source }) =>
    leavesRebuiltEnum(ctx, from, source)
      ? [
          transactionalStep(
            source,
            alterColumn(ctx.late, table, from, asText(from)),
            alterColumn(ctx.late, table, asText(from), from),
          ),
        ]
      : [],
  );

/** Columns with another type, default, comment or nullability. NOT NULL on a table in use is only prepared here. */
export const alterColumns = (ctx: PlanContext): readonly PlanStep[] =>
  alterations(ctx).flatMap((altered) => {
    const { table, to, source } = altered;
    const start = startOf(ctx, altered);
    const prepared = isGradual(ctx, altered);
    const end = prepared ? { ...to, nullable: true } : to;
    const up = [
      ...alterColumn(ctx.late, table, start, end),
      ...(prepared ? statements(to.id, addGuardSql(ctx, altered)) : []),
    ];
    const down = [
      ...(prepared ? statements(to.id, dropConstraintSql(ctx.late, table, guardName(ctx, altered))) : []),
      ...alterColumn(ctx.late, table, end, start),
    ];
    return up.length === 0 ? [] : [transactionalStep(source, up, down, alterationHazards(start, end))];
  });

/** Fills and checks what is to become NOT NULL on a table in use, while reads and writes go on. */
export const validateNotNull = (ctx: PlanContext): readonly PlanStep[] =>
  gradual(ctx).map((altered) => ({
    ...transactionalStep(
      altered.source,
      statements(
        altered.to.id,
        ...backfill(ctx.late, altered.table, altered.to),
        `ALTER TABLE ${tableName(ctx.late, altered.table)} VALIDATE CONSTRAINT ${ctx.late.dialect.quote(guardName(ctx, altered))}`,
      ),
      [],
      [
        backfill(ctx.late, altered.table, altered.to).length > 0
          ? blocksWrites('Updates every row where the column is NULL; on a large table do it in batches first.')
          : mayFail('Fails when a row has no value: fill the column first.'),
      ],
    ),
    group: 'validate' as const,
  }));

/** Makes columns NOT NULL that {@link validateNotNull} has checked: PostgreSQL then need not look at the rows. */
export const completeNotNull = (ctx: PlanContext): readonly PlanStep[] =>
  gradual(ctx).map((altered) => {
    const { table, to, source } = altered;
    const alter = `ALTER TABLE ${tableName(ctx.late, table)}`;
    const column = columnName(ctx.late, to.id);
    return {
      ...transactionalStep(
        source,
        statements(
          to.id,
          `${alter} ALTER COLUMN ${column} SET NOT NULL`,
          dropConstraintSql(ctx.late, table, guardName(ctx, altered)),
        ),
        statements(to.id, addGuardSql(ctx, altered), `${alter} ALTER COLUMN ${column} DROP NOT NULL`),
      ),
      group: 'contract' as const,
    };
  });

/** Columns that change in place. */
const alterations = ({ changes, altered }: PlanContext): readonly AlteredColumn[] =>
  changes.flatMap((change) =>
    change.kind === 'modifyColumn' && !altered.regenerated.has(change.to.id)
      ? [{ table: change.table, from: change.from, to: change.to, source: change }]
      : [],
  );

const gradual = (ctx: PlanContext): readonly AlteredColumn[] =>
  alterations(ctx).filter((altered) => isGradual(ctx, altered));

/** NOT NULL comes in three steps on a table in use: a check for new rows, a look at the old ones, the mark itself. */
const isGradual = (ctx: PlanContext, { table, from, to }: AlteredColumn): boolean =>
  from.nullable && !to.nullable && ctx.isLive(table) && ctx.late.dialect.capabilities.notValidConstraints;

const leavesRebuiltEnum = (ctx: PlanContext, from: Column, source: AlteredColumn['source']): boolean =>
  source.kind === 'modifyColumn' && !sameType(source.from.type, source.to.type) && usesRebuiltEnum(ctx, from);

const usesRebuiltEnum = ({ altered }: PlanContext, column: Column): boolean =>
  [...altered.rebuiltEnums].some((id) => usesEnum(column.type, id));

/** The column as it is when its turn comes: one of a rebuilt enum has left it, or has its new default by then. */
function startOf(ctx: PlanContext, { from, to, source }: AlteredColumn): Column {
  if (leavesRebuiltEnum(ctx, from, source)) return asText(from);
  if (!usesRebuiltEnum(ctx, from)) return from;
  const { default: _, ...rest } = from;
  return to.default ? { ...rest, default: to.default } : rest;
}

function asText(column: Column): Column {
  const { default: _, ...rest } = column;
  return { ...rest, type: { kind: 'text' } };
}

const addGuardSql = (ctx: PlanContext, altered: AlteredColumn): string =>
  `ALTER TABLE ${tableName(ctx.late, altered.table)}\n  ADD CONSTRAINT ${ctx.late.dialect.quote(guardName(ctx, altered))}` +
  ` CHECK (${columnName(ctx.late, altered.to.id)} IS NOT NULL) NOT VALID`;

/** A name that no constraint of the table has, before or after. */
function guardName(ctx: PlanContext, { table, to }: AlteredColumn): string {
  const taken = [ctx.early, ctx.late].flatMap(({ names }) => {
    const found = names.table(table);
    return found ? constraintNames(found) : [];
  });
  return uniqueName(`chk_${to.name}_not_null`, new Set(taken));
}

const constraintNames = (table: Table): readonly string[] =>
  [...table.uniques, ...table.checks, ...table.exclusions, ...table.foreignKeys].map(({ name }) => name);

function alterationHazards(from: Column, to: Column): readonly Hazard[] {
  return [
    ...(keepsStorage(from.type, to.type) ? [] : [rewritesTable('Writes every row anew while the table is locked.')]),
    ...(alwaysFits(from.type, to.type) ? [] : [mayFail('Fails when a value does not fit the new type.')]),
    ...(from.nullable && !to.nullable
      ? [
          blocksReads('Blocks the table while its rows are checked.'),
          ...(to.default && !to.generated ? [] : [mayFail('Fails when a row has no value: fill the column first.')]),
        ]
      : []),
  ];
}
