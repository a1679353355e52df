import type { SqlContext } from '../../dialects/names';
import type { EnumId } from '../../model/ids';
import type { Schema } from '../../model/schema';
import { camelCase, pascalCase } from '../shared/case';
import { type CodeNames, className, codeNames, latinWords, moduleNames } from '../shared/code-names';
import { enumMembers } from '../shared/enum-members';
import { sqlContext } from '../shared/printing';

export interface TypeormContext {
  readonly schema: Schema;
  readonly names: CodeNames;
  readonly sql: SqlContext;
  /** The file of a class or enum, without its ending. */
  readonly module: (name: string) => string;
  /** What the values of an enum are called. */
  readonly members: (id: EnumId) => ReadonlyMap<string, string>;
}

/** What the entities import, in the order of the import. */
export const imported = (
  'Check Column CreateDateColumn DeleteDateColumn Entity Exclusion Generated Index JoinColumn ManyToOne OneToMany ' +
  'OneToOne PrimaryColumn PrimaryGeneratedColumn Relation Unique UpdateDateColumn'
).split(' ');

/** Global types the entities mention, and what the data source has: no class can be called so. */
const reserved = ['Date', 'Buffer', 'DataSource', 'AppDataSource', 'Object', 'Array', 'Promise', 'Function', 'Symbol'];

/** What TypeORM calls the elements of a schema: classes in the singular, properties in camel case. */
export function typeormContext(schema: Schema): TypeormContext {
  const names = codeNames(schema, {
    words: latinWords,
    table: className,
    column: camelCase,
    enum: pascalCase,
    reserved: new Set([...imported, ...reserved]),
    reservedMembers: new Set(['constructor']),
  });
  const modules = moduleNames(
    [...schema.tables.map(({ id }) => names.table(id)), ...schema.enums.map(({ id }) => names.enum(id))],
    'Entity',
  );
  const members = new Map(schema.enums.map(({ id, values }) => [id, enumMembers(values)]));
  return {
    schema,
    names,
    sql: sqlContext(schema),
    module: (name) => modules.get(name) ?? name,
    members: (id) => members.get(id) ?? new Map(),
  };
}
