import { singular } from '../../model/inflect';
import type { Claim, Side } from '../claims';
import type { Context } from '../context';
import { isBareDoing } from '../lexicon/non-names';
import { personNouns } from '../lexicon/nouns';
import type { Clause, VerbGroup } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf } from '../tokens/token';
import { namedBefore } from './owner-in-names';
import { dividedAmong } from './record-each';
import { couldBeThing, isFact, made, mostlyFacts, subjectOfFacts } from './support';

/** A clause in the passive: what is recorded of something, or what is given to somebody. */
export interface Statement {
  readonly id: string;
  readonly clause: Clause;
  readonly verb: VerbGroup;
  readonly context: Context;
  readonly subject: NounPhrase;
  /** The subject read as a list. */
  readonly list: readonly Item[];
}

/** Says that something is kept or asked for, rather than made or given. */
export const recordingVerb =
  /^(?:record|store|track|keep|maintain|save|capture|log|document|note|require|need|specify|state|include|retain|know|fill|enter|add|write|set)$/;

/** "The price is kept for each size": of the size. */
function forEach({ rest }: Clause, context: Context): string | undefined {
  const each = /^(?:(?:for|per|with|of|on) (?:each|every|such an?|any)|per) /.test(`${lowerOf(rest.slice(0, 3))} `);
  const np = each ? nounPhraseAt(rest, 1) : undefined;
  return np && !isFact(np.name) && couldBeThing(np.name) ? subjectOfFacts(np, context) : undefined;
}

/** "It can be cancelled, and then the time is filled in": what is kept only of some. */
const onlyThen = (clause: Clause, { sentence }: Context): boolean =>
  sentence.some(
    (t, i) => t.lower === 'then' && t.end <= (clause.tokens[3]?.end ?? 0) && t.start >= clause.span.start - 8 && i > 0,
  ) &&
  sentence.some((t) => t.tag === 'modal' && t.start < clause.span.start && /^(?:can|may|might|could)$/.test(t.lower));

const thenOnly = (item: Item): Item => ({ ...item, facets: { optional: 'only then', ...item.facets } });

/** "the time of cancellation" is a name; "the time of the trip" is told of the trip. */
const isSomebodys = (np: NounPhrase, subject: NounPhrase): boolean =>
  subject.possessor === np || np.determiner !== undefined || np.count !== undefined || np.plural;

/** "their part and hours", "the watch time and progress": a fact among words that name no several things. */
const factual = (list: readonly Item[]): boolean =>
  list.length > 1 &&
  /^(?:the|their|its|his)$/.test(list[0]?.determiner ?? '') &&
  list.some((i) => isFact(i.name)) &&
  list.every(
    (i) =>
      isFact(i.name) ||
      (!i.plural &&
        !i.name.includes(' ') &&
        !personNouns.has(i.name) &&
        /^(?:the|their|his|its|)$/.test(i.determiner ?? '')),
  );

/** "Coaches look after teams, and their names and emails are recorded": those of the people among them. */
function whoseThey(list: readonly Item[], { sentence }: Context): string | undefined {
  if (!/^(?:their|his|her)$/.test(list[0]?.determiner ?? '') || !list.some((i) => personal.test(i.name)))
    return undefined;
  const first = nounPhraseAt(sentence, 0);
  return first && personNouns.has(first.head) ? first.name : undefined;
}

const personal = /(?:^| )(?:phone|phone number|e-?mail|email address|birth|birthday|gender|surname)$/;

/** "The name, the phone and the address of each operator are recorded": whose the last of them is, they all are. */
function ofLast({ subjects }: Clause, { topic }: Context): NounPhrase | undefined {
  const last = subjects[subjects.length - 1];
  const of = last && subjects.length > 1 ? last.of : undefined;
  if (!of || of.name.startsWith('last ') || !couldBeThing(of.name)) return undefined;
  if (isFact(of.name) && !personNouns.has(of.head)) return undefined;
  const own = subjects.slice(0, -1).every((np) => isFact(np.name) && !np.of && !np.possessor);
  // "the date, the amount and the name of the payer": only the name is the payer's.
  const joined = subjects.length === 2 || subjects.slice(1).every((np) => np.determiner === undefined);
  return own && (of.count?.each || of.plural || of.name === topic || joined) ? of : undefined;
}

/** "The arrival time at each hub is logged": of what is told of and each of the hubs together. */
function atEach(id: string, clause: Clause, list: readonly Item[], context: Context): readonly Claim[] | undefined {
  const { tokens, verb } = clause;
  const at = tokens.findIndex(
    (t, i) => /^(?:at|in|on|with)$/.test(t.lower) && /^(?:each|every)$/.test(tokens[i + 1]?.lower ?? ''),
  );
  const np = at < 2 ? undefined : nounPhraseAt(tokens, at + 1);
  const last = np && tokens[np.to];
  if (!np || !/^(?:be|modal)$/.test(last?.tag ?? '') || context.topic === undefined || !verb) return undefined;
  const right = subjectOfFacts(np, context);
  if (!right || right === context.topic || isFact(right) || isFact(context.topic) || !mostlyFacts(list))
    return undefined;
  return [ofTwo(id, clause, [context.topic, right], 'have', list)];
}

/** "The attendance of students is recorded", where a class was told of: many students attend many classes. */
function attendance(id: string, clause: Clause, { topic }: Context): readonly Claim[] | undefined {
  const only = clause.subjects.length === 1 ? clause.subjects[0] : undefined;
  const who = only && /^(?:attendance|participation|presence)$/.test(only.name) ? only.of : undefined;
  if (!who?.plural || topic === undefined || topic === who.name || !couldBeThing(topic) || !couldBeThing(who.name))
    return undefined;
  return [ofTwo(id, clause, [who.name, topic], 'attend', [])];
}

function ofTwo(
  id: string,
  clause: Clause,
  [one, other]: readonly [string, string],
  verb: string,
  facts: readonly Item[],
): Claim {
  const [left, right] = [one, other].map((name) => ({ name, plural: true })) as [Side, Side];
  const told = facts.length > 0 ? { facts } : {};
  return { ...made(id, clause), kind: 'relate', left, right, verb, shape: 'manyToMany', weight: 1, ...told };
}

/** "The date and the weight are recorded": facts of their possessor, else of the topic; or things that are recorded. */
export function recordedFacts({ id, clause, context, subject, list }: Statement): readonly Claim[] | undefined {
  const base = made(id, clause);
  const both = atEach(id, clause, list, context) ?? attendance(id, clause, context);
  if (both) return both;
  const possessor = subject.possessor ?? subject.of ?? ofLast(clause, context);
  // "the time of the last change is recorded": when it was last done to what is told of.
  if (subject.of && isFact(subject.name) && list.length === 1 && isBareDoing(subject.of.name) && context.topic) {
    const items = list.map(({ possessor: _, ...item }) => ({ ...item, name: `${subject.of?.name} ${item.name}` }));
    return [{ ...base, kind: 'facts', owner: context.topic, items, weight: 1 }];
  }
  const owner =
    (mostlyFacts(list) ? forEach(clause, context) : undefined) ??
    (possessor && isFact(subject.name) && (list.length === 1 || isSomebodys(possessor, subject))
      ? subjectOfFacts(possessor, context)
      : undefined);
  if (owner) {
    const items = list.map(({ possessor: _, ...item }) => item);
    const beside = possessor && context.topic !== undefined ? { beside: context.topic } : {};
    return [{ ...base, kind: 'facts', owner, items, weight: 2, ...beside }];
  }
  const divided = recordingVerb.test(clause.verb?.lemma ?? '') ? dividedAmong(list) : undefined;
  if (divided) return [...divided].map(([of, items]) => ({ ...base, kind: 'facts', owner: of, items, weight: 2.5 }));
  const filled = /^(?:fill|enter|add|write|set)$/.test(clause.verb?.lemma ?? '');
  if (filled && !(mostlyFacts(list) && /^(?:in|out|down|)$/.test(lowerOf(clause.rest)))) return undefined;
  if ((mostlyFacts(list) || factual(list)) && context.topic) {
    const items = onlyThen(clause, context) ? list.map(thenOnly) : list;
    return [
      {
        ...base,
        kind: 'facts',
        owner: namedBefore(list, clause, context) ?? whoseThey(list, context) ?? context.topic,
        items,
        weight: 1,
      },
    ];
  }
  const things = list.filter((item) => couldBeThing(item.name) && !isFact(item.name));
  if (things.length === 0) return undefined;
  const whole = forEach(clause, context);
  return things.flatMap((item): readonly Claim[] => {
    const mention: Claim = { ...base, kind: 'mention', name: item.name, weight: 1.5 };
    if (whole === undefined || whole === item.name) return [mention];
    const left = { name: singular(item.name), plural: true };
    const right = { name: whole, plural: false };
    return [mention, { ...base, kind: 'relate', left, right, verb: 'of', shape: 'manyToOne', weight: 1 }];
  });
}
