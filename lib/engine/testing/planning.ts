import type { Schema, Table } from '../model/schema';
import { planMigration } from '../plan';

/** The statements that bring one schema to another. */
export const up = (from: Schema, to: Schema) =>
  planMigration(from, to).steps.flatMap((step) => step.up.map(({ sql }) => sql));

/** The statements that bring it back. */
export const down = (from: Schema, to: Schema) =>
  [...planMigration(from, to).steps].reverse().flatMap((step) => step.down.map(({ sql }) => sql));

/** What may go wrong on the way. */
export const hazards = (from: Schema, to: Schema) =>
  planMigration(from, to).steps.flatMap((step) => step.hazards.map(({ code }) => code));

/** The schema with one of its tables changed. */
export const changed = (from: Schema, id: string, change: (old: Table) => Table): Schema => ({
  ...from,
  tables: from.tables.map((each) => (each.id === id ? change(each) : each)),
});
