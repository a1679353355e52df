import type { RawToken } from './tokenize';

const dash = /^[-–—]$/;
/** How a remark begins that tells of something else: "- some people pay less -". */
const opens =
  /^(?:some|most|many|few|people|others|this|these|those|they|we|you|sometimes|usually|often|as|because|since|so|there|here|nobody|everybody|everyone|remember|mind)$/;
/** What is said of the fact in front: "- they must be unique -". */
const ofTheFact = /^(?:unique|optional|must|may|can|cannot|required|never|always|values?|one|either)$/;

const LONGEST = 24;

/** Without remarks between two dashes: "the fee - some people pay less - and the date". Linear. */
export function withoutRemarks(tokens: readonly RawToken[]): readonly RawToken[] {
  if (!tokens.some((t) => dash.test(t.lower))) return tokens;
  const out: RawToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const end = dash.test(tokens[i]?.lower ?? '') ? remarkEnd(tokens, i) : -1;
    if (end < 0) out.push(tokens[i] as RawToken);
    else i = end;
  }
  return out;
}

function remarkEnd(tokens: readonly RawToken[], at: number): number {
  if (at === 0 || !opens.test(tokens[at + 1]?.lower ?? '')) return -1;
  for (let k = at + 2; k < tokens.length && k < at + LONGEST; k++) {
    const word = tokens[k]?.lower ?? '';
    if (dash.test(word)) return k > at + 3 ? k : -1;
    if (ofTheFact.test(word)) return -1;
  }
  return -1;
}
