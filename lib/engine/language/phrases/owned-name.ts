import { ruleName } from './rule-shape';

/** A fact as a rule names it, and whose it is where the words tell. */
export interface OwnedName {
  readonly owner?: string;
  readonly name: string;
}

/** "a booking's check-out", "the end of a booking": whose it is, and what. */
export function ownedName(words: string): OwnedName {
  const possessed = /^([a-z -]+?)(?:'s|s') ([a-z -]+)$/.exec(words.trim());
  if (possessed) return { owner: ruleName(possessed[1] ?? ''), name: ruleName(possessed[2] ?? '') };
  const of = /^([a-z -]+?) of (?:the |an? |each |every )([a-z -]+)$/.exec(words.trim());
  if (of && !/^(?:date|time|day|year|number|start|end)$/.test((of[1] ?? '').trim()))
    return { owner: ruleName(of[2] ?? ''), name: ruleName(of[1] ?? '') };
  if (of && /^(?:start|end)$/.test((of[1] ?? '').trim())) return { owner: ruleName(of[2] ?? ''), name: of[1] ?? '' };
  return { name: ruleName(words) };
}
