import type { Claim } from '../claims';
import { typeByEnding } from '../lexicon/attribute-types';
import type { Draft } from './draft';
import { entityOf } from './entity-of';
import { addAttribute } from './facts';

type Relate = Extract<Claim, { kind: 'relate' }>;

/** "A toy belongs to one category", "each pump is made by a manufacturer", of which nothing else is told: a fact of the toy. */
export function addGroup(draft: Draft, claim: Relate): void {
  const { left, right, verb, span, pattern, optional } = claim;
  if (!placing.test(verb) || !isOne(claim)) return;
  if (typeByEnding(right.name)?.type !== 'text' || entityOf(draft, right.name)) return;
  const owner = entityOf(draft, left.name)?.entity;
  const facets = optional === undefined ? {} : { optional };
  if (owner) addAttribute(owner, { name: right.name, plural: false, facets, span }, pattern);
}

/** What puts a thing among others, in a place, or tells where it comes from. */
const placing =
  /^(?:belong|make|manufacture|produce|publish|issue|store|keep|locate|situate|base|place|stand|park|live|come|originate|classify|group|sort|file|assign|hang|mount|install)$/;

const isOne = ({ right }: Relate): boolean =>
  !right.plural && (right.count?.max === 1 || /^an?$/.test(right.determiner ?? ''));
