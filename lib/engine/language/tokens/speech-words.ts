import { verbForms } from '../lexicon/verbs';
import { askedFact } from './asked-facts';
import { canBeThat, givingIs, hasDone, isDoing, isEnd, roughly, theirs, usedOnce } from './plain-verbs';
import { phraseEnd, wordsAt } from './raw-words';
import { type Openings, openedBy, type Rewording } from './rewording';
import { closedTag } from './rough-tag';
import type { RawToken } from './tokenize';

/** "max. 12 people", "min 3 characters": in full. */
const most: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const dot = t[at + 1]?.text === '.' ? 1 : 0;
  if (t[at + 1 + dot]?.kind !== 'number' || !/^(?:and|,|has|have|for|to|of|with|is)$/.test(t[at - 1]?.lower ?? ''))
    return undefined;
  return { words: [{ ...first, lower: first.lower.startsWith('max') ? 'maximum' : 'minimum' }], took: 1 + dot };
};

/** "either a provisional one or a confirmed one": either provisional or confirmed. */
const suchOne: Rewording = (t, at) => {
  const what = t[at + 1];
  const next = t[at + 3]?.lower ?? '.';
  const before = t[at - 1]?.lower ?? '';
  return what && t[at + 2]?.lower === 'one' && /^(?:either|or)$/.test(before) && /^(?:or|,|[.])$/.test(next)
    ? { words: [what], took: 3 }
    : undefined;
};

/** "in respect of each hut": for each hut. */
const inRespectOf: Rewording = (t, at) => {
  const joint = respects.get(t[at + 1]?.lower ?? '');
  return joint?.includes(t[at + 2]?.lower ?? '')
    ? { words: [{ ...(t[at] as RawToken), lower: 'for' }], took: 3 }
    : undefined;
};
const respects: ReadonlyMap<string, readonly string[]> = new Map([
  ['respect', ['of', 'to']],
  ['relation', ['to']],
  ['regard', ['to']],
  ['connection', ['with']],
]);

/** "and if the guest was there or not": whether. */
const ifOrNot: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  if (!/^(?:,|and|also)$/.test(t[at - 1]?.lower ?? '')) return undefined;
  for (let i = at + 2; i < t.length - 1 && i < at + 9 && t[i]?.kind !== 'punct'; i++)
    if (t[i]?.lower === 'or' && t[i + 1]?.lower === 'not')
      return { words: [{ ...first, lower: 'whether' }, ...t.slice(at + 1, i)], took: i + 2 - at };
  return undefined;
};

/** "a date, what can be empty": which can. */
const whatCan: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const before = t[at - 1];
  const said =
    before?.lower === ',' && /^(?:can|may|must|could|should) (?:also )?(?:be|not)$/.test(wordsAt(t, at + 1, at + 3));
  const ofNoun = before?.kind === 'word' && closedTag(before.lower) === undefined && !verbForms.has(before.lower);
  const told =
    said ||
    (ofNoun && /^(?:is|are|has|can|must) (?:unique|optional|not|be|an?|the|in)$/.test(wordsAt(t, at + 1, at + 3)));
  return told ? { words: [{ ...first, lower: 'which' }], took: 1 } : undefined;
};

/** "belong always to one sale": belong to. What holds always is what is stated. */
const alwaysTo: Rewording = (t, at) =>
  /^(?:always|only|usually|normally|mostly|exactly)$/.test(t[at + 1]?.lower ?? '') &&
  /^(?:to|in|at|for|on|with)$/.test(t[at + 2]?.lower ?? '')
    ? { words: [t[at] as RawToken], took: 2 }
    : undefined;

/** "must to be bigger": must be. */
const mustTo: Rewording = (t, at) =>
  t[at + 1]?.lower === 'to' && /^(?:be|have|not)$/.test(t[at + 2]?.lower ?? '')
    ? { words: [t[at] as RawToken], took: 2 }
    : undefined;

/** "The trainers works in one club": they work there. */
const manyWork: Rewording = (t, at) => {
  const verb = t[at] as RawToken;
  const known = verbForms.get(verb.lower);
  const place = /^(?:in|at|for|to|with|on|from|under)$/.test(t[at + 1]?.lower ?? '');
  const many = /^(?:the|our|all|these|those|many|some|several)$/.test(t[0]?.lower ?? '') && phraseEnd(t, 0) > at;
  return known?.form === 'third' && place && many && at < 5 && /[^s]s$/.test(t[at - 1]?.lower ?? '')
    ? { words: [{ ...verb, lower: known.lemma }], took: 1 }
    : undefined;
};

/** "is created a sale": a sale is created. */
const isMade: Rewording = (t, at) => {
  if (t[at - 1]?.lower !== ',') return undefined;
  const opens = /^(?:when|if|once|after|whenever|every|each)$/.test(t[0]?.lower ?? '');
  const done = verbForms.get(t[at + 1]?.lower ?? '')?.form === 'participle';
  const end = opens && done && /^an?$/.test(t[at + 2]?.lower ?? '') ? phraseEnd(t, at + 2) : at + 2;
  return end > at + 2 ? { words: [...t.slice(at + 2, end), ...t.slice(at, at + 2)], took: end - at } : undefined;
};

/** "has to be behind the start": after it. */
const behindTime: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const time = /^(?:begin|beginning|start|end|date|time|day|arrival|departure)$/.test(t[at + 2]?.lower ?? '');
  return t[at - 1]?.lower === 'be' && t[at + 1]?.lower === 'the' && time
    ? { words: [{ ...first, lower: 'after' }], took: 1 }
    : undefined;
};

/** "we look often for": look for. */
const lookFor: Rewording = (t, at) =>
  /^(?:often|mostly|usually|always|frequently|daily|sometimes)$/.test(t[at + 1]?.lower ?? '') &&
  t[at + 2]?.lower === 'for'
    ? { words: [t[at] as RawToken], took: 2 }
    : undefined;

/** Turns of phrase of speakers, of those who learnt English, and of contracts, by the word each opens with. */
export const speechWords: Openings = [
  ...openedBy('in with', inRespectOf),
  ...openedBy('max max. min min.', most),
  ...openedBy('a an', suchOne),
  ...openedBy('is', isEnd, isMade, isDoing),
  ...openedBy('are', isMade, isDoing),
  ...openedBy('belong belongs refer refers come comes', alwaysTo),
  ...openedBy('works belongs lives goes comes stays stands', manyWork),
  ...openedBy('must can should may will', mustTo),
  ...openedBy('has have', hasDone),
  ...openedBy('it', canBeThat),
  ...openedBy('if', ifOrNot),
  ...openedBy('behind', behindTime),
  ...openedBy('look search', lookFor),
  ...openedBy('roughly approximately about exactly', roughly),
  ...openedBy('giving providing stating leaving entering provision indication', givingIs),
  ...openedBy('his her', theirs),
  ...openedBy('which', usedOnce, askedFact),
  ...openedBy('that', usedOnce),
  ...openedBy('what', whatCan, askedFact),
  ...openedBy('how when where since somebody someone who whom', askedFact),
];
