import type { Token } from '../tokens/token';
import { isFiniteVerb } from '../tokens/token';
import type { VerbGroup } from './clause';

/** The verb group at `at`: auxiliaries, negation and the main verb, with its voice; undefined when there is none. */
export function verbGroupAt(t: readonly Token[], at: number): VerbGroup | undefined {
  let k = at;
  let modal: string | undefined;
  let negated = false;
  let passive = false;
  let lemma = '';
  let form = '';
  let last = -1;
  for (; k < t.length; k++) {
    const token = t[k] as Token;
    if (token.tag === 'adv' || token.lower === 'each' || token.lower === 'all') {
      if (last < 0 || isFiniteVerb(t[k + 1] ?? token) || t[k + 1]?.tag === 'verb' || t[k + 1]?.form === 'participle')
        continue;
      break;
    }
    if (token.tag === 'modal') modal = token.lower;
    else if (token.tag === 'not' || (token.lower === 'no' && t[k + 1]?.lower === 'longer')) negated = true;
    else if (token.tag === 'be' && lemma === '') {
      lemma = 'be';
    } else if (token.tag === 'be') {
      /* has been */ passive = false;
      lemma = 'be';
    } else if (token.tag === 'have' && lemma === '') lemma = 'have';
    else if (token.tag === 'do') {
      /* auxiliary */
    } else if (
      token.tag === 'verb' ||
      (lemma === 'be' &&
        token.tag === 'adj' &&
        token.form === 'participle' &&
        token.lemma !== undefined &&
        !/^(?:noun|adj)$/.test(t[k + 1]?.tag ?? ''))
    ) {
      passive = lemma === 'be' && (token.form === 'participle' || token.form === 'past');
      lemma = token.lemma ?? token.lower;
      form = token.form ?? '';
      last = k;
      if (
        /^(?:need|want|wish|require|choose|decide|plan|intend|try|attempt)$/.test(lemma) &&
        t[k + 1]?.lower === 'to'
      ) {
        modal = 'need';
        k++;
        continue;
      }
      if (lemma === 'have') continue;
      break;
    } else if (token.tag === 'to' && /^(?:have|need|be)$/.test(lemma) && t[k + 1]) {
      modal = lemma === 'have' ? 'must' : (modal ?? 'need');
      lemma = '';
      continue;
    } else if (
      lemma === 'be' &&
      /^(?:able|required|allowed|used|designed|supposed|going|meant|intended)$/.test(token.lower) &&
      t[k + 1]?.tag === 'to'
    ) {
      modal = 'can';
      lemma = '';
      k++;
      last = k;
      continue;
    } else break;
    last = k;
    if (
      lemma === 'have' &&
      t[k + 1]?.tag !== 'be' &&
      t[k + 1]?.tag !== 'to' &&
      t[k + 1]?.tag !== 'adv' &&
      !(t[k + 1]?.tag === 'verb') &&
      t[k + 1]?.tag !== 'not'
    )
      break;
  }
  if (last < 0 || lemma === '') return undefined;
  if (cannot(modal)) negated = true;
  void form;
  return { lemma, passive, negated, ...(modal && { modal }), from: at, to: last };
}

const cannot = (modal: string | undefined): boolean => modal === 'cannot';
