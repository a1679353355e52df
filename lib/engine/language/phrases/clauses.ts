import type { SourceSpan } from '../../model/origin';
import { typeByEnding } from '../lexicon/attribute-types';
import { isFinite, lowerOf, type Token } from '../tokens/token';
import { type NounPhrase, nounPhraseAt } from './noun-phrase';

export interface VerbGroup {
  readonly lemma: string;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal?: string;
  /** Index of the last token of the group. */
  readonly to: number;
  readonly from: number;
}

/** One statement: a subject, a finite verb and what follows; or a fragment that hangs on the statement before. */
export interface Clause {
  readonly kind: 'main' | 'fragment' | 'each-with' | 'whose' | 'including' | 'purpose';
  /** Adjunct in front: "For each lesson", "During a visit". */
  readonly lead: readonly Token[];
  readonly subjects: readonly NounPhrase[];
  readonly verb?: VerbGroup;
  readonly rest: readonly Token[];
  readonly tokens: readonly Token[];
  readonly span: SourceSpan;
  /** The noun phrase right before a fragment, which it says more about. */
  readonly antecedent?: NounPhrase;
}

const leadStarts =
  /^(?:for|during|in|on|at|when|whenever|if|each|every|once|after|before|until|by|through|within|under|based|according|as|from|with|additionally|also|furthermore|moreover|besides|finally|however|meanwhile|since|while|although|per|upon|throughout|among|specifically|then|in addition)$/;
const purposeStarts =
  /^(?:ensuring|allowing|enabling|helping|facilitating|thus|thereby|so|because|making|providing|supporting|improving|enhancing|achieving|guaranteeing|to)$/;
const purposeVerbs =
  /^(?:ensure|enable|facilitate|help|allow|support|guarantee|improve|enhance|achieve|meet|understand|make|provide|optimize|avoid|prevent|satisfy|promote|assist|better|realize|protect|know|determine|analyze|evaluate|measure|serve|encourage|reduce|increase|maximize|simplify|maintain)$/;

/** Cuts a sentence into statements and fragments, each with its subject found. Linear but for bounded look-ahead. */
export function clausesOf(tokens: readonly Token[]): readonly Clause[] {
  const body = withoutMarker(tokens[tokens.length - 1]?.text === '.' ? tokens.slice(0, -1) : tokens);
  const cuts = boundaries(body);
  const out: Clause[] = [];
  let subject: readonly NounPhrase[] = [];
  for (let c = 0; c < cuts.length; c++) {
    const cut = cuts[c] as Cut;
    const slice = body.slice(cut.from, cuts[c + 1]?.at ?? body.length);
    const clean = trimTail(slice);
    if (clean.length === 0) continue;
    const clause = shape(clean, cut, subject, body);
    if (clause.kind === 'main' && clause.subjects.length > 0) subject = clause.subjects;
    out.push(clause);
  }
  return out;
}

const marker =
  /^(?:additionally|furthermore|moreover|also|besides|meanwhile|finally|first|firstly|second|secondly|next|similarly|specifically|then|however|in addition|at the same time|in particular|on the other hand|as well|lastly|in general|for example|for instance|overall) ?,? /;

/** Without "In addition," and its like, which say nothing. */
function withoutMarker(tokens: readonly Token[]): readonly Token[] {
  const m = marker.exec(`${lowerOf(tokens.slice(0, 6))} `);
  return m ? tokens.slice(m[0].trim().split(' ').length) : tokens;
}

interface Cut {
  /** Where the joint begins, and where the clause's own words begin. */
  readonly at: number;
  readonly from: number;
  readonly kind: Clause['kind'] | 'inherit';
  readonly antecedent?: NounPhrase;
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

function boundaries(t: readonly Token[]): readonly Cut[] {
  const cuts: Cut[] = [{ at: 0, from: 0, kind: 'main' }];
  let depth = 0;
  let seenFinite = false;
  const leadEnd = leadOf(t);
  for (let i = 0; i < t.length; i++) {
    const token = t[i] as Token;
    if (token.lower === '(') depth++;
    if (token.lower === ')') depth = Math.max(0, depth - 1);
    if (depth > 0 || i < leadEnd) continue;
    if (isFinite(token)) seenFinite = true;
    const cut = cutAt(t, i, seenFinite);
    if (!cut || cut.at === 0) continue;
    cuts.push(cut);
    if (cut.kind !== 'including') seenFinite = false;
    i = Math.max(i, cut.from - 1);
  }
  return cuts;
}

function cutAt(t: readonly Token[], i: number, seenFinite: boolean): Cut | undefined {
  const token = t[i] as Token;
  return fragmentCut(t, i) ?? purposeCut(t, i, token) ?? (seenFinite ? statementCut(t, i, token) : undefined);
}

/** "each with", "with each having", "whose ... includes", "each of which has", "including". */
function fragmentCut(t: readonly Token[], i: number): Cut | undefined {
  const text = lowerOf(t.slice(i, i + 6));
  const before = antecedentBefore(t, i);
  const eachWith =
    /^(?:,? ?(?:and |where )?(?:each|every one|all) (?:of (?:them|which|these) )?(?:with|having)|,? ?with each(?: one| of (?:them|which))? (?:having|containing|including))\b/.exec(
      text,
    );
  if (eachWith)
    return { at: i, from: i + eachWith[0].split(' ').length, kind: 'each-with', ...(before && { antecedent: before }) };
  const forEach = text.startsWith(', with ') || (text.startsWith('with ') && i > 3) ? ownerBehind(t, i) : undefined;
  if (forEach) return { at: i, from: i + (text.startsWith(',') ? 2 : 1), kind: 'each-with', antecedent: forEach };
  const eachOf =
    /^(?:, ?)?(?:and )?(?:each|all|both) of (?:which|whom|these|them) (?:can |may |must |will |should )?/.exec(text);
  if (eachOf && before)
    return {
      at: i,
      from: i + eachOf[0].trim().split(' ').length - (/(?:can|may|must|will|should) $/.test(eachOf[0]) ? 1 : 0),
      kind: 'inherit',
      antecedent: before,
    };
  const whose = /^(?:, ?)?whose\b/.exec(text);
  if (whose && before) return { at: i, from: i + whose[0].split(' ').length, kind: 'whose', antecedent: before };
  const where = /^(?:, ?)?(?:where|and) (?=each |every )/.exec(text);
  if (where && subjectThenVerb(t, i + where[0].trim().split(' ').length))
    return { at: i, from: i + where[0].trim().split(' ').length, kind: 'main' };
  const relative =
    /^(?:, ?)?(?:and )?(?:which|who|that) (?:can |may |must |will |each )?(?:has|have|contains?|includes?|records?|consists?|belongs?|is (?:assigned|owned|managed|linked|associated|taught|written|led|identified|made|part)|are (?:assigned|owned|managed|linked|associated|taught|identified|made|part)|holds?|stores?)\b/.exec(
      text,
    );
  if (relative && before && !typeByEnding(before.name) && !/^(?:it|they)$/.test(before.name)) {
    const words = /^(?:, ?)?(?:and )?(?:which|who|that)/.exec(text)?.[0].trim().split(' ').length ?? 1;
    return { at: i, from: i + words, kind: 'inherit', antecedent: before };
  }
  const including =
    /^(?:, ?)?(?:(?:mainly|such as|namely|specifically|primarily) )?including(?: but not limited to)?(?: :)?/.exec(
      text,
    ) ??
    (before ? /^(?:containing|having)\b/.exec(text) : null) ??
    /^, (?:and )?(?:involving|recording|storing|tracking|containing|covering|documenting|capturing|specifying|showing)\b(?! and)/.exec(
      text,
    ) ??
    (before && genericBefore.test(before.head) ? /^(?:, ?)?such as/.exec(text) : null);
  if (including) {
    const container = containerBefore(t, i) ?? before;
    if (container)
      return { at: i, from: i + including[0].trim().split(' ').length, kind: 'including', antecedent: container };
  }
  return undefined;
}

function purposeCut(t: readonly Token[], i: number, token: Token): Cut | undefined {
  const next = t[i + 1];
  if (
    token.lower === ',' &&
    next &&
    purposeStarts.test(next.lower) &&
    !(next.lower === 'so' && t[i + 2]?.tag === 'adj')
  ) {
    if (next.lower !== 'to' || purposeVerbs.test(t[i + 2]?.lower ?? '')) return { at: i, from: i + 1, kind: 'purpose' };
  }
  if (
    i > 2 &&
    token.lower === 'to' &&
    next &&
    purposeVerbs.test(next.lower) &&
    !/^(?:need|needs|able|used|designed|want|wants|required|has|have|necessary)$/.test(t[i - 1]?.lower ?? '')
  )
    return { at: i, from: i, kind: 'purpose' };
  if (token.lower === 'in' && next?.lower === 'order' && t[i + 2]?.lower === 'to')
    return { at: i, from: i, kind: 'purpose' };
  if (token.lower === 'so' && next?.lower === 'that') return { at: i, from: i, kind: 'purpose' };
  if (
    token.lower === 'for' &&
    /^(?:easy|subsequent|later|future|better|further|efficient|effective)$/.test(next?.lower ?? '')
  )
    return { at: i, from: i, kind: 'purpose' };
  return undefined;
}

/** A conjunction or comma with a new subject and verb, or with a verb of the same subject. */
function statementCut(t: readonly Token[], i: number, token: Token): Cut | undefined {
  const joint =
    token.tag === 'conj' ||
    (token.tag === 'punct' && /^[,;:–—-]$/.test(token.text)) ||
    /^(?:while|but|whereas)$/.test(token.lower);
  if (!joint) return undefined;
  let from = i + 1;
  while (
    t[from] &&
    (t[from]?.tag === 'conj' || /^(?:then|also|while|whereas|but|,|where|additionally)$/.test(t[from]?.lower ?? ''))
  )
    from++;
  if (subjectThenVerb(t, from)) return { at: i, from, kind: 'main' };
  let verbAt = from;
  while (t[verbAt]?.tag === 'adv') verbAt++;
  const verb = t[verbAt];
  const after = t[verbAt + 1];
  if (
    verb &&
    isVpStart(verb, after) &&
    token.lower !== 'or' &&
    t[i + 1]?.lower !== 'or' &&
    (token.tag === 'conj' ||
      t[i + 1]?.tag === 'conj' ||
      verb.tag !== 'verb' ||
      (verb.form === 'third' && after !== undefined && /^(?:noun|adj|det|quant|poss)$/.test(after.tag)))
  )
    return { at: i, from, kind: 'inherit' };
  return undefined;
}

const isVpStart = (verb: Token, after: Token | undefined): boolean =>
  verb.tag === 'be' ||
  verb.tag === 'have' ||
  verb.tag === 'modal' ||
  (verb.tag === 'verb' &&
    verb.form !== 'ing' &&
    after !== undefined &&
    after.tag !== 'punct' &&
    after.tag !== 'conj') ||
  (verb.tag === 'noun' && verb.form === 'base' && after !== undefined && /^(?:det|quant|poss)$/.test(after.tag));

function subjectThenVerb(t: readonly Token[], from: number): boolean {
  const np = nounPhraseAt(t, from);
  if (!np) return false;
  let at = np.to;
  while (t[at]?.tag === 'adv') at++;
  const next = t[at];
  if (!next || !isFinite(next)) return false;
  return !(next.tag === 'verb' && next.form === 'participle');
}

/** The subject of the passive at `k`: "consultation records need to be recorded". */
function subjectBefore(t: readonly Token[], k: number): NounPhrase | undefined {
  let from = k;
  while (from > 0 && t[from - 1]?.tag !== 'punct') from--;
  const np = nounPhraseAt(t, from);
  return np && np.to <= k && !np.pronoun ? np : undefined;
}

const genericBefore =
  /^(?:information|detail|data|attribute|field|property|info|parameter|metric|indicator|particular)$/;

/** The object of the last verb before token `i`, when only its modifiers stand between: what a list behind it is about. */
function containerBefore(t: readonly Token[], i: number): NounPhrase | undefined {
  for (let k = i - 1; k >= 0 && k > i - 25; k--) {
    const token = t[k] as Token;
    const opens =
      token.tag === 'verb' ||
      token.tag === 'have' ||
      (token.tag === 'noun' && token.form === 'base' && t[k - 1]?.tag === 'conj' && t[k - 2]?.tag === 'verb');
    if (token.form === 'participle' && token.tag === 'verb' && k === i - 1) return subjectBefore(t, k);
    if (token.lower === ',' || token.lower === ')') return undefined;
    if (!opens || token.tag === 'have') continue;
    const np = nounPhraseAt(t, k + 1);
    return np && np.to <= i && !np.pronoun ? np : undefined;
  }
  return undefined;
}

/** "with a number, a name and a price for each product": the product. */
function ownerBehind(t: readonly Token[], i: number): NounPhrase | undefined {
  for (let k = i + 2; k < t.length && k < i + 40; k++) {
    if (isFinite(t[k] as Token)) return undefined;
    if (t[k]?.lower !== 'for' || !/^(?:each|every)$/.test(t[k + 1]?.lower ?? '')) continue;
    const np = nounPhraseAt(t, k + 1);
    return np && np.to >= t.length - 1 ? np : undefined;
  }
  return undefined;
}

/** The noun phrase that ends right before token `i`, looked for within the last words. */
function antecedentBefore(t: readonly Token[], i: number): NounPhrase | undefined {
  for (let from = Math.max(0, i - 8); from < i; from++) {
    const before = t[from - 1];
    if (before && /^(?:det|poss|adj|noun|gen|quant|num)$/.test(before.tag) && from > i - 8) continue;
    const np = nounPhraseAt(t, from);
    if (np && np.to === i && !np.pronoun) return np;
  }
  return undefined;
}

function leadOf(t: readonly Token[]): number {
  const first = t[0];
  if (!first || !leadStarts.test(first.lower)) return 0;
  if (/^(?:each|every)$/.test(first.lower) && t[1]?.lower !== 'time') return 0;
  const near = nounLead(t);
  if (near > 0) return near;
  let depth = 0;
  for (let i = 1; i < t.length && i < 40; i++) {
    if (t[i]?.lower === '(') depth++;
    if (t[i]?.lower === ')') depth--;
    if (t[i]?.lower === ',' && depth === 0 && clauseAhead(t, i + 1)) return i + 1;
  }
  return 0;
}

/** "For each passenger and departure a ticket is issued": the adjunct ends where the subject begins, comma or not. */
function nounLead(t: readonly Token[]): number {
  if (!/^(?:for|during|in|at|on|per|with|under|after)$/.test(t[0]?.lower ?? '')) return 0;
  let at = 1;
  for (let n = 0; n < 4; n++) {
    const np = nounPhraseAt(t, at);
    if (!np) return 0;
    at = np.to;
    const next = t[at];
    if (next?.lower === ',' && subjectThenVerb(t, at + 1)) return at + 1;
    if (subjectThenVerb(t, at)) return at;
    if (!next || !(next.tag === 'conj' || next.lower === ',')) return 0;
    at++;
  }
  return 0;
}

function clauseAhead(t: readonly Token[], from: number): boolean {
  if (subjectThenVerb(t, from)) return true;
  for (let k = from; k < t.length; k++)
    if (isFinite(t[k] as Token)) return nounPhraseAt(t, from) !== undefined || t[from]?.tag === 'verb';
  return false;
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
    return { ...base, kind: cut.kind };
  const leadEnd = cut.kind === 'main' ? leadOf(tokens) : 0;
  const lead = tokens.slice(0, leadEnd).filter((t, i, a) => !(i === a.length - 1 && t.lower === ','));
  const main = tokens.slice(leadEnd);
  if (cut.kind === 'inherit') {
    const verb = verbGroupAt(main, 0);
    const subjects = cut.antecedent ? [cut.antecedent] : inherited;
    if (verb) return { ...base, kind: 'main', subjects, verb, rest: main.slice(verb.to + 1) };
    return { ...base, kind: 'fragment' };
  }
  const subjects: NounPhrase[] = [];
  let at = 0;
  for (;;) {
    const np = nounPhraseAt(main, at);
    if (!np) break;
    subjects.push(np);
    at = skipPostmodifier(main, np.to);
    const joint = main[at];
    if (joint && (joint.tag === 'conj' || joint.lower === ',') && subjects.length < 12) {
      at += main[at + 1]?.tag === 'conj' ? 2 : 1;
      continue;
    }
    break;
  }
  const verb = verbGroupAt(main, at);
  if (!verb) return { ...base, lead, kind: 'fragment', rest: main };
  return { ...base, kind: 'main', lead, subjects, verb, rest: main.slice(verb.to + 1) };
}

/** "the conversion of ...", "orders placed by a customer": skips to the finite verb when only a modifier stands between. */
function skipPostmodifier(t: readonly Token[], at: number): number {
  let k = at;
  while (t[k]?.tag === 'adv') k++;
  const here = t[k];
  if (here?.lower === ',') {
    for (let n = k + 1; n < t.length && n < k + 9; n++)
      if (t[n]?.lower === ',' && isFinite((t[n + 1] ?? here) as Token)) return n + 1;
  }
  if (!here || isFinite(here) || here.tag === 'conj' || here.lower === ',') return k;
  for (let n = k; n < t.length && n < k + 9; n++) {
    const token = t[n] as Token;
    if (token.tag === 'punct' && token.lower !== ')' && token.lower !== '(') {
      if (token.lower === ',' && n > k && isFinite((t[n + 1] ?? token) as Token)) return n + 1;
      return k;
    }
    if (isFinite(token) && token.form !== 'participle') return n;
  }
  return k;
}

function verbGroupAt(t: readonly Token[], at: number): VerbGroup | undefined {
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
      if (last < 0 || isFinite(t[k + 1] ?? token) || t[k + 1]?.tag === 'verb' || t[k + 1]?.form === 'participle')
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
