import type { Diagnostic } from '../../model/diagnostic';
import type { Schema, Table } from '../../model/schema';

/**
 * One thing that can be wrong with a schema put together from two: takes any, gives one in which that is right, and
 * reports what it had to leave out or rename. A schema in which it is right already comes back as the same value.
 */
export type Repair = (schema: Schema, report: (finding: Diagnostic) => void) => Schema;

/** The schema with each table changed; the same value when none is. */
export function mapTables(schema: Schema, change: (table: Table) => Table): Schema {
  const tables = schema.tables.map(change);
  return tables.every((table, i) => table === schema.tables[i]) ? schema : { ...schema, tables };
}

/** The list without what fails the test, which is asked once for each; the same value when nothing does. */
export function kept<T>(list: readonly T[], test: (item: T) => boolean): readonly T[] {
  const good = list.filter(test);
  return good.length === list.length ? list : good;
}
