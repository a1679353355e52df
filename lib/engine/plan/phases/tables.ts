import type { SqlContext } from '../../dialects/names';
import { columnCommentSql, createTableSql, dropTableSql, tableCommentSql } from '../../dialects/tables';
import type { ForeignKey, Table, UniqueConstraint } from '../../model/schema';
import { addConstraintSql } from '../constraint-sql';
import type { PlanContext } from '../context';
import { losesData } from '../hazards';
import type { PlanStep, Statement } from '../plan';
import { statements, transactionalStep } from '../step';

/** New tables, each after those it refers to, with the foreign keys its CREATE TABLE can hold, and its comments. */
export function createTables({ late, created, sources }: PlanContext): readonly PlanStep[] {
  return created.ordered.map((table) =>
    transactionalStep(
      sources.of(table.id),
      creation(late, table, created.inline.get(table.id) ?? []),
      statements(table.id, dropTableSql(late, table.id)),
    ),
  );
}

/** Doomed tables, each before those it refers to. */
export function dropTables({ early, dropped, sources }: PlanContext): readonly PlanStep[] {
  return [...dropped.ordered]
    .reverse()
    .map((table) =>
      transactionalStep(
        sources.of(table.id),
        statements(table.id, dropTableSql(early, table.id)),
        creation(early, table, dropped.inline.get(table.id) ?? []),
        [losesData(`Drops ${table.name} with all its rows; going back creates it empty.`)],
      ),
    );
}

function creation(ctx: SqlContext, table: Table, foreignKeys: readonly ForeignKey[]): readonly Statement[] {
  const merged = mergedUniques(table);
  const uniques = table.uniques.filter((unique) => !merged.includes(unique));
  return [
    ...statements(table.id, createTableSql(ctx, { ...table, uniques }, foreignKeys)),
    ...merged.flatMap((constraint) =>
      statements(constraint.id, addConstraintSql(ctx, table.id, { kind: 'unique', constraint })),
    ),
    ...(table.purpose ? statements(table.id, tableCommentSql(ctx, table.id, table.purpose)) : []),
    ...table.columns.flatMap((column) =>
      column.comment ? statements(column.id, columnCommentSql(ctx, table.id, column.id, column.comment)) : [],
    ),
  ];
}

/** Uniques on the columns of a key before them: within one CREATE TABLE PostgreSQL silently makes them one. */
function mergedUniques({ primaryKey, uniques }: Table): readonly UniqueConstraint[] {
  const seen = new Set(primaryKey ? [primaryKey.columns.join()] : []);
  return uniques.filter(({ columns }) => {
    const isMerged = seen.has(columns.join());
    seen.add(columns.join());
    return isMerged;
  });
}
