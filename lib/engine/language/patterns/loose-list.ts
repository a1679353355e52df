import { keyBase } from '../lexicon/keys';
import { chunksOf } from '../phrases/chunks';
import { namesFact, valuesFollow } from '../phrases/colon-values';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { closedSetHeads, valueText } from '../phrases/values';
import { colonAt } from '../tokens/colon';
import { isFiniteVerb, type Token, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact } from './support';

export const looseList: SentencePattern = {
  id: 'loose-list',
  doc: '"We track boilers. Serial number (unique), make, year built, power in kW.": a sentence that is nothing but a list of facts, of what was talked about.',
  final: true,
  needs: /^,$/,
  examples: [
    {
      text: 'A boiler belongs to a flat. Serial number (unique), maker, year built, power in kW.',
      reads: ['boiler: serial number (unique), maker, year built, power (in kW)'],
    },
    {
      text: 'A job is done by a plumber. Status open, planned, done.',
      reads: ['job: status ({open|planned|done})'],
    },
  ],
  match(context) {
    const said = withoutStop(context.sentence);
    // "includes depot id, name, address": nobody is said to include it.
    const t = said[0]?.lower === 'includes' || said[0]?.lower === 'contains' ? said.slice(1) : said;
    const owner = context.topic;
    if (owner === undefined || isFact(owner) || context.role === 'queries' || context.role === 'rules')
      return undefined;
    const colon = colonAt(context.sentence);
    const values = colon > 8 && valuesFollow(context.sentence, colon);
    if ((colon >= 0 && !values) || !/^(?:noun|adj|verb)$/.test(t[0]?.tag ?? '')) return undefined;
    const comma = t.findIndex((x, i) => x.lower === ',' && depth(t, i) === 0);
    if (
      comma < 1 ||
      ordersKeeping(t) ||
      comma > 9 ||
      t.slice(1, comma).some((x, i) => isFiniteVerb(x) && depth(t, i + 1) === 0)
    )
      return undefined;
    const items = statesOf(t) ?? factsOf(t);
    const keyed = keyBase(items?.[0]?.name ?? '');
    const many =
      keyed !== undefined && (keyed === context.lastMany || (t !== said && couldBeThing(keyed))) ? keyed : undefined;
    return (
      items && [{ pattern: this.id, span: context.sentenceSpan, kind: 'facts', owner: many ?? owner, items, weight: 1 }]
    );
  },
};

/** "Record basket names, colours, ...": an order, and what it is of stands behind it. */
const ordersKeeping = (t: readonly Token[]): boolean =>
  /^(?:record|store|manage|maintain|track|keep|save|register|log|document)$/.test(t[0]?.lower ?? '') &&
  t[0]?.form === 'base' &&
  t[1]?.lower !== ',' &&
  !isFact(`${t[0]?.lower} ${t[1]?.lower}`);

/** Four or more entries, nearly all of them plainly facts. */
function factsOf(t: readonly Token[]): readonly Item[] | undefined {
  const { items } = itemsOf(t);
  const first = items[0];
  const facts = items.filter((i) => isFact(i.name) || i.facets.values || i.facets.type).length;
  const statement = t.some(
    (x, i) => (x.tag === 'be' || x.tag === 'have') && t[i - 1]?.tag === 'noun' && depth(t, i) === 0,
  );
  return first && isFact(first.name) && items.length > 3 && facts >= items.length - 1 && !statement ? items : undefined;
}

/** "Status open, planned, done": the values of a state. */
function statesOf(t: readonly Token[]): readonly Item[] | undefined {
  const head = t[0] as Token;
  const next = t[1];
  if (!closedSetHeads.has(head.lower) || !next || next.tag === 'punct' || next.tag === 'be' || next.tag === 'prep')
    return undefined;
  const chunks = chunksOf(t.slice(1));
  const plain = chunks.every(
    (c) =>
      c.tokens.length < 4 &&
      !namesFact(c) &&
      !c.tokens.some((x) => x.tag === 'be' || x.tag === 'have' || x.tag === 'modal'),
  );
  if (!plain || chunks.length < 3) return undefined;
  const values = { closed: true, list: chunks.map((c) => valueText(c.tokens)) };
  const span = { start: head.start, end: (t[t.length - 1] as Token).end };
  return [{ name: head.lower, plural: false, facets: { values }, span }];
}

function depth(t: readonly Token[], at: number): number {
  let out = 0;
  for (let i = 0; i < at; i++) out += t[i]?.lower === '(' ? 1 : t[i]?.lower === ')' ? -1 : 0;
  return out;
}
