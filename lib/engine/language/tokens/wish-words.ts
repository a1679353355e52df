import { wordsIn } from '../lexicon/phrase-words';
import { said, wordsAt } from './raw-words';
import { type Openings, openedBy, type Rewording } from './rewording';
import type { RawToken } from './tokenize';

const kept =
  '(?:have|see|know|get|enter|fill in|fill out|write down|note|note down|add|put in|put down|keep|store|record|save|type in|track|document)';
/** "I'd like to have", "we should be able to enter", "it would be great to see", "please add": words for keeping. */
const wish = new RegExp(
  `^(?:(?:i|we)(?: ?'d)? (?:(?:'d|would|'ll|will|must|should|also|really|definitely|just|can) )*(?:(?:like|love|want|need|wish|prefer|have) )?(?:to )?(?:be able to )?${kept}|it ?(?:'d|would|will|is|'s) (?:be )?(?:really |very |also )?(?:great|good|nice|useful|helpful|handy|important|best|cool) (?:to|if we could|if i could) ${kept}|please(?: also)? (?:let (?:me|us) )?${kept}) $`,
);
const LONGEST = 12;

/** "orders", but not "address", "status" or "species". */
const several = (word: string): boolean => /[^sui]s$/.test(word) && !/^(?:species|series)$/.test(word);

/** A list of facts follows: an article or a question in front of something that is not several things. */
function listsFacts(t: readonly RawToken[], at: number): boolean {
  if (!/^(?:the|an?|its|their|his|her|how|when|where|who|what|whether|if|which)$/.test(t[at]?.lower ?? ''))
    return false;
  let end = at + 1;
  while (end < t.length && end < at + 10 && !/^(?:,|and|plus)$/.test(t[end]?.lower ?? '')) end++;
  return end < t.length && end < at + 10 && !several(t[at + 1]?.lower ?? '');
}

/** "For each stay I want to see the daily rate and the deposit": what is kept of each stay. */
const wished: Rewording = (t, at) => {
  const leads =
    at > 1 &&
    at < 12 &&
    (t[0]?.lower === 'per' || /^(?:each|every)$/.test(t[1]?.lower ?? '')) &&
    t[0]?.lower !== 'each';
  if (!leads) return undefined;
  const first = t[at] as RawToken;
  for (let end = Math.min(t.length - 2, at + LONGEST); end > at + 1; end--)
    if (wish.test(`${wordsAt(t, at, end)} `) && listsFacts(t, end))
      return { words: [said('we', first), said('record', first)], took: end - at };
  return undefined;
};

/** "the fitter fills in the date": writes it down. */
const filledIn: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const third = first.lower === 'fills' ? 's' : '';
  if (
    !/^(?:in|out)$/.test(t[at + 1]?.lower ?? '') ||
    !/^(?:the|an?|how|when|what|which|who)$/.test(t[at + 2]?.lower ?? '')
  )
    return undefined;
  const form = t.slice(at + 3, at + 6).some((x) => /^(?:forms?|questionnaire|sheet|slip|survey)$/.test(x.lower));
  return form ? undefined : { words: [{ ...first, lower: `record${third}` }], took: 2 };
};

/** "When a fitter has been there he should be able to enter the date": it is recorded. */
const enters: Rewording = (t, at) => {
  const m =
    at > 3 && /^(?:when|after|once|whenever|every|each)$/.test(t[0]?.lower ?? '')
      ? /^(?:he|she|they) (?:should|can|must|may|will|has to|have to|needs to|need to) (?:then )?(?:be able to )?(?:fill in|enter|write down|note|note down|record|put in|type in) (?=(?:the|an?|how|when|what|which|who) )/.exec(
          `${wordsAt(t, at, at + 9)} `,
        )
      : null;
  const first = t[at] as RawToken;
  return m ? { words: [said('we', first), said('record', first)], took: wordsIn(m[0]) } : undefined;
};

/** "I want to see the rate, if the deposit was paid and any special food": whether it was, as the list goes on behind it. */
const whetherDone: Rewording = (t, at) => {
  if (at < 5 || !/^(?:,|and)$/.test(t[at - 1]?.lower ?? '')) return undefined;
  let end = at + 1;
  while (end < t.length && end < at + 9 && !/^(?:,|and|or|;|[.])$/.test(t[end]?.lower ?? '')) end++;
  const goesOn =
    t[end]?.lower === 'and' && /^(?:an?|the|any|its|their|how|when|who|what)$/.test(t[end + 1]?.lower ?? '');
  const done = /^(?:is|was|are|were|has|have)$/.test(t[end - 2]?.lower ?? '');
  const kept = t.slice(0, at).some((x) => /^(?:see|have|know|record|store|note|need|keep|want)$/.test(x.lower));
  return goesOn && done && kept ? { words: [{ ...(t[at] as RawToken), lower: 'whether' }], took: 1 } : undefined;
};

const counts = new Set(
  'one two three four five six seven eight nine ten twelve more many none several them'.split(' '),
);
const number =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|\\d+|more|many|none|several|just one|only one)';
const anExample = new RegExp(
  `^, (?:the|my|our|one|some|a few|most|for example|e\\.g) [a-z' -]+? (?:has|have|had) (?:even |got |only |up to |about )?${number}(?: of them)?(?: \\.)?$`,
);
/** ", but not everybody has one": if any. */
const notEverybody =
  /^, (?:but |though )?not (?:everybody|everyone|every one|all of them|all|every [a-z]+|each [a-z]+)(?: of them)? (?:has|have) (?:one|it|them|that|any)(?= [.,;]| $)/;
const butSometimes =
  /^, (?:but|though|although) (?:sometimes|occasionally|now and then|once in a while) (?:somebody|someone|another|others?|a colleague|that|this|it) /;

/** "has at least one tank, the hotel has nine", ", but sometimes somebody else covers": says nothing of them all. */
const passing: Rewording = (t, at) => {
  const next = t[at + 1]?.lower ?? '';
  if (at < 4 || !/^(?:the|my|our|one|some|a|most|for|but|though|although)$/.test(next)) return undefined;
  if (/^(?:but|though|although)$/.test(next)) {
    const none = notEverybody.exec(`${wordsAt(t, at, at + 9)} `);
    const first = t[at] as RawToken;
    if (none) return { words: [first, said('if', first), said('any', first)], took: wordsIn(none[0]) };
    if (!butSometimes.test(`${wordsAt(t, at, at + 6)} `)) return undefined;
    let end = at + 3;
    while (end < t.length && !/^[,.;]$/.test(t[end]?.lower ?? '')) end++;
    return { words: [], took: end - at };
  }
  const rest = t.length - at;
  const last = t[t.length - (t[t.length - 1]?.lower === '.' ? 2 : 1)];
  if (last?.kind !== 'number' && !counts.has(last?.lower ?? '')) return undefined;
  return rest < 16 && rest > 4 && anExample.test(wordsAt(t, at, t.length))
    ? { words: [], took: rest - (t[t.length - 1]?.lower === '.' ? 1 : 0) }
    : undefined;
};

/** "and on top of that we charge a deposit": besides. */
const besides: Rewording = (t, at) =>
  /^(?:top of (?:that|this|it)|the side)$/.test(wordsAt(t, at + 1, at + (t[at + 1]?.lower === 'top' ? 4 : 3)))
    ? { words: [], took: t[at + 1]?.lower === 'top' ? 4 : 3 }
    : undefined;

/** "arrives on a certain day and leaves on another one": on another day. */
const anotherDay: Rewording = (t, at) => {
  const on = t[at - 1]?.lower ?? '';
  if (!/^(?:on|at)$/.test(on) || !/^(?:one|,|and|[.])$/.test(t[at + 1]?.lower ?? '.')) return undefined;
  const day = t.slice(Math.max(0, at - 12), at).findLast((x) => /^(?:day|date|time|hour)$/.test(x.lower));
  const first = t[at] as RawToken;
  return day
    ? { words: [{ ...first, lower: 'a' }, said(day.lower, first)], took: t[at + 1]?.lower === 'one' ? 2 : 1 }
    : undefined;
};

/** "Product is with code and price", "every position is one product, quantity and price": has. */
const isWith: Rewording = (t, at) => {
  const each = at === 2 && /^(?:each|every)$/.test(t[0]?.lower ?? '') && /^(?:one|an?)$/.test(t[at + 1]?.lower ?? '');
  const with_ = at < 4 && t[at + 1]?.lower === 'with' && t[at + 3]?.lower === ',';
  if ((!each || t[at + 2]?.lower === 'of') && !with_) return undefined;
  const list = t.slice(at + 2, at + 12);
  const comma = list.findIndex((x) => x.lower === ',');
  if (comma < 1 || comma > 3 || !list.some((x, i) => i > comma && x.lower === 'and')) return undefined;
  if (list.some((x) => /^(?:or|is|are|has|who|which|that)$/.test(x.lower))) return undefined;
  return { words: [{ ...(t[at] as RawToken), lower: 'has' }], took: with_ ? 2 : 1 };
};

/** Turns of phrase of people who write to whoever builds it for them, by the word each opens with. */
export const wishWords: Openings = [
  ...openedBy("i i'd we we'd it it'd please", wished),
  ...openedBy('he she they', enters),
  ...openedBy('if', whetherDone),
  ...openedBy('fill fills', filledIn),
  ...openedBy('is', isWith),
  ...openedBy('on', besides),
  ...openedBy('another', anotherDay),
  ...openedBy(',', passing),
];
