import { design } from '../../lib/engine';
import { inferIndexes } from '../../lib/engine/indexes';
import { createNodeProver } from '../../lib/proof/pglite-node';
import { largeBrief } from './large-brief';
import { best, row } from './measure';
import { manyPatterns, manyTables } from './patterns';

const SIZE = 20;
/** For one migration of 20 tables on a PGlite that is up. */
const BUDGET_MS = 500;

const PATTERNS = 50;
/** For the plans of 50 access patterns, before and after, on 10 tables. */
const PLANS_BUDGET_MS = 1000;

async function benchPlans(prover: ReturnType<typeof createNodeProver>): Promise<void> {
  const tables = manyTables(10);
  const patterns = manyPatterns(tables, PATTERNS);
  const { schema } = inferIndexes(tables, patterns, []);
  const explain = async () => {
    const proof = await prover.provePlans(schema, patterns);
    if (proof?.patterns.length !== PATTERNS) throw new Error('the bench’s access patterns are not planned');
  };
  row(`plans of ${PATTERNS} access patterns, before and after`, await best(3, explain), 'ms', PLANS_BUDGET_MS);
}

/** Times starting PostgreSQL under Node and proving a design of 20 tables on it. */
export async function benchProof(): Promise<void> {
  const { schema } = design({ text: largeBrief(SIZE), overrides: [] });
  const prover = createNodeProver();
  try {
    row('PGlite started under Node', await best(1, () => prover.connect(schema.extensions)), 'ms');
    const prove = async () => {
      const { status } = await prover.prove(schema);
      if (status !== 'proved') throw new Error(`the bench's design of ${SIZE} tables is not proved`);
    };
    row(`proof, ${schema.tables.length} tables, warm`, await best(3, prove), 'ms', BUDGET_MS);
    await benchPlans(prover);
  } finally {
    await prover.close();
  }
}
