import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import type { Context } from '../context';
import { typeByEnding } from '../lexicon/attribute-types';
import { keyBase } from '../lexicon/keys';
import { genericHeads, organisationNouns, personNouns, settingNouns } from '../lexicon/nouns';
import type { Clause } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { listIn } from './fragment-words';
import { eventOf, happeningOf, processOf } from './happening-facts';
import { besideOf, lineOf, toldWith } from './line-facts';
import type { Pattern } from './pattern';
import { recordOf } from './record-of-both';
import { couldBeThing, isFact, keyedThing, made, namesLabel, ownsNamed, subjectOfFacts } from './support';
import { happens, tiedTo } from './tied-to';

export const fragmentList: Pattern = {
  id: 'fragment-list',
  doc: '"..., each with A and B", "... information, including A and B", "..., whose details include A": facts of the phrase before.',
  examples: [
    {
      text: 'The company owns several airplanes, each with a number and a model.',
      reads: ['mention airplane', 'airplane: number, model'],
    },
    {
      text: 'We record customer information, including name and address.',
      reads: ['mention customer', 'customer: name, address'],
    },
    {
      text: "We track each pump's maintenance history, including the maintenance date and the cost.",
      reads: ['event maintenance record of pump: maintenance date, cost'],
    },
    {
      text: "The system keeps each van's ownership history, including owner name, start date and end date.",
      reads: ['van: ownership history', 'event ownership record of van: owner name, start date, end date'],
    },
    {
      text: 'It tracks the price history of each item, including the price and the change time.',
      reads: ['item: price history', 'event price change of item: price, change time'],
    },
    {
      text: 'The guard gets an alarm message, including an alarm id, the alarm time and the reason.',
      reads: ['alarm message: alarm id, alarm time, reason'],
    },
    {
      text: 'The system records information about samples, including sample hash, timestamp and weight.',
      reads: ['sample: sample hash, timestamp, weight'],
    },
    {
      text: 'We track the dispatch status of parcels, including a parcel id, the dispatch time and a driver id.',
      reads: ['parcel: dispatch status', 'parcel dispatch: parcel id, dispatch time, driver id'],
    },
    {
      text: 'Readers can write reviews, including a rating and a text.',
      reads: ['plural reader write plural review', 'review: rating, text'],
    },
    {
      text: 'The yard has several cranes, each identified by a crane number, a name and a load capacity.',
      reads: ['crane: crane number, name, load capacity'],
    },
  ],
  match(clause, context) {
    if (clause.kind !== 'each-with' && clause.kind !== 'including' && clause.kind !== 'whose') return undefined;
    const items = itemsOf(listIn(clause)).items;
    if (items.length === 0) return undefined;
    const fragment: Fragment = { id: this.id, clause, np: clause.antecedent, context, items };
    return (
      ofPossessor(fragment) ??
      ofHappening(fragment) ??
      recordOf(this.id, clause, clause.antecedent, items) ??
      ofOwner(fragment)
    );
  },
};

/** A list of facts, with the phrase before it that it says more about. */
interface Fragment {
  readonly id: string;
  readonly clause: Clause;
  readonly np: NounPhrase | undefined;
  readonly context: Context;
  readonly items: readonly Item[];
}

/** "including the boat's name, length and berth": facts of the boat. */
function ofPossessor({ id, clause, items }: Fragment): readonly Claim[] | undefined {
  const first = items[0]?.possessor;
  if (clause.kind !== 'including' || first === undefined || !couldBeThing(first) || isFact(first) || items.length < 3)
    return undefined;
  return [{ ...made(id, clause), kind: 'facts', owner: first, items: items.map(withoutPossessor), weight: 2.5 }];
}

/** Facts of what happens rather than of the thing it happens to, and those of the lines of a whole. */
function ofHappening({ id, clause, np, context, items }: Fragment): readonly Claim[] | undefined {
  if (!np) return undefined;
  const process = clause.kind === 'including' && processHeads.test(np.head);
  const happened =
    (process ? processOf(id, clause, np, context, items) : undefined) ?? happeningOf(id, clause, np, context, items);
  if (happened) return happened;
  const event = eventOf(np);
  if (event)
    return [
      { ...made(id, clause), kind: 'facts', owner: event, items, weight: 3 },
      { ...made(id, clause), kind: 'alias', name: np.name, of: event },
    ];
  const line = lineOf(np, items);
  return line && [{ ...made(id, clause), kind: 'facts', ...line, weight: 3 }];
}

const processHeads = /^(?:process|operation|activity|action|procedure|situation)$/;

/** Facts of the thing the phrase before names, or of what was talked about. */
function ofOwner(fragment: Fragment): readonly Claim[] | undefined {
  const { id, clause, np, context, items } = fragment;
  const told =
    (np ? (keyedThing(np, items) ?? subjectOfFacts(np, context) ?? giverOf(np, context)) : undefined) ?? context.topic;
  if (!told) return undefined;
  const owner = recordAbove(fragment, told) ?? told;
  const base = made(id, clause);
  if (np && isWhere(np) && items.every((i) => i.plural && !isFact(i.name)))
    return items.map(({ name }) => ({ ...base, kind: 'mention', name, weight: 1.5 }));
  const thing = isThing(fragment, owner);
  const including = clause.kind === 'including';
  if (including && !thing && context.topic && owner !== context.topic) {
    // "the storage status of materials, including ...": the material, where such things are told of.
    const whole =
      np?.of && !np.of.pronoun && (np.of.plural || !isFact(np.of.name)) ? subjectOfFacts(np.of, context) : undefined;
    const holder = whole !== undefined && couldBeThing(whole) ? whole : context.topic;
    return [{ ...base, kind: 'facts', owner: holder, items, weight: 1 }];
  }
  if (including && !couldBeThing(owner) && owner !== context.topic && !ownsNamed(owner, items))
    return context.topic ? [{ ...base, kind: 'facts', owner: context.topic, items, weight: 1 }] : undefined;
  const weight = isFact(owner) && thing ? 3.5 : including && couldBeThing(owner) ? 2.5 : 3;
  const beside = np ? (clause.kind === 'each-with' ? besideOf(np, context) : toldWith(np, context)) : undefined;
  return [
    ...(beside === undefined ? [] : [{ ...base, kind: 'facts' as const, owner: beside, items, weight }]),
    { ...base, kind: 'facts', owner, items, weight },
    ...heldBy(fragment, owner, thing),
  ];
}

/** "the data of a blood bank, including donors and donations": of whoever runs it, so what is listed is what is kept. */
const isWhere = (np: NounPhrase): boolean =>
  genericHeads.has(np.head) &&
  np.of?.plural === false &&
  /^(?:an?|the|our)$/.test(np.of.determiner ?? '') &&
  (settingNouns.has(np.of.head) || organisationNouns.has(np.of.head));

/** "Visit records: stores visit information, including ...": what the label puts under management is told of, in short. */
function recordAbove({ np, context }: Fragment, told: string): string | undefined {
  const lead = context.sentence[0]?.lower === 'for' ? nounPhraseAt(context.sentence, 1) : undefined;
  const named = context.label ?? context.title ?? lead?.name ?? context.topic;
  if (named === undefined || !np || !genericHeads.has(np.head) || np.possessor || np.of) return undefined;
  const words = named.split(' ');
  const head = words.pop() ?? '';
  return recorded.test(head) && words.join(' ').endsWith(told) ? named : undefined;
}

const recorded = /^(?:record|log|entry|history|relationship|content|register)$/;

/** Whether a list makes its owner a thing, though the owner's name may be that of a fact. */
function isThing({ np, context, items }: Fragment, owner: string): boolean {
  if (!isFact(owner) || ownsKey(owner, items)) return true;
  if (np?.name === owner && items.length > 1 && broughtAbout(np, context)) return true;
  const named = owner === (context.label ?? context.title);
  const listed =
    np !== undefined &&
    genericHeads.has(np.head) &&
    np.name !== owner &&
    (named || !/^(?:contact|address|name|personal|payment|location|status)$/.test(owner));
  return (
    listed &&
    ((named && items.length > 1) ||
      ownsNamed(owner, items) ||
      /^(?:longText|code|boolean)$/.test(typeByEnding(owner)?.type ?? ''))
  );
}

/** "users can create homepages, including a title and a theme": what somebody makes has the facts. */
function broughtAbout(np: NounPhrase, context: Context): boolean {
  const before = context.sentence.filter((t) => t.end <= np.span.start);
  const verb = before.findLast((t) => t.tag !== 'adj' && t.tag !== 'det' && t.tag !== 'poss');
  return (
    verb?.tag === 'verb' &&
    /^(?:create|post|publish|add|register|submit|write|open|issue|build)$/.test(verb.lemma ?? '')
  );
}

/** "the steps of a recipe, each with ...": what has the facts is of the whole. */
function heldBy({ id, clause, np, context }: Fragment, owner: string, thing: boolean): readonly Claim[] {
  const holder = np?.possessor ?? np?.of;
  if (!np) return [];
  const between = context.sentence.filter((t) => t.start >= np.span.start && t.end <= clause.span.start);
  const beside =
    clause.kind === 'including' && happens(owner) && !np.possessor
      ? tiedTo(made(id, clause), owner, between, context)
      : [];
  if (!holder) return beside;
  const labelled = thing && namesLabel(np, context);
  if (!labelled && (genericHeads.has(np.head) || isFact(owner))) return beside;
  const whole = subjectOfFacts(holder, context);
  if (!whole || !couldBeThing(whole)) return beside;
  const left = { name: owner, plural: true };
  const right = { name: whole, plural: false };
  const others = beside.filter((c) => c.kind === 'relate' && c.right.name !== whole);
  return [{ ...made(id, clause), kind: 'relate', left, right, verb: 'of', shape: 'manyToOne', weight: 1.5 }, ...others];
}

/** "Members provide information such as a name": of the members. */
function giverOf(np: NounPhrase, context: Context): string | undefined {
  if (!genericHeads.has(np.head) || np.possessor || np.of) return undefined;
  const before = context.sentence.filter((t) => t.end <= np.span.start);
  const verb = before.findIndex(
    (t) =>
      (t.tag === 'verb' || t.form === 'ing') && /^(?:provide|enter|submit|give|leave|fill|supply)$/.test(t.lemma ?? ''),
  );
  const from = before.findIndex((t, i) => i < verb && personNouns.has(singular(t.lower)));
  const who = from < 0 ? undefined : nounPhraseAt(before, from);
  return who && couldBeThing(who.name) ? who.name : undefined;
}

/** "an alert message, including an alert number": a list with a key of its own is that of a thing, whatever it is called. */
const ownsKey = (owner: string, items: readonly Item[]): boolean =>
  items.some((i) => {
    const base = keyBase(i.name);
    return base !== undefined && owner.split(' ').includes(base);
  });

const withoutPossessor = ({ possessor: _, ...item }: Item): Item => item;
