import type { Claim } from '../claims';
import { personNouns } from '../lexicon/nouns';
import type { Clause } from '../phrases/clauses';

/** "Nurses enter observations: ...": each is of one of them. */
export function writtenBy(
  base: Pick<Claim, 'pattern' | 'span'>,
  { subjects, verb }: Clause,
  logged: string,
): readonly Claim[] {
  const who = subjects.length === 1 ? subjects[0] : undefined;
  if (
    !who ||
    who.pronoun ||
    !personNouns.has(who.head) ||
    !/^(?:enter|record|log|note|write|file|submit|report)$/.test(verb?.lemma ?? '')
  )
    return [];
  const left = { name: who.name, plural: true };
  return [
    {
      ...base,
      kind: 'relate',
      left,
      right: { name: logged, plural: true },
      verb: 'enter',
      shape: 'oneToMany',
      weight: 1.2,
    },
  ];
}
