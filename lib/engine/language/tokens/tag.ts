import { adjectives } from '../lexicon/adjectives';
import { typeByEnding } from '../lexicon/attribute-types';
import { nounVerbs } from '../lexicon/verbs';
import { roughTag } from './rough-tag';
import { settleVerb } from './settle-verb';
import type { Token } from './token';
import type { RawToken } from './tokenize';
import { doesUnknown, stemOf } from './unknown-verb';
import { isBoundary } from './word-places';

export { closedTag } from './rough-tag';

/** Gives every token its part of speech: closed classes by word, the rest by the words around it. Linear. */
export function tag(raw: readonly RawToken[]): readonly Token[] {
  const all = raw.map((t, i) => {
    const rough = roughTag(t);
    if (namesFlag(raw, i)) return { ...rough, tag: 'noun' as const };
    return isTitled(raw, i) ? titled(rough) : rough;
  });
  const out: Token[] = [];
  let seenFinite = false;
  for (let i = 0; i < all.length; i++) {
    const token = all[i] as Token;
    const before = lastWord(out);
    if (isBoundary(token)) seenFinite = false;
    const settled = token.lemma
      ? settleVerb(token, before, all, i, seenFinite)
      : !seenFinite && token.tag === 'noun' && doesUnknown(token, before, all, i)
        ? {
            ...token,
            tag: 'verb' as const,
            lemma: stemOf(token.lower),
            form: token.lower.endsWith('s') ? ('third' as const) : ('base' as const),
          }
        : settleClosed(token, before, all[i + 1]);
    if (settled.tag === 'be' || settled.tag === 'have' || settled.tag === 'modal' || settled.tag === 'do')
      seenFinite = true;
    if (settled.tag === 'verb' && settled.form !== 'ing') seenFinite = true;
    out.push(settled);
  }
  return out;
}

/** A word with a capital inside a sentence is a name: "the Work Order system". Where every word has one, it tells nothing. */
function isTitled(raw: readonly RawToken[], i: number): boolean {
  const t = raw[i];
  const before = raw[i - 1];
  if (t?.kind !== 'word' || before?.kind !== 'word' || isSmall(t.text) || !capital.test(t.text)) return false;
  const plain = raw
    .slice(Math.max(0, i - 4), i)
    .some((x) => x.kind === 'word' && (isSmall(x.text) || /^\p{Ll}/u.test(x.text)));
  return plain || capital.test(before.text);
}

/** "Real Name, Is Admin, Has Lid": a question in capitals among such names is the name of a flag. */
const namesFlag = (raw: readonly RawToken[], i: number): boolean =>
  /^(?:Is|Has|Can)$/.test(raw[i]?.text ?? '') &&
  /^(?:,|and|;|including)$/.test(raw[i - 1]?.text ?? '') &&
  capital.test(raw[i + 1]?.text ?? '');

/** Begins with a letter of a to z, as most words do. */
const isSmall = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return code >= 97 && code <= 122;
};

const capital = /^\p{Lu}\p{Ll}/u;

/** A verb's form in a name is a noun. */
function titled(t: Token): Token {
  if (t.lemma === undefined || t.tag !== 'noun' || (t.form !== 'base' && t.form !== 'third')) return t;
  return { ...t, lemma: undefined, form: undefined };
}

function lastWord(out: readonly Token[]): Token | undefined {
  for (let i = out.length - 1; i >= 0; i--) {
    const t = out[i] as Token;
    if (t.tag !== 'adv') return t;
  }
  return undefined;
}

function settleClosed(t: Token, before: Token | undefined, next: Token | undefined): Token {
  // "users can like posts", not "we would like to".
  if (t.lower === 'like' && before?.tag === 'modal' && next && next.tag !== 'to' && next.tag !== 'punct')
    return { ...t, tag: 'verb', lemma: 'like', form: 'base' };
  if (t.lower === 'this' || t.lower === 'these' || t.lower === 'those') {
    return next && (next.tag === 'noun' || next.tag === 'adj') && !isVerbish(next) ? t : { ...t, tag: 'pron' };
  }
  if (t.lower === 'that' && next && next.tag === 'noun' && !next.lemma && before && before.tag === 'prep')
    return { ...t, tag: 'det' };
  // "the monthly price": an adverb as well.
  if (t.tag === 'adv' && next?.tag === 'noun' && adjectives.has(t.lower)) {
    const told =
      (next.lemma === undefined && before?.tag !== 'poss') || /^(?:punct|conj|det|quant|prep)$/.test(before?.tag ?? '');
    if (told || typeByEnding(next.lower)) return { ...t, tag: 'adj' };
  }
  // "each step done on a consignment".
  if (t.lower === 'done' && before?.tag === 'noun' && next?.tag === 'prep')
    return { ...t, tag: 'adj', lemma: 'do', form: 'participle' };
  // "Tickets live in a project": no state of theirs.
  if (t.lower === 'live' && before?.tag === 'noun' && /^(?:in|inside|under|within)$/.test(next?.lower ?? ''))
    return { ...t, tag: 'verb', lemma: 'live', form: 'base' };
  // "a client can own several boats": no determiner behind a modal.
  if (t.lower === 'own' && before && /^(?:modal|do|not)$/.test(before.tag) && next?.tag !== 'punct')
    return { ...t, tag: 'verb', lemma: 'own', form: 'base' };
  // "Members (name, phone) own boats": whose they are, behind what could own them.
  if (
    t.lower === 'own' &&
    before &&
    (before.text === ')' || (before.tag === 'noun' && /s$/.test(before.lower))) &&
    /^(?:noun|quant|num)$/.test(next?.tag ?? '')
  )
    return { ...t, tag: 'verb', lemma: 'own', form: 'base' };
  if (t.lower === 'such' && next?.lower === 'as') return { ...t, tag: 'prep' };
  if (
    t.tag === 'adj' &&
    before &&
    /^(?:det|quant|poss)$/.test(before.tag) &&
    next &&
    /^(?:be|have|modal|gen)$/.test(next.tag)
  )
    return { ...t, tag: 'noun' };
  if (t.tag === 'noun' && before?.tag === 'modal' && next && /^(?:det|quant|poss|noun|prep|to)$/.test(next.tag))
    return { ...t, tag: 'verb', lemma: t.lower, form: 'base' };
  return t;
}

const isVerbish = (t: Token): boolean => t.lemma !== undefined && !nounVerbs.has(t.lower);
