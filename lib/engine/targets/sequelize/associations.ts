import { actionSql } from '../../dialects/constraints';
import type { RelationEnd } from '../shared/code-names';
import { call, objectOf, quoted } from '../shared/javascript';
import type { SequelizeContext } from './context';

/** Whether Sequelize has an association for a relation: it knows of keys with one column alone. */
export const isAssociation = ({ relation: { key } }: RelationEnd): boolean => key.columns.length === 1;

/** What an association holds once it is loaded. */
export function associationType(ctx: SequelizeContext, { relation, owner }: RelationEnd): string {
  const { from, to, single, optional } = relation;
  const other = ctx.names.table(owner ? to.id : from.id);
  if (owner) return optional ? `${other} | null` : other;
  return single ? `${other} | null` : `${other}[]`;
}

/** One end of a foreign key, with the indent of a function's body. */
export function associationSequelize(ctx: SequelizeContext, end: RelationEnd): string {
  const { relation, owner, name } = end;
  const { key, from, to, single } = relation;
  const [own, other] = owner ? [from, to] : [to, from];
  const [column = '', refColumn = ''] = [key.columns[0], key.refColumns[0]];
  const byKey = to.primaryKey?.columns.join() === refColumn;
  const refKey = byKey ? [] : [`${owner ? 'targetKey' : 'sourceKey'}: ${quoted(ctx.names.column(refColumn))}`];
  const kind = owner ? 'belongsTo' : single ? 'hasOne' : 'hasMany';
  return call(
    `    ${ctx.names.table(own.id)}.${kind}(`,
    [
      ctx.names.table(other.id),
      objectOf([
        `as: ${quoted(name)}`,
        `foreignKey: ${quoted(ctx.names.column(column))}`,
        ...refKey,
        `onDelete: ${quoted(actionSql[key.onDelete])}`,
        `onUpdate: ${quoted(actionSql[key.onUpdate])}`,
      ]),
    ],
    ');',
  );
}
