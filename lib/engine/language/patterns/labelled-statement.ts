import type { Claim } from '../claims';
import { recordVerbs } from '../lexicon/verbs';
import { itemsOf } from '../phrases/items';
import { labelOfBlock } from '../structure/labelled-block';
import { type Token, withoutStop } from '../tokens/token';
import { colonAt } from './label-list';
import type { SentencePattern } from './pattern';

export const labelledStatement: SentencePattern = {
  id: 'labelled-statement',
  doc: '"Rentals: made by a customer at a shop": what is said of a label, its subject, behind it; "Outings: when a boat goes out, we log the distance": a statement about it.',
  final: true,
  examples: [
    {
      text: 'Rentals: made by a customer at a shop.',
      reads: ['rental make customer [manyToOne]', 'rental make shop [manyToOne]'],
    },
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

const keeps = new Set(recordVerbs);

/** "whenever a boat goes out, we log the boat, the time": what somebody keeps of the label's thing. */
function keptList(body: readonly Token[]): readonly Token[] | undefined {
  const at = body.findIndex((t) => t.tag === 'pron' && /^(?:we|i|you)$/.test(t.lower));
  const verb = body.findIndex((t, i) => i > at && i < at + 4 && t.lemma !== undefined && keeps.has(t.lemma));
  if (at < 0 || at > 10 || verb < 0) return undefined;
  return withoutStop(body.slice(verb + 1));
}

function withSubject(thing: string, body: readonly Token[]): readonly Token[] {
  const at = { start: (body[0] as Token).start, end: (body[0] as Token).start };
  const word = (text: string, tag: Token['tag']): Token => ({ text, lower: text, tag, ...at });
  return [
    word('each', 'det'),
    ...thing.split(' ').map((w) => word(w, 'noun')),
    { ...word('is', 'be'), lemma: 'be' },
    ...body,
  ];
}
