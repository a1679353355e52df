const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Control characters and lone surrogates cannot stand in XML; bidirectional overrides would reorder the text around them.
const unprintable = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** Text on one line with nothing invisible that changes what stands beside it: such characters become U+FFFD, white space a space. */
export const printable = (text: string): string => text.replace(/\s+/g, ' ').replace(unprintable, '\ufffd');

/** Text as the content or a quoted attribute of HTML or SVG. Line breaks are kept. */
export const escapeMarkup = (text: string): string =>
  text
    .replace(unprintable, (char) => (char === '\n' || char === '\t' ? char : '\ufffd'))
    .replace(/[&<>"']/g, (char) => entities[char] ?? char);
