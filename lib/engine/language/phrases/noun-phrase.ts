import { extended } from '../../model/extended';
import { singular } from '../../model/inflect';
import type { SourceSpan } from '../../model/origin';
import { headOf } from '../lexicon/phrase-words';
import type { Token } from '../tokens/token';
import { conceptName } from './concept-name';
import { type Count, countAt } from './count';

/** A noun with what stands before it, whose it is, and a note in parentheses. */
export interface NounPhrase {
  /** Lower-case singular, without determiners and empty modifiers: "delivery address". */
  readonly name: string;
  readonly head: string;
  readonly plural: boolean;
  readonly count?: Count;
  /** "a", "the", "its", "this"...: absent for a bare noun. */
  readonly determiner?: string;
  /** "the owner's name": the owner. */
  readonly possessor?: NounPhrase;
  /** "types of equipment": equipment. */
  readonly of?: NounPhrase;
  /** It, they, each: stands for something said before. */
  readonly pronoun?: string;
  /** Names rows, though the word often stands for whoever runs the database. */
  readonly thing?: true;
  /** What stands in parentheses right behind it. */
  readonly note?: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly span: SourceSpan;
}

/** The noun phrase that starts at token `i`. */
export function nounPhraseAt(tokens: readonly Token[], i: number, depth = 0): NounPhrase | undefined {
  const first = tokens[i];
  if (!first) return undefined;
  if (first.tag === 'pron' && !(first.lower === 'each' && startsNoun(tokens[i + 1]))) return pronoun(tokens, i);
  let at = i;
  if (focusing.has(first.lower)) at++;
  let determiner: string | undefined;
  const oneOf =
    tokens[at + 1]?.lower === 'of' &&
    /^(?:all|both|each|one|any|some|either|many|most|several)$/.test(tokens[at]?.lower ?? '');
  if (oneOf && !/^(?:which|whom)$/.test(tokens[at + 2]?.lower ?? '')) {
    const inner = depth < 3 ? nounPhraseAt(tokens, at + 2, depth + 1) : undefined;
    const many = /^(?:all|both|some|many|most|several)$/.test(tokens[at]?.lower ?? '');
    if (inner)
      return {
        ...inner,
        from: i,
        span: { start: first.start, end: inner.span.end },
        plural: many,
        count: many ? { max: 'many' } : tokens[at]?.lower === 'each' ? { each: true } : { max: 1 },
      };
  }
  const counted = countAt(tokens, at);
  if (counted) at = counted.end;
  const det = tokens[at];
  if (det && (det.tag === 'det' || det.tag === 'poss')) {
    determiner = det.lower;
    at++;
  }
  const again = counted ? undefined : countAt(tokens, at);
  if (again) at = again.end;
  const count = counted?.count ?? again?.count;
  at = behindPair(tokens, at);
  const core = coreEnd(tokens, at);
  if (core === at)
    return counted && /^(each|every|one|both|many|some|several|all)$/.test(first.lower)
      ? pronoun(tokens, i)
      : undefined;
  const words = tokens.slice(at, core);
  const made = build(tokens, i, core, words, determiner, count);
  return withTail(tokens, made, depth);
}

/** "the planned and actual departure": behind two adjectives, either of which may be said of what follows. */
const behindPair = (t: readonly Token[], at: number): number =>
  t[at]?.tag === 'adj' && t[at + 1]?.lower === 'and' && t[at + 2]?.tag === 'adj' && t[at + 3]?.tag === 'noun'
    ? at + 3
    : at;

const focusing = new Set(['only', 'approximately', 'also', 'about']);
const joining = new Set(
  'containing having bearing stating carrying involving consisting comprising showing using requiring regarding'.split(
    ' ',
  ),
);
const unmarkedPlurals = new Set(['people', 'children', 'men', 'women', 'personnel', 'staff']);
const informing = new Set(['information', 'detail', 'data', 'datum', 'record', 'info', 'fact']);

const startsNoun = (t: Token | undefined): boolean => t?.tag === 'noun' || t?.tag === 'adj';

function pronoun(tokens: readonly Token[], i: number): NounPhrase {
  const t = tokens[i] as Token;
  const span = { start: t.start, end: t.end };
  return {
    name: t.lower,
    head: t.lower,
    plural: /^(they|them|these|those|both)$/.test(t.lower),
    pronoun: t.lower,
    from: i,
    to: i + 1,
    span,
  };
}

/** Where the run of adjectives and nouns that starts at `i` ends: behind its last noun. */
function coreEnd(tokens: readonly Token[], i: number): number {
  let end = i;
  let k = i;
  for (; k < tokens.length && k < i + 9; k++) {
    const t = tokens[k] as Token;
    if (end > i && joining.has(t.lower)) break;
    const before = tokens[k - 1];
    // "guests registering for tours": what they do is told of them, and is no part of their name.
    if (
      t.form === 'ing' &&
      end > i &&
      before &&
      singular(before.lower) !== before.lower &&
      /^(?:prep|det|quant|poss)$/.test(tokens[k + 1]?.tag ?? '')
    )
      break;
    if (t.tag === 'noun') end = k + 1;
    else if (t.tag === 'adj') {
      if (t.form === 'participle' && end > i && !nounAhead(tokens, k)) break;
    } else if (t.tag === 'num' && end > i && !/^(noun|adj)$/.test(tokens[k + 1]?.tag ?? '')) {
      if (/^\d{1,2}$/.test(t.lower)) end = k + 1;
      break;
    } else if (t.tag === 'adv' && k === i && tokens[k + 1]?.tag === 'adj') continue;
    else break;
  }
  return end;
}

const nounAhead = (tokens: readonly Token[], k: number): boolean =>
  tokens[k + 1]?.tag === 'noun' || (tokens[k + 1]?.tag === 'adj' && tokens[k + 2]?.tag === 'noun');

function build(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: readonly Token[],
  determiner: string | undefined,
  count: Count | undefined,
): NounPhrase {
  const name = conceptName(words.map((t) => t.lower));
  const last = words[words.length - 1] as Token;
  const first = tokens[from] as Token;
  const head = headOf(name);
  const plural = singular(last.lower) !== last.lower || unmarkedPlurals.has(last.lower);
  const span = { start: first.start, end: last.end };
  if (!count && determiner === undefined && !last.thing) return { name, head, plural, from, to, span };
  return {
    name,
    head,
    plural,
    ...(count && { count }),
    ...(determiner !== undefined && { determiner }),
    ...(last.thing && { thing: true }),
    from,
    to,
    span,
  };
}

function withTail(tokens: readonly Token[], np: NounPhrase, depth: number): NounPhrase {
  const next = tokens[np.to];
  if (depth > 4) return np;
  if (next?.tag === 'gen') {
    const owned = nounPhraseAt(tokens, np.to + 1, depth + 1);
    if (owned && !owned.pronoun) {
      return {
        ...owned,
        possessor: owned.possessor ?? np,
        from: np.from,
        span: { start: np.span.start, end: owned.span.end },
        ...(np.count?.each && { count: owned.count ?? {} }),
      };
    }
    return { ...np, to: np.to + 1 };
  }
  if (next?.lower === 'in' && tokens[np.to + 1]?.lower === 'charge' && !/^(?:id|name)$/.test(np.head))
    return { ...np, name: `${np.name} in charge`, head: 'charge', to: np.to + 2 };
  const about = informing.has(np.head) && /^(?:about|on|for|regarding|concerning)$/.test(next?.lower ?? '');
  if (next?.lower === 'of' || about) {
    const inner = nounPhraseAt(tokens, np.to + 1, depth + 1);
    if (inner && np.head === 'member' && inner.name === 'staff')
      return { ...np, name: 'staff member', to: inner.to, span: { start: np.span.start, end: inner.span.end } };
    if (inner)
      return extended(np, {
        of: inner,
        to: inner.to,
        span: { start: np.span.start, end: inner.span.end },
        ...(inner.note && { note: inner.note }),
      });
  }
  if (next?.lower === '(') {
    const close = closing(tokens, np.to);
    if (close > 0) {
      const end = tokens[close]?.end ?? np.span.end;
      const span = { start: np.span.start, end };
      return extended(np, { note: tokens.slice(np.to + 1, close), to: close + 1, span });
    }
  }
  return np;
}

/** The index of the parenthesis that closes the one at `open`, or -1. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let k = open; k < tokens.length; k++) {
    if (tokens[k]?.lower === '(') depth++;
    else if (tokens[k]?.lower === ')' && --depth === 0) return k;
  }
  return -1;
}
