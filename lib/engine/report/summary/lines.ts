import { displayWidth, printable, shorten } from '../../diagram';

/** The widest a line may be, in terminal cells. */
const MAX_WIDTH = 80;
/** The most lines a summary has. */
export const MAX_LINES = 40;

/** One line, cut with "..." where it does not fit. */
export const oneLine = (text: string): string => shorten(text, MAX_WIDTH);

/**
 * The text on at most `max` lines, broken between words; the first is indented by two, the others by four. What does
 * not fit on the last ends in "...".
 */
export function wrapped(text: string, max: number): readonly string[] {
  const lines: string[] = [];
  let line = ' ';
  const words = printable(text).split(' ');
  for (const [i, word] of words.entries()) {
    const longer = `${line} ${word}`;
    if (displayWidth(longer) <= MAX_WIDTH || line.trim() === '') {
      line = longer;
      continue;
    }
    if (lines.length === max - 1) return [...lines, oneLine(`${line} ${words.slice(i).join(' ')}`)];
    lines.push(oneLine(line));
    line = `    ${word}`;
  }
  return [...lines, oneLine(line)];
}

/** A box around one line of cells, with a title in its upper edge; as wide as the content asks, within the limit. */
export function box(title: string, cells: readonly string[]): readonly string[] {
  const content = ` ${cells.join(' │ ')} `;
  const room = MAX_WIDTH - 2;
  const head = ` ${shorten(printable(title), room - 4)} `;
  const inner = Math.min(room, Math.max(57, displayWidth(content), displayWidth(head) + 2));
  const body = shorten(content, inner);
  const fill = (mark: string, used: number) => mark.repeat(Math.max(0, inner - used));
  return [
    `┌─${head}${fill('─', displayWidth(head) + 1)}┐`,
    `│${body}${fill(' ', displayWidth(body))}│`,
    `└${fill('─', 0)}┘`,
  ];
}
