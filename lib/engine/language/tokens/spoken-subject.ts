import { wordsIn } from '../lexicon/phrase-words';
import { opensClause, phraseEnd, said, wordsAt } from './raw-words';
import { closedTag } from './rough-tag';
import type { RawToken } from './tokenize';

const again = new Set(['it', 'they', 'he', 'she', 'that', 'those', 'these', 'each']);
const notNamed =
  /^(?:besides|perhaps|always|sometimes|yes|no|ok|okay|sure|example|instance|please|sorry|hello|hi|thanks|like)$/;

/** "Includes a number and a name.": what was told of before does. */
const subjectless = /^(?:includes|contains|comprises)$/;

/**
 * "Each castle, it has a name", "we've got vans, and they have a plate", "there are customers, so we take their name": a
 * thing named first and spoken of by a pronoun right behind it, as one statement; and one that leaves it out. The same tokens where nothing of the
 * kind is said.
 */
export function plainSubject(t: readonly RawToken[]): readonly RawToken[] {
  const [first, next] = t;
  if (first && next && subjectless.test(first.lower) && t.length > 3 && next.kind !== 'punct')
    return [said('it', first), { ...first, text: first.lower }, ...t.slice(1)];
  if (!t.some((x) => x.lower === ',') || !t.some((x) => again.has(x.lower) || /^(?:we|i|you)$/.test(x.lower))) return t;
  const out: RawToken[] = [];
  for (let i = 0; i < t.length; ) {
    const told = opensClause(t, i)
      ? (introduced(t, i) ?? (opensSentence(out) ? dislocated(t, i) : undefined))
      : undefined;
    if (!told) {
      out.push(t[i] as RawToken);
      i++;
      continue;
    }
    out.push(...told.words);
    i = told.next;
  }
  return out;
}

/** Nothing but words of connection stands in front. */
const opensSentence = (before: readonly RawToken[]): boolean =>
  before.length < 3 && before.every(({ lower }) => /^(?:and|but|so|then|also|now|plus|,)$/.test(lower));

interface Told {
  readonly words: readonly RawToken[];
  readonly next: number;
}

/** "each castle, it has": each castle has. */
function dislocated(t: readonly RawToken[], at: number): Told | undefined {
  const end = phraseEnd(t, at);
  if (end === at || t[end]?.lower !== ',' || !names(t, at, end)) return undefined;
  const kept = neededOf(t, end + 1);
  if (kept !== undefined) {
    const place = t[at] as RawToken;
    const words = [',', 'we', 'record'].map((w) => said(w, t[end + 1] as RawToken));
    return { words: [said('for', place), ...t.slice(at, end), ...words], next: kept };
  }
  const verb = verbBehind(t, end + 1);
  if (verb === undefined) return undefined;
  const parts = /^(?:that|those)$/.test(t[end + 1]?.lower ?? '') && madeOf(t, verb);
  const has = parts ? [said('has', t[verb] as RawToken)] : [];
  return { words: [...t.slice(at, end), ...has], next: verb + has.length };
}

/** Behind a pronoun in front of a finite verb, and behind "each" after it: where the verb stands. */
function verbBehind(t: readonly RawToken[], at: number): number | undefined {
  const pronoun = t[at];
  if (!pronoun || !again.has(pronoun.lower) || pronoun.lower === 'each') return undefined;
  const verb = at + (/^(?:each|all|both|also|just|always|only|usually)$/.test(t[at + 1]?.lower ?? '') ? 2 : 1);
  const word = t[verb];
  if (word?.kind !== 'word') return undefined;
  const tag = closedTag(word.lower);
  if (/^(?:it|all|about|[.])$/.test(t[verb + 1]?.lower ?? '.')) return undefined;
  if (tag !== undefined) return /^(?:be|have|modal|do)$/.test(tag) || word.lower === "'ve" ? verb : undefined;
  // "that" in front of a noun points; the other pronouns stand alone.
  return pronoun.lower !== 'that' && pronoun.lower !== 'those' && pronoun.lower !== 'these' && word.lower !== "'s"
    ? verb
    : undefined;
}

/** A thing rather than a word of connection: it has an article or a count, or is a plural. */
function names(t: readonly RawToken[], at: number, end: number): boolean {
  const first = t[at] as RawToken;
  if (notNamed.test(first.lower) || !/^\p{L}/u.test(first.text)) return false;
  const tag = closedTag(first.lower);
  if (tag !== undefined) return end > at + 1 && !/^(?:this|that|such|no)$/.test(first.lower);
  return /[^s]s$/.test(t[end - 1]?.lower ?? '');
}

/** "that is one customer and one castle": its parts. */
function madeOf(t: readonly RawToken[], verb: number): boolean {
  if (!/^(?:is|are|'s)$/.test(t[verb]?.lower ?? '')) return false;
  let end = verb + 1;
  while (end < t.length && !/^(?:[;:.(]|who|which|that)$/.test(t[end]?.lower ?? '')) end++;
  return /^(?:an?|one|the|its|their|\d+|two|three)\b.* (?:and|plus) (?:an?|one|the|its|their|how|what|when)\b/.test(
    wordsAt(t, verb + 1, end),
  );
}

const opening =
  /^(?:(?:there|here) (?:is|are)|(?:we|you|they|i) (?:have|'ve|got|has)|(?:we|you|they|i) 've got|(?:we|you|i) (?:run|keep|sell|hire out|rent out)) $/;

/** Where the name of a thing that is only introduced begins: behind "there are", "we have got". */
function nameBehind(t: readonly RawToken[], at: number): number | undefined {
  for (const length of [2, 3]) {
    if (!opening.test(`${wordsAt(t, at, at + length)} `)) continue;
    const next = t[at + length]?.lower;
    return next === 'got' || next === 'also' ? at + length + 1 : at + length;
  }
  return undefined;
}

/** "we've got vans, and they have a plate": vans have. "there are customers, so we take their name": of customers we record. */
function introduced(t: readonly RawToken[], at: number): Told | undefined {
  const from = nameBehind(t, at);
  if (from === undefined) return undefined;
  const end = phraseEnd(t, from);
  if (end === from || t[end]?.lower !== ',') return undefined;
  let next = end + 1;
  while (/^(?:and|so|then|where|now|,)$/.test(t[next]?.lower ?? '')) next++;
  const kept = keptOf(t, next);
  const thing = t.slice(from, end);
  if (kept !== undefined) {
    const place = t[from] as RawToken;
    const words = ['we', 'record'].map((w) => said(w, t[next] as RawToken));
    return { words: [said('for', place), ...thing, ...words], next: kept };
  }
  const verb = verbBehind(t, next);
  return verb === undefined || /^(?:that|this)$/.test(t[next]?.lower ?? '') ? undefined : { words: thing, next: verb };
}

/** "we need a name", "we just take their name": where the list of what is kept of a thing in front begins. */
function neededOf(t: readonly RawToken[], at: number): number | undefined {
  const m =
    /^(?:so |there |here )?(?:we|you|i) (?:just |always |also |only )?(?:take|need|want|keep|store|record|note|get|ask for|write down|put down|save|have|know)(?: down| to know)? (?=(?:an?|the|their|its|his|her|first|last|name|which|how) )/.exec(
      `${wordsAt(t, at, at + 8)} `,
    );
  return m ? at + wordsIn(m[0]) : undefined;
}

/** "we take their name": where the list begins. */
function keptOf(t: readonly RawToken[], at: number): number | undefined {
  const m =
    /^(?:we|you|i) (?:just |always |also )?(?:take|need|want|keep|store|record|note|get|ask for|write down|put down|save)(?: down)? (?:their|its|his|her) /.exec(
      `${wordsAt(t, at, at + 7)} `,
    );
  return m ? at + wordsIn(m[0]) : undefined;
}
