import type { Claim } from '../claims';
import type { Context } from '../context';
import { eventNouns, genericHeads } from '../lexicon/nouns';
import { headOf } from '../lexicon/phrase-words';
import { verbForms } from '../lexicon/verbs';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';
import { couldBeThing, isFact, isOrganisation, subjectOfFacts } from './support';

const ties = /^(?:of|by|to|from|for|in|at|with|between|on)$/;

/** A word for something that happens: a booking, the leasing, a repair record. */
export const happens = (name: string): boolean => {
  const word = name.replace(/ (?:record|log|entry|history|behavior|behaviour|process)$/, '');
  const head = headOf(word);
  return eventNouns.has(head) || verbForms.get(head)?.form === 'ing';
};

/**
 * "the leasing of houses by tenants", "rent payments of each lease": the owner, which happens, refers to each thing that
 * stands behind a preposition in these words. Counts little as evidence that they are things.
 */
export function tiedTo(
  made: { readonly pattern: string; readonly span: Claim['span'] },
  owner: string,
  words: readonly Token[],
  context: Context,
): readonly Claim[] {
  const out = new Map<string, Claim>();
  for (let i = 0; i < words.length - 1; i++) {
    if (!ties.test(words[i]?.lower ?? '')) continue;
    for (const np of joined(words, i + 1)) {
      const name = genericHeads.has(np.head) ? subjectOfFacts(np, context) : np.name;
      if (name === undefined || name === owner || out.has(name) || np.pronoun || isOrganisation(np)) continue;
      if (isFact(name) || !couldBeThing(name) || happens(name) || owner.endsWith(` ${name}`)) continue;
      const left = { name: owner, plural: true };
      const right = { name, plural: false };
      out.set(name, { ...made, kind: 'relate', left, right, verb: 'of', shape: 'manyToOne', weight: 0.3 });
    }
  }
  return [...out.values()];
}

/** The noun phrases from here on, joined by "and". */
function joined(words: readonly Token[], from: number): readonly NounPhrase[] {
  const first = nounPhraseAt(words, from);
  const next = first && words[first.to]?.lower === 'and' ? nounPhraseAt(words, first.to + 1) : undefined;
  return first ? [first.of ?? first, ...(next ? [next] : [])] : [];
}
