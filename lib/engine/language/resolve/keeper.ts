import type { SourceSpan } from '../../model/origin';
import type { Claim, Side } from '../claims';
import { typeByEnding } from '../lexicon/attribute-types';
import { settingNouns } from '../lexicon/nouns';
import { headOf } from '../lexicon/phrase-words';
import { keyBase, nameKey } from './names';

/** What is known of a name before it is decided whether it is a thing. */
interface Known {
  readonly owns: number;
  /** The pattern of the first claim that named it. */
  readonly pattern: string;
  readonly spans: readonly SourceSpan[];
}

/** So many things with facts of their own, told after the opening, make it an opening. */
const TOLD = 3;

/**
 * "A food bank collects donated food and hands it out to households. ...": the opening says who keeps the data and why.
 * A name that only the opening knows, and that owns nothing, is no table where the rest of the text tells of things.
 */
export function onlyInOpening<E extends Known>(all: readonly E[], opening: SourceSpan | undefined): ReadonlySet<E> {
  if (!opening) return new Set();
  const within = ({ start, end }: SourceSpan): boolean => start >= opening.start && end <= opening.end;
  const told = all.filter((e) => e.owns > 0 && e.spans.some((s) => !within(s)));
  if (told.length < TOLD) return new Set();
  return new Set(all.filter((e) => e.owns === 0 && e.pattern === 'relation' && e.spans.every(within)));
}

/**
 * The keys of the only one of its kind that everything belongs to: "The restaurant receives several orders. The restaurant
 * records dishes": it is always "the" one, has no facts and nothing refers to it, so it is no table.
 */
export function onlyOnes(claims: readonly Claim[]): ReadonlySet<string> {
  const only = new Set<string>();
  const others = new Set<string>();
  const side = ({ name, plural, count, determiner, role }: Side): void => {
    const one = determiner === 'the' && !plural && count === undefined && role === undefined;
    (one ? only : others).add(nameKey(name));
  };
  for (const claim of claims) {
    if (claim.kind === 'relate') {
      side(claim.left);
      if (claim.right.determiner !== 'the' || claim.right.count) others.add(nameKey(claim.right.name));
    } else if (claim.kind === 'event') for (const p of claim.participants) side(p);
    else if (claim.kind === 'mention') others.add(nameKey(claim.name));
    else if (claim.kind === 'kinds' || claim.kind === 'alias') others.add(nameKey(claim.of));
    else if (claim.kind === 'lifecycle') others.add(nameKey(claim.parent));
    if (claim.kind !== 'facts') continue;
    const parts = claim.items.every((i) => typeByEnding(i.name) === undefined && i.possessor === undefined);
    (claim.definite && parts ? only : others).add(nameKey(claim.owner));
    for (const item of claim.items) others.add(nameKey(keyBase(item.name) ?? item.name));
  }
  for (const key of others) {
    only.delete(key);
    only.delete(headOf(key));
  }
  return new Set([...only].filter((key) => settingNouns.has(headOf(key))));
}
