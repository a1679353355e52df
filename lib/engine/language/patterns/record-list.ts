import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import type { Context } from '../context';
import { keyBase } from '../lexicon/keys';
import { genericHeads, personNouns } from '../lexicon/nouns';
import type { Clause } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { gathered } from '../phrases/list-pieces';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';
import { thingsIn } from './each-time';
import { linkOfLeads } from './link-of-leads';
import type { Pattern } from './pattern';
import { impersonal, recordVerb, skipVerbs, writeDown } from './record-verb';
import {
  couldBeThing,
  isFact,
  isOrganisation,
  leadThings,
  made,
  managedThing,
  mostlyFacts,
  ownsNamed,
  sideOf,
  subjectOfFacts,
  withoutGenericHead,
} from './support';

/** "the inventory for each workshop": one of these belongs to one of those. */
function perThing(
  id: string,
  clause: Clause,
  rest: readonly Token[],
  list: readonly Item[],
  context: Context,
): readonly Claim[] {
  const at = rest.findIndex(
    (t, i) =>
      /^(?:for|of|per|by)$/.test(t.lower) && (t.lower === 'per' || /^(?:each|every)$/.test(rest[i + 1]?.lower ?? '')),
  );
  const np = at < 0 ? undefined : nounPhraseAt(rest, at + 1);
  const whole = np ? sideOf(np, context) : undefined;
  const part = list[0];
  if (!whole || !part || isFact(whole.name) || isOrganisation(np)) return [];
  const name = turned(withoutGenericHead(singular(part.name)));
  return couldBeThing(name) && !isFact(name) && name !== whole.name
    ? [
        {
          ...made(id, clause),
          kind: 'relate',
          left: { name, plural: true },
          right: { ...whole, plural: false, count: {} },
          verb: 'of',
          shape: 'manyToOne',
          weight: 1,
        },
      ]
    : [];
}

export const recordList: Pattern = {
  id: 'record-list',
  doc: '"We record A, B and C of X", "for each X the system stores A and B", "the company manages Xs": what is kept, and of what.',
  examples: [
    {
      text: "We keep the owner's name, postal address and phone number.",
      reads: ['owner: name, postal address, phone number'],
    },
    { text: 'For every animal we record the name and the species.', reads: ['animal: name, species'] },
    {
      text: 'For each mechanic and job we log the hours and the date.',
      reads: ['each mechanic have job [manyToMany]'],
    },
    { text: 'The system manages warehouses and suppliers.', reads: ['mention warehouse', 'mention supplier'] },
    { text: 'The system records the name and address of each customer.', reads: ['customer: name, address'] },
    {
      text: 'The appraisal should record the date and the grade of each nurse.',
      reads: ['appraisal: date, grade, nurse'],
    },
  ],
  match(clause, context) {
    if (clause.kind !== 'main' && clause.kind !== 'fragment') return undefined;
    const found = recordVerb(clause) ?? writeDown(clause);
    if (!found) return undefined;
    const subject = clause.subjects[0];
    const nobody = isOrganisation(subject) || impersonal(clause);
    if (clause.verb && !nobody && !(found.records && subject)) return undefined;
    const lead = leadThings(clause);
    const owner = lead && /^(?:for|of|per|during|in|with)$/.test(lead.word) ? lead.things : undefined;
    let rest = skipVerbs(found.rest);
    while (rest[0]?.tag === 'adv' || rest[0]?.lower === ':') rest = rest.slice(1);
    const byForm = clause.verb?.lemma === 'register' && /^(?:with|by|using)$/.test(rest[0]?.lower ?? '');
    if (byForm) rest = rest.slice(1);
    const list = itemsOf(rest).items;
    if (list.length === 0) return undefined;
    const described = found.records ? describedThing(list) : undefined;
    if (described) return [{ ...made(this.id, clause), kind: 'facts', ...described, weight: 3 }];
    const stated = found.records && subject?.count?.each === true && list.length > 2;
    const facts = list.filter((i) => isFact(i.name)).length * (stated ? 2 : 0) >= list.length;
    if (clause.verb && !nobody && !mostlyFacts(list) && !(stated && facts)) return undefined;
    const managed = subject && mostlyFacts(list) ? managedThing(subject) : undefined;
    if (managed !== undefined)
      return [{ ...made(this.id, clause), kind: 'facts', owner: managed, items: list, weight: 3 }];
    if (owner && owner.length > 0 && list.every((i) => i.count?.max === 'many' && !isFact(i.name)))
      return partsOfLead(this.id, clause, owner, list, context);
    if (owner && owner.length > 0)
      return (
        happeningOf(this.id, clause, owner, rest, list, context) ?? ownedByLead(this.id, clause, owner, list, context)
      );
    const first = nounPhraseAt(rest, 0);
    // "I run a small bakery": whose database it is.
    const own = /^(?:run|operate)$/.test(clause.verb?.lemma ?? '') && subject?.pronoun !== undefined;
    if (own && first && !first.plural && /^(?:an?|my|our)$/.test(first.determiner ?? '') && list.length === 1)
      return [];
    const possessed = first ? possessedList(this.id, clause, first, list, context) : undefined;
    if (possessed) return possessed;
    const its = /^(?:its|their|his|her)$/.test(first?.determiner ?? '');
    if (its && found.records && context.topic !== undefined && !first?.possessor)
      return [{ ...made(this.id, clause), kind: 'facts', owner: context.topic, items: list, weight: 2.5 }];
    const trailing = trailingOwner(list, context);
    const actor = subject && !isOrganisation(subject) && !subject.pronoun ? subject.name : undefined;
    // "The appraisal records the date and score of each nurse": what has the facts is what records them.
    const records =
      trailing && actor !== undefined && couldBeThing(actor) && !isFact(actor) && !personNouns.has(subject?.head ?? '');
    if (records)
      return [
        {
          ...made(this.id, clause),
          kind: 'facts',
          owner: actor,
          items: [...trailing.items, { name: trailing.owner, plural: false, facets: {}, span: clause.span }],
          weight: 3,
        },
      ];
    if (trailing)
      return [{ ...made(this.id, clause), kind: 'facts', owner: trailing.owner, items: trailing.items, weight: 2.5 }];
    const named = actor === undefined && found.records ? namedAfter(list) : undefined;
    if (named !== undefined)
      return [{ ...made(this.id, clause), kind: 'facts', owner: named, items: list.map(without), weight: 2.5 }];
    const things = list[0]?.linkFacts !== undefined && !isFact(list[0].name);
    if (!things && (mostlyFacts(list) || (stated && facts)) && found.records && (actor ?? context.topic))
      return [
        {
          ...made(this.id, clause),
          kind: 'facts',
          owner: actor ?? (context.topic as string),
          items: list,
          weight: actor ? 3 : list.length > 2 ? 2 : 1,
        },
      ];
    const per = perThing(this.id, clause, rest, list, context);
    const out = gathered(list).flatMap((item) => thing(this.id, clause, item, item.count?.max === 'many' ? 2 : 1.5));
    return out.length > 0 ? [...out, ...per] : undefined;
  },
};

/** "Of each film the archive owns several prints": the lead has many of them. */
function partsOfLead(
  id: string,
  clause: Clause,
  owners: readonly NounPhrase[],
  list: readonly Item[],
  context: Context,
): readonly Claim[] {
  const whole = sideOf(owners[owners.length - 1] as NounPhrase, context);
  if (!whole) return [];
  return list.map((item) => ({
    ...made(id, clause),
    kind: 'relate' as const,
    left: whole,
    right: { name: item.name, plural: true, count: { max: 'many' as const } },
    verb: 'have',
    shape: 'oneToMany' as const,
    weight: 1.5,
  }));
}

/** "For towing records, the system records truck towings at depots": a towing record is of a truck and a depot. */
function happeningOf(
  id: string,
  clause: Clause,
  owners: readonly NounPhrase[],
  rest: readonly Token[],
  list: readonly Item[],
  context: Context,
): readonly Claim[] | undefined {
  const name = subjectOfFacts(owners[owners.length - 1] as NounPhrase, context);
  const only = list.length === 1 ? list[0] : undefined;
  const doing = name?.replace(/ (?:record|log|history|entry)$/, '');
  if (name === undefined || !only || doing === undefined || !only.name.endsWith(` ${doing}`)) return undefined;
  const modifier = only.name.slice(0, -doing.length - 1);
  const behind = thingsIn(rest.slice(rest.findIndex((t) => t.tag === 'prep'))).filter((s) => s.name !== only.name);
  const participants = [...(couldBeThing(modifier) ? [{ name: modifier, plural: false }] : []), ...behind];
  return participants.length > 1
    ? [{ ...made(id, clause), kind: 'event', name, participants, items: [], weight: 2 }]
    : undefined;
}

function ownedByLead(
  id: string,
  clause: Clause,
  owners: readonly NounPhrase[],
  list: readonly Item[],
  context: Context,
): readonly Claim[] {
  const last = owners[owners.length - 1] as NounPhrase;
  const pair = owners.length === 2 && owners.every((np) => np.count?.each && !np.pronoun);
  const participants = pair ? owners.flatMap((np) => sideOf(np, context) ?? []) : [];
  if (participants.length === 2 && participants.every(({ name }) => couldBeThing(name) && !isFact(name))) {
    const name = participants.map((p) => p.name).join(' ');
    return [{ ...made(id, clause), kind: 'event', name, participants, items: list, weight: 3 }];
  }
  const owner = subjectOfFacts(last, context);
  if (!owner) return [];
  const link = linkOfLeads(id, clause, owners, list, context);
  if (link) return [link];
  const items = list.flatMap((i) =>
    i.aside && withoutGenericHead(i.name) === owner && i.name !== owner ? i.aside : [i],
  );
  return [{ ...made(id, clause), kind: 'facts', owner, items, weight: 3 }];
}

/** "the owner's name, address and phone": all belong to the possessor of the first. */
function possessedList(
  id: string,
  clause: Clause,
  first: NounPhrase,
  list: readonly Item[],
  context: Context,
): readonly Claim[] | undefined {
  const holder =
    first.possessor ?? (first.determiner && /^(?:its|their|his|her)$/.test(first.determiner) ? undefined : undefined);
  if (!holder) return undefined;
  const owner = subjectOfFacts(holder, context);
  if (!owner) return undefined;
  if (genericHeads.has(first.head) && list.length === 1) {
    const inside = first.note ? itemsOf(first.note).items : [];
    return inside.length > 0
      ? [{ ...made(id, clause), kind: 'facts', owner, items: inside, weight: 2.5 }]
      : [{ ...made(id, clause), kind: 'mention', name: owner, weight: 1.5 }];
  }
  const items = list.map((item) => (item.possessor === owner ? without(item) : item));
  if (items.length === 1 && items[0] && !isFact(items[0].name) && couldBeThing(items[0].name)) {
    const side = sideOf(holder, context);
    const name = items[0].name;
    return side
      ? [{ ...made(id, clause), kind: 'event', name, participants: [side], items: [], weight: 1.5 }]
      : undefined;
  }
  return [{ ...made(id, clause), kind: 'facts', owner, items, weight: 2.5 }];
}

/** "basic information of the operator (operator number, name)": the operator, whose facts stand in parentheses. */
function describedThing(
  list: readonly Item[],
): { readonly owner: string; readonly items: readonly Item[] } | undefined {
  const only = list.length === 1 ? list[0] : undefined;
  const aside = only?.aside;
  if (!only || !aside || aside.length < 2 || only.possessor !== undefined) return undefined;
  const owner = withoutGenericHead(only.name);
  return ownsNamed(owner, aside) && couldBeThing(owner) ? { owner, items: aside } : undefined;
}

/**
 * "the plot number, plot name and soil": facts named after a thing are its own, whatever was told of before; so are
 * "the date of the exam and the room".
 */
function namedAfter(list: readonly Item[]): string | undefined {
  const first = list[0];
  if (!first || list.length < 2) return undefined;
  const base = keyBase(first.name);
  const alike = base === undefined ? 0 : list.filter((i) => i.name.startsWith(`${base} `)).length;
  if (base !== undefined && alike > 1 && couldBeThing(base) && !isFact(base)) return base;
  const whole = first.possessor;
  const thing = whole !== undefined && couldBeThing(whole) && !isFact(whole) && isFact(first.name);
  return thing && list.slice(1).every((i) => i.possessor === undefined || i.possessor === whole) ? whole : undefined;
}

const without = (item: Item): Item => {
  const { possessor: _, ...rest } = item;
  return rest;
};

/** "the name and address of each customer": the owner comes last. */
function trailingOwner(
  list: readonly Item[],
  _context: Context,
): { owner: string; items: readonly Item[] } | undefined {
  const last = list[list.length - 1];
  if (list[0]?.linkFacts && !isFact(list[0].name)) return undefined;
  if (!last?.possessor || !(isFact(last.name) || genericHeads.has(last.name))) return undefined;
  if (genericHeads.has(last.name))
    return list.length === 1 && last.aside ? { owner: last.possessor, items: last.aside } : undefined;
  return { owner: last.possessor, items: list.map(without) };
}

/** "inventory of raw materials" is the raw material inventory. */
const turned = (name: string): string => {
  const m = /^(inventory|record|history|log|status|stock|schedule|list|registration) of (?:the |all |each )?(.+)$/.exec(
    name,
  );
  return m ? `${singular(m[2] ?? '')} ${m[1]}` : name;
};

function thing(id: string, clause: Clause, item: Item, weight: number): readonly Claim[] {
  const possessor = item.possessor;
  const bare = item.name.replace(
    /^(?:types?|kinds?|lists?|sets?|variet(?:y|ies)|information|details?|data|basic information) (?:of|about|on) /,
    '',
  );
  const stripped = turned(withoutGenericHead(singular(bare)));
  const name = genericHeads.has(stripped) && possessor ? withoutGenericHead(possessor) : stripped;
  const container = stripped !== turned(singular(bare)) || /^(?:information|detail|data)/.test(item.name);
  const listed =
    item.aside && (mostlyFacts(item.aside) || (container && item.aside.length > 1)) ? item.aside : undefined;
  if ((!couldBeThing(name) && !(listed && name.includes(' '))) || isFact(name)) return [];
  const mention: Claim = { ...made(id, clause), kind: 'mention', name, weight };
  const aside = listed;
  const facts: readonly Claim[] = aside
    ? [{ ...made(id, clause), kind: 'facts', owner: name, items: aside, weight: 2.5 }]
    : item.linkFacts
      ? [{ ...made(id, clause), kind: 'facts', owner: name, items: item.linkFacts, weight: 2 }]
      : [];
  return [mention, ...facts];
}
