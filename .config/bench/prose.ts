import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The descriptions people could have written that the reading is measured on; what is expected of them stands below `---`. */
const folder = 'lib/eval/cases/open';

/** Named one by one, so that the text measured stays the same when another description is added. */
const cases =
  'ad-campaigns allotment-gardens ambulance auction-house bakery beekeeping bike-workshop billboards brewery camper-rental car-sharing cemetery choir climbing-gym clinical-trials'.split(
    ' ',
  );

/** The named descriptions one after another, cut at a line end behind `words` words; they hold some 5,300. */
export function proseBrief(words: number): string {
  const lines = cases.flatMap((name) =>
    `${readFileSync(join(folder, `${name}.txt`), 'utf8').split(/^---$/m)[0]}\n\n`.split(/(?<=\n)/),
  );
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
