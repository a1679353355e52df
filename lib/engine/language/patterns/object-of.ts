import type { Side } from '../claims';
import type { Context } from '../context';
import { personNouns } from '../lexicon/nouns';
import type { VerbGroup } from '../phrases/clauses';
import type { Complement } from './complements';
import { agentOf } from './doer';
import { sideOf } from './support';

/** The other side of a relation as its phrase names it; of "one of the rooms", the rooms. */
export function objectOf(c: Complement, context: Context): Side | undefined {
  const np =
    c.phrase.of && /^(?:one|each|some|type|kind|list|set|number|any|all|piece)$/.test(c.phrase.head)
      ? c.phrase.of
      : c.phrase;
  return sideOf(np, context);
}

/** "reported by somebody": whoever does it, called after it. */
export const anybody = (side: Side | undefined, verb: VerbGroup, c: Complement): Side | undefined =>
  side && verb.passive && c.preposition === 'by' && /^(?:somebody|someone|anybody|anyone)$/.test(side.name)
    ? { ...side, name: agentOf(verb.lemma) }
    : side;

/** "is reviewed by another translator": beside the one there is, this one is the reviewer. */
export function inPart(
  side: Side | undefined,
  verb: VerbGroup,
  c: Complement,
  before: Complement | undefined,
): Side | undefined {
  if (!side || side.role !== undefined || !verb.passive) return side;
  if (c.preposition !== 'by' || c.phrase.determiner !== 'another' || c.phrase.plural) return side;
  // "by an assistant, another teacher" has named the part.
  if (before && personNouns.has(before.phrase.head)) return side;
  return { ...side, role: agentOf(verb.lemma), another: true };
}
