import type { RawToken } from './tokenize';

/** "it's got" and "they've got" are has and have; "has got to" and "gotta" are must; fillers say nothing. */
export function colloquial(tokens: readonly RawToken[]): readonly RawToken[] {
  if (!tokens.some((t) => loose.has(t.lower))) return tokens;
  const out: RawToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as RawToken;
    const next = tokens[i + 1];
    const beside = tokens[i - 1]?.lower;
    const filler =
      fillers.has(t.lower) && (t.lower !== 'so' || i === 0) && (next?.lower === ',' || beside === ',' || i === 0);
    if (filler) {
      if (next?.lower === ',') i++;
      continue;
    }
    if (next?.lower === 'got' && /^(?:'s|is|has|have|'ve|are)$/.test(t.lower)) {
      const must = tokens[i + 2]?.lower === 'to';
      out.push({
        ...t,
        end: next.end,
        lower: must ? 'must' : t.lower === 'have' || t.lower === "'ve" ? 'have' : 'has',
      });
      i += must ? 2 : 1;
      continue;
    }
    out.push(
      t.lower === "'ve"
        ? { ...t, lower: 'have' }
        : t.lower === 'till'
          ? { ...t, lower: 'until' }
          : t.lower === 'gotta'
            ? { ...t, lower: 'must' }
            : t,
    );
  }
  return out;
}

const fillers = new Set(
  'well um uh oh right yeah yes so ok okay hmm anyway basically obviously actually ha'.split(' '),
);
const loose = new Set([...fillers, 'got', "'ve", 'till', 'gotta']);
