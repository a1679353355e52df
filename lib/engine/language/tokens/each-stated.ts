import { recordVerbs, verbForms } from '../lexicon/verbs';
import type { Token } from './token';

/** Verbs whose list of facts the patterns read as it stands: "with each order containing a date and a total". */
const owning = /^(?:have|contain|include|carry|comprise)$/;

const keeps = new Set(recordVerbs);

/**
 * "..., with each spring belonging to one valley", "with each gauge bound to a pump": says of each what a statement would.
 * The tokens with "and each spring belongs to one valley" in its place; the same tokens where nothing of the kind is said.
 */
export function eachStated(t: readonly Token[]): readonly Token[] {
  const at = t.findIndex((x, i) => i > 2 && x.lower === 'with' && /^(?:each|every)$/.test(t[i + 1]?.lower ?? ''));
  if (at < 0) return t;
  let verb = at + 2;
  while (verb < at + 7 && (t[verb]?.tag === 'noun' || t[verb]?.tag === 'adj') && !behindName(t, verb, at)) verb++;
  const said = t[verb];
  if (!said || verb === at + 2 || !t[verb + 1]) return t;
  const finite = finiteOf(said);
  if (!finite) return t;
  const joint: Token = { ...(t[at] as Token), text: 'and', lower: 'and', tag: 'conj' };
  return [...t.slice(0, at), joint, ...t.slice(at + 1, verb), ...finite, ...t.slice(verb + 1)];
}

/** Where the name ends: at a verb in -ing, or at a participle with its preposition. */
function behindName(t: readonly Token[], k: number, at: number): boolean {
  const word = t[k] as Token;
  const next = t[k + 1];
  if (k === at + 2 || !next) return false;
  const known = verbForms.get(word.lower);
  if (known?.form === 'ing') return /^(?:to|det|prep|quant|num|adv|adj|poss)$/.test(next.tag) || keeps.has(known.lemma);
  const done = word.form === 'participle' || known?.form === 'participle' || word.lower === 'bound';
  return done && (next.tag === 'to' || /^(?:by|with|in|for|at|on|from)$/.test(next.lower));
}

/** The verb as a statement has it: "belongs", "is bound". */
function finiteOf(word: Token): readonly Token[] | undefined {
  const place = { start: word.start, end: word.start };
  const is: Token = { text: 'is', lower: 'is', tag: 'be', lemma: 'be', ...place };
  if (word.tag === 'be') return [{ ...is, end: word.end }];
  const lemma = verbForms.get(word.lower)?.lemma ?? word.lemma;
  if (/ing$/.test(word.lower)) {
    if (lemma === undefined || owning.test(lemma)) return undefined;
    return [{ ...word, tag: 'verb', form: 'third', lemma }];
  }
  const bound = lemma ?? (word.lower === 'bound' ? 'bind' : undefined);
  return bound === undefined ? undefined : [is, { ...word, tag: 'verb', form: 'participle', lemma: bound }];
}
