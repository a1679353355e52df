import { extended } from '../../model/extended';
import { wordsIn } from '../lexicon/phrase-words';
import { isFiniteVerb, lowerOf, type Token, withoutStop } from '../tokens/token';
import { antecedentBefore } from './antecedent';
import type { Clause, VerbGroup } from './clause';
import type { Cut } from './cut';
import { boundaries } from './cuts';
import { leadOf } from './lead';
import { type NounPhrase, nounPhraseAt } from './noun-phrase';
import { verbGroupAt } from './verb-group';

export type { Clause, VerbGroup } from './clause';

/** Cuts a sentence into statements and fragments, each with its subject found. Linear but for bounded look-ahead. */
export function clausesOf(tokens: readonly Token[]): readonly Clause[] {
  const known = memo.get(tokens);
  if (known) return known;
  const made = cut(tokens);
  memo.set(tokens, made);
  return made;
}

/** The same tokens are asked for more than once while a sentence is read. */
const memo = new WeakMap<readonly Token[], readonly Clause[]>();

function cut(tokens: readonly Token[]): readonly Clause[] {
  const body = withoutMarker(withoutStop(tokens));
  const cuts = boundaries(body);
  const out: Clause[] = [];
  let subject: readonly NounPhrase[] = [];
  for (let c = 0; c < cuts.length; c++) {
    const cut = cuts[c] as Cut;
    const slice = body.slice(cut.from, cuts[c + 1]?.at ?? body.length);
    const clean = trimTail(slice);
    if (clean.length === 0) continue;
    const said = cut.kind === 'inherit' && !cut.antecedent ? relativeSubject(body, cuts[c - 1], cut) : undefined;
    const clause = shape(clean, said ? { ...cut, antecedent: said } : cut, subject, body);
    if (clause.kind === 'main' && clause.subjects.length > 0) subject = clause.subjects;
    out.push(clause);
  }
  return out;
}

/** "is delivered by a van, which is driven by a courier and has a plate": what has it is what the relative clause is of. */
function relativeSubject(t: readonly Token[], before: Cut | undefined, { at, from }: Cut): NounPhrase | undefined {
  if (t[at]?.lower !== 'and' || t[from]?.tag !== 'have' || t[from + 1]?.tag === 'verb') return undefined;
  for (let i = at - 1; i > (before?.from ?? 0) + 2; i--)
    if (t[i]?.lower === ',')
      return t[i + 1]?.lower === 'which' && isFiniteVerb(t[i + 2] as Token) ? antecedentBefore(t, i) : undefined;
  return undefined;
}

const marker =
  /^(?:(?:and|but|plus|so|now)(?: (?:then|also|now|again))?|additionally|furthermore|further|likewise|moreover|also|besides(?! (?:that|this))|meanwhile|finally|first|firstly|second|secondly|next|similarly|specifically|then|however|besides (?:that|this)|apart from (?:that|this)|beyond that|in addition to (?:that|this)|in addition(?! to)|at the same time|in particular|on the other hand|as well|lastly|in general|for example|for instance|overall|afterwards|later on|later|at (?:that|this|which) (?:point|stage|time|moment)|by then|by that time|in the end|in the meantime|from then on|after that|on top of that|on top|in return|in practice|for this|optionally) ?,? /;

/** Without "In addition," and its like, which say nothing. */
function withoutMarker(tokens: readonly Token[]): readonly Token[] {
  const m = marker.exec(`${lowerOf(tokens.slice(0, 6))} `);
  return m ? tokens.slice(wordsIn(m[0])) : tokens;
}

function trimTail(tokens: readonly Token[]): readonly Token[] {
  let end = tokens.length;
  while (
    end > 0 &&
    (tokens[end - 1]?.tag === 'punct' || tokens[end - 1]?.tag === 'conj') &&
    !/^[)\]]$/.test(tokens[end - 1]?.text ?? '')
  )
    end--;
  return tokens.slice(0, end);
}

function shape(tokens: readonly Token[], cut: Cut, inherited: readonly NounPhrase[], all: readonly Token[]): Clause {
  const first = tokens[0] as Token;
  const last = tokens[tokens.length - 1] as Token;
  const span = {
    start: (all[cut.at === cut.from ? cut.from : Math.min(cut.from, all.length - 1)] ?? first).start,
    end: last.end,
  };
  const base = {
    lead: [],
    subjects: [],
    rest: tokens,
    tokens,
    span,
    ...(cut.antecedent && { antecedent: cut.antecedent }),
  };
  if (cut.kind === 'purpose' || cut.kind === 'each-with' || cut.kind === 'whose' || cut.kind === 'including')
    return extended(base, { kind: cut.kind });
  const leadEnd = cut.kind === 'main' ? leadOf(tokens) : 0;
  const lead = tokens.slice(0, leadEnd).filter((t, i, a) => !(i === a.length - 1 && t.lower === ','));
  const main = tokens.slice(leadEnd);
  if (cut.kind === 'inherit') {
    const first = main[0];
    // A noun by its looks that was cut off as a verb is one.
    const looks = first?.tag === 'noun' && /^(?:third|base)$/.test(first.form ?? '');
    const said: readonly Token[] = looks ? [{ ...first, tag: 'verb' }, ...main.slice(1)] : main;
    const verb = verbGroupAt(said, 0);
    const subjects = cut.antecedent ? [cut.antecedent] : inherited;
    if (verb) return extended(base, { kind: 'main', subjects, verb, rest: main.slice(verb.to + 1) });
    return extended(base, { kind: 'fragment' });
  }
  const subjects: NounPhrase[] = [];
  let at = 0;
  for (;;) {
    const np = nounPhraseAt(main, at);
    if (!np) break;
    subjects.push(np);
    at = skipPostmodifier(main, behindMoment(main, np));
    const joint = main[at];
    if (joint && (joint.tag === 'conj' || joint.lower === ',') && subjects.length < 12) {
      at += main[at + 1]?.tag === 'conj' ? 2 : 1;
      continue;
    }
    break;
  }
  const verb = verbGroupAt(main, at) ?? telegraphic(main, subjects[0]?.to ?? -1);
  if (!verb) return extended(base, { lead, kind: 'fragment', rest: main });
  return extended(base, { kind: 'main', lead, subjects, verb, rest: main.slice(verb.to + 1) });
}

const moments = /^(?:date|day|time|moment|year|month|week|hour|place|price)$/;

/** "the day it starts and the day it ends are recorded": what tells which day is no verb of the statement. */
function behindMoment(t: readonly Token[], np: NounPhrase): number {
  const verb = t[np.to + 1];
  const said = moments.test(np.head) && /^(?:it|they|he|she|each)$/.test(t[np.to]?.lower ?? '') && verb?.tag === 'verb';
  const joint = t[np.to + 2];
  return said && (joint?.tag === 'conj' || joint?.lower === ',' || joint?.tag === 'be') ? np.to + 2 : np.to;
}

/** "item handed in at one station": a participle without its auxiliary, in notes. */
function telegraphic(t: readonly Token[], at: number): VerbGroup | undefined {
  const verb = t[at];
  const next = t[at + 1];
  if (verb?.form !== 'participle' || !verb.lemma || !(next?.tag === 'prep' || next?.tag === 'to')) return undefined;
  return { lemma: verb.lemma, passive: true, negated: false, from: at, to: at };
}

/** "Accessories such as cases, bows or straps belong to ...": the verb behind the last of what is only named. */
function behindSuchAs(t: readonly Token[], at: number): number | undefined {
  const last = t.findIndex((x, i) => i > at + 2 && i < at + 16 && (x.lower === 'or' || x.lower === 'and'));
  for (let n = last + 2; last > 0 && n < t.length && n < last + 5; n++)
    if (isFiniteVerb(t[n] as Token) && t[n]?.form !== 'participle') return n;
  return undefined;
}

/** Where finite verbs stand up to the next mark, a verb group counted once. */
function finiteIn(t: readonly Token[], from: number): readonly number[] {
  const out: number[] = [];
  for (let n = from; n < t.length && n < from + 10 && t[n]?.tag !== 'punct' && t[n]?.tag !== 'conj'; n++) {
    const token = t[n] as Token;
    const group = /^(?:be|have|modal|do|not)$/.test(t[n - 1]?.tag ?? '');
    if (isFiniteVerb(token) && token.form !== 'participle' && !group) out.push(n);
  }
  return out;
}

/** "the conversion of ...", "orders placed by a customer": skips to the finite verb when only a modifier stands between. */
function skipPostmodifier(t: readonly Token[], at: number): number {
  let k = at;
  while (t[k]?.tag === 'adv') k++;
  const here = t[k];
  if (here?.lower === 'such' && t[k + 1]?.lower === 'as') return behindSuchAs(t, k) ?? k;
  if (here?.lower === ',') {
    for (let n = k + 1; n < t.length && n < k + 9; n++)
      if (t[n]?.lower === ',' && isFiniteVerb((t[n + 1] ?? here) as Token)) return n + 1;
  }
  if (here?.tag === 'to' && t[k + 1]?.tag === 'be' && t[k + 2]?.form === 'participle') {
    const verb = t[k + 3];
    if (verb && isFiniteVerb(verb)) return k + 3;
  }
  if (!here || isFiniteVerb(here) || here.tag === 'conj' || here.lower === ',') return k;
  if (/^(?:who|that|which)$/.test(here.lower)) {
    const verbs = finiteIn(t, k + 1);
    if (verbs.length > 1) return verbs[1] as number;
  }
  let depth = 0;
  for (let n = k, ahead = k + 9; n < t.length && n < ahead && n < k + 40; n++) {
    const token = t[n] as Token;
    depth += token.lower === '(' ? 1 : token.lower === ')' ? -1 : 0;
    if (depth > 0) {
      ahead++;
      continue;
    }
    if (token.tag === 'punct' && token.lower !== ')') {
      if (token.lower === ',' && n > k && isFiniteVerb((t[n + 1] ?? token) as Token)) return n + 1;
      return k;
    }
    if (isFiniteVerb(token) && token.form !== 'participle') return n;
  }
  return k;
}
