import { lowerOf, type Token } from '../tokens/token';

const opener =
  /^(?:of|:|=|-|–|—|which is|that is|being|one of|is one of|is|are|as|like|such as|e\.g\.?|either|can be|may be|must be|for example|in|from)$/;

/** The first words of the longer openers. */
const phraseOpeners = new Set(['which', 'that', 'is', 'can', 'such', 'one', 'for']);

/** What stands between a fact and its values: where it begins, where the first value does, and its words. */
export function openerAt(tokens: readonly Token[]): { from: number; to: number; word: string } | undefined {
  for (let k = 1; k < tokens.length; k++) {
    for (let n = phraseOpeners.has((tokens[k] as Token).lower) ? 4 : 0; n >= 1; n--) {
      const words = lowerOf(tokens.slice(k, k + n));
      if (
        k + n < tokens.length + 1 &&
        /^(?:which is (?:either|one of)|that is (?:either|one of)|which can be(?: either)?|that can be(?: either)?|is one of|is either|can be one of|can be|such as|one of|which is|that is|for example)$/.test(
          words,
        )
      )
        return { from: k, to: k + n, word: words };
    }
    const t = tokens[k] as Token;
    if (t.lower === '(') return undefined;
    // "the channel through which it came: web or phone".
    const colon = t.tag === 'prep' && tokens[k + 1]?.lower === 'which' ? tokens.findIndex((x) => x.lower === ':') : -1;
    if (colon > k && colon < k + 8) return { from: k, to: colon + 1, word: ':' };
    if (t.lower === 'of' && manners.test(tokens[k - 1]?.lower ?? '') && doings.test(tokens[k + 1]?.lower ?? ''))
      continue;
    if (opener.test(t.lower))
      return { from: k, to: k + 1 + (/^(?:either|:)$/.test(tokens[k + 1]?.lower ?? '') ? 1 : 0), word: t.lower };
    if (t.tag === 'wh' || t.tag === 'modal') return undefined;
  }
  return undefined;
}

/** "a method of payment, a kind of visit": of what it is, and no value. */
export const manners = /^(?:method|mode|kind|type|form|means|way|manner|class|category|reason|channel)$/;
/** What those are of: a visit, a payment. */
export const doings =
  /^(?:[a-z]{3,}(?:ment|[ts]ion|ing|ance|very|val|sal|port)|visit|contact|use|return|purchase|sale|order|absence|leave|loan|call|entry|stay)$/;
