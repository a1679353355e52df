import { wordsIn } from '../lexicon/phrase-words';
import { inParentheses, wordsAt } from './raw-words';
import type { Rewording } from './rewording';
import { closedTag } from './rough-tag';

const kinds = /^(?:kind|type|sort|category|class|method|state|status|reason|mood|level|size|format|style)$/;
const LONGEST_CHOICE = 30;

/** "the kind, so like boots, heels or sandals, the colour": the values in parentheses. */
export const soLike: Rewording = (t, at) => {
  if (!kinds.test(t[at - 1]?.lower ?? '')) return undefined;
  const lead =
    /^, (?:so like|so|like|you know|as in|so for example|for example|say) (?!it |that |they |we |an? |the |each |every |there )/.exec(
      `${wordsAt(t, at, at + 4)} `,
    );
  if (!lead) return undefined;
  const from = at + wordsIn(lead[0]);
  const or = t.findIndex(
    (x, i) => i > from && i < from + LONGEST_CHOICE && /^(?:or|[.;:()]|and|is|has|which)$/.test(x.lower),
  );
  if (t[or]?.lower !== 'or') return undefined;
  let end = or + 1;
  while (end < t.length && end < or + 4 && !/^(?:[,.;:()]|and|which|that)$/.test(t[end]?.lower ?? '')) end++;
  return { words: inParentheses(t.slice(from, end)), took: end - at };
};

/** "a size, small/medium/large": the values in parentheses. */
export const slashed: Rewording = (t, at) => {
  if (t[at + 2]?.lower !== '/') return undefined;
  let end = at + 2;
  while (t[end]?.lower === '/' && t[end + 1]?.kind === 'word') end += 2;
  const count = (end - at) / 2;
  const before = t[at - 1]?.lower ?? '';
  const values = t.slice(at + 1, end).every((x) => x.lower === '/' || closedTag(x.lower) === undefined);
  const fits = count >= 3 || (count === 2 && kinds.test(before));
  if (!fits || !values || t[at - 1]?.kind !== 'word' || !/^(?:[,.;]|and)$/.test(t[end]?.lower ?? '.')) return undefined;
  return { words: inParentheses(t.slice(at + 1, end)), took: end - at };
};
