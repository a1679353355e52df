import { wordsAt } from './made-word';
import type { Token } from './token';

const opening = /^(?:when|whenever|once|every|each)$/;
const happens =
  /^(?:recorded|created|stored|kept|logged|noted|made|generated|issued|opened|written|added|saved|registered|entered|sent)$/;

/**
 * "Every time a member enters a location a check-in is recorded": with the comma that such writers leave out. The same
 * tokens where one stands, or nothing of the kind is said.
 */
export function leadComma(t: readonly Token[]): readonly Token[] {
  const first = t[0]?.lower ?? '';
  if (!opening.test(first) || ((first === 'every' || first === 'each') && t[1]?.lower !== 'time')) return t;
  const at = resultAt(t);
  if (at < 3) return t;
  const made = wordsAt((t[at] as Token).start);
  return [...t.slice(0, at), made(',', 'punct'), ...t.slice(at)];
}

/** Where "a check-in is recorded" begins, behind a statement of its own; -1 where a comma stands before it. */
function resultAt(t: readonly Token[]): number {
  const done = t.findIndex((x, i) => happens.test(x.lower) && t[i - 1]?.tag === 'be');
  if (done < 0) return -1;
  let at = done - 2;
  while (at > 3 && (t[at]?.tag === 'noun' || t[at]?.tag === 'adj')) at--;
  if (at === done - 2 || !/^(?:an?|one)$/.test(t[at]?.lower ?? '') || t[at - 1]?.tag !== 'noun') return -1;
  const lead = t.slice(0, at);
  return lead.some((x) => x.lower === ',') || !lead.some((x) => x.tag === 'verb' || x.tag === 'be') ? -1 : at;
}
