import { namesOf, type SqlContext } from '../../dialects/names';
import { postgresql } from '../../dialects/postgresql';
import type { Schema } from '../../model/schema';
import { planMigration } from '../../plan';

/** The printer's view of a schema. */
export const contextOf = (schema: Schema): SqlContext => ({ dialect: postgresql, names: namesOf(schema) });

/** The statements that lead from one schema to another. */
export const statementsBetween = (from: Schema, to: Schema): readonly string[] =>
  planMigration(from, to).steps.flatMap((step) => step.up.map((statement) => statement.sql));
