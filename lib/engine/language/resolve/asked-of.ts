import { nounPhraseAt } from '../phrases/noun-phrase';
import type { ReadSentence } from '../read';
import { settleCounts } from './counts';
import type { Draft, DraftEntity } from './draft';
import { refersTo } from './edges';
import { neighbours } from './links';

/** A chain of so many relationships ties two things well enough. */
const FAR = 3;

/**
 * "see the observations of an admission": what is read of one of the others is of it, where nothing said so far ties the
 * two. Call it when all that is stated is tied.
 */
export function linkAsked(draft: Draft, sentences: readonly ReadSentence[]): void {
  for (const { claims, tokens } of sentences) {
    const query = claims.find((c) => c.kind === 'query');
    if (!query) continue;
    for (let i = 0; i < tokens.length; i++) {
      const np = nounPhraseAt(tokens, i);
      const whole = np?.of;
      if (!np?.plural || !whole || whole.plural || !/^(?:an?|each|one|the)$/.test(whole.determiner ?? '')) continue;
      const part = draft.lookup(np.name);
      const of = draft.lookup(whole.name);
      if (part && of && part !== of && apart(draft, part, of))
        settleCounts(refersTo(draft, part, of, { span: query.span, pattern: 'asked-of' }));
    }
  }
}

/** No chain of relationships leads from one to the other, or only a long one. */
function apart(draft: Draft, part: DraftEntity, of: DraftEntity): boolean {
  let near = new Set([part]);
  for (let steps = 0; steps < FAR; steps++) {
    near = new Set([...near].flatMap((e) => [e, ...neighbours(draft, e.id)]));
    if (near.has(of)) return false;
  }
  return true;
}
