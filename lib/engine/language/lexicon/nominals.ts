import { eventNouns } from './nouns';
import { headOf } from './phrase-words';
import { nounVerbs } from './verbs';

/** Nouns of doing whose verb their ending does not give away. */
const irregularNominals: Readonly<Record<string, string>> = {
  sale: 'sell',
  loan: 'lend',
  payment: 'pay',
  purchase: 'buy',
  subscription: 'subscribe',
  prescription: 'prescribe',
  borrowing: 'borrow',
  receipt: 'receive',
  choice: 'choose',
  thought: 'think',
  gift: 'give',
  flight: 'fly',
  certificate: 'certify',
  certification: 'certify',
  growth: 'grow',
  delivery: 'deliver',
  enrolment: 'enroll',
  registration: 'register',
  enquiry: 'enquire',
  inquiry: 'inquire',
  injury: 'injure',
  entry: 'enter',
  failure: 'fail',
  submission: 'submit',
  permission: 'permit',
  transmission: 'transmit',
  departure: 'depart',
  proposal: 'propose',
  redemption: 'redeem',
  rating: 'rate',
  bid: 'bid',
  diagnosis: 'diagnose',
  analysis: 'analyze',
  usage: 'use',
  maintenance: 'maintain',
  response: 'respond',
  complaint: 'complain',
  publication: 'publish',
  'sign-up': 'sign',
  signup: 'sign',
  admission: 'admit',
  addition: 'add',
  checkout: 'check',
  administration: 'administer',
  rental: 'hire',
};

const nounOf = new Map(
  Object.entries(irregularNominals)
    .filter(([noun]) => !/^(?:addition|receipt|inquiry|analysis|usage|sign-up|signup|thought|gift)$/.test(noun))
    .map(([noun, verb]) => [verb, noun]),
);

/** The noun for a doing: comment of comment, collection of collect, payment of pay; with "record" where none is known. */
export function doingOf(verb: string): string {
  const known = nominalOf(verb) ?? nounOf.get(verb);
  if (known !== undefined) return known;
  if (nounVerbs.has(verb)) return verb;
  if (/(?:[^aeiou]ate|[aeiou]te)$/.test(verb) && verb.endsWith('ate')) return `${verb.slice(0, -1)}ion`;
  if (/[cs]t$/.test(verb) && /(?:ect|uct|act)$/.test(verb)) return `${verb}ion`;
  if (/i[sz]e$/.test(verb) && verb.length > 7) return `${verb.slice(0, -1)}ation`;
  return `${verb} record`;
}

/** The noun for a doing that things may be called by: enrolment of enrol; undefined where only "record" would do. */
export function nounOfDoing(verb: string): string | undefined {
  const noun = idleDoing.test(verb) ? undefined : doingOf(verb);
  return noun?.endsWith(' record') ? undefined : noun;
}

/** Verbs whose noun says nothing of what is done, or names what it is done with. */
const idleDoing =
  /^(?:use|give|take|make|name|list|number|place|share|show|start|run|work|play|set|change|group|assign|contain|record|hold|keep|own|list|store|stock|report|number|price|label|issue|cover|hand|head|date|time|title|type|class|position|seat|box|team|pair|level|enter|appear|occur|repeat|park|staff|draw|count|state|cast|charge)$/;

/** As {@link doingOf}, with the verb's own form in -ing where no other noun is known: brewing of brew. */
export function happeningOf(verb: string): string {
  const known = doingOf(verb);
  return known.endsWith(' record') ? `${verb.replace(/ied$/, 'y').replace(/([^e])e$/, '$1')}ing` : known;
}

/** Whether a noun names the doing of a verb: enrolment of enrol, departure of depart, booking of book. */
export function nominalises(noun: string, verb: string): boolean {
  const paper = !noun.includes(' ')
    ? null
    : / (?:contract|record|agreement|form|ticket|slip|certificate|receipt|log|document)$/.exec(noun);
  if (paper && nominalises(noun.slice(0, paper.index), verb)) return true;
  const last = headOf(noun);
  if (last[0] !== verb[0] && irregularNominals[last] === undefined) return false;
  const head = last.replace('enrollment', 'enrolment');
  // What is paid in parts is no installing.
  if (head.startsWith('instal') && head.endsWith('lment')) return false;
  const v = verb.replace('enroll', 'enrol');
  if (head === v || irregularNominals[head]?.replace('enroll', 'enrol') === v) return true;
  // "donation" of donate, where too little is left without the ending.
  if (v.endsWith('ate') && head === `${v.slice(0, -1)}ion`) return true;
  const stem = head.replace(/(?:ements?|ments?|ations?|itions?|tions?|sions?|ings?|ures?|ances?|ences?|als?)$/, '');
  if (stem === head || stem.length < 4) return false;
  const bare = v
    .replace(/e$/, '')
    .replace(/y$/, 'i')
    .replace(/([^aeiou])\1$/, '$1');
  return (
    stem === bare ||
    (bare.startsWith(stem) && bare.length - stem.length <= 2) ||
    (stem.startsWith(bare) && stem.length - bare.length <= 2)
  );
}

/** The noun of doing for a verb: registration of register, purchase of buy; undefined where none is in use. */
export const nominalOf = (verb: string): string | undefined =>
  verb === 'borrow' ? 'loan' : [...eventNouns].find((noun) => nominalises(noun, verb));
