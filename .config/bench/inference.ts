import { inferIndexes } from '../../lib/engine/indexes';
import { best, row } from './measure';
import { manyPatterns, manyTables } from './patterns';

const TABLES = 1000;
const PATTERNS = 2000;
const BUDGET_MS = 1000;

/** Times deciding the indexes of a large schema whose every table is read in several ways. */
export async function benchInference(): Promise<void> {
  const schema = manyTables(TABLES);
  const patterns = manyPatterns(schema, PATTERNS);
  const ms = await best(3, () => inferIndexes(schema, patterns, []));
  row(`index inference, ${TABLES} tables, ${PATTERNS} access patterns`, ms, 'ms', BUDGET_MS);
}
