import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The descriptions people could have written that the reading is measured on; what is expected of them stands below `---`. */
const folder = 'lib/eval/cases/open';

/** Descriptions one after another, by name, cut at a line end behind `words` words. */
export function proseBrief(words: number): string {
  const lines = readdirSync(folder)
    .sort()
    .flatMap((file) => `${readFileSync(join(folder, file), 'utf8').split(/^---$/m)[0]}\n\n`.split(/(?<=\n)/));
  let text = '';
  let count = 0;
  for (const line of lines) {
    if (count >= words) break;
    text += line;
    count += wordsIn(line);
  }
  return text;
}

export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
