import { closedSetHeads } from '../phrases/values';
import { closedTag } from './rough-tag';
import type { RawToken } from './tokenize';

const dashes = new Set(['-', '–', '—', '--']);
const marks = /^[:;()]$/;
const statedBy = /^(?:be|have|modal|do|pron|not)$/;
/** Opens a remark and no list. */
const remark =
  /^(?:not|never|only|but|or|and|no|e\.g|eg|for|which|who|that|so|because|if|when|unless|like|usually|mostly)$/;
const SHORTEST = 4;

/** "Rulings are given in a session - number, text, date": a dash behind a statement that leads a list is a colon. */
export function dashedList(tokens: readonly RawToken[]): readonly RawToken[] {
  const at = tokens.findIndex((t, i) => i >= SHORTEST && dashes.has(t.lower));
  const dash = tokens[at];
  if (!dash || tokens[at + 1]?.start === dash.end) return tokens;
  if (tokens.some((t, i) => i !== at && (dashes.has(t.lower) || marks.test(t.lower)))) return tokens;
  const before = tokens.slice(0, at);
  const list = tokens.slice(at + 1);
  const stated =
    before.some((t) => /^(?:be|verb)$/.test(closedTag(t.lower) ?? '')) &&
    !closedSetHeads.has(before[at - 1]?.lower ?? '');
  const commas = list.filter((t) => t.lower === ',').length;
  const listed =
    commas > 1 &&
    !remark.test(list[0]?.lower ?? '') &&
    !list.some((t) => t.lower === 'or' || statedBy.test(closedTag(t.lower) ?? ''));
  if (!stated || !listed) return tokens;
  const colon = { ...dash, text: ':', lower: ':' };
  return [...before, colon, ...list];
}
