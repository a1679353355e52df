import { remembered } from '../../model/remembered';
import { adjectives } from '../lexicon/adjectives';
import { typeByEnding } from '../lexicon/attribute-types';
import {
  adverbs,
  beForms,
  conjunctions,
  determiners,
  doForms,
  haveForms,
  modals,
  numberWords,
  possessiveDeterminers,
  prepositions,
  quantifiers,
  subjectPronouns,
  subordinators,
} from '../lexicon/closed';
import { nounVerbs, verbForms } from '../lexicon/verbs';
import type { Tag, Token } from './token';
import type { RawToken } from './tokenize';

const nounStart = new Set<Tag>(['det', 'poss', 'quant', 'num', 'adj', 'gen']);
const alwaysNounAfter = new Set<Tag>(['det', 'poss', 'adj', 'gen', 'num', 'quant']);

/** Gives every token its part of speech: closed classes by word, the rest by the words around it. Linear. */
export function tag(raw: readonly RawToken[]): readonly Token[] {
  const all = raw.map((t, i) => (isTitled(raw, i) ? titled(roughTag(t)) : roughTag(t)));
  const out: Token[] = [];
  let seenFinite = false;
  for (let i = 0; i < all.length; i++) {
    const token = all[i] as Token;
    const before = lastWord(out);
    if (isBoundary(token)) seenFinite = false;
    const settled = token.lemma
      ? settleVerb(token, before, all, i, seenFinite)
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

const isBoundary = (t: Token): boolean =>
  t.tag === 'wh' || t.tag === 'conj' || (t.tag === 'punct' && /^[,;:—–()-]$/.test(t.text));

function lastWord(out: readonly Token[]): Token | undefined {
  for (let i = out.length - 1; i >= 0; i--) {
    const t = out[i] as Token;
    if (t.tag !== 'adv') return t;
  }
  return undefined;
}

/** The token with the part of speech its word has by itself; every token has the same fields, which is quicker to read. */
function roughTag({ text, lower, start, end, kind }: RawToken): Token {
  const { tag, lemma, form } =
    kind === 'word' ? rough(lower) : kind === 'punct' ? (lower === '&' ? conjunction : punctuation) : byKind[kind];
  return { text, lower, start, end, tag, lemma, form };
}

type Rough = Pick<Token, 'tag' | 'lemma' | 'form'>;
const conjunction: Rough = { tag: 'conj', lemma: undefined, form: undefined };
const punctuation: Rough = { tag: 'punct', lemma: undefined, form: undefined };
const byKind: Readonly<Record<'quote' | 'number', Rough>> = {
  quote: { tag: 'quote', lemma: undefined, form: undefined },
  number: { tag: 'num', lemma: undefined, form: undefined },
};

const rough: (word: string) => Rough = remembered((word) => {
  const closed = closedTags.get(word);
  const verb = closed ? undefined : verbForms.get(word);
  if (verb) return { tag: 'noun', lemma: verb.lemma, form: verb.form };
  if (!closed && isParticiple(word)) return { tag: 'adj', lemma: word, form: 'participle' };
  return { tag: closed ?? openTag(word), lemma: undefined, form: undefined };
});

const isParticiple = (word: string): boolean => word.length > 5 && /[a-z]ed$/.test(word) && openTag(word) === 'noun';

const openTag = (word: string): Tag =>
  adjectives.has(word) ? 'adj' : word.length > 4 && word.endsWith('ly') && !lyNouns.test(word) ? 'adv' : 'noun';

const lyNouns = /^(?:family|assembly|supply|reply|anomaly|monopoly)$/;

/** The part of speech of a word of a closed class, whatever stands around it; undefined for all others. */
export const closedTag = (word: string): Tag | undefined => closedTags.get(word);

/** Closed classes by word; of a word in several, the first class here has it. */
const closedTags: ReadonlyMap<string, Tag> = new Map(
  (
    [
      ['gen', ["'s", "'"]],
      ['to', ['to']],
      ['be', beForms],
      ['have', haveForms],
      ['do', doForms],
      ['modal', modals],
      ['not', ['not', 'never']],
      ['conj', [...conjunctions, 'and/or']],
      ['wh', ['that', 'which', 'who', 'whom', 'whose', 'where']],
      ['poss', possessiveDeterminers],
      ['quant', quantifiers.keys()],
      ['num', numberWords.keys()],
      ['det', determiners],
      ['prep', prepositions],
      ['wh', subordinators],
      ['adv', adverbs],
      ['pron', subjectPronouns],
    ] as const satisfies readonly (readonly [Tag, Iterable<string>])[]
  )
    .flatMap(([tag, words]) => [...words].map((word) => [word, tag] as const))
    .reverse(),
);

function settleClosed(t: Token, before: Token | undefined, next: Token | undefined): Token {
  if (t.lower === 'this' || t.lower === 'these' || t.lower === 'those') {
    return next && (next.tag === 'noun' || next.tag === 'adj') && !isVerbish(next) ? t : { ...t, tag: 'pron' };
  }
  if (t.lower === 'that' && next && next.tag === 'noun' && !next.lemma && before && before.tag === 'prep')
    return { ...t, tag: 'det' };
  // "the monthly price": an adverb as well.
  if (t.tag === 'adv' && next?.tag === 'noun' && adjectives.has(t.lower) && typeByEnding(next.lower))
    return { ...t, tag: 'adj' };
  if (t.lower === 'such' && next?.lower === 'as') return { ...t, tag: 'prep' };
  if (
    t.tag === 'adj' &&
    before &&
    /^(?:det|quant|poss)$/.test(before.tag) &&
    next &&
    /^(?:be|have|modal)$/.test(next.tag)
  )
    return { ...t, tag: 'noun' };
  if (t.tag === 'noun' && before?.tag === 'modal' && next && /^(?:det|quant|poss|noun|prep|to)$/.test(next.tag))
    return { ...t, tag: 'verb', lemma: t.lower, form: 'base' };
  return t;
}

const isVerbish = (t: Token): boolean => t.lemma !== undefined && !nounVerbs.has(t.lower);

/** A form that may be a verb: verb, participle, gerund or noun, by its neighbours. */
function settleVerb(t: Token, before: Token | undefined, all: readonly Token[], i: number, seenFinite: boolean): Token {
  const next = nextWord(all, i);
  if (t.form === 'ing') return settleIng(t, before, next);
  if (t.form === 'participle' || t.form === 'past') return settleParticiple(t, before, next, seenFinite);
  return settleFinite(t, before, all, i, seenFinite);
}

function nextWord(all: readonly Token[], i: number): Token | undefined {
  for (let k = i + 1; k < all.length; k++) {
    const t = all[k] as Token;
    if (t.tag !== 'adv') return t;
  }
  return undefined;
}

function settleIng(t: Token, before: Token | undefined, next: Token | undefined): Token {
  if (t.lower === 'including' || t.lower === 'following' || t.lower === 'regarding') return { ...t, tag: 'prep' };
  if (before?.tag === 'be') return { ...t, tag: 'verb' };
  const opensObject = next && (next.tag === 'det' || next.tag === 'poss' || next.tag === 'quant');
  if (opensObject) return { ...t, tag: 'verb' };
  if (before && alwaysNounAfter.has(before.tag)) return { ...t, tag: 'noun' };
  if (before?.tag === 'prep' && next?.tag === 'noun' && !next.lemma && /s$/.test(next.lower))
    return { ...t, tag: 'verb' };
  return { ...t, tag: 'noun' };
}

function settleParticiple(t: Token, before: Token | undefined, next: Token | undefined, seenFinite: boolean): Token {
  if (t.lower === 'set' || t.lower === 'cast' || t.lower === 'cost' || t.lower === 'read') {
    if (before && alwaysNounAfter.has(before.tag)) return { ...t, tag: 'noun' };
  }
  if (before && (before.tag === 'be' || before.tag === 'have' || before.tag === 'not'))
    return { ...t, tag: 'verb', form: 'participle' };
  const nounFollows =
    next &&
    (next.tag === 'noun' || next.tag === 'adj') &&
    !(next.lemma && !nounVerbs.has(next.lower) && next.form !== 'ing' && next.form !== 'participle');
  if (before && nounStart.has(before.tag)) return { ...t, tag: 'adj' };
  if (
    nounFollows &&
    (!before || before.tag === 'punct' || before.tag === 'conj' || before.tag === 'prep' || before.tag === 'verb')
  )
    return { ...t, tag: 'adj' };
  if (
    !seenFinite &&
    before &&
    (before.tag === 'noun' || before.tag === 'pron') &&
    next &&
    (next.tag === 'det' || next.tag === 'quant' || next.tag === 'poss')
  )
    return { ...t, tag: 'verb', form: 'past' };
  if (nounFollows && before?.tag === 'noun') return { ...t, tag: 'adj' };
  return { ...t, tag: 'adj' };
}

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

function settleFinite(
  t: Token,
  before: Token | undefined,
  all: readonly Token[],
  i: number,
  seenFinite: boolean,
): Token {
  const asVerb: Token = { ...t, tag: 'verb' };
  const asNoun: Token = { ...t, tag: 'noun' };
  const canBeNoun = nounVerbs.has(t.lemma ?? '');
  if (t.lower === 'last' && before?.tag !== 'noun' && all[i + 1]?.tag === 'noun') return { ...t, tag: 'adj' };
  if (before?.tag === 'modal' || before?.tag === 'to' || before?.tag === 'do' || before?.tag === 'not') {
    return t.form === 'base' ? (before.tag === 'to' && canBeNoun && followsPlace(all, i) ? asNoun : asVerb) : asNoun;
  }
  if (
    before &&
    alwaysNounAfter.has(before.tag) &&
    !(before.tag === 'quant' && /^(each|all|both)$/.test(before.lower) && !canBeNoun)
  )
    return asNoun;
  if (before?.tag === 'prep') return asNoun;
  if (before?.tag === 'be') return canBeNoun ? asNoun : asVerb;
  const next = nextWord(all, i);
  if (!before || before.tag === 'punct' || before.tag === 'conj') {
    if (!canBeNoun) return asVerb;
    if (
      (!before || before.text === ':') &&
      t.form === 'third' &&
      keeping.has(t.lemma ?? '') &&
      /^(?:noun|adj|conj)$/.test(next?.tag ?? '') &&
      (before || next?.tag === 'conj') &&
      !finiteAhead(all, i)
    )
      return asVerb;
    if (!before && t.form === 'third' && keeping.has(t.lemma ?? '') && /^(?:det|quant|poss)$/.test(next?.tag ?? ''))
      return asVerb;
    if (before?.text === ')' && t.form === 'third' && next && /^(?:det|quant|poss)$/.test(next.tag) && !seenFinite)
      return asVerb;
    if (
      (!before || before.text === ':') &&
      t.form === 'base' &&
      imperatives.has(t.lower) &&
      next &&
      /^(?:noun|adj)$/.test(next.tag) &&
      !finiteAhead(all, i)
    )
      return asVerb;
    return t.form === 'base' && next && /^(det|quant|poss|num)$/.test(next.tag)
      ? asVerb
      : coordinatedVerb(asVerb, asNoun, before, all, i);
  }
  if (seenFinite && before.tag === 'noun') return canBeNoun ? asNoun : asVerb;
  if (!canBeNoun) return asVerb;
  if (before.tag === 'pron' || before.tag === 'wh') return asVerb;
  if (before.tag !== 'noun' || seenFinite) return asNoun;
  return agrees(t, before, all, i) ? asVerb : asNoun;
}

/** "manage and update orders", "can post and share pictures": joined to a verb of the same form. */
function runsOn(t: Token, all: readonly Token[], i: number): boolean {
  const other = all[i - 2];
  if (other?.lemma === undefined || other.form !== t.form || t.form !== 'base') return false;
  return /^(?:to|modal)$/.test(all[i - 3]?.tag ?? '') || (i === 2 && !nounVerbs.has(other.lemma));
}

const keeping = new Set('record track store manage log document support process maintain monitor schedule'.split(' '));

/** "can operate the crane and record ...": an infinitive in the same clause that this one runs parallel to. */
function infinitiveBefore(all: readonly Token[], i: number): boolean {
  for (let k = i - 1; k > 0 && k > i - 8; k--) {
    const t = all[k] as Token;
    if (t.tag === 'punct') return false;
    if (t.form === 'base' && /^(?:to|modal)$/.test(all[k - 1]?.tag ?? '')) return true;
  }
  return false;
}

/** What people do that is also a thing: "members rent desks and book rooms". */
const doing = new Set('book rate review order request schedule report'.split(' '));

/** The clause has a plural subject whose verb this one runs parallel to. */
function pluralDoes(all: readonly Token[], i: number): boolean {
  for (let k = i - 2; k > 0 && k > i - 8; k--) {
    const t = all[k] as Token;
    if (t.tag === 'punct') return false;
    const subject = all[k - 1];
    if (t.form === 'base' && subject?.tag === 'noun' && /s$/.test(subject.lower)) return true;
  }
  return false;
}

/** The sentence already has a verb in the third person that this one runs parallel to. */
function thirdBefore(all: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= 0; k--) {
    const t = all[k] as Token;
    if (t.form === 'third' && t.lemma !== undefined && (keeping.has(t.lemma) || !nounVerbs.has(t.lemma))) return true;
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
  if (before?.tag === 'conj' && next && /^(?:noun|adj|det|quant|poss)$/.test(next.tag) && runsOn(asVerb, all, i))
    return asVerb;
  if (
    before?.tag === 'conj' &&
    asVerb.form === 'base' &&
    keeping.has(asVerb.lemma ?? '') &&
    next &&
    /^(?:noun|adj)$/.test(next.tag) &&
    infinitiveBefore(all, i)
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
    /^(?:at|on|later|before|after|when)$/.test(next.lower) &&
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

/** Subject and verb agree, an object or complement follows, and no other finite verb claims the clause. */
function agrees(t: Token, subject: Token, all: readonly Token[], i: number): boolean {
  const plural = /s$/.test(subject.lower) && !/(ss|us|is)$/.test(subject.lower);
  const irregularPlural = /^(people|children|men|women|staff|aircraft|personnel)$/.test(subject.lower);
  const isPlural = plural || irregularPlural;
  if (isPlural !== (t.form === 'base') && !irregularPlural) return false;
  const next = all[i + 1];
  if (!next || next.tag === 'punct' || next.tag === 'conj') return false;
  if (t.lemma === 'need' && next.tag === 'to') return true;
  if (next.tag === 'gen') return false;
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
