import { typeByEnding } from '../lexicon/attribute-types';
import { wordsIn } from '../lexicon/phrase-words';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { CONDITION } from '../tokens/list-condition';
import type { Token } from '../tokens/token';
import { lowerOf } from '../tokens/token';
import { partPlayed } from './part-played';

/** An object of a verb, bare or behind a preposition, with what makes it optional. */
export interface Complement {
  readonly preposition: string;
  readonly phrase: NounPhrase;
  readonly optional?: string;
  /** Joined to the one before by "or": only one of them holds. */
  readonly alternative?: boolean;
  /** "each with a role": tokens behind "with". */
  readonly facts?: readonly Token[];
  /** "known as the manager": the part that the one of the phrase plays. */
  readonly role?: string;
}

/** Where the reading of the words behind a verb stands. */
interface Cursor {
  readonly rest: readonly Token[];
  readonly out: Complement[];
  at: number;
  preposition: string;
  /** What makes the next complement optional. */
  optional: string | undefined;
  alternative: boolean;
}

/** The objects and prepositional objects behind a verb, in order. */
export function complementsOf(rest: readonly Token[]): readonly Complement[] {
  const cursor: Cursor = { rest, out: [], at: 0, preposition: '', optional: undefined, alternative: false };
  while (cursor.at < rest.length) {
    if (passOver(cursor) || takeReason(cursor) || takeDoubt(cursor)) continue;
    const t = rest[cursor.at] as Token;
    // "alerts are issued based on the limits": what a decision rests on takes no part.
    if (t.lower === 'based' && /^(?:up)?on$/.test(rest[cursor.at + 1]?.lower ?? '')) break;
    if (t.lower === 'optionally') cursor.optional = 'optionally';
    // "to a customer and, unless it is one-off, a subscription".
    if (t.lower === CONDITION) cursor.optional = t.text;
    if (t.lower === 'or' || t.lower === 'and/or') cursor.alternative = true;
    else if (t.lower === 'and') cursor.alternative = false;
    if ((t.tag === 'prep' || t.tag === 'to') && !bounds(rest, cursor.at)) {
      if (takePreposition(cursor, t)) break;
    } else if (!takePhrase(cursor, t)) break;
  }
  return cursor.out;
}

/** "at most ten", "up to five": how many of what follows. */
const bounds = (rest: readonly Token[], at: number): boolean =>
  rest[at]?.lower === 'at'
    ? /^(?:most|least)$/.test(rest[at + 1]?.lower ?? '')
    : rest[at]?.lower === 'up' && rest[at + 1]?.lower === 'to' && rest[at + 2]?.tag === 'num';

/** Skips a note, the particle of the verb, "such as ...". */
function passOver(cursor: Cursor): boolean {
  const { rest, at } = cursor;
  const t = rest[at] as Token;
  const next = rest[at + 1];
  if (t.lower === '(') {
    cursor.at = behind(rest, at, ')') + 1;
    return true;
  }
  // "every seven days": how often.
  if (
    t.lower === 'every' &&
    next?.tag === 'num' &&
    /^(?:minute|hour|day|week|month|year)s$/.test(rest[at + 2]?.lower ?? '')
  ) {
    cursor.at += 3;
    return true;
  }
  const particle =
    at === 0 &&
    !bounds(rest, at) &&
    !(t.lower === 'on' && dayAhead.test(lowerOf(rest.slice(1, 4)))) &&
    /^(?:out|off|away|back|up|down|over|on)$/.test(t.lower) &&
    next &&
    (/^(?:det|noun|adj|quant|poss)$/.test(next.tag) ||
      (/^(?:up|in|out|over)$/.test(t.lower) && /^(?:for|to|with|at|on|of|from)$/.test(next.lower)));
  const alone = at === 0 && /^(?:out|off|away|back|up|down|over)$/.test(t.lower) && (!next || next.tag === 'adv');
  if (particle || alone || (/^(?:after|up|out|off)$/.test(t.lower) && next?.lower === 'by')) {
    cursor.at++;
    return true;
  }
  if (t.lower !== 'such' && t.lower !== 'like') return false;
  cursor.at = behind(rest, at, ',');
  return true;
}

/** "is delivered on a certain date": no particle. */
const dayAhead = /^(?:(?:an?|the|some|one) (?:[a-z]+ )?(?:date|day|weekday)|many|several|multiple|various)\b/;

/** Where the mark stands, at `from` or behind it; the end where it does not. */
function behind(rest: readonly Token[], from: number, mark: string): number {
  let at = from;
  while (at < rest.length && rest[at]?.lower !== mark) at++;
  return at;
}

const later =
  /^(?:who|which|that) (?:may|can|might) (?:also )?(?:not )?(?:yet )?(?:be )?(?:assigned|added|set|chosen|named|appointed|left|missing|empty|absent|unknown|filled)/;

/** "but not necessarily straight away": what was told last may be absent. */
function takeDoubt(cursor: Cursor): boolean {
  const { rest, out, at } = cursor;
  const last = out[out.length - 1];
  if (rest[at]?.tag !== 'not' || !last || !/^(?:but|though|although|yet)$/.test(rest[at - 1]?.lower ?? ''))
    return false;
  if (!/^(?:necessarily|always|immediately|yet|straight|right)$/.test(rest[at + 1]?.lower ?? '')) return false;
  const end = behind(rest, at + 1, ',');
  out[out.length - 1] = { ...last, optional: last.optional ?? lowerOf(rest.slice(at, end)) };
  cursor.at = end + 1;
  return true;
}

/** "who may be assigned later", "unless ...", "until ...": why the complement before, or the next one, may be absent. */
function takeReason(cursor: Cursor): boolean {
  const { rest, out, at } = cursor;
  const t = rest[at] as Token;
  const last = out[out.length - 1];
  const lateron = last && /^(?:who|which|that)$/.test(t.lower) ? later.exec(lowerOf(rest.slice(at, at + 6))) : null;
  if (last && lateron) {
    out[out.length - 1] = { ...last, optional: lateron[0] };
    cursor.at = behind(rest, at, ',');
    return true;
  }
  if (!/^(?:unless|if|until|once|when|after|while)$/.test(t.lower) || t.tag === 'noun') return false;
  const end = behind(rest, at + 1, ',');
  const reason = lowerOf(rest.slice(at, end));
  if (end < rest.length && rest[at - 1]?.lower === ',') cursor.optional = reason;
  else if (last) out[out.length - 1] = { ...last, optional: last.optional ?? reason };
  cursor.at = end + 1;
  return true;
}

/** A preposition leads to the next complement; "with" may lead to facts of the last, which ends the reading. */
function takePreposition(cursor: Cursor, t: Token): boolean {
  const { rest, out } = cursor;
  cursor.preposition = t.lower;
  // "by riders or by staff": the alternative goes on behind its own preposition.
  if (rest[cursor.at - 1]?.lower !== 'or') cursor.alternative = false;
  cursor.at++;
  const last = out[out.length - 1];
  if (t.lower !== 'with' || !last || !factsFollow(rest, cursor.at)) return false;
  out[out.length - 1] = { ...last, facts: rest.slice(cursor.at) };
  return true;
}

/** A noun phrase is a complement; false where nothing more is read. */
function takePhrase(cursor: Cursor, t: Token): boolean {
  const { rest, out, at, preposition, optional, alternative } = cursor;
  if (t.lower === 'one' && /^(?:per|for)$/.test(rest[at + 1]?.lower ?? '')) return false;
  const none = t.tag === 'adv' || t.tag === 'conj' || t.tag === 'punct' || t.lower === 'either';
  const last = out[out.length - 1];
  if (last && alternative && /^(?:nobody|none|nothing)$/.test(t.lower)) {
    out[out.length - 1] = { ...last, optional: last.optional ?? `or ${t.lower}` };
    cursor.at++;
    return true;
  }
  const phrase = none ? undefined : nounPhraseAt(rest, at);
  if (!phrase) {
    cursor.at++;
    return t.tag !== 'wh';
  }
  const part = partPlayed(last, rest, at, phrase);
  if (last && part !== undefined) {
    out[out.length - 1] = { ...last, role: part };
    cursor.at = phrase.to;
    return true;
  }
  out.push({
    preposition,
    phrase,
    ...(optional !== undefined && { optional }),
    ...(alternative && out.length > 0 && { alternative }),
  });
  cursor.optional = undefined;
  cursor.at = phrase.to;
  const bound = /^at (?:the )?(?:very )?most(?: |$)/.exec(`${lowerOf(rest.slice(phrase.to, phrase.to + 4))} `);
  if (bound && (phrase.count?.max === 1 || /^an?$/.test(phrase.determiner ?? ''))) {
    out[out.length - 1] = { ...(out[out.length - 1] as Complement), phrase: { ...phrase, count: { min: 0, max: 1 } } };
    cursor.at += wordsIn(bound[0]);
  }
  const next = rest[cursor.at];
  if (!next || !(next.tag === 'conj' || next.lower === ',')) cursor.preposition = next?.tag === 'adj' ? '' : '?';
  return true;
}

const factsFollow = (rest: readonly Token[], i: number): boolean =>
  rest[i] !== undefined &&
  rest[i]?.lower !== 'either' &&
  !(rest[i]?.lower === 'one' && rest[i + 1]?.tag === 'noun' && !typeByEnding(rest[i + 1]?.lower ?? '')) &&
  /^(?:det|noun|adj|poss|quant|num)$/.test((rest[i] as Token).tag);
