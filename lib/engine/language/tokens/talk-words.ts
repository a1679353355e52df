import { wordsIn } from '../lexicon/phrase-words';
import { mark, said, wordsAt } from './raw-words';
import { type Openings, openedBy, type Rewording } from './rewording';
import { closedTag } from './rough-tag';
import { slashed, soLike } from './talk-values';
import type { RawToken } from './tokenize';

/** "a plate the state gives it, so no two are the same": unique. */
const noTwo: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const m =
    /^(?:so |and )?no two (?:of them |vans |people |things )?(?:are|can be|have|will be) (?:ever )?(?:the )?(?:same|alike|identical|equal)(?: one| number| code)?(?= |$)/.exec(
      wordsAt(t, at, at + 10),
    );
  if (!m || t[at - 1]?.lower !== ',') return undefined;
  return { words: [said('unique', first)], took: wordsIn(m[0]) };
};

const holds = /^(?:have|has|'ve|got|keep|keeps|maintain|maintains|offer|offers|is|are|'s|with)$/;

/** "we have a catalogue of treatments", "there is a list of jobs": several treatments, several jobs. */
const listOf: Rewording = (t, at) => {
  if (!holds.test(t[at - 1]?.lower ?? '')) return undefined;
  const first = t[at] as RawToken;
  const m =
    /^an? (?:fixed |long |short |small |large |whole |price )?(?:list|catalogue|catalog|range|bunch|selection|choice|variety|menu|pool|fleet|couple|handful) of /.exec(
      `${wordsAt(t, at, at + 4)} `,
    );
  const took = m ? wordsIn(m[0]) : 0;
  const named = /[^s]s$/.test(t[at + took]?.lower ?? '') || /[^s]s$/.test(t[at + took + 1]?.lower ?? '');
  if (!m || !named) return undefined;
  return { words: [{ ...first, lower: 'several' }], took };
};

/** "five people working for me": employees. */
const workers: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const m =
    /^people (?:(?:who|that) (?:work|are working|works)|working|employed)(?: here| (?:for|with|at|by) (?:me|us|the (?:company|shop|firm|business)))?(?= |$)/.exec(
      wordsAt(t, at, at + 6),
    );
  return m && wordsIn(m[0]) > 2 ? { words: [{ ...first, lower: 'employees' }], took: wordsIn(m[0]) } : undefined;
};

/** "a deposit up front", "a fee in advance": when it is paid says nothing of what it is. */
const upFront: Rewording = (t, at) => {
  if (t[at + 1]?.lower !== (t[at]?.lower === 'up' ? 'front' : 'advance')) return undefined;
  const before = t[at - 1];
  const noun = before?.kind === 'word' && closedTag(before.lower) === undefined;
  return noun ? { words: [], took: 2 } : undefined;
};

/** ", that kind of stuff", ", things like that": nothing of the list. */
const suchStuff: Rewording = (t, at) => {
  if (!/^(?:,|and|or)$/.test(t[at - 1]?.lower ?? '')) return undefined;
  const m = /^(?:that|this|all that) (?:kind|sort) of (?:stuff|things?)(?= |$)|^(?:things|stuff) like that(?= |$)/.exec(
    wordsAt(t, at, at + 5),
  );
  return m ? { words: [], took: wordsIn(m[0]) } : undefined;
};

/** "as long as it is still on the shelf" behind "empty": how long says nothing more. */
const aslongAs: Rewording = (t, at) => {
  const state = /^(?:empty|blank|missing|null)$/.test(t[at - 1]?.lower ?? '');
  if (!state || !/^(?:is|are|'s|be|stays?|remains?)$/.test(t[at - 2]?.lower ?? '')) return undefined;
  if (
    !/^(?:as long as|so long as|until then|till then|for as long)$/.test(wordsAt(t, at, at + 3)) &&
    !/^(?:until then|till then|before that)$/.test(wordsAt(t, at, at + 2))
  )
    return undefined;
  const end = t.findIndex((x, i) => i > at && /^[.,;]$/.test(x.lower));
  return { words: [], took: (end < 0 ? t.length : end) - at };
};

/** "a ticket has a number on it, ...": on it says nothing. */
const onIt: Rewording = (t, at) => {
  if (!/^(?:it|them)$/.test(t[at + 1]?.lower ?? '')) return undefined;
  const before = t[at - 1];
  const noun = before?.kind === 'word' && closedTag(before.lower) === undefined;
  const has = t.slice(Math.max(0, at - 6), at).some((x) => /^(?:has|have|'s|got)$/.test(x.lower));
  return noun && has && /^(?:,|and)$/.test(t[at + 2]?.lower ?? '') ? { words: [], took: 2 } : undefined;
};

/** "Dogs: we need the name and the breed": the list is what follows the label. */
const weBehind: Rewording = (t, at) => {
  if (at > 2) return undefined;
  const m =
    /^: (?:here )?(?:we|i) (?:just |also |only |always )?(?:need|keep|record|store|want|note|take|have)(?: to (?:know|record|store|keep))? (?=(?:the|their|its|an?|name|first) )/.exec(
      `${wordsAt(t, at, at + 9)} `,
    );
  const label = at === 1 || (at === 2 && closedTag(t[0]?.lower ?? '') !== undefined);
  return m && label ? { words: [t[at] as RawToken], took: wordsIn(m[0]) } : undefined;
};

/** "One more thing - vaccinations!": what comes is what counts. */
const oneMore: Rewording = (t, at) => {
  const m = /^(?:one|another) (?:more |last |other |final )?thing (?:[-–—:,]|is|are) /.exec(
    `${wordsAt(t, at, at + 4)} `,
  );
  return m && at < 2 ? { words: [], took: wordsIn(m[0]) } : undefined;
};

/** "a message of max. 500 characters": how long it may be, in parentheses. */
const ofLength: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const lead = t[at + 1]?.lower ?? '';
  const next = t[at + 2]?.lower;
  const alone = /^(?:max|maximum|most)$/.test(lead);
  const both = (lead === 'up' && next === 'to') || (lead === 'at' && next === 'most');
  const most = both || (alone && next === '.') ? at + 3 : at + 2;
  if (
    !(alone || both) ||
    t[most]?.kind !== 'number' ||
    !/^(?:characters?|chars|letters|words)$/.test(t[most + 1]?.lower ?? '')
  )
    return undefined;
  const place = first.start;
  const length = [said('maximum', first), t[most] as RawToken, t[most + 1] as RawToken];
  return { words: [mark('(', place), ...length, mark(')', place)], took: most + 2 - at };
};

/** "we put down when it was done", "I just write down the name": we record. */
const putDown: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const who = /^(?:we|i|they|you|to|also|just|always|then|must|and)$/.test(t[at - 1]?.lower ?? '');
  if (
    !who ||
    t[at + 1]?.lower !== 'down' ||
    !/^(?:an?|the|its|their|his|her|which|what|when|who|how|where|whether|if|first|last|name|any|roughly|also)$/.test(
      t[at + 2]?.lower ?? '',
    )
  )
    return undefined;
  return { words: [{ ...first, lower: 'record' }], took: 2 };
};

/** "so we put when it was collected": we record. */
const putWhen: Rewording = (t, at) =>
  putDown(t, at) ??
  (/^(?:we|i|they|you)$/.test(t[at - 1]?.lower ?? '') &&
  /^(?:when|who|what|which|whether|how)$/.test(t[at + 1]?.lower ?? '')
    ? { words: [{ ...(t[at] as RawToken), lower: 'record' }], took: 1 }
    : undefined);

/** "a card number which nobody else has": unique. */
const nobodyElse: Rewording = (t, at) =>
  /^(?:which|that) (?:nobody|no one|no other [a-z]+) (?:else )?has$/.test(wordsAt(t, at, at + 4)) &&
  t[at - 1]?.kind === 'word'
    ? { words: [said(',', t[at] as RawToken), said('unique', t[at] as RawToken)], took: 4 }
    : undefined;

/** "it is gonna be ready": it will be. */
const goingTo: Rewording = (t, at) => {
  const next = t[at + 1]?.lower;
  const took = next === 'gonna' ? 2 : next === 'going' && t[at + 2]?.lower === 'to' ? 3 : 0;
  return took > 0 && t[at + took]?.lower === 'be'
    ? { words: [{ ...(t[at] as RawToken), lower: 'will' }], took }
    : undefined;
};

/** "whether they have paid already": paid. */
const already: Rewording = () => ({ words: [], took: 1 });

/** "Email if they have one": if any. "the breed and if it is neutered": whether it is. */
const ifTheyHave: Rewording = (t, at) => {
  const flag = /^(?:it|they|he|she) (?:is|are|was|were|has|have)$/.test(wordsAt(t, at + 1, at + 3));
  if (flag && at > 4 && t[at - 1]?.lower === 'and' && t.length - at < 8)
    return { words: [{ ...(t[at] as RawToken), lower: 'whether' }], took: 1 };
  const m = /^if (?:(?:they|he|she|it|we|you) (?:have|has|got|has got|have got)|there is) (?:one|any|it)(?= |$)/.exec(
    wordsAt(t, at, at + 5),
  );
  const first = t[at] as RawToken;
  const took = m ? wordsIn(m[0]) : 0;
  const ends = t[at + took] === undefined || t[at + took]?.lower === '.';
  return m && at > 0 && at < 4 && ends ? { words: [first, said('any', first)], took } : undefined;
};

/** Turns of phrase of people who talk, by the word each opens with. */
export const talkWords: Openings = [
  ...openedBy('is are', goingTo),
  ...openedBy('already', already),
  ...openedBy('on', onIt),
  ...openedBy('of', ofLength),
  ...openedBy('put', putWhen),
  ...openedBy('write take note jot mark get', putDown),
  ...openedBy('if', ifTheyHave),
  ...openedBy('so', noTwo, aslongAs),
  ...openedBy('no', noTwo),
  ...openedBy(',', soLike, slashed),
  ...openedBy(':', weBehind),
  ...openedBy('one another', oneMore),
  ...openedBy('a an', listOf),
  ...openedBy('people', workers),
  ...openedBy('up in', upFront),
  ...openedBy('that', suchStuff, nobodyElse),
  ...openedBy('which', nobodyElse),
  ...openedBy('this things stuff', suchStuff),
  ...openedBy('as until till', aslongAs),
];
