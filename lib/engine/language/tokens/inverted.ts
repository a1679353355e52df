import type { Token } from './token';

const places = /^(?:to|with|on|in|at|under|behind|from)$/;
const standing = /^(?:belong|come|stand|hang|sit|lie|live|work|go|correspond|depend|follow|appear)$/;

/**
 * "To a file belong documents", "On every floor stand several machines": the subject behind its verb, put in front of it.
 * The same tokens where the sentence does not begin so.
 */
export function inverted(t: readonly Token[]): readonly Token[] {
  if (!places.test(t[0]?.lower ?? '') || !/^(?:det|quant|poss)$/.test(t[1]?.tag ?? '')) return t;
  let at = 2;
  while (at < 8 && /^(?:noun|adj)$/.test(t[at]?.tag ?? '') && !stands(t, at)) at++;
  if (at === 2 || !stands(t, at)) return t;
  const own = t[at + 1]?.tag === 'poss' || factsBehind(t, at + 1);
  if (own && /^(?:come|belong|go)$/.test(t[at]?.lemma ?? '')) {
    const has: Token = { ...(t[at] as Token), lower: 'has', text: 'has', tag: 'have', lemma: 'have', form: undefined };
    return [...t.slice(1, at), has, ...t.slice(at + 1)];
  }
  const end = t.findIndex((x, i) => i > at && /^[.,;:]$/.test(x.lower));
  const stop = end < 0 ? t.length : end;
  const subject = t.slice(at + 1, stop);
  const plain = subject.length > 0 && subject.every((x) => /^(?:det|quant|noun|adj|num|conj|poss)$/.test(x.tag));
  if (!plain) return t;
  const verb: Token = { ...(t[at] as Token), tag: 'verb' };
  return [...subject, verb, ...t.slice(0, at), ...t.slice(stop)];
}

/** A list of facts: "a name, a code and a colour". */
const factsBehind = (t: readonly Token[], from: number): boolean =>
  t.slice(from).filter((x) => x.lower === ',' || x.tag === 'conj').length > 1;

/** A verb of being somewhere, with its subject right behind it. */
const stands = (t: readonly Token[], at: number): boolean =>
  standing.test(t[at]?.lemma ?? '') &&
  /^(?:base|third)$/.test(t[at]?.form ?? '') &&
  /^(?:det|quant|noun|adj|num|poss)$/.test(t[at + 1]?.tag ?? '');
