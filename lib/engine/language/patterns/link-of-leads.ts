import type { Claim } from '../claims';
import type { Context } from '../context';
import { typeByEnding } from '../lexicon/attribute-types';
import { eventNouns, namesPerson } from '../lexicon/nouns';
import type { Clause } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token } from '../tokens/token';
import { couldBeSide, couldBeThing, isFact, made, mostlyFacts, sideOf } from './support';

/** What is measured or dated: never a side of a link, as a subject or a branch may be. */
const measures = (name: string): boolean => !/^(?:undefined|text)$/.test(`${typeByEnding(name)?.type}`);

/** "For each mechanic and job we log the hours": facts of the link between the two. */
export function linkOfLeads(
  id: string,
  clause: Clause,
  owners: readonly NounPhrase[],
  items: readonly Item[],
  context: Context,
): readonly Claim[] | undefined {
  const period = perPeriod(id, clause, owners, items, context);
  if (period) return period;
  const [left, right] = owners.flatMap((np) => sideOf(np, context) ?? []);
  if (
    owners.length !== 2 ||
    !left ||
    !right ||
    [left, right].some(
      (s, i) => measures(s.name) || !couldBeSide({ ...(owners[i] as NounPhrase), count: { each: true } }, s.name),
    )
  )
    return undefined;
  // "each product and each country of origin": the country; "each kind of goods" is none.
  if (
    owners.some(
      (np) => np.pronoun || (np.of && (np.of.determiner !== undefined || np.of.plural || isKind.test(np.head))),
    )
  )
    return undefined;
  const facts = items.filter((i) => isFact(i.name) || i.facets.type || i.facets.values || measured.test(i.name));
  const told =
    facts.length * 2 >= items.length || (ofEach(owners) && (facts.length > 0 || items.every((i) => !i.plural)));
  if (!told || !owners[0]?.count?.each) return undefined;
  const link = { left, right, verb: 'have', shape: 'manyToMany', facts: items, weight: 2 } as const;
  return [{ ...made(id, clause), kind: 'relate', ...link }];
}

const measured = /^(?:number|percentage|share|amount|quantity|proportion) of /;
const isKind = /^(?:kind|type|sort|class|category|piece|number|combination|pair)$/;

/** "for each role and each language": whatever is kept of it is of the two together. */
const ofEach = (owners: readonly NounPhrase[]): boolean => owners.every((np) => np.count?.each);

/** "the quantity of each part in each warehouse": facts of the link between the two. */
export function factsOfBoth(
  id: string,
  clause: Clause,
  words: readonly Token[],
  context: Context,
): readonly Claim[] | undefined {
  const at = words.findIndex((t, i) => t.lower === 'of' && /^(?:each|every)$/.test(words[i + 1]?.lower ?? ''));
  const first = at < 1 ? undefined : nounPhraseAt(words, at + 1);
  const joint = first && words[first.to];
  if (!first || !joint || !/^(?:in|at|on|per|for|by|from|with)$/.test(joint.lower)) return undefined;
  if (joint.lower !== 'per' && !/^(?:each|every)$/.test(words[first.to + 1]?.lower ?? '')) return undefined;
  const second = nounPhraseAt(words, first.to + 1);
  if (!second) return undefined;
  const both = [first, second].map((np): NounPhrase => ({ ...np, count: { each: true } }));
  return linkOfLeads(id, clause, both, itemsOf(words.slice(0, at)).items, context);
}

/** "For a medicine in a pharmacy we record the quantity on hand": facts of the two together, if one is a measure of it. */
export function factsOfPairIn(
  id: string,
  clause: Clause,
  items: readonly Item[],
  context: Context,
): readonly Claim[] | undefined {
  if (!/^(?:for|of)$/.test(clause.lead[0]?.lower ?? '') || items.length === 0) return undefined;
  const part = factsOfPart(id, clause, items, context);
  if (part) return part;
  if (!clause.lead.some((t, i) => i > 1 && /^(?:in|at|on|within)$/.test(t.lower))) return undefined;
  const first = nounPhraseAt(clause.lead, 1);
  const joint = first && clause.lead[first.to];
  if (!first || !joint || !/^(?:in|at|on|within)$/.test(joint.lower) || first.pronoun || first.of) return undefined;
  const second = nounPhraseAt(clause.lead, first.to + 1);
  if (!second || second.pronoun || second.of || ![first, second].every(oneOfMany)) return undefined;
  // "for each stay in a cabin": what happens is of the one it happens to.
  if (eventNouns.has(first.head)) return undefined;
  // "for every prop on a loan": of the two together, as the next loan has it too.
  const inDeed = eventNouns.has(second.head) && items.every((i) => !identifying.test(i.name));
  if (!inDeed && !items.some((i) => ofPair.test(i.name) && !i.name.endsWith(' number'))) return undefined;
  const [left, right] = [first, second].flatMap((np) => sideOf(np, context) ?? []);
  if (!left || !right || [left, right].some((s) => isFact(s.name) || !couldBeThing(s.name))) return undefined;
  return [ofMany(made(id, clause), right.name, left.name, items)];
}

/** Many of the one have many of the other, and each two of them these facts. */
export function ofMany(
  base: Pick<Claim, 'pattern' | 'span'>,
  one: string,
  other: string,
  facts: readonly Item[],
): Claim {
  const left = { name: one, plural: true };
  const right = { name: other, plural: true };
  return { ...base, kind: 'relate', left, right, verb: 'have', shape: 'manyToMany', facts, weight: 2 };
}

/** "In each account the user has a role", "in a recipe each ingredient is listed with an amount": of the two together. */
export function heldInEach(
  id: string,
  clause: Clause,
  context: Context,
  items: readonly Item[],
): readonly Claim[] | undefined {
  const { lead, subjects, verb } = clause;
  const subject = subjects[subjects.length - 1];
  if (!verb || !/^(?:in|on|at|within)$/.test(lead[0]?.lower ?? '') || !subject || subject.plural) return undefined;
  const listed = verb.passive && subject.count?.each === true && named.test(verb.lemma);
  if (!listed && verb.lemma !== 'have') return undefined;
  const whole = nounPhraseAt(lead, 1);
  const [left, right] = [whole, subject].flatMap((np) => (np && !np.pronoun && sideOf(np, context)) || []);
  const one = whole?.count?.each || (listed && /^an?$/.test(whole?.determiner ?? ''));
  if (!one || !left || !right || left.name === right.name || !(listed || items.every((i) => isFact(i.name))))
    return undefined;
  if ([left, right].some((s) => isFact(s.name) || !couldBeThing(s.name))) return undefined;
  if (!listed && !namesPerson(right.name)) return undefined;
  return [ofMany(made(id, clause), left.name, right.name, items)];
}

/** How it is told what each has. */
const named = /^(?:list|give|store|record|name|state|keep|hold|note|specify|mention)$/;

const takesPart =
  / (?:who|that|which) (?:takes? part|took part|participates?|participated|joins?|joined|attends?|attended|competes?|competed|enters?|entered|(?:is|was) present|turns? up|comes? along|signs? up|signed up)(?: (?:in )?it)?(?: ,)?$/;

/** "A race has a date. For each runner who takes part, the finishing time is recorded": of the race and the runner together. */
function factsOfPart(
  id: string,
  clause: Clause,
  items: readonly Item[],
  context: Context,
): readonly Claim[] | undefined {
  const np = nounPhraseAt(clause.lead, 1);
  const whole = context.topic;
  if (!np?.count?.each || whole === undefined || !takesPart.test(lowerOf(clause.lead))) return undefined;
  const side = sideOf(np, context);
  if (!side || isFact(whole) || !couldBeThing(whole) || isFact(side.name) || !couldBeSide(np) || side.name === whole)
    return undefined;
  if (!mostlyFacts(items)) return undefined;
  return [ofMany(made(id, clause), whole, side.name, items)];
}

const identifying = /(?:^| )(?:id|name|title|number|code|description)$/;

const oneOfMany = (np: NounPhrase): boolean => np.count?.each === true || /^(?:an?|one)$/.test(np.determiner ?? '');

/** How much of the one is in the other, or for how much. */
const ofPair =
  /^number of |(?:^| )(?:quantity|stock|stock level|inventory|price|number in stock|quantity on hand|reorder level|reorder point|dose|dosage|amount|share|percentage|role|grade)(?: |$)/;

/** Of which there is one row for each, whether the text makes a thing of it or not. */
const period =
  /^(?:year|month|week|quarter|day|date|calendar year|tax year|school year|season|semester|term|weekday|currency|language|size|grade|class|category|age group|shift)$/;

/** "For each fund and year we keep the return": one row of its own for each two of them. */
function perPeriod(
  id: string,
  clause: Clause,
  [first, second, third]: readonly NounPhrase[],
  items: readonly Item[],
  context: Context,
): readonly Claim[] | undefined {
  if (!first || !second || third || !period.test(second.name) || items.length === 0) return undefined;
  const whole = sideOf(first, context);
  if (!whole || !first.count?.each) return undefined;
  const when: Item = { name: second.name, plural: false, facets: {}, span: second.span };
  const base = made(id, clause);
  const only = items.length === 1 ? items[0] : undefined;
  // "for each kind of vehicle and year the premium": a row for the premium, of a kind and of a year.
  if (first.of || isFact(whole.name)) {
    const of: Item = { name: first.name, plural: false, facets: {}, span: first.span };
    const named = first.of && only && !only.plural && isFact(only.name) ? only : undefined;
    const owner = named?.name ?? `${first.name} ${second.head}`;
    // "the premium" of a premium: how much it is.
    const kept = named ? [{ ...named, name: 'amount' }] : items;
    return [
      { ...base, kind: 'mention', name: owner, weight: 2 },
      { ...base, kind: 'facts', owner, items: [of, when, ...kept], weight: 3 },
      { ...base, kind: 'unique', owner, members: [of.name, second.name] },
    ];
  }
  if (!couldBeThing(whole.name)) return undefined;
  const name = `${whole.name} ${second.head}`;
  return [
    { ...base, kind: 'event', name, participants: [{ ...whole, plural: false }], items: [when, ...items], weight: 3 },
    { ...base, kind: 'unique', owner: name, members: [whole.name, second.name] },
  ];
}
