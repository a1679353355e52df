import { design, type Schema } from '../../lib/engine';
import { layOut } from '../../lib/worker/lay-out';
import { benchInference } from './inference';
import { largeBrief } from './large-brief';
import { best, row } from './measure';

const sizes = [10, 100, 1000] as const;
const designBudget = { 10: 30, 100: 100, 1000: 500 } as const;
const layoutBudget = { 10: 300, 100: 300, 1000: 3000 } as const;

/** Times reading a brief into a design, and laying the design out, at 10, 100 and 1,000 tables. */
export async function benchEngine(): Promise<void> {
  const schemas = new Map<number, Schema>();
  for (const size of sizes) {
    const brief = { text: largeBrief(size), overrides: [] };
    const made = design(brief).schema;
    schemas.set(size, made);
    const words = brief.text.split(/\s+/).length;
    const ms = await best(size === 1000 ? 3 : 10, () => design(brief));
    row(`brief to design, ${made.tables.length} tables (${words} words)`, ms, 'ms', designBudget[size]);
  }
  for (const size of sizes) {
    const schema = schemas.get(size);
    if (!schema) continue;
    const ms = await best(size === 1000 ? 1 : 3, () => layOut(schema));
    row(`layout, ${schema.tables.length} tables`, ms, 'ms', layoutBudget[size]);
  }
  await benchInference();
}
