import type { Column, Table } from '../../model/schema';
import { type Argument, objectOf, quoted } from '../shared/javascript';
import type { SequelizeContext } from './context';
import { dataType, sequelizeDefault } from './types';

/** What `Model.init` is told of a column. */
export function attributeOptions(ctx: SequelizeContext, table: Table, column: Column): Argument {
  const { primaryKey, uniques } = table;
  const value = sequelizeDefault(column);
  const unique = uniques.find(({ columns }) => columns.includes(column.id));
  const isPrimary = primaryKey?.columns.includes(column.id);
  return objectOf([
    ...(ctx.names.column(column.id) === column.name ? [] : [`field: ${quoted(column.name)}`]),
    `type: ${dataType(ctx, column.type)}`,
    ...(isPrimary ? ['primaryKey: true'] : column.nullable ? [] : ['allowNull: false']),
    ...(column.generated?.kind === 'identity' ? ['autoIncrement: true', 'autoIncrementIdentity: true'] : []),
    ...(value === undefined ? [] : [`defaultValue: ${value}`]),
    ...(unique ? [`unique: ${quoted(unique.name)}`] : []),
    ...(column.comment ? [`comment: ${quoted(column.comment)}`] : []),
  ]);
}

/** Which columns Sequelize keeps the times of a row in; it does so by itself. */
export function timestampOptions(ctx: SequelizeContext, { columns }: Table): readonly string[] {
  const stamps = columns.filter(({ type }) => type.kind === 'timestamptz');
  const find = (test: (column: Column) => boolean) => {
    const column = stamps.find(test);
    return column && ctx.names.column(column.id);
  };
  const created = find(
    ({ name, nullable, default: value }) => name === 'created_at' && !nullable && value?.kind === 'now',
  );
  const updated = find(({ touchedOnUpdate }) => touchedOnUpdate === true);
  const deleted = find(({ name, nullable }) => name === 'deleted_at' && nullable);
  if (created === undefined && updated === undefined && deleted === undefined) return ['timestamps: false'];
  const option = (key: string, name: string | undefined) =>
    name === key ? [] : [`${key}: ${name === undefined ? 'false' : quoted(name)}`];
  return [
    ...option('createdAt', created),
    ...option('updatedAt', updated),
    ...(deleted === undefined ? [] : ['paranoid: true', ...option('deletedAt', deleted)]),
  ];
}
