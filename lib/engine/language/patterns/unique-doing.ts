import { nounOfDoing } from '../lexicon/nominals';
import { verbForms } from '../lexicon/verbs';
import type { RuleClaim } from './rule-pattern';

const helping =
  /^(?:can|cannot|may|must|should|shall|will|could|never|not|only|no|longer|ever|be|is|are|to|has|have|does|do|gets?|get|allowed|able)$/;

/** What must not be done twice: the verb behind "may", "cannot be" or "never", where a noun for the doing is in use. */
function verbOfDoing(text: string): string | undefined {
  const words = text.split(' ');
  const at = words.findIndex((w, i) => i > 0 && helping.test(w));
  const behind = at < 0 ? undefined : words.slice(at).find((w) => !helping.test(w));
  const lemma = verbForms.get(behind ?? '')?.lemma;
  return lemma !== undefined && nounOfDoing(lemma) !== undefined ? lemma : undefined;
}

/**
 * "A candidate may apply to a vacancy only once" with the doing beside it: an application is of both, and where the text
 * has none, the pair is called one.
 */
export function withDoing(
  claim: Extract<RuleClaim, { kind: 'unique' }>,
  text: string,
): readonly Extract<RuleClaim, { kind: 'unique' | 'act' }>[] {
  const verb = claim.owner === undefined && claim.when === undefined ? verbOfDoing(text) : undefined;
  return verb === undefined
    ? [claim]
    : [
        { ...claim, verb },
        { kind: 'act', verb, participants: claim.members },
      ];
}
