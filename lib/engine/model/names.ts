import { remembered } from './remembered';

/** PostgreSQL cuts identifiers off after this many bytes (NAMEDATALEN - 1). */
export const MAX_IDENTIFIER_BYTES = 63;

/** Length in UTF-8 bytes, which is what the limit counts. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) ?? 0;
    if (point > 0xffff) i++;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/**
 * A name that fits in `max` bytes: unchanged when it does, else cut at a character boundary and ended with a hash of
 * the whole, so that two long names stay different.
 */
export function fitIdentifier(name: string, max: number = MAX_IDENTIFIER_BYTES): string {
  if (byteLength(name) <= max) return name;
  const tail = `_${hashText(name)}`;
  let kept = '';
  let bytes = tail.length;
  for (const char of name) {
    bytes += byteLength(char);
    if (bytes > max) break;
    kept += char;
  }
  return kept + tail;
}

/** FNV-1a over UTF-16 code units, 32 bits, as 8 hex digits. Not for security. Source: Fowler, Noll, Vo. */
export function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** "Delivery address" and "deliveryAddress" become `delivery_address`; letters of any script are kept. Empty when nothing is left. */
export const toSnake: (words: string) => string = remembered((words) =>
  plainWords.test(words)
    ? words.replaceAll(' ', '_')
    : words
        .normalize('NFC')
        .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
        .toLowerCase()
        .replace(/['’]s\b/g, 's')
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
        .replace(/^_+|_+$/g, ''),
);

/** Nearly every name: lower-case words with one blank between them. */
const plainWords = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** `wanted`, or `wanted_2`, `wanted_3`... : the first that is not taken. Always within the identifier limit. */
export function uniqueName(wanted: string, taken: Pick<ReadonlySet<string>, 'has'>): string {
  const first = fitIdentifier(wanted);
  if (!taken.has(first)) return first;
  for (let n = 2; ; n++) {
    const suffix = `_${n}`;
    const name = fitIdentifier(wanted, MAX_IDENTIFIER_BYTES - suffix.length) + suffix;
    if (!taken.has(name)) return name;
  }
}
