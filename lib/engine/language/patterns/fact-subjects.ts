import { singular } from '../../model/inflect';
import type { Context } from '../context';
import { type OwnedName, ownedName } from '../phrases/owned-name';
import type { RulePart } from '../phrases/rule-parts';
import { ruleNames } from '../phrases/rule-shape';
import { isFact } from './support';

/** "It is optional.", "Both may be missing.": said of the facts of the sentence before. */
export function pointedAt(words: string, context: Context, part: RulePart): readonly OwnedName[] | undefined {
  const facts = context.lastFacts;
  if (!facts || facts.length === 0 || !part.whole || context.sentence.length > 14) return undefined;
  if (/^(?:it|that|this|that one|this one|the last one|the latter|the last)$/.test(words)) return facts.slice(-1);
  if (/^(?:both|both of them|the two|(?:the |these )(?:last|latter|other)? ?two)$/.test(words)) return facts.slice(-2);
  if (/^(?:all of (?:them|these)|all|they all|these)$/.test(words)) return facts;
  return undefined;
}

const plain = /^(?:[a-z0-9-]+ ?){1,5}$/;
const pointing =
  /^(?:it|they|this|that|these|those|he|she|we|you|i|there|one|ones|both|all|each|other|others|everything|nothing|nobody|who|which|what|the rest|all fields?|fields?)$/;

/** The names in front of the verb, each with its owner: "the length and the width of a box". */
export function subjects(words: string): readonly OwnedName[] {
  const of = /^(.+?) of (?:the|an?|each|every|any) ([a-z -]+)$/.exec(words);
  const several = of && / and |, /.test(of[1] ?? '');
  if (
    /\b(?:which|who|whom|whose)\b|,.*\b(?:each|every) |,? (?:so|but) |^(?:in|on|at|for|by|to|from|with|or) /.test(words)
  )
    return [];
  const paired = pairOf.exec(words);
  if (paired && isFact(paired[2] ?? '') && isFact(paired[3] ?? ''))
    return [2, 3].map((i) => ({ name: `${paired[1]} ${singular(paired[i] ?? '')}` }));
  const made: readonly OwnedName[] = several
    ? ruleNames(of[1] ?? '').map((name) => ({ owner: ruleNames(of[2] ?? '')[0] ?? '', name }))
    : / and |, | or /.test(words)
      ? ruleNames(words).map((name) => ({ name }))
      : [ownedName(words)];
  return made.every(
    (n) =>
      plain.test(n.name) &&
      n.name !== n.owner &&
      !pointing.test(n.name) &&
      !(n.owner !== undefined && pointing.test(n.owner)),
  )
    ? made
    : [];
}

/** "the real departure and arrival": the adjective is of both. */
const pairOf =
  /^(?:the |its |their )?(actual|real|planned|scheduled|expected|estimated|agreed|intended|effective|official|original|final|requested) ([a-z]+(?: (?:date|time|day))?) and ([a-z]+(?: (?:date|time|day))?)$/;
