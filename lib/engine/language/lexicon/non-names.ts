import { adjectives } from './adjectives';
import { headOf } from './phrase-words';
import { verbForms } from './verbs';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Adjectives and participles that are said of people and things as nouns: "the insured", "a variable". */
const nominal = words(
  `deceased insured accused employed unemployed disabled injured standard individual variable alternative double single
   average professional female male public minimum maximum original official relative mobile local physical legal`,
);

/** What a name cannot begin with: it was cut out of the middle of a sentence. */
const joints = words(
  'and or nor but between among with without from in into of to for by at on under over per as than via including such each every other',
);
const particles = words('up down out off away back over between us them him me');

/** Whether a single word only says in which state something is: "responsible", "collected". */
export const saysState = (word: string): boolean =>
  !nominal.has(word) && (adjectives.has(word) || (/[^e]ed$/.test(word) && verbForms.get(word)?.form === 'participle'));

/** What stands before "code" or "number" without being the thing that it identifies. */
const kindsOfCode = words('qr zip postal pin sms otp ip url iso');

const indefinite = /^(?:(?:every|any|some|no)thing|every(?:body|one)|nobody|them|those|these)$/;

/** Whether words are no name: a piece of a sentence ("between users", "sets up"), or only a state. */
export function isNoName(name: string): boolean {
  const at = name.indexOf(' ');
  if (at < 0) return saysState(name) || kindsOfCode.has(name) || indefinite.test(name);
  if (name === 'person in charge') return true;
  const last = headOf(name);
  return joints.has(name.slice(0, at)) || particles.has(last) || /^ones?$/.test(last) || indefinite.test(last);
}

/** Doings on rows that are no rows themselves: of these a moment or a name is kept, if anything. */
const doings = words(
  `creation update deletion modification removal insertion addition editing upload download login logout design analysis
   management execution implementation improvement calculation verification validation situation operation process
   behavior behaviour progress allocation recording procurement validity`,
);

/** Whether a name's last word is a doing that is no thing unless something of it is kept. */
export function isBareDoing(name: string): boolean {
  const of = name.indexOf(' of ');
  const head = of < 0 ? name : name.slice(0, of);
  return doings.has(headOf(head));
}
