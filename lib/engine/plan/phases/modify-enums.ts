import { columnName, type SqlContext, tableName } from '../../dialects/names';
import { createEnumSql, dropEnumSql, typeSql } from '../../dialects/tables';
import type { Change } from '../../diff/change';
import { sameType } from '../../model/column-type';
import type { TableId } from '../../model/ids';
import { uniqueName } from '../../model/names';
import type { Column, EnumType } from '../../model/schema';
import { columnsOfEnum } from '../altered';
import type { PlanContext } from '../context';
import { mayFail, notReversible, rewritesTable } from '../hazards';
import type { PlanStep, Statement } from '../plan';
import { statements, transactionalStep } from '../step';

type ModifyEnum = Change & { readonly kind: 'modifyEnum' };

/** Enums with other values. */
export const modifyEnums = (ctx: PlanContext): readonly PlanStep[] =>
  ctx.changes.flatMap((change) => {
    if (change.kind !== 'modifyEnum' || sameValues(change.from, change.to)) return [];
    return [ctx.altered.rebuiltEnums.has(change.to.id) ? rebuildEnum(ctx, change) : addEnumValues(ctx, change)];
  });

const sameValues = (a: EnumType, b: EnumType): boolean => JSON.stringify(a.values) === JSON.stringify(b.values);

/** A column of a rebuilt enum that stays one: as it is on the side to leave and on the side to reach. */
interface EnumColumn {
  readonly table: TableId;
  readonly from: Column;
  readonly to: Column;
}

/** A new type takes the place of the old one. */
function rebuildEnum(ctx: PlanContext, source: ModifyEnum): PlanStep {
  const { from, to } = source;
  const removed = from.values.filter((value) => !to.values.includes(value));
  const columns = columnsOfEnum(ctx.to, to.id).flatMap(({ table, id }): readonly EnumColumn[] => {
    const [old, now] = [ctx.before.column(id), ctx.after.column(id)];
    const stays = old && now && sameType(old.type, now.type) && !ctx.altered.regenerated.has(id);
    return stays ? [{ table, from: old, to: now }] : [];
  });
  const backwards = columns.map((column) => ({ ...column, from: column.to, to: column.from }));
  return transactionalStep(
    source,
    replaceEnum(ctx, to, columns),
    replaceEnum(ctx, { ...from, name: to.name }, backwards),
    [
      rewritesTable('Writes every row of the tables that use it anew while they are locked.'),
      ...(removed.length === 0 ? [] : [mayFail(`Fails while a row still has ${removed.join(', ')}.`)]),
    ],
  );
}

function replaceEnum(ctx: PlanContext, to: EnumType, columns: readonly EnumColumn[]): readonly Statement[] {
  const aside = uniqueName(`${to.name}_old`, ctx.takenNames);
  return statements(
    to.id,
    `ALTER TYPE ${ctx.late.dialect.quote(to.name)} RENAME TO ${ctx.late.dialect.quote(aside)}`,
    createEnumSql(ctx.late, to),
    ...columns.flatMap((column) => retypeSql(ctx.late, column)),
    dropEnumSql(ctx.late, aside),
  );
}

/** The default is a value of the old type: it makes way, and the one to reach comes with the new type. */
function retypeSql(ctx: SqlContext, { table, from, to }: EnumColumn): readonly string[] {
  const alter = `ALTER TABLE ${tableName(ctx, table)} ALTER COLUMN ${columnName(ctx, to.id)}`;
  return [
    ...(from.default ? [`${alter} DROP DEFAULT`] : []),
    `${alter} TYPE ${typeSql(ctx, to)} USING ${columnName(ctx, to.id)}::text::${typeSql(ctx, to)}`,
    ...(to.default ? [`${alter} SET DEFAULT ${ctx.dialect.columnDefault(to.default)}`] : []),
  ];
}

/** On tables in use: values are added in a transaction of their own, before anything uses them. They stay for good. */
function addEnumValues(ctx: PlanContext, source: ModifyEnum): PlanStep {
  const { from, to } = source;
  const { dialect } = ctx.late;
  const known = new Set(from.values);
  const sql = to.values.flatMap((value, i) => {
    if (known.has(value)) return [];
    const [previous, first] = [to.values[i - 1], from.values[0]];
    const place =
      previous !== undefined
        ? ` AFTER ${dialect.literal(previous)}`
        : first !== undefined
          ? ` BEFORE ${dialect.literal(first)}`
          : '';
    return [`ALTER TYPE ${dialect.quote(to.name)} ADD VALUE IF NOT EXISTS ${dialect.literal(value)}${place}`];
  });
  return {
    ...transactionalStep(
      source,
      statements(to.id, ...sql),
      [],
      [notReversible('PostgreSQL cannot take a value out of an enum in use: going back leaves it there.')],
    ),
    group: 'enumValues',
  };
}
