import type { PlacedText } from './svg-parts';

/** The invisible text over a picture, to be found, selected and read aloud: PDF operators, and the fonts they use. */
export interface TextLayer {
  readonly operators: string;
  /** Each font's characters: code 1 is the first. */
  readonly fonts: readonly (readonly string[])[];
}

/** Codes of a simple font; 0 is left alone. */
const CODES = 255;
/** Width of a character of the fonts, in thousandths of the size: near enough to cover the words that are seen. */
export const ADVANCE = 600;
/** Draws nothing, but is there. */
const INVISIBLE = 3;

/**
 * Texts placed from the top left corner of a page of that height. Characters of any script work: nothing is drawn, so
 * no font needs their shapes.
 */
export function textLayer(texts: readonly PlacedText[], height: number): TextLayer {
  const characters = [...new Set(texts.flatMap(({ text }) => [...text]))];
  const fonts = Array.from({ length: Math.ceil(characters.length / CODES) }, (_, i) =>
    characters.slice(i * CODES, (i + 1) * CODES),
  );
  const places = new Map(characters.map((character, i) => [character, i]));
  const runs = texts.flatMap((text) => placed(text, places, height));
  return { operators: ['BT', `${INVISIBLE} Tr`, ...runs, 'ET'].join('\n'), fonts };
}

function placed(
  { text, x, y, anchor, size }: PlacedText,
  places: ReadonlyMap<string, number>,
  height: number,
): readonly string[] {
  const characters = [...text];
  const width = (characters.length * size * ADVANCE) / 1000;
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  const runs = runsOf(characters.map((character) => places.get(character) ?? 0));
  return [
    `1 0 0 1 ${decimal(left)} ${decimal(height - y)} Tm`,
    ...runs.map(({ font, codes }) => `/T${font} ${decimal(size)} Tf <${codes}> Tj`),
  ];
}

/** Neighbours of one font together. */
function runsOf(places: readonly number[]): readonly { readonly font: number; readonly codes: string }[] {
  const runs: { font: number; codes: string }[] = [];
  for (const place of places) {
    const [font, code] = [Math.floor(place / CODES), ((place % CODES) + 1).toString(16).padStart(2, '0')];
    const last = runs.at(-1);
    if (last?.font === font) last.codes += code;
    else runs.push({ font, codes: code });
  }
  return runs;
}

export const decimal = (n: number): string => String(Math.round(n * 100) / 100);
