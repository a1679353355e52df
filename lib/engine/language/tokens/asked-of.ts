import { wordsIn } from '../lexicon/phrase-words';
import { phraseEnd, said, wordsAt } from './raw-words';
import { closedTag } from './rough-tag';
import type { RawToken } from './tokenize';

const asking = /^(?:we|i|you|they) (?:also |always |only |just )?(ask|need|want|take|collect|require|get) (from |of )?/;

/** "For the buyer, we record the name": what is kept of a thing, as the patterns know it. */
export const recordedFor = (
  opening: RawToken,
  thing: readonly RawToken[],
  list: readonly RawToken[],
): readonly RawToken[] => [opening, ...thing, ...[',', 'we', 'record'].map((w) => said(w, opening)), ...list];

/** "We ask the buyer for a name", "we need from every diver the level": for the buyer we record. */
export function askedFrom(t: readonly RawToken[]): readonly RawToken[] | undefined {
  const m = asking.exec(`${wordsAt(t, 0, 5)} `);
  const asked = m?.[1] === 'ask';
  if (!m || asked === (m[2] !== undefined)) return undefined;
  const from = wordsIn(m[0]);
  const end = phraseEnd(t, from);
  // Behind "from" the list begins with its own article.
  const to = asked ? end : articleIn(t, from + 1, end);
  const first = t[0] as RawToken;
  if (to <= from || (asked && t[to]?.lower !== 'for')) return undefined;
  const list = t.slice(asked ? to + 1 : to);
  if (list.length < 2) return undefined;
  return recordedFor(said('for', first), t.slice(from, to), list);
}

function articleIn(t: readonly RawToken[], from: number, to: number): number {
  for (let i = from; i <= to; i++) if (/^(?:an?|the|its|their|his|her)$/.test(t[i]?.lower ?? '')) return i;
  return -1;
}

/** "When the ride ends, record the end time": we record. */
export function ordered(t: readonly RawToken[]): readonly RawToken[] | undefined {
  if (!/^(?:when|once|after|if|whenever|upon|at|every|each)$/.test(t[0]?.lower ?? '')) return undefined;
  const comma = t.findIndex((x) => x.lower === ',');
  const verb = t[comma + 1];
  const keeps = verb && /^(?:record|store|save|note|log|register|keep)$/.test(verb.lower);
  if (comma < 2 || comma > 10 || !keeps || closedTag(t[comma + 2]?.lower ?? '.') === 'be') return undefined;
  return [...t.slice(0, comma + 1), said('we', verb), ...t.slice(comma + 1)];
}

const wanted =
  /^what (?:we|i|you|they) (?:need|want|have|would like|must|should|always|usually)?(?: to)? ?(?:know|record|keep|store|note|write down|track|save|register|need|want)(?: to know)? (?:about|of|for|on|from) /;

/** "What we need to know about a stall is the number": about a stall we record. */
export function whatWeNeed(t: readonly RawToken[]): readonly RawToken[] | undefined {
  const at = t.findIndex((x, i) => x.lower === 'what' && wanted.test(`${wordsAt(t, i, i + 9)} `));
  if (at < 0) return undefined;
  const asked = wanted.exec(`${wordsAt(t, at, at + 9)} `);
  const from = at + (asked ? wordsIn(asked[0]) : 0);
  const end = phraseEnd(t, from);
  if (end === from || !/^(?:is|are)$/.test(t[end]?.lower ?? '')) return undefined;
  const place = t[at] as RawToken;
  const behind = t[end + 1]?.lower === ':' ? end + 2 : end + 1;
  return recordedFor(said('for', place), t.slice(from, end), t.slice(behind));
}

const having =
  /^, (?:for|of|from|about|with) (?:those|them|these|each(?: of them| one)?|every one) ,? ?(?:we|i|you) (?:have|need|keep|want|record|store|note|take|just need|only need|'ve got|have got)(?: to know)? /;

/** "The traders, for those we have the name": for the traders we record. */
export function forThose(t: readonly RawToken[]): readonly RawToken[] | undefined {
  const from = /^(?:and|but|so|then)$/.test(t[0]?.lower ?? '') ? 1 : 0;
  const end = phraseEnd(t, from);
  const m = having.exec(`${wordsAt(t, end, end + 10)} `);
  const first = t[from];
  if (end === from || !m || !first) return undefined;
  const behind = t.slice(end + wordsIn(m[0]));
  return recordedFor(said('for', first), t.slice(from, end), behind);
}

/** "Then somebody rings up, that is a job: address, note": a job, which has the list. */
export function thatIs(t: readonly RawToken[]): readonly RawToken[] | undefined {
  const at = t.findIndex(
    (x, i) => x.lower === 'that' && t[i + 1]?.lower === 'is' && /^an?$/.test(t[i + 2]?.lower ?? ''),
  );
  if (at < 1) return undefined;
  const end = phraseEnd(t, at + 2);
  const listed = t[end]?.lower === ':' && t.slice(end).some((x) => x.lower === ',');
  return listed ? t.slice(at + 3) : undefined;
}

/** "A shift is one driver in one car, so a start and an end": and it has these. */
export function soHas(t: readonly RawToken[]): readonly RawToken[] | undefined {
  if (!/^(?:an?|each|every)$/.test(t[0]?.lower ?? '')) return undefined;
  const at = t.findIndex((x, i) => x.lower === ',' && t[i + 1]?.lower === 'so' && /^an?$/.test(t[i + 2]?.lower ?? ''));
  const end = at < 4 ? -1 : phraseEnd(t, at + 2);
  if (end < 0 || !/^(?:and|,|plus)$/.test(t[end]?.lower ?? '') || !/^(?:an?|the)$/.test(t[end + 1]?.lower ?? ''))
    return undefined;
  const place = t[at + 1] as RawToken;
  const more = phraseEnd(t, end + 1);
  const states = /^(?:be|have|modal|do)$/.test(closedTag(t[more]?.lower ?? '.') ?? '');
  return states ? undefined : [...t.slice(0, at + 1), said('and', place), said('has', place), ...t.slice(at + 2)];
}

const onIt =
  /^,? ?(?:it (?:also |always )?(?:says|shows|states|reads|tells|has)|(?:we|they|you|i) (?:also |always |just )?(?:write|put|print|enter|fill in)(?: down)?|(?:is|are) (?:written|printed)) (?!on |in |that |if )/;

/** "On the ticket it says the date and the price", "in the form we write the name": for the ticket we record. */
export function onPaper(t: readonly RawToken[]): readonly RawToken[] | undefined {
  const from = /^(?:and|then|also|so)$/.test(t[0]?.lower ?? '') ? 1 : 0;
  const first = t[from];
  if (!first || !/^(?:on|in|at)$/.test(first.lower)) return undefined;
  const end = phraseEnd(t, from + 1);
  const m = end > from + 1 ? onIt.exec(`${wordsAt(t, end, end + 6)} `) : null;
  if (!m || time.test(t[end - 1]?.lower ?? '')) return undefined;
  const list = t.slice(end + wordsIn(m[0]));
  return recordedFor({ ...first, lower: 'for' }, t.slice(from + 1, end), list);
}
const time =
  /^(?:time|day|days|date|week|month|year|moment|start|beginning|end|morning|evening|begin|summer|winter|spring|autumn|january|monday|tuesday|wednesday|thursday|friday|saturday|sunday|now|then|case|general|practice|system|database|app|addition|excel|paper|office|future|past)$/;

const isAll =
  /^,? (?:and )?(?:that|this|which|it)? ?is (?:really |basically |pretty much )?(?:all|everything|the only things?) (?:that )?(?:we|i) (?:really |ever )?(?:need|want|keep|know|have|take|record|store|ask)(?: to know)? (?:from|about|for|on|of) /;
const recording =
  /^(?:(?:and|so|then) )?(?:we|i) (?:just |only |always )?(?:record|need|take|keep|store|note|want|have|write down|put down) /;

/** "We note their name and phone, that is all we need from a customer": for a customer we record. */
export function allWeNeed(t: readonly RawToken[]): readonly RawToken[] | undefined {
  const at = t.findIndex(
    (x, i) => i > 1 && x.lower === 'is' && /^(?:all|everything|really|basically|the)$/.test(t[i + 1]?.lower ?? ''),
  );
  if (at < 0) return undefined;
  const before = [at, at - 1, at - 2].find((i) => i > 0 && isAll.test(`${wordsAt(t, i, i + 16)} `));
  const m = before === undefined ? null : isAll.exec(`${wordsAt(t, before, before + 16)} `);
  if (!m || before === undefined) return undefined;
  const from = before + wordsIn(m[0]);
  const end = phraseEnd(t, from);
  const first = t[0] as RawToken;
  if (end === from) return undefined;
  const lead = recording.exec(`${wordsAt(t, 0, 6)} `);
  const list = t.slice(lead ? wordsIn(lead[0]) : 0, before);
  return recordedFor(said('for', first), t.slice(from, end), list);
}
