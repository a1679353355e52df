import type { SourceSpan } from '../model/origin';
import type { Claim } from './claims';
import { namesPerson } from './lexicon/nouns';
import type { Clause } from './phrases/clauses';
import type { NounPhrase } from './phrases/noun-phrase';
import type { Role } from './structure/blocks';
import type { Token } from './tokens/token';

/** What is known when a clause is read: where it stands and what was talked about. */
export interface Context {
  readonly role: Role;
  /** The thing a heading or the bullet above names; facts below it are its own. */
  readonly owner?: string;
  /** The thing that the first line of this block names, on a line of its own. */
  readonly title?: string;
  /** The last subject or object that can own facts. */
  readonly topic?: string;
  /** The thing a label in front of the sentence names ("Employee management: ..."). */
  readonly label?: string;
  /** The last thing counted as many: what "each has" goes on about. */
  readonly lastMany?: string;
  /** The last record, log or entry that was named. */
  readonly lastRecord?: string;
  /** The facts of the last list that was read: what "it is optional" is said of. */
  readonly lastFacts?: readonly NamedFact[];
  /** What the statement in front of the semicolon said: "covers several lots; for each lot the price is kept". */
  readonly before?: readonly Claim[];
  /** The whole sentence, for patterns that span clauses. */
  readonly sentence: readonly Token[];
  readonly sentenceSpan: SourceSpan;
  readonly text: string;
}

/** A fact by its name and that of the thing it is of, where known. */
export interface NamedFact {
  readonly owner?: string;
  readonly name: string;
}

/** "anyone", "everybody". */
export const isAnybody = (np: NounPhrase): boolean => /^(?:any|every)(?:one|body)$/.test(np.pronoun ?? '');

/** The name a noun phrase stands for: pronouns stand for the topic. */
export function nameIn(np: NounPhrase | undefined, context: Context): string | undefined {
  if (!np) return context.topic;
  if (np.pronoun === 'each') return context.lastMany ?? context.topic;
  // "anyone on the team can report a defect": nobody the text has named, unless it speaks of people.
  if (isAnybody(np) && !namesPerson(context.topic ?? '')) return undefined;
  if (np.pronoun) return context.topic;
  // "contains one or more order items; every item is for one type": an order item.
  if (np.count?.each && pieces.test(np.name) && context.lastMany?.endsWith(` ${np.name}`)) return context.lastMany;
  // "its lines", said of an invoice: the invoice lines.
  const own = /^(?:its|their)$/.test(np.determiner ?? '') && /^(?:line|item|row|position|entry)$/.test(np.name);
  return own && context.topic !== undefined && !context.topic.endsWith(np.name)
    ? `${context.topic} ${np.name}`
    : np.name;
}

const pieces = /^(?:line|item|row|position|entry)$/;

export type ClauseReader = (clause: Clause, context: Context) => readonly Claim[] | undefined;
