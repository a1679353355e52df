import { chunksOf } from '../phrases/chunks';
import { valueText } from '../phrases/values';
import { lowerOf, type Token } from '../tokens/token';

/** Where "until published" begins: when a state ends is no part of its name. */
export function untilAt(tokens: readonly Token[]): number {
  const at = tokens.findIndex((t, i) => i > 0 && /^(?:until|once|when|while|after|before|if|at)$/.test(t.lower));
  return at < 0 ? tokens.length : at;
}

/** What is said of a fact behind its values: "empty until then", "by default open". */
const saysMore =
  /^(?:empty|blank|null|none|unset|missing|unknown|left|initially|starting|beginning|at first|by default|optional|which (?:is|starts))\b/;

/** "draft until published": the state alone. */
const stateText = (tokens: readonly Token[]): string => valueText(tokens.slice(0, untilAt(tokens)));

/** The values listed behind "is" or "as"; undefined where what is listed is longer than a value. */
export function listedValues(rest: readonly Token[]): readonly string[] | undefined {
  let tokens = rest;
  while (
    tokens.length > 0 &&
    /^(?:either|one|of|the|following|always|only|:|values?|any)$/.test(tokens[0]?.lower ?? '')
  )
    tokens = tokens.slice(1);
  const all = chunksOf(tokens);
  // "open, done or dropped, empty at first": what follows the last of them says something else.
  const last = all.findIndex((c) => c.before === 'or');
  const more = all[last + 1];
  const chunks = last > 0 && more?.before === ',' && saysMore.test(lowerOf(more.tokens)) ? all.slice(0, last + 1) : all;
  if (chunks.length < 2) return undefined;
  if (
    chunks.some(
      (c) =>
        c.tokens.length > 4 ||
        c.tokens.some((t, i) => t.tag === 'wh' || (t.tag === 'prep' && i > 0 && c.tokens[0]?.tag === 'det')),
    )
  )
    return undefined;
  return chunks.map((c) => stateText(c.tokens)).filter((v) => v !== '' && !/^etc\.?$/.test(v));
}
