import type { SqlContext } from '../../dialects/names';
import type { Schema } from '../../model/schema';
import { camelCase } from '../shared/case';
import { type CodeNames, codeNames } from '../shared/code-names';
import { javascriptWords } from '../shared/javascript';
import { sqlContext } from '../shared/printing';

export interface DrizzleContext {
  readonly schema: Schema;
  readonly names: CodeNames;
  readonly sql: SqlContext;
}

/** What schema.ts imports, and what its callbacks call their arguments: no table can be named so. */
export const imported = {
  'drizzle-orm': ['relations', 'sql'],
  'drizzle-orm/pg-core': (
    'type_PgTableExtraConfigValue bigint boolean char check customType date doublePrecision foreignKey index inet ' +
    'integer interval json jsonb numeric pgEnum pgTable primaryKey real smallint text time timestamp unique uniqueIndex ' +
    'uuid varchar'
  ).split(' '),
} as const;

/** What Drizzle calls the elements of a schema: all in camel case. */
export const drizzleContext = (schema: Schema): DrizzleContext => ({
  schema,
  sql: sqlContext(schema),
  names: codeNames(schema, {
    table: camelCase,
    column: camelCase,
    enum: camelCase,
    reserved: new Set([...javascriptWords, ...Object.values(imported).flat(), 'one', 'many', 'table', 'Date']),
  }),
});
