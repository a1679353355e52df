import { keySql } from '../../dialects/indexes';
import { predicateSql } from '../../dialects/predicates';
import type { Index, IndexPart } from '../../model/schema';
import { call, quoted, sqlText } from '../shared/javascript';
import type { SequelizeContext } from './context';

/** An index among a model's options, with the indent it has there. */
export function indexSequelize(ctx: SequelizeContext, index: Index): string {
  const fields = index.parts.map((part) => fieldOf(ctx, part));
  const options = [
    `name: ${quoted(index.name)}`,
    ...(index.unique ? ['unique: true'] : []),
    ...(index.method === 'btree' ? [] : [`using: ${quoted(index.method)}`]),
    call('            fields: [', fields, ']').trimStart(),
    ...(index.where ? [`where: literal(${sqlText(predicateSql(ctx.sql, index.where))})`] : []),
  ];
  return `          {\n${options.map((option) => `            ${option},\n`).join('')}          },`;
}

/** A part of an index: a column, with its direction and operator class; as SQL where Sequelize has no words for it. */
function fieldOf(ctx: SequelizeContext, { key, direction, nulls, opclass }: IndexPart): string {
  const order = `${direction === 'desc' ? ' DESC' : ''}${nulls ? ` NULLS ${nulls.toUpperCase()}` : ''}`;
  if (!('column' in key) || nulls) {
    return `literal(${sqlText(`${keySql(ctx.sql, key)}${opclass ? ` ${opclass}` : ''}${order}`)})`;
  }
  const name = quoted(ctx.sql.names.column(key.column)?.name ?? key.column);
  if (direction === 'asc' && !opclass) return name;
  const options = [
    ...(opclass ? [`operator: ${quoted(opclass)}`] : []),
    ...(direction === 'desc' ? ['order: "DESC"'] : []),
  ];
  return `{ name: ${name}, ${options.join(', ')} }`;
}
