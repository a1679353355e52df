import { fixesFor, lintDesign } from '../../lib/engine/design';
import { inferIndexes } from '../../lib/engine/indexes';
import { best, row } from './measure';
import { faultyTables, manyPatterns, manyTables } from './patterns';

const TABLES = 1000;
const PATTERNS = 2000;
const BUDGET_MS = 1000;

/** Times deciding the indexes of a large schema whose every table is read in several ways. */
export async function benchInference(): Promise<void> {
  const schema = manyTables(TABLES);
  const patterns = manyPatterns(schema, PATTERNS);
  const ms = await best(3, () => inferIndexes(schema, patterns, []));
  row(`index inference, ${TABLES} tables, ${PATTERNS} access patterns`, ms, 'ms', BUDGET_MS);
  await benchFindings();
}

const FINDINGS_MS = 500;

/** Times checking an imported schema with several faults in every table, and making the corrections of one screen of findings. */
async function benchFindings(): Promise<void> {
  const schema = faultyTables(TABLES);
  const found = lintDesign(schema);
  const ms = await best(3, () => lintDesign({ ...schema }));
  row(`checks, ${TABLES} tables, ${found.length} findings`, ms, 'ms', FINDINGS_MS);
  const screen = found.filter((_, i) => i % Math.ceil(found.length / 30) === 0);
  const fixing = await best(3, () => {
    const fresh = { ...schema };
    return screen.map((finding) => fixesFor(fresh, finding));
  });
  row(`corrections of ${screen.length} of them`, fixing, 'ms', FINDINGS_MS);
}
