import { design } from '../../lib/engine';
import { layOut } from '../../lib/worker/lay-out';
import { timeOf } from './briefs';
import { benchInference } from './inference';
import { largeBrief } from './large-brief';
import { best, row } from './measure';
import { proseBrief, wordsIn } from './prose';

const sizes = [10, 100, 1000] as const;
const designBudget = { 10: 30, 100: 100, 1000: 500 } as const;
const layoutBudget = { 10: 300, 100: 300, 1000: 3000 } as const;

/** Milliseconds for the reading of so many words of prose, and for a design of them. */
const readingBudget = { 500: 30, 5000: 300 } as const;
const proseDesignBudget = 30;

/** Milliseconds until a word put into a brief shows in the design. */
const editBudget = 500;

/**
 * Times reading briefs, and designing from them: in a web worker, where the page does it and the budgets hold, or here
 * in Node, as the command line does it. The long prose comes first so that both lengths are read warm.
 */
export async function benchBriefs(place: { readonly timeOf: typeof timeOf; readonly name: string }): Promise<void> {
  const said = (what: string): string => `${what}, ${place.name}`;
  for (const words of [5000, 500] as const) {
    const text = proseBrief(words);
    const ms = await place.timeOf('read', text, words === 500 ? 200 : 40);
    row(said(`prose read, ${wordsIn(text)} words`), ms, 'ms', readingBudget[words]);
  }
  const prose = proseBrief(500);
  row(
    said(`prose to design, ${wordsIn(prose)} words`),
    await place.timeOf('design', prose, 60),
    'ms',
    proseDesignBudget,
  );
  for (const size of sizes) {
    const text = largeBrief(size);
    const ms = await place.timeOf('design', text, size === 1000 ? 3 : 10);
    row(said(`brief to design, ${size} entities, ${wordsIn(text)} words`), ms, 'ms', designBudget[size]);
  }
  row(
    said('a word more in the brief of 1000 entities'),
    await place.timeOf('edit', largeBrief(1000), 6),
    'ms',
    editBudget,
  );
}

/** Times what the engine does in Node: with briefs, with layouts at 10, 100 and 1,000 tables, with indexes. */
export async function benchEngine(): Promise<void> {
  await benchBriefs({ timeOf, name: 'in Node' });
  for (const size of sizes) {
    const { schema } = design({ text: largeBrief(size), overrides: [] });
    const ms = await best(size === 1000 ? 1 : 3, () => layOut(schema));
    row(`layout, ${schema.tables.length} tables`, ms, 'ms', layoutBudget[size]);
  }
  await benchInference();
}
