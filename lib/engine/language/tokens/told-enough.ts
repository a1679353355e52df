import { personNouns } from '../lexicon/nouns';
import { wordsIn } from '../lexicon/phrase-words';
import { recordedFor } from './asked-of';
import { phraseEnd, said, wordsAt } from './raw-words';
import { closedTag } from './rough-tag';
import type { RawToken } from './tokenize';

const enough =
  /^(?:,? ?(?:that|this|which) )?(?:is|are|'s|would be|will be|should be) (?:really |quite |just |more than |basically |perfectly )?(?:enough|sufficient|fine|plenty|good enough|all(?: that)?(?: (?:i|we|you) (?:really |ever )?(?:need|want|keep|have|know))?|everything (?:i|we) (?:need|want|keep))(?: for (?:us|me|now|them|that|those|each|him|her))?(?= |$)|^(?:will|would|should|'ll) do(?: (?:for (?:us|me|now)|fine|nicely))?(?= |$)/;

/** One of these stands in all of it. */
const sayEnough = new Set(['enough', 'sufficient', 'fine', 'plenty', 'all', 'everything', 'do']);

/** "name and phone is enough", "name and phone will do": the list in front is what is kept; where the words about it begin. */
function enoughAt(t: readonly RawToken[]): readonly [number, number] | undefined {
  if (!t.some((x) => sayEnough.has(x.lower))) return undefined;
  for (let i = 1; i < t.length; i++) {
    const word = t[i]?.lower ?? '';
    if (!/^(?:is|are|'s|would|will|should|'ll|that|this|which|,)$/.test(word)) continue;
    const m = enough.exec(wordsAt(t, i, i + 10));
    if (m) return [i, i + wordsIn(m[0])];
  }
  return undefined;
}

const number = '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a handful|a few|several)';
const people =
  '(?:people|persons?|guys|lads|girls|boys|folks|ladies|men|women|heads|colleagues|hands|of us|altogether|in total|here|in the (?:team|office|shop|workshop|kitchen|company|business))';
/** "There are four of us", "we are six mechanics", "my staff is three people", "it is just the two of us". */
const crew = new RegExp(
  `^(?:(?:and|also|so|then|at the moment|currently) )*(?:there (?:is|are|'s) (?:just |only |about |now )?(?:the )?${number} of us|(?:we|we all) (?:are|'re) (?:just |only |about |now )?(?:a (?:small )?(?:team|crew|staff|group) of )?${number}(?: ${people})*|it (?:is|'s) (?:just|only) (?:the )?${number} of us|(?:my|our|the) (?:staff|team|crew|personnel) (?:is|are|has|consists of|counts) (?:just |only |about )?${number}(?: ${people})*|${number} (?:people|persons|of us) work (?:here|for (?:me|us)|with us|in the [a-z]+))(?: (?:in (?:the|our) [a-z]+|here|altogether|in total|now))?(?= |$)`,
);

/** "first name and phone": where the list of facts begins behind the words that only lead to it. */
const leading =
  /^(?:(?:[,:;]|-|–|—|so|and|just|only|mostly|basically|simply|there|here|of them|of those|for (?:them|those|each(?: of (?:them|us))?)|well) )*(?:(?:we|i|you) (?:just |only |really |always |simply )*(?:need|want|keep|have|store|record|know|take|note)(?: down)?(?: to (?:know|have|keep))? (?:(?:only|just) )?)?(?:(?:their|everyone's|everybody's|just|only|from (?:each|everyone)|of (?:each|everyone)) )*/;

/**
 * "There are four of us, name and mobile is enough", "we are six mechanics, I only need first names": what is kept of
 * everyone on the staff. The same tokens where nothing of the kind is said.
 */
export function staffTold(t: readonly RawToken[]): readonly RawToken[] | undefined {
  const whole = staffFrom(t);
  if (whole) return whole;
  // "There is one trainer for each class, we are four trainers, I only need first name and mobile."
  const at = t.findIndex((x, i) => i > 3 && x.lower === ',' && /^(?:we|there)$/.test(t[i + 1]?.lower ?? ''));
  const told = at < 0 ? undefined : staffFrom(t.slice(at + 1));
  return told && [...t.slice(0, at + 1), said('and', t[at + 1] as RawToken), ...told];
}

function staffFrom(t: readonly RawToken[]): readonly RawToken[] | undefined {
  const opens =
    /^(?:there|we|it|my|our|the|and|also|so|then|at|currently|two|three|four|five|six|seven|eight|nine|ten|\d+)$/;
  if (!opens.test(t[0]?.lower ?? '')) return undefined;
  const first = t[0] as RawToken;
  const m = crew.exec(wordsAt(t, 0, 16));
  if (!m) return undefined;
  let at = wordsIn(m[0]);
  const staff = personsAt(t, at);
  if (staff) at = staff.end;
  if (!/^(?:[,:;(]|-|–|—|and|so)$/.test(t[at]?.lower ?? '')) return undefined;
  const until = enoughAt(t);
  const lead = leading.exec(`${wordsAt(t, at, at + 12)} `)?.[0] ?? '';
  const from = at + wordsIn(lead.trim());
  let end = until?.[0] ?? (t[t.length - 1]?.lower === '.' ? t.length - 1 : t.length);
  if (/^(?:for|of|from) (?:those|them|these|each|everyone)$/.test(wordsAt(t, end - 2, end))) end -= 2;
  const told = until !== undefined || /\b(?:just|only|need|want|keep|store|record|know)\b/.test(lead);
  if (!told || end <= from || t.slice(from, end).some(states)) return undefined;
  const who = staff?.words ?? [said('staff', first), said('member', first)];
  return [...recordedFor(said('for', first), [said('each', first), ...who], t.slice(from, end)), ...stop(t)];
}

/** "six mechanics": who they are, where the count names them. */
function personsAt(
  t: readonly RawToken[],
  at: number,
): { readonly words: readonly RawToken[]; readonly end: number } | undefined {
  const word = t[at];
  const one = word?.lower.replace(/s$/, '') ?? '';
  if (!word || word.lower === one || !personNouns.has(one)) return undefined;
  return { words: [{ ...word, text: one, lower: one }], end: at + 1 };
}

/** A finite verb, or what leads to one. */
export const states = (x: RawToken): boolean => /^(?:is|are|has|have|can|must|will|who|because)$/.test(x.lower);

const stop = (t: readonly RawToken[]): readonly RawToken[] => {
  const last = t[t.length - 1];
  return last?.lower === '.' ? [last] : [];
};

/** "Staff: name and phone is enough", "for the drivers name and phone will do", "name and phone is enough": what is kept. */
export function enoughTold(t: readonly RawToken[]): readonly RawToken[] | undefined {
  if (t.length > 30) return undefined;
  const at = enoughAt(t);
  const first = t[0];
  if (!at || !first) return undefined;
  const [from, to] = at;
  const owned = ownedBefore(t, from);
  if (owned) return [...recordedFor(said('for', first), owned.thing, owned.list), ...t.slice(to)];
  if (t.slice(0, from).some(states)) return undefined;
  const colon = t.findIndex((x) => x.lower === ':');
  if (colon > 0 && colon < 5 && colon < from) return [...t.slice(0, from), ...t.slice(to)];
  const lead = /^(?:for|from|of|per)$/.test(first.lower) ? phraseEnd(t, 1) : 0;
  if (lead > 1) {
    const comma = t[lead]?.lower === ',' ? lead + 1 : articleBefore(t, lead, from);
    return comma > 1 && comma < from
      ? [
          ...recordedFor(said('for', first), t.slice(1, t[lead]?.lower === ',' ? lead : comma), t.slice(comma, from)),
          ...t.slice(to),
        ]
      : undefined;
  }
  if (!listed(t, from)) return undefined;
  const behind = /^(?:for|from|of)$/.test(t[to]?.lower ?? '') ? phraseEnd(t, to + 1) : to;
  if (behind > to + 1) return recordedFor(said('for', first), t.slice(to + 1, behind), t.slice(0, from));
  return [said('we', first), said('record', first), ...t.slice(0, from), ...t.slice(to)];
}

/** "for the drivers the name", "for trainers name and phone": where the list begins without a comma. */
function articleBefore(t: readonly RawToken[], lead: number, to: number): number {
  for (let i = 2; i <= lead && i < to; i++) if (/^(?:an?|the|just|only|their)$/.test(t[i]?.lower ?? '')) return i;
  for (let i = 1; i < lead - 1 && i < to; i++) if (/[^s]s$/.test(t[i]?.lower ?? '')) return i + 1;
  return -1;
}

/** "We have three drivers, name and phone will do": the things in front, and what is kept of them. */
export function ownedBefore(
  t: readonly RawToken[],
  to: number,
): { readonly thing: readonly RawToken[]; readonly list: readonly RawToken[] } | undefined {
  const m =
    /^(?:(?:and|also|so|then|there) )*(?:(?:we|i) (?:also |only |just )?(?:have|'ve|employ|run|own)|there are)(?: got)? /.exec(
      `${wordsAt(t, 0, 7)} `,
    );
  const from = m ? wordsIn(m[0].trim()) : 0;
  const end = m ? phraseEnd(t, from) : 0;
  if (end <= from || !/^(?:[,:;]|-|–|—)$/.test(t[end]?.lower ?? '') || !/[^s]s$/.test(t[end - 1]?.lower ?? ''))
    return undefined;
  const list = t.slice(end + 1, to);
  const stated = list.some((x, i) => states(x) && !/^(?:they|it|he|she)$/.test(list[i - 1]?.lower ?? ''));
  return list.length > 0 && !stated ? { thing: t.slice(from, end), list } : undefined;
}

/** Nothing but names between commas and conjunctions. */
const listed = (t: readonly RawToken[], to: number): boolean =>
  to > 2 &&
  t.slice(0, to).every((x) => /^(?:,|and|plus|or|\+|&)$/.test(x.lower) || (x.kind !== 'punct' && nameWord(x.lower))) &&
  t.slice(0, to).some((x) => /^(?:,|and|plus|\+|&)$/.test(x.lower));

const nameWord = (word: string): boolean => /^(?:an?|the|their|just|only)$/.test(word) || closedTag(word) === undefined;
