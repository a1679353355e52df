import { batches } from '../../plan';
import type { PlanBatch, PlanStep } from '../../plan/plan';
import type { BundleFile, TargetInput } from '../target';
import { fileSafe } from './file-names';
import { commentLine, downSql, terminated, upSql, type WriteStatement } from './sections';
import { type Stamp, stampOf } from './stamp';

/** What differs between the tools that run plain SQL migrations. */
export interface SqlConvention {
  /** The files one migration becomes. */
  readonly files: (migration: SqlMigration) => readonly BundleFile[];
  /** How a statement stands in a file, with its end; absent: with a semicolon. */
  readonly statement?: WriteStatement;
}

/** One migration of a plan, ready to be written. */
export interface SqlMigration {
  /** From 1, in the order they run; those for existing tables count by themselves. */
  readonly position: number;
  /** Makes tables that are there already: only for an empty database, so it goes to a place of its own. */
  readonly existing: boolean;
  /** Safe in file names: `create_clinic`. */
  readonly name: string;
  /** One line: what it does. Plain text. */
  readonly title: string;
  readonly transactional: boolean;
  /** Some migration of the plan runs outside a transaction: a tool that has one for all cannot. */
  readonly mixed: boolean;
  /** Ends with a newline. */
  readonly up: string;
  readonly down: string;
  /** The statements of each way alone, without semicolons. */
  readonly upStatements: readonly string[];
  readonly downStatements: readonly string[];
  readonly stamp: Stamp;
  /** What stands before every path: `baseline/` for existing tables, else nothing. */
  readonly root: string;
}

/** Writes the files of a plan the way a tool wants them. */
export const sqlMigrations = (input: TargetInput, convention: SqlConvention): readonly BundleFile[] =>
  migrationsOf(input, convention.statement).flatMap((migration) => convention.files(migration));

/** The migrations of a plan, in the order they run: those for existing tables first. */
export function migrationsOf(input: TargetInput, write?: WriteStatement): readonly SqlMigration[] {
  const files = batches(input.plan);
  const before = files.filter(isExisting).length;
  return files.map((batch, i) => {
    const existing = isExisting(batch);
    const position = existing ? i + 1 : i + 1 - before;
    const careful = batch.transactional && batch.steps.some(({ live }) => live) ? [lockTimeout] : [];
    const first = careful.map((sql) => `${(write ?? terminated)(sql)}\n\n`).join('');
    const sqlOf = (statements: PlanStep['up']) => statements.map(({ sql }) => sql);
    return {
      position,
      existing,
      name: migrationName(batch, input.name),
      title: titleOf(batch, input.name),
      transactional: batch.transactional,
      mixed: files.some(({ transactional }) => !transactional),
      up: first + upSql(batch.steps, write),
      down: first + downSql(batch.steps, write),
      upStatements: [...careful, ...sqlOf(batch.steps.flatMap((step) => step.up))],
      downStatements: [...careful, ...sqlOf([...batch.steps].reverse().flatMap((step) => step.down))],
      stamp: stampOf({ at: input.at, position, existing }),
      root: existing ? 'baseline/' : '',
    };
  });
}

const isExisting = ({ steps }: PlanBatch): boolean => steps[0]?.group === 'existing';

/** A statement that waits for a lock makes every other session wait behind it: better to fail and be run again. */
const lockTimeout = "SET LOCAL lock_timeout = '5s'";

function migrationName(batch: PlanBatch, design: string): string {
  const domain = fileSafe(design);
  const [step] = batch.steps;
  if (step && !step.transactional) {
    const verb = /^DROP/.test(step.up[0]?.sql ?? '') ? 'drop' : 'create';
    return `${verb}_${fileSafe(nameOfIndex(step.source), 'index')}`;
  }
  switch (step?.group) {
    case 'existing':
      return `existing_${domain}`;
    case 'enumValues':
      return 'add_enum_values';
    case 'validate':
      return 'validate_constraints';
    case 'contract':
      return `complete_${domain}`;
    default:
      return `${batch.steps.some(({ source }) => source.kind === 'addTable') ? 'create' : 'change'}_${domain}`;
  }
}

function nameOfIndex(source: PlanBatch['steps'][number]['source']): string {
  switch (source.kind) {
    case 'addIndex':
    case 'dropIndex':
      return source.index.name;
    case 'modifyIndex':
      return source.to.name;
    case 'addConstraint':
      return source.added.constraint.name;
    case 'modifyConstraint':
      return source.to.constraint.name;
    default:
      return '';
  }
}

function titleOf(batch: PlanBatch, design: string): string {
  const about = whatItDoes(batch, design);
  const [step] = batch.steps;
  if (step?.group === 'existing') return `${about}. For an empty database only: these tables are marked as in use.`;
  if (step?.transactional !== false) return about;
  return `${about}. Runs outside a transaction. After a failure drop the invalid index first, then run it again.`;
}

function whatItDoes(batch: PlanBatch, design: string): string {
  const count = (kind: string) => batch.steps.filter(({ source }) => source.kind === kind).length;
  const parts = [
    [new Set(batch.steps.flatMap(({ source }) => (source.kind === 'addTable' ? [source.table.id] : []))).size, 'table'],
    [count('addIndex'), 'index'],
  ] as const;
  const made = parts.flatMap(([n, noun]) =>
    n === 0 ? [] : [`${n} ${noun}${n === 1 ? '' : noun === 'index' ? 'es' : 's'}`],
  );
  return made.length === 0 ? design : `${design}: ${made.join(', ')}`;
}

/** The header every file starts with. Ends with a newline. */
export const header = (migration: SqlMigration): string => `${commentLine(migration.title) || '-- Schema'}\n`;
