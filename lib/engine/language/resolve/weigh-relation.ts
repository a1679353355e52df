import type { Claim } from '../claims';
import { typeByEnding } from '../lexicon/attribute-types';
import { eventNouns, namesPerson } from '../lexicon/nouns';
import { headOf } from '../lexicon/phrase-words';
import { lodgingVerbs } from '../lexicon/verbs';
import { nameKey } from './names';
import { isParty } from './parties';
import { type Add, weighItem } from './weigh-item';

/** What a stated relationship says of the two it is between. */
export function weighRelation(claim: Extract<Claim, { kind: 'relate' }>, add: Add): void {
  const { left, right, weight } = claim;
  const counted = (s: typeof left) => (s.count?.max === 'many' || s.count?.each ? 0.4 : 0);
  // "A meal plan belongs to a user": there are several of them.
  const owned =
    claim.verb === 'belong' && claim.shape === 'manyToOne' && (left.name.includes(' ') || left.count?.max === 'many');
  add(left.name, weight + counted(left), { related: 1, spoken: true, plural: left.plural, belongs: owned });
  add(right.name, weight + counted(right), {
    related: 1,
    spoken: true,
    plural: right.plural,
    many: right.count?.max === 'many',
  });
  const person = namesPerson(nameKey(right.name));
  // "A room belongs to a building": to one of several.
  const belongs = claim.verb === 'belong' && claim.shape === 'manyToOne';
  if (belongs && (/^an?$/.test(right.determiner ?? '') || (right.count?.min === 1 && right.count.max === 1)))
    add(right.name, typeByEnding(right.name) ? 0 : 0.9, { belongs: true });
  // "Each room belongs to a room type": a thing, though its word may name a fact.
  if (claim.verb === 'belong' && left.count?.each && typeByEnding(left.name)?.type === 'text')
    add(left.name, 0.5, { plural: true });
  // "A rental is of one van": what happens to it tells that it is there.
  if (claim.verb === 'be' && right.count?.min === 1 && right.count.max === 1 && isHappening(left.name))
    add(right.name, 0.9);
  // "A jury consists of three to five people": what has several others in it is there.
  if (claim.verb === 'consist' && right.count?.max === 'many') add(left.name, 0.9);
  // "Machines are assigned to operators, songs are tagged with genres": what others are tied to is there.
  if (ties.test(claim.verb) && right.plural && left.plural) {
    if (!typeByEnding(right.name)) add(right.name, 0.9);
    if (namesPerson(nameKey(left.name))) add(left.name, 0.9);
  }
  // "Residents report faults": what somebody brings about is there.
  const maker = namesPerson(nameKey(left.name));
  if (maker && right.plural && bringsForth.has(claim.verb) && !typeByEnding(right.name)) add(right.name, 0.9);
  if (isParty(claim)) add(left.name, 1.4);
  const exactlyOne = right.count?.min === 1 && right.count.max === 1 && !left.count && nameKey(right.name) !== 'person';
  const single = /^an?$/.test(right.determiner ?? '') || exactlyOne;
  if (claim.shape === 'manyToOne' && person && single) add(right.name, 0.9);
  // "Parts used on a job are listed with the quantity": what is kept of the two together needs both.
  if (claim.shape === 'manyToMany' && right.plural && claim.facts) {
    add(right.name, 0.9);
    add(left.name, 0.4);
  }
  for (const item of claim.facts ?? []) weighItem(item, add);
}

const isHappening = (name: string): boolean => eventNouns.has(headOf(name));

const ties =
  /^(?:assign|allocate|tag|belong|enrol|enroll|classify|categorize|divide|group|distribute|install|locate|house)$/;

const bringsForth = new Set([...lodgingVerbs, 'report', 'request']);
