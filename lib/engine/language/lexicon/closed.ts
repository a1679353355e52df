/** Closed word classes of English: they decide the shape of a sentence, so they are listed in full. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

export const determiners = set('a an the this that these those such another own');
export const possessiveDeterminers = set('its their his her our your my whose');
export const subjectPronouns = set(
  'it they he she we i you this these those one each ones both someone anyone nobody everyone',
);
export const prepositions = set(
  `of in on at by to for from with without within into onto under over between among through during per against across
   via about after before until till since upon as than toward towards regarding according concerning along inside outside near
   behind beside beyond above below like unlike including excluding except following`,
);
export const subordinators = set(
  'if when once while whenever unless because although though whereas where so until after before since whether',
);
export const conjunctions = set('and or but nor & plus');
export const modals = set('can could may might must shall should will would cannot');
export const beForms = set('is are was were be been being am');
export const haveForms = set('has have had having');
export const doForms = set('do does did');
export const adverbs = set(
  `also then only always usually often sometimes typically currently already still just even too very well together
   finally normally generally mostly nearly almost exactly approximately about simply directly automatically later
   once twice again respectively optionally additionally furthermore moreover however therefore thus meanwhile
   instead otherwise hence e.g. i.e. etc. etc now today daily weekly monthly yearly annually ever never soon here there
   online away together regardless individually separately simultaneously perhaps maybe initially originally eventually beforehand afterwards multiple-times
   anywhere everywhere elsewhere nowhere somewhere`,
);

/** Words that count: [minimum, maximum] of the things that follow. */
export const quantifiers: ReadonlyMap<string, readonly [0 | 1 | undefined, 1 | 'many' | undefined]> = new Map([
  ['many', [undefined, 'many']],
  ['multiple', [undefined, 'many']],
  ['several', [undefined, 'many']],
  ['various', [undefined, 'many']],
  ['numerous', [undefined, 'many']],
  ['different', [undefined, 'many']],
  ['some', [undefined, 'many']],
  ['any', [undefined, undefined]],
  ['all', [undefined, 'many']],
  ['more', [undefined, 'many']],
  ['few', [undefined, 'many']],
  ['most', [undefined, 'many']],
  ['each', [undefined, undefined]],
  ['every', [undefined, undefined]],
  ['either', [undefined, undefined]],
  ['both', [undefined, undefined]],
  ['no', [undefined, undefined]],
  ['one', [1, 1]],
  ['single', [1, 1]],
  ['exactly', [1, 1]],
  ['zero', [0, undefined]],
]);

export const numberWords: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, n) => [word, n] as const),
);
