import type { BundleFile, Target, TargetInput } from '../target';
import { type SqlConvention, sqlMigrations } from './sql-migrations';

/** A tool that runs plain SQL migrations: what {@link SqlConvention} says of it, and what is told of it. */
export interface SqlTool extends SqlConvention, Pick<Target, 'id' | 'name' | 'summary' | 'run'> {
  /** Files beside the migrations: its settings, a list of them. Takes the migrations' own. */
  readonly more?: (input: TargetInput, migrations: readonly BundleFile[]) => readonly BundleFile[];
  /** What the tool cannot do in general; asked for when the design has more than {@link baselineNotes} say. */
  readonly notes?: (input: TargetInput) => readonly string[];
}

/** Makes a target of a tool that runs plain SQL. */
export function sqlTarget(tool: SqlTool): Target {
  const { id, name, summary, run } = tool;
  return {
    id,
    name,
    summary,
    run,
    files: (input) => {
      const migrations = sqlMigrations(input, tool);
      return [...migrations, ...(tool.more?.(input, migrations) ?? [])];
    },
    notes: (input) => [...(tool.notes?.(input) ?? []), ...baselineNotes(input)],
  };
}

/** What is said of the tables that are there already. */
export const baselineNotes = ({ plan }: TargetInput): readonly string[] =>
  plan.steps.some(({ group }) => group === 'existing')
    ? [
        'Tables marked as in use are taken to be there already, as designed but without indexes. The files under baseline/ make them on an empty database, for tests and new machines: run them first there, and never where they are.',
      ]
    : [];

/** Whether a statement of the plan must run outside a transaction. */
export const hasLoneStatements = ({ plan }: TargetInput): boolean =>
  plan.steps.some(({ transactional }) => !transactional);
