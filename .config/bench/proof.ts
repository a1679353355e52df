import { design } from '../../lib/engine';
import { createNodeProver } from '../../lib/proof/pglite-node';
import { largeBrief } from './large-brief';
import { best, row } from './measure';

const SIZE = 20;
/** For one migration of 20 tables on a PGlite that is up. */
const BUDGET_MS = 500;

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
  } finally {
    await prover.close();
  }
}
