/** Upper bounds of the advance of a character in Geist Sans, as shares of the font size: of most, and of the widest. */
const MOST = 0.66;
const WIDEST = 0.95;
const wide = /[mwMW@%&QO]/;
const plain = /^[ -~]*$/;

/**
 * Whether a text surely fits a width in CSS pixels, in the interface's font at this size. Where it does, no clipping is
 * needed: every clip is a piece of its own to the browser, and a thousand of them cost more than all else in a frame.
 */
export function surelyFits(text: string, width: number, fontSize: number): boolean {
  if (!plain.test(text)) return false;
  let needed = 0;
  for (const char of text) needed += (wide.test(char) ? WIDEST : MOST) * fontSize;
  return needed <= width;
}
