import { namesPerson } from '../lexicon/nouns';
import type { Clause, VerbGroup } from '../phrases/clauses';
import { complementsOf } from './complements';

const softwareUse =
  /^(?:manage|query|view|browse|search|check|configure|add|modify|delete|update|edit|set|use|access|see|find|understand|monitor|analyze|analyse|know|obtain|get|track|filter|export|download|operate|maintain|handle|process|log|login|perform|adjust|click|select|choose|open|input|enter)$/;

/** "Administrators can manage products": use of the software, not a fact about products, unless it counts. */
export function usesOnly(clause: Clause, verb: VerbGroup): boolean {
  if (!softwareUse.test(verb.lemma) || verb.passive) return false;
  // "Clubs enter teams for a season" tells of teams; "users enter data" does not.
  if (verb.lemma === 'enter' && complementsOf(clause.rest).some((c) => c.preposition === 'for')) return false;
  // "A campaign may use a template": no user, who uses the software.
  if (
    verb.lemma === 'use' &&
    clause.subjects.every((np) => /^(?:an?|each|every)$/.test(np.determiner ?? '') && !namesPerson(np.name)) &&
    !complementsOf(clause.rest).some((c) =>
      /^(?:database|system|software|application|app|tool|platform)$/.test(c.phrase.head),
    )
  )
    return false;
  const counted =
    clause.subjects.some((np) => np.count?.each || np.count?.max !== undefined) ||
    complementsOf(clause.rest).some((c) => c.phrase.count?.max !== undefined);
  return (
    !counted &&
    (verb.modal !== undefined || clause.subjects.every((np) => np.plural)) &&
    !/^(?:manage|handle|operate|use|select|choose)$/.test(verb.modal === undefined ? verb.lemma : '')
  );
}
