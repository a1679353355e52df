import { verbForms } from '../lexicon/verbs';

/** Names people use for the same fact, by its first one. */
const families: readonly (readonly string[])[] = [
  [
    'phone number',
    'phone',
    'telephone',
    'telephone number',
    'mobile',
    'mobile number',
    'mobile phone',
    'tel',
    'contact number',
  ],
  ['email', 'e-mail', 'e mail', 'email address', 'e-mail address', 'mail address', 'mail'],
  ['zip code', 'zip', 'postal code', 'postcode', 'post code'],
  [
    'license plate',
    'plate',
    'number plate',
    'plate number',
    'registration number',
    'registration',
    'registration plate',
  ],
  ['last name', 'surname', 'family name'],
  ['name', 'full name', 'display name', 'title', 'last name', 'company name', 'legal name'],
  ['title', 'name', 'subject', 'headline'],
  ['status', 'state', 'stage', 'phase'],
  ['due date', 'due on', 'due at', 'due', 'deadline', 'due by'],
  ['position', 'sort order', 'sequence', 'sequence number', 'ordinal', 'rank', 'order', 'place', 'line number'],
  ['date of birth', 'birth date', 'birthday', 'birthdate', 'dob', 'born on'],
  ['category', 'type', 'kind'],
  ['price', 'unit price', 'amount', 'cost'],
  ['product code', 'sku', 'article number', 'item number'],
];

/** Other names of the same fact, the likeliest first. */
export const otherNames = (name: string): readonly string[] =>
  families.flatMap((family) => (family.includes(name) ? family.filter((other) => other !== name) : []));

const filler = /^(?:date|time|at|on|of|the|day|moment|timestamp|its|their|a|an|actual)$/;

/** Whether two names tell the same moment: "registered at", "time of registration", "registration date". */
export function sameMoment(one: string, other: string): boolean {
  const a = tellingWords(one);
  const b = tellingWords(other);
  if (a.length === 0 || b.length === 0) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((x) => long.some((y) => sameStem(x, y))) && long.length - short.length < 2;
}

const tellingWords = (name: string): readonly string[] =>
  name.split(/[ _-]/).filter((w) => w !== '' && !filler.test(w));

/** Whether two words come from the same verb or noun: "departs" and "departure". */
export function sameStem(one: string, other: string): boolean {
  const a = stem(one);
  const b = stem(other);
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  let common = 0;
  while (common < shorter && a[common] === b[common]) common++;
  return common >= Math.max(4, shorter - 1) || (common === shorter && common >= 3 && Math.abs(a.length - b.length) < 3);
}

const stem = (word: string): string =>
  (verbForms.get(word)?.lemma ?? word).replace(/(?:ations?|tions?|ions?|ings?|ures?|ments?|als?|ed|es|s|e|ning)$/, '');

const numbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  fifty: 50,
  hundred: 100,
};

/** The value of a number in digits or words; undefined for other words. */
export const numberOf = (word: string): number | undefined => (/^\d+$/.test(word) ? Number(word) : numbers[word]);

/** A pattern that {@link numberOf} can read. */
export const NUMBER = `\\d+|${Object.keys(numbers).join('|')}`;
