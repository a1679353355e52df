import { singular } from '../../model/inflect';
import { wordsIn } from '../lexicon/phrase-words';
import { verbForms } from '../lexicon/verbs';
import { said, wordsAt } from './raw-words';
import type { Reworded, Rewording } from './rewording';
import { closedTag } from './rough-tag';
import { isParticle } from './token';
import type { RawToken } from './tokenize';

const LONGEST = 10;

/** Where a question in a list ends: at a mark, a conjunction or a condition. */
function clauseEnd(t: readonly RawToken[], at: number): number {
  let k = at + 1;
  while (k < t.length && k < at + LONGEST && t[k]?.kind !== 'punct' && !ends.test(t[k]?.lower ?? '')) k++;
  return k;
}
const ends = /^(?:and|or|but|plus|if|unless|because|so|which|that)$/;

const listing =
  /^(?:[,:(]|and|or|plus|also|is|has|have|had|know|knows|need|note|record|store|keep|write|put|enter|says|shows|down|want|track|log|including)$/;

/** A piece of a list rather than a condition or what a sentence opens with. */
function inList(t: readonly RawToken[], at: number): boolean {
  const before = /^(?:roughly|exactly|about|approximately|maybe|perhaps)$/.test(t[at - 1]?.lower ?? '')
    ? at - 2
    : at - 1;
  // "What they paid.": the question is all that is said.
  if (at === 0 && t.length < 7 && t[t.length - 1]?.lower !== '?') return true;
  return before > 0 && listing.test(t[before]?.lower ?? '');
}

const who =
  '(?:it|they|he|she|we|you|i|one|someone|somebody|everyone|(?:the|a|an|each|this|that|their|its|our) [a-z-]+(?: [a-z-]+)?)';
const it = '(?:it|they|one|each)';
const be = '(?:is|are|was|were)';

/** What a question asks for, by the words it is asked in. */
const asked: readonly (readonly [RegExp, string])[] = (
  [
    [
      `how long ${who} (?:usually |normally |will |should |can |may )?(?:takes?|took|lasts?|lasted|runs?|stays?|stayed)`,
      'duration',
    ],
    [`how long ${who} ${be}`, 'length'],
    [`when ${who} (?:${be}|(?:is |are )?gonna be|will be|should be|must be|has to be|can be) ready`, 'ready at'],
    [`when ${who} (?:${be}|will be|should be|must be|has to be) due(?: back)?`, 'due at'],
    [`(?:how much|what) ${it} (?:will |would )?(?:costs|sells? for)`, 'price'],
    [`(?:how much|what) ${it} (?:will |would )?cost`, 'cost'],
    [
      'how much (?:(?:of it|of each|of them|of (?:the|each|this) [a-z]+) )?(?:is|are) (?:needed|required|used|necessary|called for)',
      'quantity',
    ],
    [`how much ${who} (?:is|are)`, 'price'],
    [`(?:how much|what) ${who} weighs?`, 'weight'],
    [`(?:how much|what) ${who} (?:has |have )?(?:paid|pays?)`, 'amount paid'],
    [`how much ${who} (?:still )?owes?`, 'amount owed'],
    ['(?:what|how much) is charged', 'price'],
    ['(?:what|how much) is (?:paid|due)', 'amount'],
    [`(?:how much|what) ${who} (?:gets?|earns?|makes?)(?: paid)? (?:per|an|a) hour`, 'hourly wage'],
    [`(?:how much|what) ${who} (?:gets?|earns?|makes?)(?: paid)? (?:per|a) day`, 'daily wage'],
    [`(?:how much|what) ${who} (?:gets?|earns?|makes?)(?: paid)? (?:per|a) month`, 'monthly salary'],
    [`(?:how much|what) ${who} (?:earns?|gets? paid)`, 'pay'],
    [`how old ${who} ${be}`, 'age'],
    [`how (?:tall|high) ${who} ${be}`, 'height'],
    [`how wide ${who} ${be}`, 'width'],
    [`how deep ${who} ${be}`, 'depth'],
    [`how heavy ${who} ${be}`, 'weight'],
    [`how (?:big|large) ${who} ${be}`, 'size'],
    [`how far (?:away )?${who} ${be}`, 'distance'],
    [`how ${who} (?:pays?|paid|wants? to pay)`, 'payment method'],
    [`what ${who} ${be} called`, 'name'],
    [`what ${who} looks? like`, 'description'],
    [`what (?:is|was) (?:wrong|broken|defective|damaged)(?: with ${who}| on ${who})?`, 'problem'],
    ['what happened', 'description'],
    ['what (?:it|this|that|the [a-z-]+) (?:is|was)(?: about| for)?(?= $)', 'description'],
    ['what (?:it|this|that|the [a-z-]+) costs? (?:extra|on top|more)', 'extra cost'],
    [
      `(?:somebody|someone|a person|a number|who|whom) to (?:call|contact|ring|phone|speak to|talk to|ask for|reach)`,
      'contact person',
    ],
    ['what was done', 'work done'],
    [`how ${who} ${be} related`, 'relationship'],
    [`what (?:came|became) of ${who}`, 'outcome'],
    [`how ${who} (?:ended|turned out)`, 'outcome'],
    [`where ${who} lives?`, 'address'],
    [`where ${who} comes? from`, 'origin'],
    [`where ${who} (?:${be} going|goes|go|wants? to go|${be} headed)(?: to)?`, 'destination'],
    [`where ${who} (?:${be}|stands?|hangs?|sits?|lies|grows?)(?: kept| stored| parked| standing)? ?$`, 'location'],
    [`when ${who} ${be} born`, 'date of birth'],
    [`since when ${who} (?:${be}|works?|have been|has been) (?:with us|here|for us|an? [a-z]+)`, 'joining date'],
  ] as const
).map(([body, name]) => [new RegExp(`^${body}(?: |$)`), name] as const);

/** "how long it takes in minutes": the duration in minutes. */
export const askedFact: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  if (!inList(t, at)) return undefined;
  const end = clauseEnd(t, at);
  const text = wordsAt(t, at, end);
  for (const [rx, name] of asked) {
    const m = rx.exec(`${text} `);
    if (!m) continue;
    const behind = at + wordsIn(m[0]);
    const tail = end > behind && /^(?:in|per)$/.test(t[behind]?.lower ?? '') ? t.slice(behind, end) : [];
    return { words: [...named(name, first, t[behind - 1] as RawToken), ...tail], took: end - at };
  }
  return moment(t, at, end) ?? sortOf(t, at, end) ?? which(t, at, end) ?? atOnce(t, at, end);
};

/** "what sort of wood", "which kind of roof it has": the wood type. */
function sortOf(t: readonly RawToken[], at: number, end: number): Reworded | undefined {
  const sort = /^(?:sort|kind|type|make|brand)$/.exec(t[at + 1]?.lower ?? '')?.[0];
  const noun = t[at + 3];
  if (sort === undefined || t[at + 2]?.lower !== 'of' || noun?.kind !== 'word' || at + 3 >= end) return undefined;
  if (/^(?:thing|things|stuff|one|it|an?|the)$/.test(noun.lower)) return undefined;
  const behind = t[at + 4]?.lower;
  if (at + 4 < end && !pronoun.test(behind ?? '') && !/^(?:the|is|was)$/.test(behind ?? '')) return undefined;
  const name = /^(?:make|brand)$/.test(sort) ? sort : 'type';
  return { words: named(`${singular(noun.lower)} ${name}`, t[at] as RawToken, noun), took: end - at };
}

/** The words of a name, in place of what stood from one token to another. */
function named(name: string, from: RawToken, to: RawToken): readonly RawToken[] {
  const words = name.split(' ');
  return words.map((w, i) => ({ ...said(w, i === 0 ? from : to), end: i === words.length - 1 ? to.end : from.start }));
}

const pronoun = /^(?:it|they|he|she|we|you|i|one|someone|somebody)$/;

/** "what time we drop off", "when they came in": the drop-off time, the time they came in. */
function moment(t: readonly RawToken[], at: number, end: number): Reworded | undefined {
  const first = t[at] as RawToken;
  const head = first.lower === 'when' ? 'when' : (t[at + 1]?.lower ?? '');
  const subject = first.lower === 'when' ? at + 1 : at + 2;
  if (!/^(?:when|time|date|day)$/.test(head) || !pronoun.test(t[subject]?.lower ?? '')) return undefined;
  const verb = verbForms.get(t[subject + 1]?.lower ?? '');
  if (head !== 'when') {
    if (!verb || /^(?:what|which)$/.test(first.lower) === false) return undefined;
    // "what day they came in": the day they came in.
    if (/^(?:past|participle)$/.test(verb.form) && head !== 'time')
      return { words: [said('the', first), ...t.slice(at + 1, end)], took: end - at };
    const particle = isParticle(t[subject + 2]?.lower ?? '') ? ` ${t[subject + 2]?.lower}` : '';
    const name = `${verb.lemma}${particle} ${head === 'time' ? 'time' : 'date'}`;
    return { words: named(name, first, t[end - 1] as RawToken), took: end - at };
  }
  const opens = t[at - 1]?.lower !== ',' || t.slice(end).some((x) => x.lower === 'and' || x.lower === ',');
  const past =
    verb?.form === 'participle' || verb?.form === 'past' || /^(?:was|were)$/.test(t[subject + 1]?.lower ?? '');
  const wanted = verb?.form === 'base' && /^(?:want|need|expect|request|order|prefer|start|return)$/.test(verb.lemma);
  if (opens && wanted && end <= subject + 4)
    return { words: named(`${verb.lemma.replace(/e$/, '')}ed at`, first, t[end - 1] as RawToken), took: end - at };
  if (!opens || end > subject + 5 || !(past || verb?.form === 'third')) return undefined;
  const time = ['the', 'time', ...(past ? [] : ['when'])].map((w) => said(w, first));
  return { words: [...time, ...t.slice(subject, end)], took: end - at };
}

const done = (t: RawToken | undefined): boolean =>
  /^(?:past|participle)$/.test(verbForms.get(t?.lower ?? '')?.form ?? '') || t?.lower === 'did';

/** A verb in whatever form the speaker gives it. */
const acts = (t: RawToken | undefined): boolean =>
  done(t) || /^(?:base|third)$/.test(verbForms.get(t?.lower ?? '')?.form ?? '');

/** "which service they want", "which of our clerks did it": the service, the clerk. */
function which(t: readonly RawToken[], at: number, end: number): Reworded | undefined {
  if (!/^(?:which|what)$/.test(t[at]?.lower ?? '')) return undefined;
  // "which route they climbed, when": the moment is named after the verb.
  if (t[end]?.lower === ',' && /^(?:when|where)$/.test(t[end + 1]?.lower ?? '') && t[end + 2]?.kind === 'punct')
    return undefined;
  const of = t[at + 1]?.lower === 'of';
  const from = of ? at + 3 : at + 1;
  let k = from;
  while (k < end && k < from + 3 && closedTag(t[k]?.lower ?? '') === undefined && !(of && done(t[k]))) k++;
  // "which clerk made the offer": who did it.
  const did = !of && k > from + 1 && k < end && acts(t[k - 1]) && /^(?:it|the|this|that)$/.test(t[k]?.lower ?? '');
  if (did) return { words: t.slice(from, k - 1), took: end - at };
  const name = t.slice(from, k);
  const last = name[name.length - 1];
  if (!last || k + 1 >= end || !(pronoun.test(t[k]?.lower ?? '') || (of && done(t[k])))) return undefined;
  return { words: [...name.slice(0, -1), { ...last, lower: of ? singular(last.lower) : last.lower }], took: end - at };
}

/** "how many children can use it at once": at once only says how many of them at a time. */
function atOnce(t: readonly RawToken[], at: number, end: number): Reworded | undefined {
  if (wordsAt(t, at, at + 2) !== 'how many') return undefined;
  const m =
    / (?:live there|live in it|live here|at once|at a time|at the same time|at most|in total|altogether|maximum)$/.exec(
      wordsAt(t, at, end),
    );
  if (!m) return undefined;
  return { words: t.slice(at, end - wordsIn(m[0])), took: end - at };
}
