import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import type { Context } from '../context';
import { genericHeads } from '../lexicon/nouns';
import type { Clause, VerbGroup } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import type { NounPhrase } from '../phrases/noun-phrase';
import { lowerOf, type Token } from '../tokens/token';
import { pieceOfTopic } from './has-list-owners';
import { lineOf } from './line-facts';
import { without } from './record-owners';
import {
  couldBeThing,
  isFact,
  isOrganisation,
  keyedThing,
  made,
  mostlyFacts,
  ownsNamed,
  sideOf,
  subjectOfFacts,
} from './support';

/** Verbs whose object is a part of the subject. */
const wholes = /^(?:contain|comprise|consist|compose|make)$/;

/** Verbs that name the subject's key. */
const identifying = /^(?:identify|designate|distinguish)$/;

/** A list and one of the subjects it is told of. */
export interface Statement {
  readonly id: string;
  readonly clause: Clause;
  readonly verb: VerbGroup;
  readonly context: Context;
  /** The subject it is read for. */
  readonly np: NounPhrase;
  readonly rest: readonly Token[];
  readonly list: ReturnType<typeof itemsOf>;
}

/** "Species have a name": the verb tells that there are several, whatever the word looks like. */
const saysSeveral = ({ tokens, verb }: Clause, np: NounPhrase): boolean =>
  verb?.modal === undefined &&
  np.determiner === undefined &&
  np.count === undefined &&
  !np.pronoun &&
  tokens[verb?.from ?? -1]?.lower === 'have';

/** What a list says of one subject: its facts, which of them identify it together, which are alternatives. */
export function subjectClaims({ id, clause, verb, context, np, rest, list }: Statement): readonly Claim[] {
  const base = made(id, clause);
  const line = lineOf(np, list.items);
  if (line) return [{ ...base, kind: 'facts', ...line, weight: 3 }];
  const owner = keyedThing(np, list.items) ?? wholeBehind(np, verb, list.items, context) ?? subjectOfFacts(np, context);
  if (!owner) return [];
  const whole = np.pronoun && endsInMany(rest) ? wholeOfAll(list.items) : undefined;
  if (whole !== undefined) return [{ ...base, kind: 'facts', owner: whole, items: list.items.map(without), weight: 3 }];
  const piece = pieceOfTopic(np, context, list.items);
  if (piece) return [{ ...base, kind: 'facts', ...piece, weight: 2.5 }];
  const told =
    genericHeads.has(np.head) && np.name !== owner && (ownsNamed(owner, list.items) || namedAlike(owner, list.items));
  const several = np.plural || saysSeveral(clause, np);
  const sure =
    !isFact(owner) || told || several || np.count?.each || np.pronoun === 'each' || /^an?$/.test(np.determiner ?? '');
  const linked = list.items.filter((i) => ofEachOther(i, owner, context));
  const bare = list.items.filter((i) => !/^per /.test(i.name) && !linked.includes(i)).map(withoutOwn);
  const members = identifying.test(verb.lemma) ? pairOf(rest, bare) : undefined;
  const items = identifying.test(verb.lemma) && !members ? firstUnique(bare) : bare;
  const either = items.filter((item, i) => item.alternative || items[i + 1]?.alternative).map((item) => item.name);
  return [
    {
      pattern: id,
      span: clause.span,
      kind: 'facts',
      owner,
      items: /^(?:may|can|might|could)$/.test(verb.modal ?? '') ? allOptional(items, `${verb.modal} have`) : items,
      weight: sure ? 3 : 1,
      ...(list.open && { open: true }),
      ...(wholes.test(verb.lemma) && { whole: true }),
      ...(several && !np.count && { plural: true }),
      ...(np.determiner === 'the' && !np.plural && { definite: true as const }),
    },
    ...ofWhole(id, clause, np, owner, context),
    ...linked.map((i) => amountOfEach(base, owner, i)),
    ...(members ? [{ ...base, kind: 'unique' as const, owner, members }] : []),
    ...(either.length > 1
      ? [{ ...base, kind: 'choose' as const, owner, members: either, count: 'exactlyOne' as const }]
      : []),
    ...list.items.flatMap((item) => ownFacts(id, clause, item)),
    ...(np.note && !givesExamples(np, np.note)
      ? [{ ...base, kind: 'facts' as const, owner, items: itemsOf(np.note).items, weight: 0 }]
      : []),
  ];
}

/** "Crafts (weaver, smith, etc.) have a name": some of the things, and no facts of them. */
function givesExamples(np: NounPhrase, note: readonly Token[]): boolean {
  const open = /(?:\betc\b|\band so on\b|\bor similar\b|\bsuch as\b|\blike\b|\be\.g\b|\. ?\.|…)/.test(lowerOf(note));
  const items = itemsOf(note).items;
  return open && np.plural && items.length > 0 && !items.some((i) => isFact(i.name));
}

/** "the date of its next inspection" is of what is told of; "the names of the festivals" of each festival. */
const endsInMany = (rest: readonly Token[]): boolean => {
  const last = rest.findLast((t) => t.tag !== 'punct')?.lower ?? '';
  return singular(last) !== last;
};

/** "It includes the names, types and places of the festivals": of the festivals, whose facts they all are. */
function wholeOfAll(items: readonly Item[]): string | undefined {
  const last = items[items.length - 1];
  const whole = last?.possessor;
  if (!last || whole === undefined || items.length < 2 || isFact(whole) || !couldBeThing(whole)) return undefined;
  return mostlyFacts(items) && items.every((i) => i === last || i.possessor === undefined) ? whole : undefined;
}

/** "the number of copies of each paper": told of the two together. */
const ofEachOther = (item: Item, owner: string, { text }: Context): boolean => {
  const other = item.possessor;
  if (other === undefined || other === owner || !couldBeThing(other)) return false;
  if (isFact(other) && !other.includes(' ')) return false;
  const said = text.slice(item.span.start, item.span.end + other.length + 12).toLowerCase();
  return (
    amount.test(item.name) &&
    new RegExp(`\\b(?:of|for|per) (?:each|every) ${other.replace(/[^a-z ]/g, '.')}`).test(said)
  );
};
const amount = /^(?:number of |quantity|amount|count)/;

function amountOfEach(base: ReturnType<typeof made>, owner: string, item: Item): Claim {
  const left = { name: owner, plural: false };
  const right = { name: item.possessor ?? '', plural: true };
  return {
    ...base,
    kind: 'relate',
    left,
    right,
    verb: 'have',
    shape: 'manyToMany',
    facts: [without(item)],
    weight: 1.5,
  };
}

/** "Relatives of a client are stored with a name": each of one client. */
function ofWhole(id: string, clause: Clause, np: NounPhrase, owner: string, context: Context): readonly Claim[] {
  const whole = np.of;
  if (
    !(np.plural || (/^(?:an?|each|every)$/.test(np.determiner ?? '') && !isFact(owner))) ||
    !whole ||
    whole.plural ||
    owner !== np.name ||
    !/^(?:an?|each|every|one)$/.test(whole.determiner ?? (whole.count?.each ? 'each' : ''))
  )
    return [];
  const right = sideOf(whole, context);
  if (!right || isFact(right.name) || !couldBeThing(right.name) || isOrganisation(whole)) return [];
  const left = { name: owner, plural: true };
  return [{ ...made(id, clause), kind: 'relate', left, right, verb: 'of', shape: 'manyToOne', weight: 1 }];
}

/** "The menu plan of a canteen consists of dishes": the parts of what it is a plan of. */
function wholeBehind(np: NounPhrase, verb: VerbGroup, items: readonly Item[], context: Context): string | undefined {
  const whole = np.of ?? np.possessor;
  if (
    !whole ||
    !wholes.test(verb.lemma) ||
    np.plural ||
    !/^(?:schedule|plan|timetable|pipeline|roster|itinerary|list|catalogue)$/.test(np.head)
  )
    return undefined;
  return items.every((i) => i.plural && !isFact(i.name)) ? subjectOfFacts(whole, context) : undefined;
}

/** "medical image information includes an image type, an image size": what its facts are named after is a thing. */
function namedAlike(owner: string, items: readonly Item[]): boolean {
  const at = owner.lastIndexOf(' ');
  const head = `${owner.slice(at + 1)} `;
  return at > 0 && items.filter((i) => i.name.startsWith(head)).length > 1;
}

/** "identified by its code and ...": the first of them is the key. */
const firstUnique = (items: readonly Item[]): readonly Item[] =>
  items.map((item, i) => (i === 0 ? { ...item, facets: { ...item.facets, unique: true } } : item));

const allOptional = (items: readonly Item[], optional: string): readonly Item[] =>
  items.map((item) => (item.facets.optional === undefined ? { ...item, facets: { optional, ...item.facets } } : item));

/** "identified by rack and level": the two together, where no comma sets them apart. */
const pairOf = (rest: readonly Token[], items: readonly Item[]): readonly string[] | undefined =>
  (items.length > 1 && items.length < 5 && items[0] && !isFact(items[0].name)) ||
  (items.length === 2 &&
    !items.some((i) => i.determiner === 'its' || i.facets.unique) &&
    !rest.some((t) => t.text === ','))
    ? items.map((i) => i.name)
    : undefined;

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
function ownFacts(id: string, clause: Clause, item: Item): readonly Claim[] {
  const facts = [...ownThings(item), ...(item.own ?? [])];
  if (facts.length === 0) return [];
  return [{ ...made(id, clause), kind: 'facts', owner: item.name, items: facts, weight: 2 }];
}
