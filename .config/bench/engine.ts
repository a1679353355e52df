import { design, emptyMemory, type Schema } from '../../lib/engine';
import { readBrief } from '../../lib/engine/language';
import { layOut } from '../../lib/worker/lay-out';
import { benchInference } from './inference';
import { largeBrief } from './large-brief';
import { best, row } from './measure';
import { proseBrief, wordsIn } from './prose';

const sizes = [10, 100, 1000] as const;
const designBudget = { 10: 30, 100: 100, 1000: 500 } as const;
const layoutBudget = { 10: 300, 100: 300, 1000: 3000 } as const;

/** Milliseconds for the reading of so many words of prose. */
const readingBudget = { 500: 30, 5000: 300 } as const;

/** Times reading prose, the long one first so that both are read warm; the texts differ by a blank so that none is the same twice. */
async function benchReading(): Promise<void> {
  for (const words of [5000, 500] as const) {
    const text = proseBrief(words);
    let blanks = 0;
    const ms = await best(words === 500 ? 200 : 40, () => readBrief(text + ' '.repeat(++blanks)));
    row(`prose read, ${wordsIn(text)} words`, ms, 'ms', readingBudget[words]);
  }
}

/** Milliseconds until a word put into a brief shows in the design. */
const editBudget = 500;

/** Times the designs of a brief that is written on in its middle, as the editor asks for them. */
async function benchEditing(): Promise<void> {
  const brief = largeBrief(1000);
  const middle = brief.indexOf('\n', brief.length / 3);
  const memory = emptyMemory();
  let words = '';
  const ms = await best(6, () => {
    words += ', colour';
    return design({ text: brief.slice(0, middle) + words + brief.slice(middle), overrides: [] }, undefined, [], memory);
  });
  row('a word more in the brief of 1000 entities', ms, 'ms', editBudget);
}

/** Times reading a brief into a design, and laying the design out, at 10, 100 and 1,000 tables. */
export async function benchEngine(): Promise<void> {
  await benchReading();
  const schemas = new Map<number, Schema>();
  for (const size of sizes) {
    const brief = { text: largeBrief(size), overrides: [] };
    const made = design(brief).schema;
    schemas.set(size, made);
    const words = brief.text.split(/\s+/).length;
    const ms = await best(size === 1000 ? 3 : 10, () => design(brief));
    row(`brief to design, ${made.tables.length} tables (${words} words)`, ms, 'ms', designBudget[size]);
  }
  await benchEditing();
  for (const size of sizes) {
    const schema = schemas.get(size);
    if (!schema) continue;
    const ms = await best(size === 1000 ? 1 : 3, () => layOut(schema));
    row(`layout, ${schema.tables.length} tables`, ms, 'ms', layoutBudget[size]);
  }
  await benchInference();
}
