import type { Decision } from '@/lib/engine';

/** The kinds of key that every table can have; both are choices of the rule that decides keys. */
export type KeyKind = 'uuid' | 'identity';

const isKind = (choice: string): choice is KeyKind => choice === 'uuid' || choice === 'identity';

/** The decisions on keys the engine makes: those that chose one of the two kinds. A natural key stays as decided. */
export const keyDecisions = (decisions: readonly Decision[]): readonly Decision[] =>
  decisions.filter(({ code, choice }) => code === 'design/primary-key' && isKind(choice));

/** The kind all tables have. */
export function keyKindOf(decisions: readonly Decision[]): KeyKind | 'mixed' {
  const [first, ...others] = new Set(decisions.map(({ choice }) => choice));
  return first !== undefined && isKind(first) && others.length === 0 ? first : 'mixed';
}
