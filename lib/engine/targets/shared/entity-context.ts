import type { SqlContext } from '../../dialects/names';
import type { EnumId } from '../../model/ids';
import type { Schema } from '../../model/schema';
import { camelCase, pascalCase } from './case';
import { type CodeNames, className, codeNames, latinWords, moduleNames } from './code-names';
import { enumMembers } from './enum-members';
import { sqlContext } from './printing';

/** What a tool with a class for each table needs to print its files. */
export interface EntityContext {
  readonly schema: Schema;
  readonly names: CodeNames;
  readonly sql: SqlContext;
  /** The file of a class or enum, without its ending. */
  readonly module: (name: string) => string;
  /** What the values of an enum are called. */
  readonly members: (id: EnumId) => ReadonlyMap<string, string>;
}

/** Classes in the singular, properties in camel case; no class is called by one of the `reserved` names. */
export function entityContext(schema: Schema, reserved: readonly string[]): EntityContext {
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
  };
}
