import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import type { Context } from '../context';
import { eventNouns, genericHeads, settingNouns } from '../lexicon/nouns';
import type { Clause } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';
import { complementsOf } from './complements';
import { thingsIn } from './each-time';
import { linkOfLeads } from './link-of-leads';
import {
  couldBeThing,
  isFact,
  isOrganisation,
  made,
  mostlyFacts,
  ownsNamed,
  sideOf,
  subjectOfFacts,
  withoutGenericHead,
} from './support';

/** "for each", "of several", "within a": what follows is the whole. */
function leadsToWhole(rest: readonly Token[], i: number): boolean {
  const word = rest[i]?.lower ?? '';
  const next = rest[i + 1]?.lower ?? '';
  if (word === 'per') return true;
  if (word === 'within') return /^(?:an?|the|each|every)$/.test(next);
  return (
    (/^(?:for|of|by)$/.test(word) && /^(?:each|every)$/.test(next)) ||
    (word === 'of' && /^(?:multiple|several|various|many|different)$/.test(next))
  );
}

/** "the inventory for each workshop": one of these belongs to one of those. */
export function perThing(
  id: string,
  clause: Clause,
  rest: readonly Token[],
  list: readonly Item[],
  context: Context,
): readonly Claim[] {
  const all = rest.flatMap((_, i) => (leadsToWhole(rest, i) ? (nounPhraseAt(rest, i + 1) ?? []) : []));
  const said = list[0] && turned(withoutGenericHead(singular(list[0].name)));
  const np = all.find((one) => one.name !== said && !(one.determiner === 'the' && settingNouns.has(one.head)));
  const whole = np ? sideOf(np, context) : undefined;
  const part = list[0];
  const thing = whole && (!isFact(whole.name) || np?.count?.each);
  if (!whole || !thing || !part || isOrganisation(np)) return [];
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

/** "Of each film the archive owns several prints": the lead has many of them. */
export function partsOfLead(
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
export function happeningOf(
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

/** "For each well, the depth and the date": the list is of the lead's last thing. */
export function ownedByLead(
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
  if (link) return link;
  const items = list.flatMap((i) => {
    const told = withoutGenericHead(i.name);
    if (told === i.name || i.name === owner) return [i];
    if (told === owner) return i.aside ?? [i];
    // "for visit records, the visit information": all that is kept of them.
    return owner.startsWith(`${told} `) || owner.endsWith(` ${told} relationship`) ? (i.aside ?? []) : [i];
  });
  if (items.length === 0) return [{ ...made(id, clause), kind: 'mention', name: owner, weight: 1.5 }];
  const thing = /^([a-z]+) processing$/.exec(owner)?.[1];
  // "For each complaint processing, the handler and the time": a record of each time it is done.
  if (thing !== undefined && couldBeThing(thing)) {
    const whose = [{ name: thing, plural: false }];
    return [{ ...made(id, clause), kind: 'event', name: `${owner} record`, participants: whose, items, weight: 3 }];
  }
  const facts: Claim = { ...made(id, clause), kind: 'facts', owner, items, weight: 3 };
  return [facts, ...wholeOfLead(id, clause, last, context)];
}

/** "for each operation of the pump", "for each visit to a customer by a nurse": it is of one pump, of one customer and nurse. */
export function wholeOfLead(id: string, clause: Clause, last: NounPhrase, context: Context): readonly Claim[] {
  const owner = subjectOfFacts(last, context);
  const of = last.of && owner === last.head && !isOrganisation(last.of) ? [last.of] : [];
  const wholes = owner === last.name ? [...of, ...tiedBehind(clause, last)] : of;
  return wholes.flatMap((np): readonly Claim[] => {
    const whole = sideOf(np, context);
    if (owner === undefined || !whole || !couldBeThing(whole.name) || isFact(whole.name)) return [];
    const right = { ...whole, plural: false };
    const left = { name: owner, plural: true };
    return [{ ...made(id, clause), kind: 'relate', left, right, verb: 'of', shape: 'manyToOne', weight: 1 }];
  });
}

/** What stands behind a happening in the lead, each one of several. */
function tiedBehind({ lead }: Clause, { to, count, head }: NounPhrase): readonly NounPhrase[] {
  if (!eventNouns.has(head) && !/(?:tion|sion|ment|ance)$/.test(head)) return [];
  if (!count?.each || lead[to]?.tag === 'conj') return [];
  return complementsOf(lead.slice(to)).flatMap(({ phrase, preposition }) =>
    /^(?:to|at|in|by|for|with|from|on)$/.test(preposition) && /^(?:an?|one)$/.test(phrase.determiner ?? '')
      ? phrase
      : [],
  );
}

/** Information that is a fact by itself, whosever it is. */
export const kindOfInformation =
  /^(?:[a-z]+ )?(?:contact|address|location|bank|billing|licence|license) (?:information|info|details?|data)$/;

/** "basic information of the operator (operator number, name)": the operator, whose facts stand in parentheses. */
export function describedThing(
  list: readonly Item[],
): { readonly owner: string; readonly items: readonly Item[] } | undefined {
  const only = list.length === 1 ? list[0] : undefined;
  const aside = only?.aside;
  if (!only || !aside || aside.length < 2 || only.possessor !== undefined) return undefined;
  const owner = withoutGenericHead(only.name);
  return ownsNamed(owner, aside) && couldBeThing(owner) ? { owner, items: aside } : undefined;
}

/** The item where its owner is said elsewhere. */
export const without = (item: Item): Item => {
  const { possessor: _, ...rest } = item;
  return rest;
};

/** "the name and address of each customer": the owner comes last. */
export function trailingOwner(
  list: readonly Item[],
  _context: Context,
): { owner: string; items: readonly Item[] } | undefined {
  const last = list[list.length - 1];
  if (list[0]?.linkFacts && !isFact(list[0].name)) return undefined;
  // "the time, the amount and the payer of each deposit": the last is no fact by its name, but those before it are.
  const told = last !== undefined && (isFact(last.name) || (list.length > 1 && mostlyFacts(list)));
  if (!last?.possessor || !(told || genericHeads.has(last.name))) return undefined;
  if (genericHeads.has(last.name))
    return list.length === 1 && last.aside ? { owner: last.possessor, items: last.aside } : undefined;
  return { owner: last.possessor, items: list.map(without) };
}

/** "inventory of raw materials" is the raw material inventory; "the sale of tickets" a sale. */
export const turned = (name: string): string => {
  const m = /^(inventory|record|history|log|status|stock|schedule|list|registration) of (?:the |all |each )?(.+)$/.exec(
    name,
  );
  const done = name.slice(0, Math.max(0, name.indexOf(' of ')));
  return m ? `${singular(m[2] ?? '')} ${m[1]}` : eventNouns.has(done) ? done : name;
};
