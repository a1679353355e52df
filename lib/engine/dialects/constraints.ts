import type {
  CheckConstraint,
  ExclusionConstraint,
  ForeignKey,
  PrimaryKey,
  ReferentialAction,
  UniqueConstraint,
} from '../model/schema';
import { keySql } from './indexes';
import { columnList, columnName, type SqlContext, tableName } from './names';
import { predicateSql } from './predicates';

/*
 * Each constraint as it stands in CREATE TABLE and after ALTER TABLE ... ADD: with its name, without a comma. Long ones
 * go on in lines of their own, indented for both places.
 */
const newLine = '\n    ';

export const primaryKeySql = (ctx: SqlContext, key: PrimaryKey): string =>
  named(ctx, key.name, `PRIMARY KEY (${columnList(ctx, key.columns)})`);

export const uniqueSql = (ctx: SqlContext, unique: UniqueConstraint): string =>
  named(ctx, unique.name, `UNIQUE ${nullsClause(unique)}(${columnList(ctx, unique.columns)})`);

/** `NULLS NOT DISTINCT ` where the constraint asks for it, with the space that separates it from the columns. */
export const nullsClause = (unique: UniqueConstraint): string => (unique.nullsNotDistinct ? 'NULLS NOT DISTINCT ' : '');

export const checkSql = (ctx: SqlContext, check: CheckConstraint): string =>
  named(ctx, check.name, `CHECK (${predicateSql(ctx, check.predicate)})`);

export function exclusionSql(ctx: SqlContext, exclusion: ExclusionConstraint): string {
  const parts = exclusion.parts.map((part) => `${keySql(ctx, part.key)} WITH ${part.operator}`).join(', ');
  const where = exclusion.where ? `${newLine}WHERE (${predicateSql(ctx, exclusion.where)})` : '';
  return named(ctx, exclusion.name, `EXCLUDE USING gist (${parts})${where}`);
}

/** ON DELETE is always stated, being a decision; ON UPDATE only where it is not the default. */
export function foreignKeySql(ctx: SqlContext, key: ForeignKey): string {
  const onUpdate = key.onUpdate === 'noAction' ? '' : ` ON UPDATE ${actionSql[key.onUpdate]}`;
  const deferrable = key.deferrable ? ` DEFERRABLE INITIALLY ${key.deferrable.toUpperCase()}` : '';
  return (
    named(ctx, key.name, `FOREIGN KEY (${columnList(ctx, key.columns)})`) +
    `${newLine}REFERENCES ${tableName(ctx, key.refTable)} (${columnList(ctx, key.refColumns)})` +
    ` ON DELETE ${actionSql[key.onDelete]}${settableColumns(ctx, key)}${onUpdate}${deferrable}`
  );
}

/** SET NULL of a composite key can only reach its nullable columns: they are listed when the others are NOT NULL. */
export function settableColumns(ctx: SqlContext, key: ForeignKey): string {
  if (key.onDelete !== 'setNull') return '';
  const nullable = key.columns.filter((id) => ctx.names.column(id)?.nullable);
  if (nullable.length === 0 || nullable.length === key.columns.length) return '';
  return ` (${nullable.map((id) => columnName(ctx, id)).join(', ')})`;
}

/** What follows ON DELETE and ON UPDATE. */
export const actionSql: Record<ReferentialAction, string> = {
  cascade: 'CASCADE',
  restrict: 'RESTRICT',
  setNull: 'SET NULL',
  setDefault: 'SET DEFAULT',
  noAction: 'NO ACTION',
};

const named = ({ dialect }: SqlContext, name: string, body: string): string =>
  `CONSTRAINT ${dialect.quote(name)} ${body}`;
