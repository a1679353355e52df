import type { Token } from '../tokens/token';

/** What is done with rows that are there and leaves nothing behind. */
const looking =
  /^(?:list|find|search|look|retrieve|fetch|browse|print|watch|see|lookup|view|show|display|query|check|filter|sort|read|export|download|monitor|track|access|log)$/;

/**
 * "Guests can browse rooms, compare prices and make bookings": the words without the doings that only look, where some
 * other doing stands beside them; undefined where there is none.
 */
export function withoutLooking(t: readonly Token[]): readonly Token[] | undefined {
  const modal = t.findIndex((x) => x.tag === 'modal');
  if (modal < 1 || modal > 8 || t[modal + 1]?.form !== 'base') return undefined;
  const starts = doingsBehind(t, modal + 1);
  const kept = starts.filter((at) => !looking.test(t[at]?.lemma ?? ''));
  if (kept.length === 0 || kept.length === starts.length) return undefined;
  const joint = t.find((x) => x.tag === 'conj' && x.lower === 'and');
  const out = [...t.slice(0, modal + 1)];
  for (const [n, at] of kept.entries()) {
    if (n > 0 && joint) out.push(joint);
    const next = starts[starts.indexOf(at) + 1] ?? t.length;
    out.push(...withoutJoint(t.slice(at, next)));
  }
  return out;
}

/** Where the doings begin that one modal verb stands for: behind it, and behind each comma or "and". */
function doingsBehind(t: readonly Token[], from: number): readonly number[] {
  const out = [from];
  for (let i = from + 1; i < t.length - 1; i++) {
    const x = t[i] as Token;
    const before = t[i - 1] as Token;
    const joined = before.tag === 'conj' || before.lower === ',' || (before.tag === 'adv' && t[i - 2]?.tag === 'conj');
    if (joined && x.form === 'base' && x.lemma !== undefined && takesObject(t[i + 1])) out.push(i);
  }
  return out;
}

/** A doing, and no noun in a list: something stands behind it that it is done to. */
const takesObject = (next: Token | undefined): boolean =>
  next !== undefined && /^(?:det|noun|adj|quant|num|poss|to)$/.test(next.tag);

/** Without the comma or "and" in front of the next doing. */
function withoutJoint(t: readonly Token[]): readonly Token[] {
  let end = t.length;
  while (end > 0 && (t[end - 1]?.tag === 'conj' || t[end - 1]?.lower === ',' || t[end - 1]?.tag === 'adv')) end--;
  return t.slice(0, end);
}
