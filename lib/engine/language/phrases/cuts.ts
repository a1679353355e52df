import { isFiniteVerb, type Token } from '../tokens/token';
import type { Cut } from './cut';
import { fragmentCut } from './fragment-cuts';
import { leadOf } from './lead';
import { purposeCut } from './purpose-cuts';
import { statementCut } from './statement-cuts';

/** Where the clauses of a sentence begin. Linear but for bounded look-ahead. */
export function boundaries(t: readonly Token[]): readonly Cut[] {
  const cuts: Cut[] = [{ at: 0, from: 0, kind: 'main' }];
  let depth = 0;
  let seenFinite = false;
  const leadEnd = leadOf(t);
  for (let i = 0; i < t.length; i++) {
    const token = t[i] as Token;
    if (token.lower === '(') depth++;
    if (token.lower === ')') depth = Math.max(0, depth - 1);
    if (depth > 0 || i < leadEnd) continue;
    if (isFiniteVerb(token)) seenFinite = true;
    const cut = cutAt(t, i, seenFinite);
    if (!cut || cut.at === 0) continue;
    cuts.push(cut);
    // What goes on with a verb of the same subject begins with it.
    if (cut.kind !== 'including') seenFinite = cut.kind === 'inherit';
    i = Math.max(i, cut.from - 1);
  }
  return cuts;
}

function cutAt(t: readonly Token[], i: number, seenFinite: boolean): Cut | undefined {
  const token = t[i] as Token;
  return (
    fragmentCut(t, i) ??
    purposeCut(t, i, token) ??
    (seenFinite || forEachWe(t, i) ? statementCut(t, i, token) : undefined)
  );
}

/** "..., each with a code, and for each test we keep the time": a statement of its own, whatever it follows. */
const forEachWe = (t: readonly Token[], i: number): boolean =>
  t[i]?.lower === ',' &&
  t[i + 1]?.lower === 'and' &&
  t[i + 2]?.lower === 'for' &&
  t[i + 3]?.lower === 'each' &&
  t.slice(i + 4, i + 11).some((x) => x.lower === 'we');
