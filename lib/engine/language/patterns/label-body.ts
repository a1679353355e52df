import { recordVerbs } from '../lexicon/verbs';
import type { Token } from '../tokens/token';

const records = new Set(recordVerbs);

/** "Notes: records the details of each trip, including a date": the list is behind "including". */
export function withoutKeeping(body: readonly Token[]): readonly Token[] {
  const first = body[0];
  if (!first?.lemma || !records.has(first.lemma) || !/^(?:third|base)$/.test(first.form ?? '')) return body;
  const at = body.findIndex((t, i) => i < 16 && t.lower === 'including');
  const noted = first.form === 'third' || body.slice(0, at).some((t) => t.lower === '(');
  if (at < 2 || at === body.length - 1 || !noted) return body;
  return body.slice(at + 1);
}

/** "station: (code, name)": the list without the brackets around all of it. */
export function unwrapped(t: readonly Token[]): readonly Token[] {
  const open = t[0]?.lower;
  const close = t[t.length - 1]?.lower;
  const whole = (open === '(' && close === ')') || (open === '[' && close === ']');
  return whole && !t.slice(1, -1).some((x) => x.lower === open) ? t.slice(1, -1) : t;
}
