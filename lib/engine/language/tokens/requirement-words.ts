import { wordsIn } from '../lexicon/phrase-words';
import { verbForms } from '../lexicon/verbs';
import { wordsAt } from './raw-words';
import { type Openings, openedBy, type Rewording } from './rewording';
import type { RawToken } from './tokenize';

/** "the system starts recording the ride": records it. */
const startsRecording: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const doing = /^(record|log|track|stor|sav)ing$/.exec(t[at + 1]?.lower ?? '')?.[1];
  if (doing === undefined) return undefined;
  const verb = doing === 'stor' ? 'store' : doing === 'sav' ? 'save' : doing;
  return { words: [{ ...first, lower: first.lower.endsWith('s') ? `${verb}s` : verb }], took: 2 };
};

const keepingForms: ReadonlyMap<string, string> = new Map(
  'managing manage recording record storing store tracking track maintaining maintain keeping keep registering register'
    .split(' ')
    .flatMap((w, i, all) => (i % 2 === 0 ? [[w, all[i + 1] as string] as const] : [])),
);
const states = /^(?:is|are|was|were|has|have|must|should|can|may|will|includes?|involves?|requires?|means|helps?)$/;

/** "Stock: storing and managing information about parts": store and manage it. */
const keepsIt: Rewording = (t, at) => {
  if (at > 0 && t[at - 1]?.lower !== ':') return undefined;
  const doing = (i: number): RawToken[] => {
    const verb = keepingForms.get(t[i]?.lower ?? '');
    return verb === undefined ? [] : [{ ...(t[i] as RawToken), lower: verb }];
  };
  const joint = t[at + 1];
  const second = /^(?:and|,)$/.test(joint?.lower ?? '') ? doing(at + 2) : [];
  const words = joint && second.length > 0 ? [...doing(at), joint, ...second] : doing(at);
  if (t[at + words.length]?.kind !== 'word') return undefined;
  for (let i = at + words.length; i < t.length && i < at + 14 && t[i]?.lower !== ','; i++)
    if (states.test(t[i]?.lower ?? '') || t[i]?.lower === ':') return undefined;
  return { words, took: words.length };
};

/** "several roles such as nurse, doctor and clerk, each with a name": these will be rows, each with the facts. */
const kindsInFront: Rewording = (t, at) => {
  const kinds = /^(?:roles|types|kinds|categories|levels|statuses|states|ranks|grades)$/.test(t[at - 1]?.lower ?? '');
  if (!kinds || t[at + 1]?.lower !== 'as') return undefined;
  let end = at + 2;
  while (end < t.length && end < at + 16 && (t[end]?.kind === 'word' || t[end]?.lower === ',')) {
    if (t[end]?.lower === ',' && t[end + 1]?.lower === 'each') break;
    end++;
  }
  return t[end]?.lower === ',' && t[end + 1]?.lower === 'each' ? { words: [], took: end - at } : undefined;
};

/** "have the authority to edit entries": can edit entries. */
const allowedTo: Rewording = (t, at) => {
  const m =
    /^(?:has|have) (?:(?:the|a|full) )?(?:authority|permissions?|rights?|ability|power|privileges?|possibility) to (?=[a-z])/.exec(
      wordsAt(t, at, at + 5),
    );
  return m && t[at - 1]?.lower !== 'that'
    ? { words: [{ ...(t[at] as RawToken), lower: 'can' }], took: wordsIn(m[0]) }
    : undefined;
};

/** "register and log in to the system": what everybody does says nothing of what is kept. */
const andSignIn: Rewording = (t, at) => {
  const m =
    /^(?:and|or) (?:then )?(?:log|sign) (?:in|on|out|up|off)(?: (?:to|into|of|from) (?:the |this )?(?:system|platform|app|application|website|site|portal))? (?=[,.;])/.exec(
      `${wordsAt(t, at, at + 8)}${at + 8 < t.length ? ' ' : ' .'}`,
    );
  return m && t[at - 1]?.kind === 'word' ? { words: [], took: wordsIn(m[0]) } : undefined;
};

/** "Each farm takes its water from one gate": it is assigned to one. */
const takesFrom: Rewording = (t, at) => {
  const m =
    /^(?:takes?|receives?|gets?|draws?|obtains?) (?:its|their) [a-z]+(?: [a-z]+)? from (?=(?:one|exactly one|a single|an?) )/.exec(
      wordsAt(t, at, at + 8),
    );
  if (!m || t[at - 1]?.kind !== 'word') return undefined;
  const first = t[at] as RawToken;
  const words = [first.lower.endsWith('s') ? 'is' : 'are', 'assigned', 'to'].map((lower) => ({ ...first, lower }));
  return { words, took: wordsIn(m[0]) };
};

/** "have a multi-level structure with a name": can be nested, and have a name. */
const nestedIn: Rewording = (t, at) => {
  const m =
    /^(?:has|have|forms?|supports?|uses?) an? (?:multi-?level|hierarchical|tree-like|tree|nested) (?:structure|hierarchy|classification|organi[sz]ation)(?: (?:with|including|and have|and has))?(?= |$)/.exec(
      wordsAt(t, at, at + 7),
    );
  if (!m || t[at - 1]?.kind !== 'word') return undefined;
  const more = / (?:with|including|have|has)$/.test(m[0]);
  const first = t[at] as RawToken;
  const said = ['can', 'be', 'nested', ...(more ? ['and', 'have'] : [])];
  return { words: said.map((lower) => ({ ...first, lower })), took: wordsIn(m[0]) };
};

/** "can create clubs or join several clubs": both may be done. */
const orDoes: Rewording = (t, at) => {
  const object = /^(?:an?|the|several|multiple|existing|other|many|one|more|their)$/.test(t[at + 2]?.lower ?? '');
  if (!object || verbForms.get(t[at + 1]?.lower ?? '')?.form !== 'base') return undefined;
  const can = t.slice(Math.max(0, at - 10), at).some((x) => /^(?:can|may)$/.test(x.lower));
  return can ? { words: [{ ...(t[at] as RawToken), lower: 'and' }], took: 1 } : undefined;
};

/** "subscribe to a plan or unsubscribe from it": what undoes a doing is said of the same two. */
const orUndoes: Rewording = (t, at) => {
  const m =
    /^or (?:un(?:subscribe|follow|register|enrol|enroll|like|book|pin|block)|deregister)s?(?: from)?(?: (?:them|it|these|those))?(?= )/.exec(
      `${wordsAt(t, at, at + 4)} `,
    );
  return m && t[at - 1]?.kind === 'word' ? { words: [], took: wordsIn(m[0]) } : undefined;
};

/** Turns of phrase of those who write down what a system shall do, by the word each opens with. */
export const requirementWords: Openings = [
  ...openedBy('has have', allowedTo),
  ...openedBy('starts start begins begin', startsRecording),
  ...openedBy('such', kindsInFront),
  ...openedBy([...keepingForms.keys()].join(' '), keepsIt),
  ...openedBy('and or', andSignIn),
  ...openedBy('or', orUndoes, orDoes),
  ...openedBy('take takes receive receives get gets draw draws obtain obtains', takesFrom),
  ...openedBy('have has form forms support supports use uses', nestedIn),
];
