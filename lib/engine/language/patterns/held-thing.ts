import type { Claim } from '../claims';
import { personNouns } from '../lexicon/nouns';
import type { Clause } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { nounPhraseAt } from '../phrases/noun-phrase';
import type { Pattern } from './pattern';
import { couldBeSide, couldBeThing, isFact, isOrganisation, made, ownsNamed, sideOf } from './support';

/** What is made out for one holder, and goes with him. */
const madeOut =
  /(?:^| )(?:card|account|badge|file|profile|locker|wallet|licen[cs]e|passport|contract|cart|basket|folder|chart|logbook|pass|tag|portfolio|warranty|meter)$/;

export const heldThing: Pattern = {
  id: 'held-thing',
  doc: '"Each pupil holds one card with a card number and a balance": a thing of its own, whose facts those are.',
  needs: /^with$/,
  examples: [
    {
      text: 'Each pupil holds one card with card number, balance and status.',
      reads: ['card: card number, balance, status', '0..1 card per 1..1 pupil [oneToOne]'],
    },
    {
      text: 'Each house has a boiler with a serial number and a power.',
      reads: ['boiler: serial number, power', 'each house have boiler [manyToOne]'],
    },
    {
      text: 'Every title has roles with a name, a gender and an age.',
      reads: ['role: name, gender, age', 'each title have ..many role [oneToMany]'],
    },
  ],
  match(clause, context) {
    const { verb, subjects } = clause;
    const subject = subjects.length === 1 ? subjects[0] : undefined;
    if (clause.kind !== 'main' || !verb || verb.passive || verb.negated || clause.lead.length > 0) return undefined;
    if (!/^(?:have|hold|own|possess|get|receive|carry)$/.test(verb.lemma)) return undefined;
    if (!subject || subject.pronoun || isOrganisation(subject)) return undefined;
    const several = severalIn(clause);
    const holder = several && sideOf(subject, context);
    if (several && holder && (!isFact(holder.name) || subject.count?.each) && holder.name !== several.name) {
      const base = made(this.id, clause);
      const right = { name: several.name, plural: true, count: { max: 'many' as const } };
      return [
        { ...base, kind: 'facts', owner: several.name, items: several.items, weight: 3 },
        { ...base, kind: 'relate', left: holder, right, verb: 'have', shape: 'oneToMany', weight: 1.5 },
      ];
    }
    const told = heldIn(clause);
    const owner = told && sideOf(subject, context);
    if (!told || !owner || isFact(owner.name) || owner.name === told.name) return undefined;
    const base = made(this.id, clause);
    const facts: Claim = { ...base, kind: 'facts', owner: told.name, items: told.items, weight: 3 };
    const held = { name: told.name, plural: false };
    if (!madeOut.test(told.name) && !/^(?:hold|own|possess)$/.test(verb.lemma))
      return [
        facts,
        { ...base, kind: 'relate', left: owner, right: held, verb: 'have', shape: 'manyToOne', weight: 1.5 },
      ];
    if (!told.one)
      return [facts, { ...base, kind: 'relate', left: held, right: { ...owner, plural: false }, ...of, weight: 1.5 }];
    const left = { ...held, count: { min: 0 as const, max: 1 as const } };
    const right = { name: owner.name, plural: false, count: { min: 1 as const, max: 1 as const } };
    return [facts, { ...base, kind: 'relate', left, right, verb: 'per', shape: 'oneToOne', weight: 1.5 }];
  },
};

const of = { verb: 'of', shape: 'manyToOne' } as const;

interface Held {
  readonly name: string;
  readonly items: readonly Item[];
  /** "one card": no other. */
  readonly one: boolean;
}

/** "roles with a name, a gender and a number of lines": several things, each with a name or number of its own. */
function severalIn(clause: Clause): Omit<Held, 'one'> | undefined {
  const [first, ...rest] = itemsOf(clause.rest).items;
  if (!first?.linkFacts || !first.plural || first.possessor !== undefined) return undefined;
  const items = [...first.linkFacts, ...rest];
  if (isFact(first.name) && !items.some((i) => i.name === 'name')) return undefined;
  const own = items.some((i) => /(?:^| )(?:name|title|code)$/.test(i.name)) && items.length > 1;
  const factual = items.every((i) => isFact(i.name) && !i.linkFacts && /^an?$/.test(i.determiner ?? ''));
  const np = nounPhraseAt(clause.rest, 0);
  return own && factual && np && couldBeSide(np, first.name) ? { name: first.name, items } : undefined;
}

/** The thing that is all of the list but facts of its own: "one card with card number, balance and status". */
function heldIn(clause: Clause): Held | undefined {
  const [first, ...rest] = itemsOf(clause.rest).items;
  if (!first?.linkFacts || first.plural || first.possessor !== undefined || personNouns.has(first.name))
    return undefined;
  const one = first.count?.max === 1;
  if (!(one || /^an?$/.test(first.determiner ?? ''))) return undefined;
  const items = [...first.linkFacts, ...rest];
  const factual = items.length > 1 && items.every((i) => isFact(i.name) && i.count === undefined && !i.linkFacts);
  const thing =
    couldBeThing(first.name) && (!isFact(first.name) || ownsNamed(first.name, items) || madeOut.test(first.name));
  return factual && thing ? { name: first.name, items, one } : undefined;
}
