import { isFiniteVerb, type Token } from './token';

/** What may split a label from its list. */
export const aColon = /^[:：=—–-]$/;

/** The colon that splits a label from its list: the first outside parentheses. */
export function colonAt(tokens: readonly Token[]): number {
  let depth = 0;
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token;
    if (t.lower === '(') depth++;
    if (t.lower === ')') depth--;
    if (depth === 0 && t.tag === 'punct' && (t.text === ':' || t.text === '：')) return i;
    if (depth === 0 && t.text === '=' && i > 0 && i < 5 && tokens.slice(i).some((x) => /^[,+]$/.test(x.text))) return i;
    if (
      depth === 0 &&
      i < 6 &&
      (t.text === '—' || t.text === '–' || (t.text === '-' && tokens[i + 1] && t.end !== tokens[i + 1]?.start)) &&
      !tokens.slice(0, i).some(isFiniteVerb)
    )
      return i;
  }
  return -1;
}
