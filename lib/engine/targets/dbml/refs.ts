import type { SqlContext } from '../../dialects/names';
import type { ForeignKey, ReferentialAction, Table } from '../../model/schema';
import { dbmlName, settings } from './lexical';

/** A foreign key as a relationship of its own: `-` when a row can be referred to once only, else `>`. */
export function refDbml(ctx: SqlContext, table: Table, key: ForeignKey): string {
  const target = ctx.names.table(key.refTable);
  return `Ref ${dbmlName(key.name)}: ${endpoint(ctx, table.name, key.columns)} ${isUnique(table, key) ? '-' : '>'} ${endpoint(
    ctx,
    target?.name ?? key.refTable,
    key.refColumns,
  )}${settings([
    `delete: ${actions[key.onDelete]}`,
    ...(key.onUpdate === 'noAction' ? [] : [`update: ${actions[key.onUpdate]}`]),
  ])}`;
}

function endpoint(ctx: SqlContext, table: string, columns: readonly string[]): string {
  const names = columns.map((id) => dbmlName(ctx.names.column(id)?.name ?? id));
  return `${dbmlName(table)}.${names.length === 1 ? names[0] : `(${names.join(', ')})`}`;
}

function isUnique(table: Table, { columns }: ForeignKey): boolean {
  const keys = [
    ...(table.primaryKey ? [table.primaryKey.columns] : []),
    ...table.uniques.map((unique) => unique.columns),
  ];
  return keys.some((key) => key.length === columns.length && key.every((id) => columns.includes(id)));
}

const actions: Record<ReferentialAction, string> = {
  cascade: 'cascade',
  restrict: 'restrict',
  setNull: 'set null',
  setDefault: 'set default',
  noAction: 'no action',
};
