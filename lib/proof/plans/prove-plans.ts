import {
  type AccessPattern,
  type ExplainedPlan,
  type ForeignKey,
  type Index,
  type IndexId,
  type PatternPlan,
  type PlanProof,
  patternSql,
  type Schema,
  tableStatistics,
} from '@/lib/engine';
import { type Connection, serverMessage } from '../connection';
import { engineName } from '../engine-name';
import { measureBlockRanges } from './block-ranges';
import { explainable } from './explainable';
import { explainedPlan } from './explained';
import { firstPagesSql } from './rows';
import { stagesOf } from './stages';
import { expressionsSql, sizesSql, valuesSql } from './statistics-sql';
import { type Grounds, groundsOf, usedIndexes, verdictOf } from './verdict';

/** Asked before each statement; false gives the proof up. */
export type GoOn = () => boolean | Promise<boolean>;

/**
 * Asks the planner about every access pattern, with the keys alone and with the design's indexes, on empty tables whose
 * statistics say they have grown to their stated or assumed size. Runs in one transaction that is rolled back: the
 * database, which must be of version 18 or newer and empty, stays as it was. Throws when the schema cannot be made there;
 * undefined when it was given up.
 */
export async function provePlans(
  schema: Schema,
  patterns: readonly AccessPattern[],
  connection: Connection,
  goOn: GoOn = () => true,
): Promise<PlanProof | undefined> {
  const engine = await engineName(connection);
  await connection.exec(`BEGIN; ${settings}`);
  try {
    const stages = stagesOf(schema, patterns);
    const statistics = tableStatistics(schema, patterns);
    const statements = patterns.map((pattern) => statementOf(pattern, schema));
    const keyed = {
      ...stages.schema,
      tables: stages.schema.tables.map((t) => ({ ...t, indexes: t.indexes.filter((i) => i.unique) })),
    };
    await connection.exec(`${stages.bare}\n${firstPagesSql(stages.schema)}`);
    await connection.exec(
      `${stages.keys}\n${sizesSql(keyed, statistics)}\n${valuesSql(stages.schema, statistics)}\n${expressionsSql(keyed, statistics)}`,
    );
    const before = await explainAll(connection, statements, goOn);
    await connection.exec(
      `${stages.indexes}\n${sizesSql(stages.schema, statistics)}\n${expressionsSql(stages.schema, statistics)}`,
    );
    const after = before && (await explainAll(connection, statements, goOn));
    if (!before || !after) return undefined;
    const ranges = await measureBlockRanges(connection, stages.schema);
    const grounds = groundsOf(stages.schema, statistics, ranges);
    const plans = patterns.map((pattern, i) => patternPlan(grounds, pattern, before[i], after[i]));
    return { engine, patterns: plans, unused: unusedIndexes(schema, patterns, plans) };
  } catch (error) {
    throw new Error(serverMessage(error));
  } finally {
    await connection.exec('ROLLBACK');
  }
}

/** Plans of one process, the same on every machine. */
const settings = `SET LOCAL max_parallel_workers_per_gather = 0; SET LOCAL jit = off; SET LOCAL client_min_messages = error; `;

const statementOf = (pattern: AccessPattern, schema: Schema): string | undefined => {
  const sql = patternSql(pattern, schema);
  return sql === undefined ? undefined : explainable(sql, pattern);
};

type Answer = { readonly sql: string; readonly plan: ExplainedPlan } | { readonly sql: string; readonly error: string };

async function explainAll(
  connection: Connection,
  statements: readonly (string | undefined)[],
  goOn: GoOn,
): Promise<readonly Answer[] | undefined> {
  const answers: Answer[] = [];
  for (const sql of statements) {
    if (!(await goOn())) return undefined;
    answers.push(
      sql === undefined ? { sql: '', error: 'It names no table of the design' } : await explain(connection, sql),
    );
  }
  return answers;
}

async function explain(connection: Connection, sql: string): Promise<Answer> {
  await connection.exec('SAVEPOINT statement');
  try {
    const [row] = await connection.simple<Record<string, unknown>>(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${sql}`);
    await connection.exec('RELEASE SAVEPOINT statement');
    return { sql, plan: explainedPlan(row?.['QUERY PLAN']) };
  } catch (error) {
    await connection.exec('ROLLBACK TO SAVEPOINT statement; RELEASE SAVEPOINT statement');
    return { sql, error: serverMessage(error) };
  }
}

const nothing: ExplainedPlan = { cost: 0, root: { kind: 'None', details: [], cost: 0, rows: 0, children: [] } };

function patternPlan(
  grounds: Grounds,
  pattern: AccessPattern,
  before: Answer | undefined,
  after: Answer | undefined,
): PatternPlan {
  if (!before || !after || 'error' in before || 'error' in after) {
    const failed = [before, after].find((answer) => answer && 'error' in answer);
    const words = failed && 'error' in failed ? failed.error : 'no answer';
    return {
      pattern: pattern.id,
      sql: after?.sql ?? '',
      before: nothing,
      after: nothing,
      uses: [],
      verdict: 'failed',
      because: `PostgreSQL cannot plan it: ${words}.`,
    };
  }
  return {
    pattern: pattern.id,
    sql: after.sql,
    before: before.plan,
    after: after.plan,
    uses: usedIndexes(grounds, pattern.id, after.plan),
    ...verdictOf(grounds, pattern.id, before.plan, after.plan),
  };
}

/** Indexes made for patterns that no plan used. One that leads with a foreign key's columns is needed when its parent changes. */
function unusedIndexes(
  schema: Schema,
  patterns: readonly AccessPattern[],
  plans: readonly PatternPlan[],
): readonly IndexId[] {
  const used = new Set(plans.flatMap((plan) => plan.uses));
  const asked = new Set(patterns.map((p) => p.id));
  const failed = new Set(plans.filter((p) => p.verdict === 'failed').map((p) => p.pattern));
  return schema.tables.flatMap((table) =>
    table.indexes
      .filter((index) => !index.unique && index.method !== 'brin' && !used.has(index.id))
      .filter((index) => !table.foreignKeys.some((key) => leads(index, key)))
      .filter(({ serves }) => serves.length > 0 && serves.every((id) => asked.has(id) && !failed.has(id)))
      .map((index) => index.id),
  );
}

const leads = (index: Index, key: ForeignKey): boolean =>
  index.where === undefined &&
  key.columns.every((column) =>
    index.parts.slice(0, key.columns.length).some((part) => 'column' in part.key && part.key.column === column),
  );
