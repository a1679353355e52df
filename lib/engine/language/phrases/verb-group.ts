import type { Token } from '../tokens/token';
import { isFiniteVerb } from '../tokens/token';
import type { VerbGroup } from './clause';

/** A verb group as its words are taken, one after another. */
interface Taken {
  modal?: string;
  negated: boolean;
  passive: boolean;
  /** Of the main verb, or of the auxiliary that may turn out to be one. */
  lemma: string;
  /** The last token that belongs to it, or -1. */
  last: number;
}

/** The verb group at `at`: auxiliaries, negation and the main verb, with its voice; undefined when there is none. */
export function verbGroupAt(t: readonly Token[], at: number): VerbGroup | undefined {
  const group: Taken = { negated: false, passive: false, lemma: '', last: -1 };
  for (let k: number | undefined = at; k !== undefined && k < t.length; ) k = take(group, t, k);
  const { lemma, passive, modal, last } = group;
  if (last < 0 || lemma === '') return undefined;
  const negated = group.negated || modal === 'cannot';
  return { lemma, passive, negated, ...(modal && { modal }), from: at, to: last };
}

/** Takes the word at `k` into the group: where the next one is, undefined where the group ends. */
function take(group: Taken, t: readonly Token[], k: number): number | undefined {
  const token = t[k] as Token;
  const next = t[k + 1];
  if (token.tag === 'adv' || token.lower === 'each' || token.lower === 'all') {
    const goesOn = group.last < 0 || isFiniteVerb(next ?? token) || next?.tag === 'verb' || next?.form === 'participle';
    return goesOn ? k + 1 : undefined;
  }
  // "is done by a nurse": the verb itself.
  if (token.lower === 'done' && group.lemma === 'be') return takeMain(group, asMain(token), next, k);
  if (group.lemma === 'be' && token.tag === 'adj' && tiedBy.has(token.lower) && next && bound.test(next.lower))
    return takeMain(group, { ...token, tag: 'verb', form: 'participle', lemma: token.lower }, next, k);
  if (isMain(group, token, next)) return takeMain(group, token, next, k);
  if (token.tag === 'to' && /^(?:have|need|be)$/.test(group.lemma) && next) {
    group.modal = group.lemma === 'have' ? 'must' : (group.modal ?? 'need');
    group.lemma = '';
    return k + 1;
  }
  if (group.lemma === 'be' && ableTo.test(token.lower) && next?.tag === 'to') {
    group.modal = 'can';
    group.lemma = '';
    group.last = k + 1;
    return k + 2;
  }
  if (!takeAuxiliary(group, token, next)) return undefined;
  group.last = k;
  return group.lemma === 'have' && !/^(?:be|to|adv|verb|not)$/.test(next?.tag ?? '') ? undefined : k + 1;
}

/** Adjectives that tie somebody or something to what stands behind them: "allergic to", "eligible for". */
const tiedBy = new Set(
  'allergic eligible suitable compatible exempt competent immune resistant sensitive intolerant'.split(' '),
);
const bound = /^(?:to|for|in|with|from|of|against)$/;

const ableTo = /^(?:able|required|allowed|used|designed|supposed|going|meant|intended)$/;

/** Modals, negations and forms of be, have and do; whether the word is one of them. */
function takeAuxiliary(group: Taken, token: Token, next: Token | undefined): boolean {
  if (token.tag === 'modal') group.modal = token.lower;
  else if (token.tag === 'not' || (token.lower === 'no' && next?.lower === 'longer')) group.negated = true;
  else if (token.tag === 'be') {
    // "has been" is no passive yet.
    if (group.lemma !== '') group.passive = false;
    group.lemma = 'be';
  } else if (token.tag === 'have' && group.lemma === '') group.lemma = 'have';
  else return token.tag === 'do';
  return true;
}

/** A verb, or behind "be" a participle that no noun follows. */
const isMain = ({ lemma }: Taken, token: Token, next: Token | undefined): boolean =>
  token.tag === 'verb' ||
  (lemma === 'be' &&
    token.tag === 'adj' &&
    token.form === 'participle' &&
    token.lemma !== undefined &&
    !/^(?:noun|adj)$/.test(next?.tag ?? ''));

const asMain = (token: Token): Token => ({ ...token, tag: 'verb', form: 'participle', lemma: 'do' });

/** The main verb ends the group, unless it only says what is wanted: "want to book". */
function takeMain(group: Taken, token: Token, next: Token | undefined, k: number): number | undefined {
  group.passive = group.lemma === 'be' && (token.form === 'participle' || token.form === 'past');
  group.lemma = token.lemma ?? token.lower;
  group.last = k;
  if (wanting.test(group.lemma) && next?.lower === 'to') {
    group.modal = 'need';
    return k + 2;
  }
  return group.lemma === 'have' ? k + 1 : undefined;
}

const wanting = /^(?:need|want|wish|require|choose|decide|plan|intend|try|attempt)$/;
