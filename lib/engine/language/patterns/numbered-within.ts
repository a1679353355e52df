import type { Claim } from '../claims';
import { nameIn } from '../context';
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
    const at = t.findIndex((x, i) => x.lower === 'numbered' && inside.test(t[i + 1]?.lower ?? ''));
    if (at < 1) return undefined;
    const behind = nounPhraseAt(t, at + 2);
    const what = thingBefore(t, at);
    const whole = behind && !behind.plural ? nameIn(behind, context) : undefined;
    if (what === undefined || whole === undefined || !couldBeThing(whole) || (isFact(whole) && behind?.pronoun))
      return undefined;
    if (/^(?:\d|one|1)/.test(t[at + 2]?.lower ?? '') || whole === what) return undefined;
    const span = context.sentenceSpan;
    const number = { name: 'number', plural: false, facets: {}, span };
    const facts: Claim = { pattern: this.id, span, kind: 'facts', owner: what, items: [number], weight: 2 };
    return [facts, { pattern: this.id, span, kind: 'unique', owner: what, members: ['number', whole] }];
  },
};

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
