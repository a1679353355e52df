import type { RawToken } from './tokenize';

const dashes = new Set(['-', '–', '—', '--']);
/** An aside between dashes is short; what is longer is a sentence of its own. */
const LONGEST = 24;

/**
 * "a status - open, paid or sent - and a date": alternatives between two dashes are an aside in parentheses, and what
 * follows the second dash is the next item of the list. Linear: each dash looks a bounded way ahead.
 */
export function dashedValues(tokens: readonly RawToken[]): readonly RawToken[] {
  if (!tokens.some((t) => dashes.has(t.lower))) return tokens;
  const out: RawToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as RawToken;
    const end = i > 0 && dashes.has(t.lower) ? closingDash(tokens, i) : undefined;
    if (end === undefined) {
      out.push(t);
      continue;
    }
    const close = tokens[end] as RawToken;
    out.push({ ...t, lower: '(' }, ...tokens.slice(i + 1, end), { ...close, lower: ')' });
    if (/^(?:an?|the|its|their)$/.test(tokens[end + 1]?.lower ?? '')) out.push({ ...close, text: ',', lower: ',' });
    i = end;
  }
  return out;
}

/** Opens a remark on the fact in front: "a name - unique in its shop -, a price". */
const remark = /^(?:unique|optional|required|mandatory|empty|blank|none|never|always|not|only|if)$/;

/** The dash that ends the alternatives begun at `from`. */
function closingDash(tokens: readonly RawToken[], from: number): number | undefined {
  let or = remark.test(tokens[from + 1]?.lower ?? '');
  let piece = 0;
  for (let k = from + 1; k < tokens.length && k - from <= LONGEST; k++) {
    const word = tokens[k]?.lower ?? '';
    if (dashes.has(word)) return or && piece > 0 ? k : undefined;
    if (/^[.;:()]$/.test(word)) return undefined;
    if (word === ',' || word === 'or') piece = 0;
    else piece++;
    if (piece > 4) return undefined;
    or ||= word === 'or';
  }
  return undefined;
}
