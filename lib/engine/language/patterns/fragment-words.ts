import { genericHeads } from '../lexicon/nouns';
import type { Clause } from '../phrases/clauses';
import { nounPhraseAt } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';

/** The words of a fragment that are a list: without the owner's part in front, up to a verb of the sentence around it. */
export const listIn = ({ kind, tokens }: Clause): readonly Token[] =>
  beforeVerb(kind === 'whose' ? behindWhose(tokens) : tokens);

/** "whose details include a, b" and "whose name is ...": the list, or the fact alone. */
function behindWhose(tokens: readonly Token[]): readonly Token[] {
  const head = nounPhraseAt(tokens, 0);
  if (!head || !/^(?:be|have|verb|modal)$/.test(tokens[head.to]?.tag ?? '')) return tokens;
  return genericHeads.has(head.head) ? tokens.slice(head.to + 1) : tokens.slice(0, head.to);
}

/** "records including a, b and c need to be kept": the list ends where the verb begins. */
function beforeVerb(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    (t, i) =>
      i > 0 &&
      (((t.tag === 'modal' || t.tag === 'be') && !within(tokens, i)) ||
        (/^needs?$/.test(t.lower) && tokens[i + 1]?.tag === 'to')),
  );
  return at > 0 && tokens[at + 1] ? tokens.slice(0, at) : tokens;
}

/** Behind a relative word, in a condition or in parentheses, a verb says more about an entry. */
function within(tokens: readonly Token[], at: number): boolean {
  let depth = 0;
  for (let i = 0; i < at; i++) depth += tokens[i]?.lower === '(' ? 1 : tokens[i]?.lower === ')' ? -1 : 0;
  if (depth > 0) return true;
  for (let i = at - 1; i >= 0 && i > at - 7; i--) {
    if (tokens[i]?.tag === 'wh' || tokens[i]?.tag === 'pron') return true;
    if (tokens[i]?.lower === ',') return false;
  }
  return false;
}
