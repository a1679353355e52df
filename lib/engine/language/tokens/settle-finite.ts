import { nounVerbs } from '../lexicon/verbs';
import { inSeries } from './doings-in-series';
import { keeping, keepsTold, namesFact, parallel } from './list-entries';
import type { Token } from './token';
import { behindRelative, doesNext, doing, keptByNext, pluralDoes, thirdBefore } from './verbs-before';
import { alwaysNounAfter, hasObject, isBoundary, nextWord } from './word-places';

const phases = /^(?:start|end|begin|run|last|stop|close|open|finish|cost)$/;
const imperatives = new Set(
  'record manage track store register maintain keep list document monitor support provide display update log schedule plan process control show find search fetch view see print get retrieve browse look'.split(
    ' ',
  ),
);

/** A finite verb later in the clause: then the first word is its subject's, not an order. */
function finiteAhead(all: readonly Token[], i: number): boolean {
  for (let k = i + 1; k < all.length && k < i + 10; k++) {
    const t = all[k] as Token;
    if (t.tag === 'punct' && t.text !== "'") return /^[:]$/.test(t.text);
    if (t.tag === 'be' || t.tag === 'have' || t.tag === 'modal') return true;
    if (t.form === 'third' && /^(?:include|contain|consist|comprise|involve)$/.test(t.lemma ?? '')) return true;
  }
  return false;
}

/** Whether the words right in front begin with "a", "each" or another word for one. */
function ofOne(all: readonly Token[], i: number): boolean {
  let k = i - 1;
  while (k > i - 4 && /^(?:noun|adj)$/.test(all[k]?.tag ?? '')) k--;
  return k < i - 1 && /^(?:an?|each|every|another|this)$/.test(all[k]?.lower ?? '');
}

/** Behind a conjunction and "a" or "one of the", with an object that has an article. */
function statesHere(all: readonly Token[], i: number): boolean {
  if (!/^(?:the|an?|its|their|each)$/.test(all[i + 1]?.lower ?? '')) return false;
  let k = i - 1;
  while (k > i - 6 && /^(?:noun|adj|det|prep|quant)$/.test(all[k]?.tag ?? '')) k--;
  return all[k]?.tag === 'conj' && /^(?:one|an?|each)$/.test(all[k + 1]?.lower ?? '');
}

export function settleFinite(
  t: Token,
  before: Token | undefined,
  all: readonly Token[],
  i: number,
  seenFinite: boolean,
): Token {
  const asVerb: Token = { ...t, tag: 'verb' };
  const asNoun: Token = { ...t, tag: 'noun' };
  const canBeNoun = nounVerbs.has(t.lemma ?? '');
  // "with funding records including ...": what is listed is of the records.
  if (canBeNoun && before?.tag === 'noun' && all[i + 1]?.lower === 'including') return asNoun;
  if (t.lower === 'lasts') return asVerb;
  // "which rescue teams were called".
  if (canBeNoun && before?.lower === 'which' && all[i + 1]?.tag === 'noun' && all[i + 2]?.tag === 'be') return asNoun;
  if (t.lower === 'last' && before?.tag !== 'noun' && all[i + 1]?.tag === 'noun') return { ...t, tag: 'adj' };
  if (before?.tag === 'modal' || before?.tag === 'to' || before?.tag === 'do' || before?.tag === 'not') {
    return t.form === 'base' ? (before.tag === 'to' && canBeNoun && followsPlace(all, i) ? asNoun : asVerb) : asNoun;
  }
  // "borrowers under 18 need a guarantor": no noun, as its object follows.
  if (before?.tag === 'num' && !seenFinite && /^(?:under|over|above|below)$/.test(all[i - 2]?.lower ?? '')) {
    if (/^(?:det|quant|poss)$/.test(nextWord(all, i)?.tag ?? '')) return asVerb;
  }
  // "each shoot day": one of them shoots.
  if (t.form === 'base' && /^(?:each|every)$/.test(before?.lower ?? '') && nextWord(all, i)?.tag === 'noun')
    return !/^(?:noun|pron)$/.test(all[i - 2]?.tag ?? '') ? asNoun : asVerb;
  if (
    before &&
    alwaysNounAfter.has(before.tag) &&
    !(
      before.tag === 'quant' &&
      (before.lower === 'each' ? t.form !== 'base' : /^(?:all|both)$/.test(before.lower)) &&
      !canBeNoun
    )
  )
    return asNoun;
  if (before?.tag === 'prep' || before?.tag === 'have') return asNoun;
  if (before?.tag === 'be') return canBeNoun ? asNoun : asVerb;
  // "a trade register number": behind "a", a form without its -s is no verb.
  if (t.form === 'base' && canBeNoun && before?.tag === 'noun' && ofOne(all, i) && !hasObject(all, i)) return asNoun;
  if (
    t.form === 'base' &&
    before?.tag === 'noun' &&
    all[i + 1]?.tag === 'noun' &&
    /^an?$/.test(all[i - 2]?.lower ?? '')
  )
    return asNoun;
  if (!before || before.tag === 'punct' || before.tag === 'conj') return firstOfClause(t, before, all, i, seenFinite);
  // ", and one of the officers heads the department": the third person between two names, in a stretch without a verb.
  if (t.form === 'third' && before.tag === 'noun' && statesHere(all, i)) return asVerb;
  if (seenFinite && t.form === 'third' && before.tag === 'noun' && behindRelative(all, i)) return asVerb;
  if (seenFinite && before.tag === 'noun') return canBeNoun ? asNoun : asVerb;
  // "with irrigation records including a number": nothing includes while it records.
  if (canBeNoun && before.tag === 'noun' && /^(?:including|such)$/.test(all[i + 1]?.lower ?? '')) return asNoun;
  if (!canBeNoun) return asVerb;
  if (before.tag === 'pron' || before.tag === 'wh') return asVerb;
  if (before.tag !== 'noun' || seenFinite) return asNoun;
  return agrees(t, before, all, i) ? asVerb : asNoun;
}

/** A form at the start of a sentence, or right behind a mark or a conjunction. */
function firstOfClause(
  t: Token,
  before: Token | undefined,
  all: readonly Token[],
  i: number,
  seenFinite: boolean,
): Token {
  const asVerb: Token = { ...t, tag: 'verb' };
  const asNoun: Token = { ...t, tag: 'noun' };
  const next = nextWord(all, i);
  const opens = !before || before.text === ':';
  const pointed = next !== undefined && /^(?:det|quant|poss)$/.test(next.tag);
  // "Hires have a price": whatever stands in front of the verb is its subject.
  if (t.form === 'third' && !seenFinite && next && /^(?:be|have|modal)$/.test(next.tag)) return asNoun;
  // "Graduate students have": the same behind one more word.
  if (!before && t.form === 'base' && next?.tag === 'noun' && /^(?:be|have)$/.test(all[i + 2]?.tag ?? ''))
    return asNoun;
  if (inSeries(all, i) || (t.form === 'third' && doesNext(all, i))) return asVerb;
  if (t.form === 'base' && (parallel(all, i) || namesFact(t, all, i))) return asNoun;
  if (!nounVerbs.has(t.lemma ?? '')) return asVerb;
  if (t.form === 'third' && keeping.has(t.lemma ?? '')) {
    const listed = opens && /^(?:noun|adj|conj)$/.test(next?.tag ?? '') && (before || next?.tag === 'conj');
    if ((listed && !finiteAhead(all, i)) || (opens && (pointed || keepsTold(all, i)))) return asVerb;
  }
  if (before?.text === ')' && t.form === 'third' && pointed && !seenFinite) return asVerb;
  const orders = opens && t.form === 'base' && imperatives.has(t.lower);
  if (orders && next && /^(?:noun|adj)$/.test(next.tag) && !finiteAhead(all, i)) return asVerb;
  return t.form === 'base' && next && (pointed || next.tag === 'num')
    ? asVerb
    : coordinatedVerb(asVerb, asNoun, before, all, i);
}

/** "manage and update orders", "can post and share pictures": joined to a verb of the same form. */
function runsOn(t: Token, all: readonly Token[], i: number): boolean {
  const other = all[i - 2];
  if (other?.lemma === undefined || other.form !== t.form || t.form !== 'base') return false;
  return /^(?:to|modal)$/.test(all[i - 3]?.tag ?? '') || (i === 2 && !nounVerbs.has(other.lemma));
}

/** "Manage the links, and record the dates": an order opens the sentence, and this one runs parallel to it. */
const ordered = (all: readonly Token[]): boolean =>
  all[0]?.form === 'base' && imperatives.has(all[0].lower) && /^(?:noun|adj|det|quant|poss)$/.test(all[1]?.tag ?? '');

/** "can operate the crane and record ...": an infinitive in the same clause that this one runs parallel to. */
function infinitiveBefore(all: readonly Token[], i: number): boolean {
  for (let k = i - 1; k > 0 && k > i - 8; k--) {
    const t = all[k] as Token;
    if (t.tag === 'punct') return false;
    if (t.form === 'base' && /^(?:to|modal)$/.test(all[k - 1]?.tag ?? '')) return true;
  }
  return false;
}

/** "registers and orders a meal": after a conjunction that follows a verb phrase, an inflected form with an object is a verb. */
function coordinatedVerb(
  asVerb: Token,
  asNoun: Token,
  before: Token | undefined,
  all: readonly Token[],
  i: number,
): Token {
  const next = all[i + 1];
  if (before?.tag === 'conj' && asVerb.form === 'third' && next && /^(det|quant|poss)$/.test(next.tag)) return asVerb;
  if (before?.tag === 'conj' && asVerb.form === 'third' && /^(?:when|who|whether|how)$/.test(next?.lower ?? ''))
    return asVerb;
  if (before?.tag === 'conj' && next && /^(?:noun|adj|det|quant|poss)$/.test(next.tag) && runsOn(asVerb, all, i))
    return asVerb;
  if (
    before?.tag === 'conj' &&
    asVerb.form === 'base' &&
    keeping.has(asVerb.lemma ?? '') &&
    next &&
    /^(?:noun|adj)$/.test(next.tag) &&
    (infinitiveBefore(all, i) || ordered(all))
  )
    return asVerb;
  if (
    before?.tag === 'conj' &&
    asVerb.form === 'base' &&
    doing.has(asVerb.lemma ?? '') &&
    next &&
    /^(?:noun|adj)$/.test(next.tag) &&
    pluralDoes(all, i)
  )
    return asVerb;
  if (
    asVerb.form === 'third' &&
    phases.test(asVerb.lemma ?? '') &&
    next &&
    /^(?:at|on|later|before|after|when|from|until)$/.test(next.lower) &&
    all.slice(0, i).some((t) => t.tag === 'be' || t.tag === 'have' || t.form === 'third')
  )
    return asVerb;
  if (
    asVerb.form === 'third' &&
    keeping.has(asVerb.lemma ?? '') &&
    next &&
    /^(?:noun|adj|det|quant)$/.test(next.tag) &&
    thirdBefore(all, i)
  )
    return asVerb;
  return asNoun;
}

const followsPlace = (all: readonly Token[], i: number): boolean => {
  const next = all[i + 1];
  const verb = all[i - 2];
  return (!next || next.tag === 'punct' || next.tag === 'conj') && verb?.form === 'participle';
};

/** Plurals that mostly stand in front of another noun. */
const modifying = new Set(
  'sales sports goods savings news logistics customs graphics analytics communications'.split(' '),
);

/** Subject and verb agree, an object or complement follows, and no other finite verb claims the clause. */
function agrees(t: Token, subject: Token, all: readonly Token[], i: number): boolean {
  const plural = /s$/.test(subject.lower) && !/(ss|us|is)$/.test(subject.lower);
  const irregularPlural = /^(people|children|men|women|staff|aircraft|personnel)$/.test(subject.lower);
  const isPlural = plural || irregularPlural;
  const next = all[i + 1];
  if (!next || next.tag === 'punct' || next.tag === 'conj') return false;
  // ", parking notes if there are any, and ...": in a list, what is only there under a condition is named.
  if (/^(?:if|where|when)$/.test(next.lower) && all[i - 2]?.lower === ',') return false;
  if (t.lemma === 'need' && next.tag === 'to') return true;
  // "every bike need a lock", "the system record which user": no name is told on like this, whether the form agrees or not.
  const bare = t.form === 'base' && !isPlural && /^(?:det|quant|poss)$/.test(next.tag);
  const asked =
    t.form === 'base' && /^(?:which|who|when)$/.test(next.lower) && /^(?:noun|be)$/.test(all[i + 2]?.tag ?? '');
  if (isPlural !== (t.form === 'base') && !irregularPlural && !bare && !asked) return false;
  // "the sales plan name": a plural in front of a name is part of it.
  if (modifying.has(subject.lower) && next.tag === 'noun') return false;
  if (next.tag === 'gen' || keptByNext(t, next, all, i)) return false;
  for (let k = i + 1; k < all.length && k < i + 12; k++) {
    const ahead = all[k] as Token;
    if (isBoundary(ahead)) break;
    if (ahead.tag === 'be' || ahead.tag === 'have' || ahead.tag === 'modal') return false;
    if (
      ahead.lemma &&
      !nounVerbs.has(ahead.lemma) &&
      (ahead.form === 'third' || ahead.form === 'base') &&
      !/^(?:to|det|poss|adj)$/.test(all[k - 1]?.tag ?? '')
    )
      return false;
  }
  return true;
}
