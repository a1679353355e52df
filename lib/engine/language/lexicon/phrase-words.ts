/** The word a name ends in, which says what kind of thing it is: the receipt of "delivery receipt". */
export const headOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

/** How many words a text of words and blanks has; blanks around it do not count, and an empty text counts as one. */
export function wordsIn(text: string): number {
  const said = text.trim();
  let words = 1;
  for (let blank = said.indexOf(' '); blank >= 0; blank = said.indexOf(' ', blank + 1)) words++;
  return words;
}
