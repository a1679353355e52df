import { recordVerbs } from '../lexicon/verbs';
import { itemsOf } from '../phrases/items';
import type { Token } from '../tokens/token';
import { isFact } from './support';

const records = new Set(recordVerbs);

/**
 * "Notes: records the details of each trip, including a date", "State management: track states, including a name": the
 * list is behind "including".
 */
export function withoutKeeping(label: readonly Token[], body: readonly Token[]): readonly Token[] {
  const first = body[0];
  if (!first?.lemma || !records.has(first.lemma)) return body;
  const at = body.findIndex((t, i) => i < 24 && t.lower === 'including');
  if (at < 2 || at === body.length - 1) return body;
  const stated = isManaging(label)
    ? first.form === 'base' && isFact(itemsOf(body.slice(1, at)).items[0]?.name ?? '')
    : first.form === 'third';
  return stated ? body.slice(at + 1) : body;
}

/** "Task status management:" is about what is done with them; what follows is a sentence. */
const isManaging = (label: readonly Token[]): boolean =>
  /^(?:management|module|function|feature|maintenance|processing|recording)$/.test(
    label[label.length - 1]?.lower ?? '',
  );

/** "station: (code, name)": the list without the brackets around all of it. */
export function unwrapped(t: readonly Token[]): readonly Token[] {
  const open = t[0]?.lower;
  const close = t[t.length - 1]?.lower;
  const whole = (open === '(' && close === ')') || (open === '[' && close === ']');
  return whole && !t.slice(1, -1).some((x) => x.lower === open) ? t.slice(1, -1) : t;
}
