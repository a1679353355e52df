import { remembered } from './remembered';

const irregular: readonly (readonly [string, string])[] = [
  ['person', 'people'],
  ['menu', 'menus'],
  ['submenu', 'submenus'],
  ['emu', 'emus'],
  ['gnu', 'gnus'],
  ['haiku', 'haikus'],
  ['zebu', 'zebus'],
  ['child', 'children'],
  ['man', 'men'],
  ['woman', 'women'],
  ['foot', 'feet'],
  ['tooth', 'teeth'],
  ['goose', 'geese'],
  ['mouse', 'mice'],
  ['ox', 'oxen'],
  ['criterion', 'criteria'],
  ['phenomenon', 'phenomena'],
  ['datum', 'data'],
  ['medium', 'media'],
  ['curriculum', 'curricula'],
  ['index', 'indexes'],
  ['matrix', 'matrices'],
  ['vertex', 'vertices'],
  ['analysis', 'analyses'],
  ['basis', 'bases'],
  ['crisis', 'crises'],
  ['diagnosis', 'diagnoses'],
  ['thesis', 'theses'],
  ['hypothesis', 'hypotheses'],
  ['leaf', 'leaves'],
  ['life', 'lives'],
  ['knife', 'knives'],
  ['shelf', 'shelves'],
  ['half', 'halves'],
  ['wolf', 'wolves'],
  ['quiz', 'quizzes'],
  ['alumnus', 'alumni'],
  ['syllabus', 'syllabi'],
  ['stimulus', 'stimuli'],
  ['bacterium', 'bacteria'],
  ['bus', 'buses'],
  ['gas', 'gases'],
  ['lens', 'lenses'],
  ['movie', 'movies'],
  ['cookie', 'cookies'],
  ['zombie', 'zombies'],
  ['bogie', 'bogies'],
  ['brownie', 'brownies'],
  ['calorie', 'calories'],
  ['collie', 'collies'],
  ['hoodie', 'hoodies'],
  ['pie', 'pies'],
  ['prairie', 'prairies'],
  ['rookie', 'rookies'],
  ['selfie', 'selfies'],
  ['smoothie', 'smoothies'],
  ['sortie', 'sorties'],
  ['tie', 'ties'],
  ['shoe', 'shoes'],
  ['ski', 'skis'],
  ['taxi', 'taxis'],
  ['kiwi', 'kiwis'],
  ['bikini', 'bikinis'],
  ['emoji', 'emojis'],
  ['api', 'apis'],
];
const invariant = new Set(
  (
    'aircraft spacecraft equipment information software hardware baggage luggage furniture staff personnel series species ' +
    'sheep fish deer goods news feedback inventory_stock merchandise payroll livestock cattle money homework research'
  ).split(' '),
);
const toPlural = new Map(irregular);
const toSingular = new Map(irregular.map(([s, p]) => [p, s] as const));

const vowelEnd = /[aeiou]y$/;

/** Plural of a lower-case word; only the last word of a phrase changes. */
export function plural(words: string): string {
  return inflectLast(words, (word) => {
    if (invariant.has(word)) return word;
    const known = toPlural.get(word);
    if (known !== undefined) return known;
    if (/[a-z]{3}person$/.test(word)) return `${word.slice(0, -6)}people`;
    if (/[a-z]{2}(?:wo)?man$/.test(word) && !/(?:hu|ger|ro|sha)man$/.test(word)) return `${word.slice(0, -2)}en`;
    if (word.endsWith('y') && !vowelEnd.test(word)) return `${word.slice(0, -1)}ies`;
    if (/(s|x|z|ch|sh)$/.test(word)) return `${word}es`;
    if (/(hero|potato|tomato|echo|veto|cargo)$/.test(word)) return `${word}es`;
    return `${word}s`;
  });
}

/** Singular of a lower-case word; only the last word of a phrase changes. A singular word is left as it is. */
export const singular: (words: string) => string = remembered((words) =>
  inflectLast(words, (word) => {
    if (invariant.has(word) || toPlural.has(word)) return word;
    const known = toSingular.get(word);
    if (known !== undefined) return known;
    if (/[a-z]{3}people$/.test(word)) return `${word.slice(0, -6)}person`;
    if (/[a-z]{2}(?:wo)?men$/.test(word) && !/(?:ra|ci|to|do|bdo|speci|regi|acu)men$/.test(word))
      return `${word.slice(0, -2)}an`;
    if (/(ss|us|is)$/.test(word) || word.length < 3) return word;
    if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
    if (/(ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
    if (/(hero|potato|tomato|echo|veto|cargo)es$/.test(word)) return word.slice(0, -2);
    if (/[^aeiou](us)es$/.test(word)) return word.slice(0, -2);
    return word.endsWith('s') ? word.slice(0, -1) : word;
  }),
);

function inflectLast(words: string, inflect: (word: string) => string): string {
  const at = Math.max(words.lastIndexOf(' '), words.lastIndexOf('_'), words.lastIndexOf('-')) + 1;
  return words.slice(0, at) + inflect(words.slice(at));
}

/** Begins with the sound of a consonant, though with a vowel's letter: a user, a unit, a European. */
const spokenConsonant = /^(?:us[aei]|uni(?!n)|ut[ei]|eu|one\b|once\b|ur[aeio])/;
const spokenVowel = /^(?:[aeiou]|hour|honest|honour|honor|heir)/;

/** The indefinite article of a lower-case word, by how it is spoken. */
export const article = (word: string): 'a' | 'an' =>
  spokenVowel.test(word) && !spokenConsonant.test(word) ? 'an' : 'a';

/** A name at the start of a sentence with its indefinite article: "A customer", "An order". */
export const withArticle = (name: string): string => `${article(name) === 'an' ? 'An' : 'A'} ${name}`;
