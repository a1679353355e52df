/** The UTF-16 code unit at which each UTF-8 byte of `text` is; only as long as needed for plain ASCII: the place itself. */
export function unitOfByte(text: string): (byte: number) => number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is meant, control characters included.
  if (/^[\x00-\x7f]*$/.test(text)) return (byte) => byte;
  const units: number[] = [];
  let unit = 0;
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    const bytes = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    for (let i = 0; i < bytes; i++) units.push(unit);
    unit += char.length;
  }
  return (byte) => units[byte] ?? text.length;
}

/** The UTF-16 code unit at which a Unicode code point of `text` is. */
export function unitOfCodePoint(text: string, wanted: number): number {
  let unit = 0;
  let point = 0;
  for (const char of text) {
    if (point === wanted) return unit;
    unit += char.length;
    point += 1;
  }
  return unit;
}
