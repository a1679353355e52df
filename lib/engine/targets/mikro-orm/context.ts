import type { SqlContext } from '../../dialects/names';
import type { EnumId, TableId } from '../../model/ids';
import type { Schema } from '../../model/schema';
import { camelCase, pascalCase } from '../shared/case';
import { type CodeNames, className, codeNames, latinWords, moduleNames, type RelationEnd } from '../shared/code-names';
import { enumMembers } from '../shared/enum-members';
import { sqlContext } from '../shared/printing';

export interface MikroOrmContext {
  readonly schema: Schema;
  readonly names: CodeNames;
  readonly sql: SqlContext;
  /** The file of a class or enum, without its ending. */
  readonly module: (name: string) => string;
  /** What the values of an enum are called. */
  readonly members: (id: EnumId) => ReadonlyMap<string, string>;
  /** The relation that stands for a column: MikroORM has no property for a foreign key's column beside it. */
  readonly relationOf: (table: TableId, column: string) => RelationEnd | undefined;
}

/** Names of MikroORM and of the global scope: no class can be called so. */
const reserved = ['Date', 'Buffer', 'Object', 'Array', 'Promise', 'Function', 'Symbol', 'Migrator', 'Migration'];

/** What MikroORM calls the elements of a schema: classes in the singular, properties in camel case. */
export function mikroOrmContext(schema: Schema): MikroOrmContext {
  const names = codeNames(schema, {
    words: latinWords,
    table: className,
    column: camelCase,
    enum: pascalCase,
    reserved: new Set(reserved),
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
    relationOf: (table, column) =>
      names
        .relations(table)
        .find(({ owner, relation: { key } }) => owner && key.columns.length === 1 && key.columns[0] === column),
  };
}
