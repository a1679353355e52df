/** Words that say something of a fact and are no part of its name. */
export const flagWords: ReadonlySet<string> = new Set([
  'unique',
  'optional',
  'required',
  'mandatory',
  'nullable',
  'compulsory',
]);
