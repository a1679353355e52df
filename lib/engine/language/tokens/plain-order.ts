import { adjectives } from '../lexicon/adjectives';
import { personNouns } from '../lexicon/nouns';
import { wordsIn } from '../lexicon/phrase-words';
import { recordVerbs, verbForms } from '../lexicon/verbs';
import { withoutAbsolutes } from './absolutes';
import { allWeNeed, askedFrom, forThose, onPaper, ordered, soHas, thatIs, whatWeNeed } from './asked-of';
import { addedTo } from './change-words';
import { givesTo } from './gives-to';
import { leadInside } from './lead-inside';
import { opensClause, phraseEnd, said, wordsAt } from './raw-words';
import { closedTag } from './rough-tag';
import { askedForEach, givenInEach, settledForEach, theOneTheyHave } from './settled-for';
import type { RawToken } from './tokenize';
import { enoughTold, staffTold } from './told-enough';
import { alsoWished, forEachFacts, ownedJust, soFacts, thatIsList, thingThenFacts } from './told-of-thing';

type Reorder = (t: readonly RawToken[]) => readonly RawToken[] | undefined;

const records = new Set([...recordVerbs, 'know']);
const isRecorded = (word: string): boolean => {
  const verb = verbForms.get(word);
  return verb !== undefined && /^(?:participle|past)$/.test(verb.form) && records.has(verb.lemma);
};

/** "To every vehicle belongs a call name": every vehicle has. */
const belongsTo: Reorder = (t) => {
  if (t[0]?.lower !== 'to') return undefined;
  const at = t.findIndex((x, i) => i > 1 && i < 8 && /^belongs?$/.test(x.lower));
  if (at < 0 || phraseEnd(t.slice(0, at), 1) < at) return undefined;
  return [...t.slice(1, at), said('has', t[at] as RawToken), ...t.slice(at + 1)];
};

const stands = /^(?:is|are|stands?|lies?|hangs?|lives?|grows?|works?|sits?|exists?|fits?|go|goes|belongs?)$/;

/** "In a vehicle are several compartments", "in one batch many students are there": a vehicle has. */
const standsIn: Reorder = (t) => {
  if (
    !/^(?:in|on|at|within|inside)$/.test(t[0]?.lower ?? '') ||
    !/^(?:an?|each|every|one|our|the)$/.test(t[1]?.lower ?? '')
  )
    return undefined;
  for (let at = 3; at < 8 && at < t.length; at++) {
    const count = t[at]?.lower ?? '';
    if (stands.test(t[at - 1]?.lower ?? '') && counted.test(count) && phraseEnd(t, at) > at)
      return [...t.slice(1, at - 1), said('has', t[at] as RawToken), ...t.slice(at)];
    const end = counted.test(count) && at === phraseEnd(t.slice(0, at), 1) ? phraseEnd(t, at) : -1;
    if (end > at && /^(?:is|are)$/.test(t[end]?.lower ?? '') && t[end + 1]?.lower === 'there')
      return [...t.slice(1, at), said('has', t[at] as RawToken), ...t.slice(at, end), ...t.slice(end + 2)];
  }
  return undefined;
};
const counted =
  /^(?:an?|one|two|three|four|five|six|several|many|some|multiple|various|different|up|exactly|\d+|always)$/;

const must =
  /^(?:(?:must|should|shall|will|can)(?: always| also)? be|(?:has|have|needs?|is|are) to be|(?:is|are)(?: also| always)?) $/;

/** "For every check must be registered the date, ...", "it must be noted the time": we record. */
const keptBehind: Reorder = (t) => {
  const lead = /^(?:for|of|from|about|to|at|with|on|by)$/.test(t[0]?.lower ?? '') ? phraseEnd(t, 1) : 0;
  if (lead === 1) return undefined;
  const it = /^(?:it|there)$/.test(t[lead]?.lower ?? '') ? lead + 1 : lead;
  if (!/^(?:must|should|shall|will|can|has|have|needs?|is|are)$/.test(t[it]?.lower ?? '')) return undefined;
  for (let length = 1; length < 5; length++) {
    const at = it + length;
    if (!must.test(`${wordsAt(t, it, at)} `) || !isRecorded(t[at]?.lower ?? '')) continue;
    const tag = closedTag(t[at + 1]?.lower ?? '.');
    const listed = t[at + 1]?.kind === 'word' && (tag === undefined || /^(?:det|poss|quant|num)$/.test(tag));
    if (!listed || /^(?:by|as)$/.test(t[at + 1]?.lower ?? '')) return undefined;
    const place = t[it] as RawToken;
    const who = ['we', 'record'].map((w) => said(w, place));
    const of = lead > 0 ? [{ ...(t[0] as RawToken), lower: 'for' }, ...t.slice(1, lead), said(',', place)] : [];
    return [...of, ...who, ...t.slice(at + 1)];
  }
  return undefined;
};

const asking =
  /^(?:(?:we|i|you|they) (?:(?:do |always |also |must |have to |want to |need to |would like to )?(?:need|know|record|store|keep|note|save|register|want|have))) $/;
const times = /^(?:time|day|date|week|month|year|moment|start|beginning|end|morning|begin|january|monday|now|then)$/;

/** "From the members we need name and rank", "about a horse we want to know ...", "at the time of admission we note ...": for. */
const askedOf: Reorder = (t) => {
  const first = t[0];
  if (!first || !/^(?:at|on|upon|from|about|by|to)$/.test(first.lower)) return undefined;
  const time = /^(?:at|on|upon) (?:the )?(?:time|moment|day) of /.exec(`${wordsAt(t, 0, 4)} `);
  const from = time ? wordsIn(time[0]) : 1;
  if (!time && !/^(?:from|about|by|to)$/.test(first.lower)) return undefined;
  const end = phraseEnd(t, from);
  if (end === from || (!time && times.test(t[end - 1]?.lower ?? ''))) return undefined;
  const behind = t[end]?.lower === ',' ? end + 1 : end;
  const found = [2, 3, 4].some((n) => asking.test(`${wordsAt(t, behind, behind + n)} `));
  return found ? [{ ...first, lower: 'for' }, ...t.slice(from)] : undefined;
};

/** "A lorry has several axles, they have a number": which have. What is several is not the one that the sentence is about. */
const theyOfMany = (t: readonly RawToken[]): readonly RawToken[] => {
  if (!/^(?:an?|each|every|one)$/.test(t[0]?.lower ?? '')) return t;
  const at = t.findIndex(
    (x, i) =>
      x.lower === 'they' &&
      t[i - 1]?.lower === ',' &&
      /[^s]s$/.test(t[i - 2]?.lower ?? '') &&
      /^(?:have|contain|include|carry)$/.test(t[i + 1]?.lower ?? ''),
  );
  return at < 4 ? t : t.map((x, i) => (i === at ? { ...x, lower: 'which' } : x));
};

/** "every treatment an animal gets", "the hours a helper works": of an animal, of a helper. */
function withContact(t: readonly RawToken[]): readonly RawToken[] {
  for (let i = 2; i < t.length - 2; i++) {
    if (
      !/^(?:an?|the|each|every|our|their)$/.test(t[i]?.lower ?? '') ||
      !isNoun(t, i - 1) ||
      !isName(t[i + 1]) ||
      adjectives.has(t[i + 1]?.lower ?? '') ||
      whenOf.test(t[i - 1]?.lower ?? '')
    )
      continue;
    const verb = isDone(t, i + 2) ? i + 2 : isName(t[i + 2]) && isDone(t, i + 3) ? i + 3 : -1;
    if (verb < 0) continue;
    return [...t.slice(0, i), said('of', t[i] as RawToken), ...t.slice(i, verb), ...t.slice(verb + 1)];
  }
  return t;
}

/** "the day the licence expires" names a moment after its verb. */
const whenOf = /^(?:date|time|day|moment|year|month|week|place|reason|way|period|case|minute|hour|number)$/;

const isName = (t: RawToken | undefined): boolean =>
  t?.kind === 'word' && closedTag(t.lower) === undefined && !/^(?:third|ing)$/.test(verbForms.get(t.lower)?.form ?? '');

/** Behind an article or a count, and other words of its name; not where a preposition stands in front. */
function isNoun(t: readonly RawToken[], at: number): boolean {
  let k = at;
  while (k > at - 3 && isName(t[k])) k--;
  const led = closedTag(t[k - 1]?.lower ?? '') === 'prep' && t[k - 1]?.lower !== 'of';
  return k < at && !led && /^(?:det|quant|poss|num)$/.test(closedTag(t[k]?.lower ?? '') ?? '');
}

/** A finite verb at the end of its clause. */
const isDone = (t: readonly RawToken[], at: number): boolean =>
  /^(?:has|gets|(?:third|base))$/.test(
    t[at]?.lower === 'has' ? 'has' : (verbForms.get(t[at]?.lower ?? '')?.form ?? ''),
  ) && /^(?:[(,.;:]|with|so|and)$/.test(t[at + 1]?.lower ?? '.');

/** "a visit is at one village, it has a start": and has, where "it" can only be what the statement is about. */
function itGoesOn(t: readonly RawToken[]): readonly RawToken[] {
  if (!t.some((x, i) => x.lower === 'it' && t[i - 1]?.lower === ',')) return t;
  const out: RawToken[] = [];
  let about = false;
  for (let i = 0; i < t.length; i++) {
    const x = t[i] as RawToken;
    if (opensClause(t, i) && /^(?:an?|each|every)$/.test(x.lower)) {
      const end = phraseEnd(t, i);
      about = end > i && /^(?:be|have|modal)$/.test(closedTag(t[end]?.lower ?? '') ?? '');
    }
    const next = t[i + 1]?.lower ?? '';
    const same =
      about && x.lower === 'it' && out[out.length - 1]?.lower === ',' && /^(?:is|has|can|must|may)$/.test(next);
    out.push(same ? { ...x, lower: 'and' } : x);
  }
  return out;
}

/** "An optional message can be added": it has one. */
const optionalOne: Reorder = (t) => {
  if (!/^an?$/.test(t[0]?.lower ?? '') || t[1]?.lower !== 'optional') return undefined;
  const at = t.findIndex((x, i) => i < 14 && /^(?:can|may)$/.test(x.lower));
  const done =
    at > 2 &&
    t[at + 1]?.lower === 'be' &&
    /^(?:added|given|entered|attached|provided|left|included|specified|set|uploaded|chosen|recorded|stored|written)$/.test(
      t[at + 2]?.lower ?? '',
    );
  const first = t[0] as RawToken;
  return done ? [said('it', first), said('has', first), ...t.slice(0, at), ...t.slice(at + 3)] : undefined;
};

const gives = /^(?:send|give|issue|hand|write|mail|email|offer|lend|make|assign|grant|sell|pay|bring|show)$/;

/** "We send each customer a quote": a quote to each customer. */
const toEach: Reorder = (t) => {
  const from = /^(?:then|and|so|also)$/.test(t[0]?.lower ?? '') ? 1 : 0;
  if (!/^(?:we|i)$/.test(t[from]?.lower ?? '') || !gives.test(t[from + 1]?.lower ?? '')) return undefined;
  const at = from + 2;
  if (!/^(?:each|every|the|an?)$/.test(t[at]?.lower ?? '')) return undefined;
  const second = phraseEnd(t, at);
  const end = /^(?:an?|one|several)$/.test(t[second]?.lower ?? '') ? phraseEnd(t, second) : second;
  if (end === second || second < at + 2 || !personNouns.has(t[second - 1]?.lower ?? '')) return undefined;
  const place = t[at] as RawToken;
  return [...t.slice(0, at), ...t.slice(second, end), said('to', place), ...t.slice(at, second), ...t.slice(end)];
};

const goesOn = (t: readonly RawToken[]): readonly RawToken[] => theyOfMany(itGoesOn(t));

const reorders: readonly Reorder[] = [
  belongsTo,
  standsIn,
  givenInEach,
  settledForEach,
  askedForEach,
  theOneTheyHave,
  givesTo,
  keptBehind,
  askedOf,
  leadInside,
  whatWeNeed,
  forThose,
  askedFrom,
  ordered,
  thatIs,
  soHas,
  allWeNeed,
  optionalOne,
  toEach,
  onPaper,
  staffTold,
  enoughTold,
  thingThenFacts,
  thatIsList,
  soFacts,
  alsoWished,
  ownedJust,
  forEachFacts,
  addedTo,
];

/** A sentence that another order of words is usual for in English, in that order; the same tokens for all others. */
export function plainOrder(words: readonly RawToken[]): readonly RawToken[] {
  const t = withContact(withoutAbsolutes(words));
  for (const reorder of reorders) {
    const again = reorder(t);
    if (again) return goesOn(again);
  }
  return goesOn(t);
}
