import type { Claim } from '../claims';
import { nameIn } from '../context';
import { clausesOf } from '../phrases/clauses';
import { nounPhraseAt } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact } from './support';

const inside = /^(?:within|per|inside|in|for|by|on|from)$/;

export const numberedWithin: SentencePattern = {
  id: 'numbered-within',
  doc: '"Stalls are numbered within the hall", "beds, numbered per ward": a number that is unique within what holds it.',
  final: false,
  needs: /^(?:re)?numbered$/,
  examples: [
    { text: 'Stalls are numbered within the hall.', reads: ['stall: number', 'unique stall(number, hall)'] },
    { text: 'Each ward has beds, numbered per ward.', reads: ['bed: number', 'unique bed(number, ward)'] },
  ],
  match(context) {
    const t = context.sentence;
    const at = t.findIndex((x, i) => /^(?:re)?numbered$/.test(x.lower) && insideAt(t, i + 1) > 0);
    if (at < 1) return undefined;
    const to = insideAt(t, at + 1);
    const behind = nounPhraseAt(t, to + 1);
    // "Tickets live in a project and are numbered within it": the tickets, in the project.
    const subject = t[at - 1]?.tag === 'be' || t[at - 1]?.tag === 'adv' ? subjectOf(t, at) : undefined;
    const what = subject ?? thingBefore(t, at);
    const before = behind?.pronoun && subject !== undefined ? thingBefore(t, at) : undefined;
    const named = before !== undefined && before !== what ? before : undefined;
    const whole = named ?? (behind && !behind.plural ? nameIn(behind, context) : undefined);
    if (what === undefined || whole === undefined || !couldBeThing(whole) || (isFact(whole) && behind?.pronoun))
      return undefined;
    if (/^(?:\d|one|1)/.test(t[to + 1]?.lower ?? '') || whole === what) return undefined;
    const span = context.sentenceSpan;
    const number = { name: 'number', plural: false, facets: {}, span };
    const facts: Claim = { pattern: this.id, span, kind: 'facts', owner: what, items: [number], weight: 2 };
    return [facts, { pattern: this.id, span, kind: 'unique', owner: what, members: ['number', whole] }];
  },
};

/** Where "within" stands, right behind or behind "consecutively"; -1 where it does not. */
function insideAt(t: readonly Token[], at: number): number {
  const adverb = /^(?:consecutively|sequentially|serially|continuously|uniquely|upwards|through)$/;
  const from = adverb.test(t[at]?.lower ?? '') ? at + 1 : at;
  return inside.test(t[from]?.lower ?? '') ? from : -1;
}

/** The subject of the clause whose verb stands at `at`. */
function subjectOf(t: readonly Token[], at: number): string | undefined {
  const place = t[at]?.start ?? 0;
  const clause = clausesOf(t).find((c) => c.kind === 'main' && c.span.start <= place && place < c.span.end);
  const np = clause?.subjects[0];
  return np && !np.pronoun && couldBeThing(np.name) ? np.name : undefined;
}

/** The last thing named in front. */
function thingBefore(t: readonly Token[], at: number): string | undefined {
  let last: string | undefined;
  for (let k = Math.max(0, at - 12); k < at; ) {
    const np = /^(?:noun|adj|det|quant)$/.test(t[k]?.tag ?? '') ? nounPhraseAt(t, k) : undefined;
    if (np && !np.pronoun && np.to <= at && couldBeThing(np.name)) last = np.name;
    k = np ? Math.max(np.to, k + 1) : k + 1;
  }
  return last;
}
