import type { RawToken } from './tokenize';

const states = /^(?:status|state|stage|phase)$/;
const goes =
  /^(?:go|goes|move|moves|run|runs|change|changes|progress|progresses|pass|passes|advance|advances|step|steps|evolve|evolves|walk|walks|travel|travels)$/;
const between = /^(?:through|via|over|to|then|and|or|finally|eventually|into|until|,|->|→)$/;
/** A path with more words than these is prose. */
const LONGEST = 40;

/**
 * "a state which goes from received through under review to approved or rejected": the way a state goes is the list of
 * its values, and is put in parentheses behind it. Linear: each state looks a bounded way ahead.
 */
export function pathValues(tokens: readonly RawToken[]): readonly RawToken[] {
  if (!tokens.some((t) => goes.test(t.lower))) return tokens;
  const out: RawToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as RawToken;
    out.push(t);
    const from = states.test(t.lower) ? pathFrom(tokens, i + 1) : undefined;
    const path = from === undefined ? undefined : valuesBehind(tokens, from);
    if (!path) continue;
    const opens = tokens[i + 1] as RawToken;
    const closes = tokens[path.end - 1] as RawToken;
    out.push(markFor('(', opens), ...path.words, markFor(')', closes));
    if (/^(?:an?|the|its|their)$/.test(tokens[path.end]?.lower ?? '')) out.push(markFor(',', closes));
    i = path.end - 1;
  }
  return out;
}

/** A mark in the place of a word. */
const markFor = (text: string, at: RawToken): RawToken => ({ ...at, text, lower: text, kind: 'punct' });

/** Where the first value stands behind ", which goes from"; undefined where the state goes no way. */
function pathFrom(tokens: readonly RawToken[], at: number): number | undefined {
  let k = tokens[at]?.lower === ',' ? at + 1 : at;
  if (!/^(?:which|that)$/.test(tokens[k]?.lower ?? '')) return undefined;
  k += /^(?:can|may|must|will)$/.test(tokens[k + 1]?.lower ?? '') ? 2 : 1;
  if (!goes.test(tokens[k]?.lower ?? '') || tokens[k + 1]?.lower !== 'from') return undefined;
  return k + 2;
}

/** The values from `from` on with commas between them, up to the end of the path. */
function valuesBehind(
  tokens: readonly RawToken[],
  from: number,
): { readonly words: readonly RawToken[]; readonly end: number } | undefined {
  const words: RawToken[] = [];
  let value = 0;
  let count = 0;
  let k = from;
  for (; k < tokens.length && k < from + LONGEST; k++) {
    const t = tokens[k] as RawToken;
    if (/^[.;:()]$/.test(t.lower)) break;
    if (!between.test(t.lower)) {
      // ", and a date": the next fact.
      if (value === 0 && count > 1 && /^(?:an?|the|its|their)$/.test(t.lower)) break;
      if (value === 0) count++;
      value++;
      if (value > 3) return undefined;
      words.push(t);
    } else if (value > 0) {
      value = 0;
      words.push(t.lower === 'or' ? t : markFor(',', t));
    }
  }
  while (words.length > 0 && between.test((words[words.length - 1] as RawToken).lower)) words.pop();
  while (k > from && between.test((tokens[k - 1] as RawToken).lower)) k--;
  return count > 1 ? { words, end: k } : undefined;
}
