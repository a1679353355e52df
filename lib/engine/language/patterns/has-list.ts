import type { Claim } from '../claims';
import { genericHeads, personNouns } from '../lexicon/nouns';
import type { Item } from '../phrases/item';
import { gathered, itemsOf } from '../phrases/items';
import type { NounPhrase } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';
import { lineOf } from './line-facts';
import type { Pattern } from './pattern';
import {
  couldBeThing,
  isFact,
  isOrganisation,
  keyedThing,
  leadThings,
  made,
  managedThing,
  mostlyFacts,
  ownsNamed,
  sideOf,
  subjectOfFacts,
} from './support';

const verbs = new Set([
  'have',
  'include',
  'contain',
  'carry',
  'hold',
  'comprise',
  'feature',
  'possess',
  'bear',
  'specify',
  'consist',
  'list',
  'define',
]);
/** Verbs whose object is a part of the subject. */
const wholes = /^(?:contain|comprise|consist|compose|make)$/;

const passivePair = (lemma: string, next: string): boolean =>
  (/^(?:compose|form)$/.test(lemma) && next === 'of') ||
  (lemma === 'make' && next === 'up') ||
  (lemma === 'know' && /^(?:by|under)$/.test(next)) ||
  (/^(?:characterize|characterise|describe|define|identify|designate|distinguish|number|name|label|mark|call|denote)$/.test(
    lemma,
  ) &&
    /^(?:by|with|uniquely|through)$/.test(next)) ||
  (/^(?:record|enter|store|keep|register|save|list|hold|note|document|file|track|log|equip|specify)$/.test(lemma) &&
    next === 'with');

/** Verbs that name the subject's key. */
const identifying = /^(?:identify|designate|distinguish)$/;

export const hasList: Pattern = {
  id: 'has-list',
  doc: '"X has A, B and C", "X information includes A and B", "X is described by A": the subject has these facts or parts.',
  examples: [
    { text: 'A book has a title and a price.', reads: ['book: title, price'] },
    { text: 'Customer information includes name, phone number, etc.', reads: ['customer: name, phone number'] },
    { text: 'An airport is identified by its code.', reads: ['airport: code (unique)'] },
    { text: 'The company has several trucks.', reads: ['mention truck'] },
  ],
  match(clause, context) {
    const { verb } = clause;
    if (clause.kind !== 'main' || !verb || verb.negated) return undefined;
    const active =
      !verb.passive && (verbs.has(verb.lemma) || (verb.lemma === 'come' && clause.rest[0]?.lower === 'with'));
    const toUs = clause.rest[0]?.lower === 'to' && /^(?:us|me|them)$/.test(clause.rest[1]?.lower ?? '') ? 2 : 0;
    const passive = verb.passive && passivePair(verb.lemma, clause.rest[toUs]?.lower ?? '');
    const gives =
      !verb.passive &&
      /^(?:give|grant|show|state|indicate|mention|name|need|require|take|use|get|receive|cost)$/.test(verb.lemma);
    if (!active && !passive && !gives) return undefined;
    let rest = passive ? clause.rest.slice(toUs) : clause.rest;
    while (
      /^(?:with|of|by|under|up|into|following|the following|:|information|from|down|as|both|such)$/.test(
        rest[0]?.lower ?? '',
      )
    )
      rest = rest.slice(1);
    if (rest[0]?.lower === 'the' && rest[1]?.lower === 'following') rest = rest.slice(2);
    const list = itemsOf(rest);
    if (list.items.length === 0) return undefined;
    if (
      gives &&
      (!mostlyFacts(list.items) ||
        personNouns.has(clause.subjects[clause.subjects.length - 1]?.head ?? '') ||
        clause.subjects[0]?.pronoun !== undefined)
    )
      return undefined;
    const each = leadThings(clause);
    const subject = clause.subjects[clause.subjects.length - 1];
    if (each && subject && !isOrganisation(subject) && /^(?:for|per)$/.test(each.word)) {
      const first = list.items[0];
      if (first && !isFact(first.name) && couldBeThing(first.name)) {
        const people = [...each.things, subject].flatMap((np) => sideOf(np, context) ?? []);
        return [
          {
            ...made(this.id, clause),
            kind: 'event',
            name: first.name,
            participants: people,
            items: [...(first.linkFacts ?? []), ...list.items.slice(1)],
            weight: 3,
          },
        ];
      }
    }

    const factual = mostlyFacts(list.items) || list.items.length > 2;
    if (
      each &&
      /^(?:for|of|per)$/.test(each.word) &&
      factual &&
      (isOrganisation(subject) || !/^(?:have|contain|include)$/.test(verb.lemma))
    ) {
      const owner = subjectOfFacts(each.things[each.things.length - 1] as NounPhrase, context);
      if (owner) return [{ ...made(this.id, clause), kind: 'facts', owner, items: list.items, weight: 3 }];
    }
    if (each && /^(?:for|with|on|of)$/.test(each.word) && subject?.pronoun !== undefined && factual) {
      const owner = subjectOfFacts(each.things[each.things.length - 1] as NounPhrase, context);
      if (owner && !isFact(owner))
        return [{ ...made(this.id, clause), kind: 'facts', owner, items: list.items, weight: 3 }];
    }
    if (clause.subjects.length === 0 && context.label !== undefined)
      return [{ ...made(this.id, clause), kind: 'facts', owner: context.label, items: list.items, weight: 3 }];
    const managed = subject && managedThing(subject);
    if (managed !== undefined && factual)
      return [{ ...made(this.id, clause), kind: 'facts', owner: managed, items: list.items, weight: 3 }];
    if (isOrganisation(subject) || (namesTables(subject) && !mostlyFacts(list.items)))
      return mentions(this.id, clause, list.items);
    const claims: Claim[] = [];
    for (const np of clause.subjects.length > 1 && verb.lemma !== 'include' ? clause.subjects : [subject]) {
      if (!np) continue;
      const line = lineOf(np, list.items);
      if (line) {
        claims.push({ ...made(this.id, clause), kind: 'facts', ...line, weight: 3 });
        continue;
      }
      const owner = keyedThing(np, list.items) ?? subjectOfFacts(np, context);
      if (!owner) continue;
      const told = genericHeads.has(np.head) && np.name !== owner && ownsNamed(owner, list.items);
      const bare = list.items.filter(({ name }) => !/^per /.test(name)).map(withoutOwn);
      const items =
        identifying.test(verb.lemma) && !pairOf(rest, bare)
          ? bare
              .map((item, i) =>
                i === 0 || item.determiner === 'its' ? { ...item, facets: { ...item.facets, unique: true } } : item,
              )
              .map((item, i) => (i > 0 ? (bare[i] ?? item) : item))
          : bare;
      const optional = verb.modal === 'may' || verb.modal === 'can' || verb.modal === 'might' || verb.modal === 'could';
      claims.push({
        ...made(this.id, clause),
        kind: 'facts',
        owner,
        items: optional
          ? items.map((item) =>
              item.facets.optional === undefined
                ? { ...item, facets: { optional: `${verb.modal} have`, ...item.facets } }
                : item,
            )
          : items,
        weight: isFact(owner) && !told && !(np.plural || np.count?.each || /^an?$/.test(np.determiner ?? '')) ? 1 : 3,
        ...(list.open && { open: true }),
        ...(wholes.test(verb.lemma) && { whole: true }),
        ...(np.plural && !np.count && { plural: true }),
      });
      const pair = identifying.test(verb.lemma) && pairOf(rest, bare);
      if (pair) claims.push({ ...made(this.id, clause), kind: 'unique', owner, members: pair });
      const either = items.filter((item, i) => item.alternative || items[i + 1]?.alternative);
      if (either.length > 1) {
        claims.push({
          ...made(this.id, clause),
          kind: 'choose',
          owner,
          members: either.map((i) => i.name),
          count: 'exactlyOne',
        });
      }
      for (const item of list.items) claims.push(...ownFacts(this.id, clause, item));
      if (np.note)
        claims.push({ ...made(this.id, clause), kind: 'facts', owner, items: itemsOf(np.note).items, weight: 0 });
    }
    return claims.length > 0 ? claims : undefined;
  },
};

/** "identified by rack and level": the two together, where no comma sets them apart. */
const pairOf = (rest: readonly Token[], items: readonly Item[]): readonly string[] | undefined =>
  items.length === 2 &&
  !items.some((i) => i.determiner === 'its' || i.facets.unique) &&
  !rest.some((t) => t.text === ',')
    ? items.map((i) => i.name)
    : undefined;

/** "The main tables include customers and orders": what is listed are things. */
const namesTables = (np: NounPhrase | undefined): boolean =>
  np?.plural === true && /^(?:table|entity|object|module|resource)$/.test(np.head);

function mentions(
  id: string,
  clause: Parameters<Pattern['match']>[0],
  items: ReturnType<typeof itemsOf>['items'],
): readonly Claim[] {
  return gathered(items).flatMap((item): readonly Claim[] => {
    const name = item.name.replace(/^(?:type|kind|list|set|variety) of /, '');
    if (!couldBeThing(name) || isFact(name)) return [];
    const mention: Claim = { ...made(id, clause), kind: 'mention', name, weight: 2 };
    const listed = item.aside && mostlyFacts(item.aside) ? item.aside : item.linkFacts;
    if (listed) return [mention, { ...made(id, clause), kind: 'facts', owner: name, items: listed, weight: 3 }];
    const other = item.aside?.length === 1 ? item.aside[0] : undefined;
    return other && !isFact(other.name)
      ? [mention, { ...made(id, clause), kind: 'alias', name: other.name, of: name }]
      : [mention];
  });
}

/** An item whose "with" names a thing keeps that for itself. */
function withoutOwn(item: Item): Item {
  if (ownThings(item).length === 0) return item;
  const { linkFacts: _, ...rest } = item;
  return rest;
}

const ownThings = (item: Item): readonly Item[] => {
  const facts = item.linkFacts ?? [];
  return facts.length === 0 || isFact(item.name) || facts.every((f) => isFact(f.name)) || item.count?.max === 'many'
    ? []
    : facts;
};

/** "a quiz with questions": what an item has that is a thing itself says the item is one too. */
function ownFacts(id: string, clause: Parameters<Pattern['match']>[0], item: Item): readonly Claim[] {
  const facts = [...ownThings(item), ...(item.own ?? [])];
  if (facts.length === 0) return [];
  return [{ ...made(id, clause), kind: 'facts', owner: item.name, items: facts, weight: 2 }];
}
