import { recordVerbs } from '../lexicon/verbs';
import { type Clause, clausesOf } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import type { NounPhrase } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';
import { impersonal, recordVerb } from './record-verb';
import { couldBeThing, isFact, isOrganisation } from './support';

const keeping = new Set([
  ...recordVerbs,
  'add',
  'display',
  'enter',
  'expect',
  'fill',
  'give',
  'know',
  'need',
  'put',
  'require',
  'set',
  'show',
  'state',
  'want',
  'write',
]);

/** A verb that says that something is kept. */
export const keeps = (t: Token | undefined): boolean => t?.lemma !== undefined && keeping.has(t.lemma);

/** "the reason is added", "we also note the reason": what a main clause says is kept; none where it says something else. */
export function keptThen(t: readonly Token[]): readonly Item[] {
  const [clause, next] = clausesOf(t) as readonly (Clause | undefined)[];
  // "it is necessary to record the cost": nobody in particular does.
  const asked = clause?.kind === 'main' && impersonal(clause) ? recordVerb(clause) : undefined;
  if (asked) return itemsOf(asked.rest).items;
  // "the system calculates the fee and records the state".
  const then = next?.kind === 'main' && isOrganisation(clause?.subjects[0]) && next.verb && !next.verb.passive;
  if (then && clause?.subjects[0] && recordVerbs.includes(next.verb?.lemma ?? '')) return itemsOf(next.rest).items;
  if (clause?.kind !== 'main' || !clause.verb || clause.verb.negated || !keeping.has(clause.verb.lemma)) return [];
  if (clause.lead.length > 0) return [];
  const rest = /^(?:down|in|up|on)$/.test(clause.rest[0]?.lower ?? '') ? clause.rest.slice(1) : clause.rest;
  if (!clause.verb.passive) return isOrganisation(clause.subjects[0]) ? itemsOf(rest).items : [];
  const stop = t.findIndex((x) => x.tag === 'be' || x.tag === 'modal');
  return clause.rest.some((x) => x.lower === 'with' || x.lower === 'to') ? [] : itemsOf(t.slice(0, stop)).items;
}

/** Whose fact a subject is: its own where it is a thing, its owner's where it is a fact ("its state", "the state of a claim"). */
export function ownerOf(subject: NounPhrase, known: string | undefined): string | undefined {
  if (subject.pronoun !== undefined) return /^(?:it|they|he|she)$/.test(subject.pronoun) ? known : undefined;
  if (isFact(subject.name)) return subject.possessor?.name ?? subject.of?.name ?? known;
  return couldBeThing(subject.name) && !isOrganisation(subject) ? subject.name : undefined;
}
