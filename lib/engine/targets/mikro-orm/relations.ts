import { settableColumns } from '../../dialects/constraints';
import type { ReferentialAction, Table } from '../../model/schema';
import { oppositeName, type RelationEnd } from '../shared/code-names';
import { quoted } from '../shared/javascript';
import type { Relation } from '../shared/relations';
import type { MikroOrmContext } from './context';

/** One end of a foreign key as the calls that build its property. */
export function relationCalls(ctx: MikroOrmContext, table: Table, end: RelationEnd): readonly string[] {
  const { relation, owner } = end;
  if (owner) return ownerCalls(ctx, table, relation);
  return [
    'p',
    `${isOneToOne(relation) ? 'oneToOne' : 'oneToMany'}(${ctx.names.table(relation.from.id)})`,
    `mappedBy(${quoted(oppositeName(ctx.names, end))})`,
  ];
}

function ownerCalls(ctx: MikroOrmContext, table: Table, relation: Relation): readonly string[] {
  const { key, to, optional } = relation;
  const name = (id: string) => quoted(ctx.sql.names.column(id)?.name ?? id);
  const [column = '', refColumn = ''] = [key.columns[0], key.refColumns[0]];
  const isPrimary = key.columns.every((id) => table.primaryKey?.columns.includes(id));
  const single = key.columns.length === 1;
  const byKey = to.primaryKey?.columns.join() === key.refColumns.join();
  const comment = single ? ctx.sql.names.column(column)?.comment : undefined;
  const own = key.columns.filter((id) => table.columns.find((each) => each.id === id)?.nullable);
  return [
    'p',
    `${isOneToOne(relation) ? 'oneToOne' : 'manyToOne'}(${ctx.names.table(to.id)})`,
    ...(isOneToOne(relation) ? ['owner()'] : []),
    single ? `joinColumn(${name(column)})` : `joinColumns(${key.columns.map(name).join(', ')})`,
    ...(single || own.length === 0 || own.length === key.columns.length
      ? []
      : [`ownColumns(${own.map(name).join(', ')})`]),
    ...(single
      ? byKey
        ? []
        : [`targetKey(${quoted(ctx.names.column(refColumn))})`]
      : [`referencedColumnNames(${key.refColumns.map(name).join(', ')})`]),
    `foreignKeyName(${quoted(key.name)})`,
    ...(single && isPrimary ? ['primary()'] : []),
    ...(optional ? ['nullable()'] : []),
    `deleteRule(${quoted(`${actions[key.onDelete]}${settableColumns(ctx.sql, key)}`)})`,
    `updateRule(${quoted(actions[key.onUpdate])})`,
    ...(key.deferrable ? [`deferMode(${quoted(key.deferrable)})`] : []),
    ...(comment ? [`comment(${quoted(comment)})`] : []),
  ];
}

/** MikroORM makes a one-to-one relation unique by itself: said only where the key is the primary key. */
const isOneToOne = ({ key, from, single }: Relation): boolean =>
  single && key.columns.join() === from.primaryKey?.columns.join();

const actions: Record<ReferentialAction, string> = {
  cascade: 'cascade',
  restrict: 'restrict',
  setNull: 'set null',
  setDefault: 'set default',
  noAction: 'no action',
};
