import type { TableId } from '../../model/ids';
import type { Schema } from '../../model/schema';
import type { RelationEnd } from '../shared/code-names';
import { type EntityContext, entityContext } from '../shared/entity-context';

export interface MikroOrmContext extends EntityContext {
  /** The relation that stands for a column: MikroORM has no property for a foreign key's column beside it. */
  readonly relationOf: (table: TableId, column: string) => RelationEnd | undefined;
}

/** Names of MikroORM and of the global scope: no class can be called so. */
const reserved = ['Date', 'Buffer', 'Object', 'Array', 'Promise', 'Function', 'Symbol', 'Migrator', 'Migration'];

/** What MikroORM calls the elements of a schema. */
export function mikroOrmContext(schema: Schema): MikroOrmContext {
  const context = entityContext(schema, reserved);
  return {
    ...context,
    relationOf: (table, column) =>
      context.names
        .relations(table)
        .find(({ owner, relation: { key } }) => owner && key.columns.length === 1 && key.columns[0] === column),
  };
}
