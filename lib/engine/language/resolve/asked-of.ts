import { nounPhraseAt } from '../phrases/noun-phrase';
import type { ReadSentence } from '../read';
import { settleCounts } from './counts';
import type { Draft, DraftEntity } from './draft';
import { refersTo } from './edges';
import { neighbours, references, related } from './links';

/** So far a reference may lead over others. */
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

/** Neither leads to the other, and nothing is between them. */
function apart(draft: Draft, part: DraftEntity, of: DraftEntity): boolean {
  if (related(draft, part, of) || leadsTo(draft, part, of, FAR) || leadsTo(draft, of, part, FAR)) return false;
  const near = new Set(neighbours(draft, of.id));
  return !neighbours(draft, part.id).some((e) => near.has(e));
}

const leadsTo = (draft: Draft, from: DraftEntity, to: DraftEntity, steps: number): boolean =>
  steps > 0 &&
  references(draft, from.id).some(({ to: id }) => {
    const next = draft.byId.get(id);
    return id === to.id || (next !== undefined && next !== from && leadsTo(draft, next, to, steps - 1));
  });
