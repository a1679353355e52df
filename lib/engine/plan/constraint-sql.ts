import { checkSql, exclusionSql, foreignKeySql, primaryKeySql, uniqueSql } from '../dialects/constraints';
import { type SqlContext, tableName } from '../dialects/names';
import type { Constraint } from '../diff/change';
import type { TableId } from '../model/ids';

/** A constraint as it stands after ADD. */
function constraintSql(ctx: SqlContext, added: Constraint): string {
  switch (added.kind) {
    case 'primaryKey':
      return primaryKeySql(ctx, added.constraint);
    case 'unique':
      return uniqueSql(ctx, added.constraint);
    case 'check':
      return checkSql(ctx, added.constraint);
    case 'exclusion':
      return exclusionSql(ctx, added.constraint);
    case 'foreignKey':
      return foreignKeySql(ctx, added.constraint);
  }
}

/** ALTER TABLE ... ADD CONSTRAINT; `notValid` leaves existing rows unchecked. */
export const addConstraintSql = (ctx: SqlContext, table: TableId, added: Constraint, notValid = false): string =>
  `ALTER TABLE ${tableName(ctx, table)}\n  ADD ${constraintSql(ctx, added)}${notValid ? ' NOT VALID' : ''}`;

export const dropConstraintSql = (ctx: SqlContext, table: TableId, name: string): string =>
  `ALTER TABLE ${tableName(ctx, table)} DROP CONSTRAINT ${ctx.dialect.quote(name)}`;
