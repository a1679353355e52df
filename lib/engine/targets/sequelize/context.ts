import type { SqlContext } from '../../dialects/names';
import type { Schema } from '../../model/schema';
import { camelCase, pascalCase } from '../shared/case';
import { type CodeNames, className, codeNames, latinWords, moduleNames } from '../shared/code-names';
import { sqlContext } from '../shared/printing';

export interface SequelizeContext {
  readonly schema: Schema;
  readonly names: CodeNames;
  readonly sql: SqlContext;
  /** The file of a class, without its ending. */
  readonly module: (name: string) => string;
}

/** What the models import, in the order of the import; those in lower case are functions. */
export const imported = (
  'type_CreationOptional DataTypes type_InferAttributes type_InferCreationAttributes literal Model type_NonAttribute ' +
  'type_Sequelize'
).split(' ');

/** Global types the models mention, and what every model has: no class can be called so. */
const reserved = ['Date', 'Buffer', 'Object', 'Array', 'Promise', 'Function', 'Symbol', 'Sequelize', 'Model'];

/** Members of every model. */
const reservedMembers =
  `constructor sequelize isNewRecord dataValues get set save update destroy reload increment decrement equals changed
  previous validate restore where toJSON isSoftDeleted setDataValue getDataValue addHook hasHook removeHook`.split(
    /\s+/,
  );

/** What Sequelize calls the elements of a schema: classes in the singular, attributes in camel case. */
export function sequelizeContext(schema: Schema): SequelizeContext {
  const names = codeNames(schema, {
    words: latinWords,
    table: className,
    column: camelCase,
    enum: pascalCase,
    reserved: new Set([...imported.map((name) => name.replace('type_', '')), ...reserved]),
    reservedMembers: new Set(reservedMembers),
  });
  const modules = moduleNames(
    [...schema.tables.map(({ id }) => names.table(id)), ...schema.enums.map(({ id }) => names.enum(id))],
    'Model',
  );
  return { schema, names, sql: sqlContext(schema), module: (name) => modules.get(name) ?? name };
}
