import type { Claim } from '../claims';
import { typeByEnding } from '../lexicon/attribute-types';
import type { Draft } from './draft';
import { entityOf } from './entity-of';
import { addAttribute } from './facts';

/** "A toy belongs to one category", of which nothing else is told: a fact of the toy. */
export function addGroup(draft: Draft, { left, right, verb, span, pattern }: Extract<Claim, { kind: 'relate' }>): void {
  if (verb !== 'belong' || left.plural || right.plural || right.count?.max !== 1) return;
  if (typeByEnding(right.name)?.type !== 'text' || entityOf(draft, right.name)) return;
  const owner = entityOf(draft, left.name)?.entity;
  if (owner) addAttribute(owner, { name: right.name, plural: false, facets: {}, span }, pattern);
}
