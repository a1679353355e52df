import { plural } from '../../model/inflect';
import { personNouns } from '../lexicon/nouns';
import { wordsIn } from '../lexicon/phrase-words';
import { verbForms } from '../lexicon/verbs';
import { said, wordsAt } from './raw-words';
import { type Openings, openedBy, type Rewording } from './rewording';
import type { RawToken } from './tokenize';

/** "Our members, about eighty of them": how many there are is no fact of theirs. */
const someOfThem: Rewording = (t, at) => {
  if (t[at - 1] !== undefined && t[at - 1]?.lower !== ',') return undefined;
  const m =
    /^(?:about|around|roughly|some|maybe|approximately|almost|nearly|over)(?: (?:\d+|[a-z]+)){1,2} of (?:them|those|us)(?= [.,;]|$)/.exec(
      wordsAt(t, at, at + 6),
    );
  return m ? { words: [], took: wordsIn(m[0]) } : undefined;
};

/** "So far everything is on paper": so far says nothing. */
const soFar: Rewording = (t, at) => (t[at + 1]?.lower === 'far' ? { words: [], took: 2 } : undefined);

/** "clients are companies or private, need a name, a phone": and have these. */
const needsThen: Rewording = (t, at) => {
  const needs = t[at + 1]?.lower;
  if (at < 2 || (needs !== 'need' && needs !== 'needs')) return undefined;
  const stated =
    t.slice(0, at).some((x) => /^(?:is|are)$/.test(x.lower)) && !/^(?:we|i|you|it|there)$/.test(t[0]?.lower ?? '');
  const listed =
    /^(?:an?|the|their|its|name|names)$/.test(t[at + 2]?.lower ?? '') && t.slice(at + 2).some((x) => x.lower === ',');
  const place = t[at + 1] as RawToken;
  return stated && listed
    ? {
        words: [t[at] as RawToken, said('and', place), { ...place, lower: needs === 'need' ? 'have' : 'has' }],
        took: 2,
      }
    : undefined;
};

/** "get a field for the teacher, and one for the date": the teacher and the date. */
const fieldFor: Rewording = (t, at) => {
  const m =
    /^(?:an?|another|one) (?:(?:new |extra |additional |separate )?(?:field|column|attribute|box|space) )?for (?=(?:the|an?|its|their|how|when|who|whether) )/.exec(
      `${wordsAt(t, at, at + 6)} `,
    );
  if (!m) return undefined;
  const named = /(?:field|column|attribute|box|space) for/.test(m[0]);
  const before = named || t.slice(0, at).some((x) => /^(?:field|column|attribute)$/.test(x.lower));
  return before && at > 0 ? { words: [], took: wordsIn(m[0].trim()) } : undefined;
};

/** "For each of them we note the name": for what was told of before. */
const ofThem: Rewording = (t, at) => {
  const m = /^(?:each|every)(?: one)? of (?:them|these|those)(?= |$)/.exec(wordsAt(t, at, at + 4));
  const first = t[at] as RawToken;
  return m && at === 1 && /^(?:for|of|from|about)$/.test(t[0]?.lower ?? '')
    ? { words: [{ ...first, text: 'it', lower: 'it' }], took: wordsIn(m[0]) }
    : undefined;
};

/** "the order matters": is important. */
const orderMatters: Rewording = (t, at) =>
  /^(?:order|sequence)$/.test(t[at - 1]?.lower ?? '') && /^(?:[.,;]|and|here|too|so)$/.test(t[at + 1]?.lower ?? '.')
    ? { words: [said('is', t[at] as RawToken), { ...(t[at] as RawToken), lower: 'important' }], took: 1 }
    : undefined;

/** "my guys", "one of the lads": those who work here; "the guys who drive the vans": the drivers. */
const fellows: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const doer = t[at + 1]?.lower === 'who' ? agentNoun(verbForms.get(t[at + 2]?.lower ?? '')?.lemma ?? '') : undefined;
  if (doer !== undefined) return { words: [{ ...first, lower: plural(doer) }], took: 1 };
  const ours = /^(?:my|our|the|these|two|three|four|five|six|seven|eight|nine|ten)$/.test(t[at - 1]?.lower ?? '');
  return ours && t[at + 1]?.lower !== 'who'
    ? { words: [{ ...first, lower: 'staff' }, said('members', first)], took: 1 }
    : undefined;
};

/** "drive": the driver, where there is such a word for people. */
function agentNoun(verb: string): string | undefined {
  const stem = verb.replace(/e$/, '');
  return verb === ''
    ? undefined
    : [`${stem}er`, `${stem}or`, `${stem}${stem[stem.length - 1] ?? ''}er`].find((n) => personNouns.has(n));
}

const forATime =
  /^(?:bookings?|reservations?|rentals?|hires?|stays?|loans?|leases?|absences?|holidays?|leaves?|vacations?|shifts?|tenanc(?:y|ies)|contracts?|assignments?|closures?|events?|terms?|projects?|memberships?|subscriptions?|visits?|trips?)$/;

/** What is counted in days rather than in hours. */
const byDay =
  /^(?:bookings?|reservations?|rentals?|hires?|stays?|loans?|leases?|absences?|holidays?|leaves?|vacations?|tenanc(?:y|ies)|contracts?|assignments?|closures?|terms?|projects?|memberships?|subscriptions?)$/;

/** "Bookings: from, to", "a rental has a client, from / to": the start and the end of what lasts for a time. */
const fromTo: Rewording = (t, at) => {
  if (!/^(?:[,:(=]|and)$/.test(t[at - 1]?.lower ?? '')) return undefined;
  if (!/^(?:[,/&]|and|-|–)$/.test(t[at + 1]?.lower ?? '')) return undefined;
  if (!/^(?:to|until|till)$/.test(t[at + 2]?.lower ?? '') || !/^(?:[,.;)(]|and)$/.test(t[at + 3]?.lower ?? '.'))
    return undefined;
  if (!t.slice(0, at).some((x) => forATime.test(x.lower)) || t.slice(at + 3).some((x) => x.lower === 'from'))
    return undefined;
  const [first, last] = [t[at] as RawToken, t[at + 2] as RawToken];
  const day = t.slice(0, at).some((x) => byDay.test(x.lower)) ? [said('date', last)] : [];
  return {
    words: [{ ...first, lower: 'start' }, ...day, said(',', last), { ...last, lower: 'end' }, ...day],
    took: 3,
  };
};

/** Turns of phrase of people who talk of things and of each other, by the word each opens with. */
export const talkThings: Openings = [
  ...openedBy('matters', orderMatters),
  ...openedBy('guys lads folks chaps blokes', fellows),
  ...openedBy('from', fromTo),
  ...openedBy('so', soFar),
  ...openedBy('about around roughly some maybe approximately almost nearly over', someOfThem),
  ...openedBy(',', needsThen),
  ...openedBy('a an another one', fieldFor),
  ...openedBy('each every', ofThem),
];
