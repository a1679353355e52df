import type { Claim } from '../claims';
import type { Context } from '../context';
import { wordsIn } from '../lexicon/phrase-words';
import type { Clause } from '../phrases/clauses';
import { itemsOf } from '../phrases/items';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token } from '../tokens/token';
import { complementsOf } from './complements';
import type { Pattern } from './pattern';
import { couldBeThing, isFact, leadThings, made, mostlyFacts, subjectOfFacts } from './support';

const existential =
  /^(?:(?:and|also|then|but|plus) )?(?:there|here) (?:is|are|must be|should be|can be|may be|will be) (?:also |always |usually )?/;
const listing = /^(?:(?:and|also|plus) )?(?:it|that|this|they) (?:is|are) (?:just |only )?/;

export const thereIs: Pattern = {
  id: 'there-is',
  doc: '"There is a description, the cost and a date", "for the practice it is the name and the town": facts of the lead or of what was talked about.',
  needs: /^(?:there|here|it|that|this|they)$/,
  examples: [
    {
      text: 'For a machine there is a maximum temperature and a weight.',
      reads: ['machine: maximum temperature, weight'],
    },
    {
      text: 'For each claim there is a voucher to the guest, with an amount, a date and a reference number.',
      reads: ['voucher: amount, date, reference number', 'plural voucher of claim [manyToOne]'],
    },
    {
      text: 'A crate has a code. There can be several bottles in it.',
      reads: ['crate have plural bottle [oneToMany]'],
    },
    { text: 'There is also a reviser for most jobs.', reads: ['job: reviser (optional: only some)'] },
  ],
  match(clause, context) {
    if (clause.kind !== 'main' && clause.kind !== 'fragment') return undefined;
    const body = clause.tokens.slice(clause.lead.length).filter((t, i) => !(i === 0 && t.lower === ','));
    const text = lowerOf(body.slice(0, 6));
    const lead = leadThings(clause);
    const owned =
      lead && /^(?:for|with|on|of|in|at|before|during|after)$/.test(lead.word)
        ? subjectOfFacts(lead.things[lead.things.length - 1] as NounPhrase, context)
        : undefined;
    const m = existential.exec(`${text} `) ?? (owned !== undefined ? listing.exec(`${text} `) : null);
    if (!m) return undefined;
    const rest = body.slice(wordsIn(m[0]));
    const own = owned === undefined || lead?.word === 'of' ? undefined : withFacts(this.id, clause, rest, owned);
    if (own) return own;
    const inside = owned === undefined ? manyInIt(this.id, clause, rest, context) : undefined;
    if (inside) return inside;
    const behind = owned === undefined ? forWhom(rest) : undefined;
    const list = itemsOf(behind ? rest.slice(0, behind.at) : rest).items;
    const owner = owned ?? (behind ? subjectOfFacts(behind.whole, context) : context.topic);
    const first = list[0];
    if (!owner || !first || (isFact(owner) && owned === undefined)) return undefined;
    const some = behind !== undefined && /^(?:most|some|many|several|few)$/.test(rest[behind.at + 1]?.lower ?? '');
    if (!mostlyFacts(list) && (owned === undefined || !couldBeThing(first.name)) && !some) return undefined;
    const items = some ? list.map((i) => ({ ...i, facets: { optional: 'only some', ...i.facets } })) : list;
    const weight = owned !== undefined && items.length > 2 && mostlyFacts(items) ? 2.5 : 1.5;
    const facts: Claim = { ...made(this.id, clause), kind: 'facts', owner, items, weight };
    // "In each hall there are stalls": several things of a kind are no fact.
    const things =
      owned === undefined || !/^(?:in|on|at)$/.test(lead?.word ?? '')
        ? []
        : items.filter((i) => i.plural && !isFact(i.name));
    return [
      facts,
      ...things.map(({ name }): Claim => ({ ...made(this.id, clause), kind: 'mention', name, weight: 1 })),
    ];
  },
};

/** "There can be several bottles in it": what is talked about has many. */
function manyInIt(
  id: string,
  clause: Clause,
  rest: readonly Token[],
  { topic }: Context,
): readonly Claim[] | undefined {
  const np = nounPhraseAt(rest, 0);
  const place = np && /^(?:in|on|at|under|inside|within|to|for)$/.test(rest[np.to]?.lower ?? '');
  const it = np && place && /^(?:it|them|each)$/.test(rest[np.to + 1]?.lower ?? '') && np.to + 2 >= rest.length;
  if (!np || !it || topic === undefined || np.name === topic || np.pronoun || isFact(np.name) || !couldBeThing(np.name))
    return undefined;
  const several = np.plural || np.count?.max === 'many';
  const left = { name: topic, plural: false };
  const right = { name: np.name, plural: true };
  return several && !isFact(topic)
    ? [{ ...made(id, clause), kind: 'relate', left, right, verb: 'have', shape: 'oneToMany', weight: 1 }]
    : undefined;
}

/** "For each lot there is an invoice to the buyer, with a number and a date": a thing of its own, with its facts. */
function withFacts(id: string, clause: Clause, rest: readonly Token[], of: string): readonly Claim[] | undefined {
  const np = nounPhraseAt(rest, 0);
  const with_ = rest.findIndex((t, i) => i < 9 && t.lower === 'with');
  const thing = np && /^(?:an?|one)$/.test(np.determiner ?? (np.count ? 'one' : '')) && !np.pronoun && !isFact(np.name);
  if (!thing || with_ < np.to || !couldBeThing(np.name) || np.name === of || isFact(of)) return undefined;
  const { items } = itemsOf(rest.slice(with_ + 1));
  if (items.length < 2 || !mostlyFacts(items)) return undefined;
  const base = made(id, clause);
  const whom = complementsOf(rest.slice(np.to, with_)).filter((c) => /^(?:to|for|from)$/.test(c.preposition));
  const links = [of, ...whom.map((c) => c.phrase.name)].filter((n) => couldBeThing(n) && !isFact(n));
  return [
    { ...base, kind: 'facts', owner: np.name, items, weight: 2.5 },
    ...links.map(
      (name): Claim => ({
        ...base,
        kind: 'relate',
        left: { name: np.name, plural: true },
        right: { name, plural: false },
        verb: 'of',
        shape: 'manyToOne',
        weight: 1,
      }),
    ),
  ];
}

/** "for most jobs" behind the list. */
function forWhom(rest: readonly Token[]): { readonly at: number; readonly whole: NounPhrase } | undefined {
  const at = rest.findIndex(
    (t, i) =>
      t.lower === 'for' ||
      t.lower === 'per' ||
      (/^(?:on|in)$/.test(t.lower) && i > 0 && /^(?:the|each|every)$/.test(rest[i + 1]?.lower ?? '')),
  );
  const whole = at > 0 ? nounPhraseAt(rest, at + 1) : undefined;
  return whole && !whole.pronoun && whole.to === rest.length ? { at, whole } : undefined;
}
