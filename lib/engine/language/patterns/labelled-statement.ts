import type { Claim } from '../claims';
import type { Context } from '../context';
import { recordVerbs } from '../lexicon/verbs';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { labelOfBlock } from '../structure/labelled-block';
import { aColon, colonAt } from '../tokens/colon';
import { eachOne, wordsAt } from '../tokens/made-word';
import { isFiniteVerb, lowerOf, type Token, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { isFact } from './support';

export const labelledStatement: SentencePattern = {
  id: 'labelled-statement',
  doc: '"Rentals: made by a customer at a shop": what is said of a label, its subject, behind it; "Outings: when a boat goes out, we log the distance": a statement about it.',
  final: true,
  needs: aColon,
  examples: [
    {
      text: 'Rentals: made by a customer at a shop.',
      reads: ['rental make customer [manyToOne]', 'rental make shop [manyToOne]'],
    },
    { text: 'Berths: always for one boat.', reads: ['berth belong 1..1 boat [manyToOne]'] },
    { text: 'Copies: what the branches lend out: barcode, price.', reads: ['copy: barcode, price'] },
    { text: 'Outings: we log the date and the distance.', reads: ['outing: date, distance'] },
  ],
  match(context) {
    const t = context.sentence;
    const colon = colonAt(t);
    if (colon < 1 || colon > 6) return undefined;
    const thing = labelOfBlock(t, false)?.thing;
    const first = t[colon + 1];
    if (thing === undefined || !first) return undefined;
    const body = t.slice(colon + 1);
    const base = { pattern: this.id, span: context.sentenceSpan };
    const kept = keptList(body);
    if (kept) {
      const { items } = itemsOf(kept);
      return items.length > 0 ? [{ ...base, kind: 'facts', owner: thing, items, weight: 3 }] : undefined;
    }
    const described = listBehind(body);
    if (described) return [{ ...base, kind: 'facts', owner: thing, items: described, weight: 3 }];
    const one = onePerThing(this.id, context, thing, body);
    if (one) return one;
    const placed = belongs(thing, body);
    if (placed) return [{ ...base, kind: 'restated', tokens: placed }];
    if (!isPassive(body)) return undefined;
    const at = body.findIndex((x) => x.text === ':');
    const stated: Claim = { ...base, kind: 'restated', tokens: withSubject(thing, at < 0 ? body : body.slice(0, at)) };
    const { items } = itemsOf(at < 0 ? [] : withoutStop(body.slice(at + 1)));
    return items.length > 0 ? [{ ...base, kind: 'facts', owner: thing, items, weight: 3 }, stated] : [stated];
  },
};

/** "made by a customer at a shop", "taken daily for each batch: time, temperature", but not the list "received on, amount". */
function isPassive(body: readonly Token[]): boolean {
  const [verb, next, after] = body;
  if (verb?.form !== 'participle' || !next || !after || after.tag === 'punct') return false;
  if (!/^(?:prep|to|adv|det|quant|num|adj)$/.test(next.tag) && next.lower !== 'several') return false;
  const colon = body.findIndex((t) => t.text === ':');
  const said = colon < 0 ? body : body.slice(0, colon);
  return !said.some((t) => t.text === ',' || t.text === '(');
}

/** "what we lend out: number, title, price": a description of the label, and its list. */
function listBehind(body: readonly Token[]): readonly Item[] | undefined {
  const colon = body.findIndex((t, i) => t.text === ':' && i > 1);
  const before = body.slice(0, colon);
  if (colon < 0 || before.some((t) => /^[,(]$/.test(t.text))) return undefined;
  if (!before.some((t) => t.tag === 'wh' || isFiniteVerb(t) || t.tag === 'det')) return undefined;
  const { items } = itemsOf(withoutStop(body.slice(colon + 1)));
  return items.length > 1 && items.filter((i) => isFact(i.name) || /_id$/.test(i.name)).length * 2 >= items.length
    ? items
    : undefined;
}

/** "one per building, with a provider and a fee": one of these for each of those, and its facts. */
function onePerThing(
  id: string,
  context: Context,
  thing: string,
  body: readonly Token[],
): readonly Claim[] | undefined {
  const per = body.findIndex((t, i) => i > 0 && i < 4 && /^(?:per|for)$/.test(t.lower));
  if (per < 1 || !/^(?:exactly |at most |only )?one$/.test(lowerOf(body.slice(0, per)))) return undefined;
  const np = nounPhraseAt(body, per + 1);
  if (!np || np.pronoun || isFact(np.name)) return undefined;
  const base = { pattern: id, span: context.sentenceSpan };
  const left = { name: thing, plural: false, count: { min: 0 as const, max: 1 as const } };
  const right = { name: np.name, plural: false, count: { min: 1 as const, max: 1 as const } };
  const tie: Claim = { ...base, kind: 'relate', left, right, verb: 'per', shape: 'oneToOne', weight: 1 };
  let from = np.to;
  while (/^[,:;]$|^(?:with|and|has)$/.test(body[from]?.lower ?? '')) from++;
  const { items } = itemsOf(withoutStop(body.slice(from)));
  return items.length > 0 ? [tie, { ...base, kind: 'facts', owner: thing, items, weight: 3 }] : [tie];
}

/** "always for one boat", "per member": the label's thing belongs to that. */
function belongs(thing: string, body: readonly Token[]): readonly Token[] | undefined {
  let from = 0;
  while (body[from]?.tag === 'adv') from++;
  const first = body[from];
  const next = body[from + 1];
  if (!first || !next || !/^(?:for|of|per)$/.test(first.lower)) return undefined;
  if (first.lower !== 'per' && !/^(?:det|quant|num)$/.test(next.tag)) return undefined;
  const np = nounPhraseAt(body, from + 1);
  const behind = np && body[np.to];
  if (!np || isFact(np.name) || (behind && !/^(?:[.(;]|and)$/.test(behind.lower))) return undefined;
  const word = wordsAt(first.start);
  return [
    ...eachOne(thing, first.start),
    word('belongs', 'verb', { lemma: 'belong', form: 'third' }),
    word('to', 'to'),
    ...(first.lower === 'per' ? [word('one', 'quant')] : []),
    ...body.slice(from + 1),
  ];
}

const keeps = new Set(recordVerbs);

/** "whenever a boat goes out, we log the boat, the time": what somebody keeps of the label's thing. */
function keptList(body: readonly Token[]): readonly Token[] | undefined {
  const at = body.findIndex((t) => t.tag === 'pron' && /^(?:we|i|you)$/.test(t.lower));
  const verb = body.findIndex((t, i) => i > at && i < at + 4 && t.lemma !== undefined && keeps.has(t.lemma));
  if (at < 0 || at > 10 || verb < 0) return undefined;
  return withoutStop(body.slice(verb + 1));
}

function withSubject(thing: string, body: readonly Token[]): readonly Token[] {
  const { start } = body[0] as Token;
  return [...eachOne(thing, start), wordsAt(start)('is', 'be', { lemma: 'be' }), ...body];
}
