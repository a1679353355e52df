/** Code points of East Asian width W or F that are not emoji, as inclusive ranges. Source: Unicode EastAsianWidth.txt. */
const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2630, 0x2637],
  [0x268a, 0x268f],
  [0x2e80, 0x303e],
  [0x3041, 0x3247],
  [0x3250, 0x4dbf],
  [0x4dc0, 0xa4c6],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2fb],
  [0x1d300, 0x1d376],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
];

const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff\ud7b0-\ud7ff]/u;
const wideEmoji = /\p{Emoji_Presentation}/u;
const pictograph = /\p{Extended_Pictographic}/u;
const skinTone = /\p{Emoji_Modifier}/u;
const regional = /\p{Regional_Indicator}/u;
const JOINER = '\u200d';
const EMOJI_STYLE = '\ufe0f';

const isWide = (point: number): boolean => wideRanges.some(([from, to]) => point >= from && point <= to);

function charWidth(char: string): 0 | 1 | 2 {
  const point = char.codePointAt(0) ?? 0;
  if (point < 0x300) return point < 0x20 || (point >= 0x7f && point < 0xa0) || point === 0xad ? 0 : 1;
  if (zeroWidth.test(char)) return 0;
  return wideEmoji.test(char) || isWide(point) ? 2 : 1;
}

/** A user-perceived character, near enough for measuring, and the cells of a terminal it takes. */
interface Cluster {
  readonly text: string;
  readonly width: number;
}

/** Whether `char` continues the cluster that ends in `last` (joined emoji, skin tones, the second half of a flag). */
function continues(cluster: string, last: string, char: string): boolean {
  if (charWidth(char) === 0) return true;
  if (last === JOINER) return pictograph.test(cluster) && pictograph.test(char);
  if (skinTone.test(char)) return pictograph.test(last);
  return regional.test(char) && cluster === last && regional.test(last);
}

/** Splits into clusters, so that a cut never parts a letter from its marks or an emoji from its parts. */
function clusters(text: string): readonly Cluster[] {
  const result: { text: string; width: number }[] = [];
  let last = '';
  for (const char of text) {
    const open = result.at(-1);
    if (open && continues(open.text, last, char)) {
      open.text += char;
      if (char === EMOJI_STYLE && pictograph.test(open.text)) open.width = 2;
    } else {
      result.push({ text: char, width: charWidth(char) });
    }
    last = char;
  }
  return result;
}

const plainAscii = /^[ -~]*$/;

/**
 * Cells a terminal with full Unicode support gives to the text: 2 for wide characters and emoji, 0 for marks that
 * combine and for control characters. Also the measure by which diagram widths are estimated.
 */
export function displayWidth(text: string): number {
  if (plainAscii.test(text)) return text.length;
  let width = 0;
  for (const cluster of clusters(text)) width += cluster.width;
  return width;
}

/** The text in at most `cells` cells (`cells` is at least the mark's width): unchanged when it fits, else cut between characters and ended with `mark`. */
export function shorten(text: string, cells: number, mark = '...'): string {
  if (displayWidth(text) <= cells) return text;
  const room = cells - displayWidth(mark);
  let kept = '';
  let width = 0;
  for (const cluster of clusters(text)) {
    if (width + cluster.width > room) break;
    width += cluster.width;
    kept += cluster.text;
  }
  return kept.trimEnd() + mark;
}
