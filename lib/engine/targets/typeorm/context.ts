import type { Schema } from '../../model/schema';
import { type EntityContext, entityContext } from '../shared/entity-context';

export type TypeormContext = EntityContext;

/** What the entities import, in the order of the import. */
export const imported = (
  'Check Column CreateDateColumn DeleteDateColumn Entity Exclusion Generated Index JoinColumn ManyToOne OneToMany ' +
  'OneToOne PrimaryColumn PrimaryGeneratedColumn Relation Unique UpdateDateColumn'
).split(' ');

/** Global types the entities mention, and what the data source has: no class can be called so. */
const reserved = ['Date', 'Buffer', 'DataSource', 'AppDataSource', 'Object', 'Array', 'Promise', 'Function', 'Symbol'];

/** What TypeORM calls the elements of a schema. */
export const typeormContext = (schema: Schema): TypeormContext => entityContext(schema, [...imported, ...reserved]);
