import { settingNouns } from '../lexicon/nouns';
import { manageVerbs, recordVerbs } from '../lexicon/verbs';
import type { Clause } from '../phrases/clauses';
import { itemsOf } from '../phrases/items';
import { isParticle, lowerOf, type Token } from '../tokens/token';
import { isOrganisation, type leadThings, mostlyFacts } from './support';

const records = new Set(recordVerbs);
const manages = new Set([
  ...manageVerbs,
  'own',
  'operate',
  'run',
  'need',
  'sell',
  'use',
  'employ',
  'require',
  'undertake',
  'serve',
  'rent',
]);

/** The verb that says what is recorded, in the clause or behind "need to", "used to". */
export function recordVerb(clause: Clause): { readonly records: boolean; readonly rest: readonly Token[] } | undefined {
  const { verb } = clause;
  // "provides users with a convenient way to": what for, and nothing that is kept.
  if (/^(?:provide|offer|give)$/.test(verb?.lemma ?? '') && promised.test(lowerOf(clause.rest))) return undefined;
  // "The agency shall hold the owner's name": of whoever runs it, as good as records.
  const knows =
    verb?.lemma === 'know' &&
    clause.subjects[0]?.pronoun !== undefined &&
    !verb.negated &&
    !/^(?:that|if|whether|how)$/.test(clause.rest[0]?.lower ?? '');
  if ((verb?.lemma === 'hold' || knows) && !verb?.passive && isOrganisation(clause.subjects[0]))
    return { records: true, rest: clause.rest };
  if (verb && !verb.passive && (records.has(verb.lemma) || manages.has(verb.lemma)))
    return { records: records.has(verb.lemma), rest: behindParticle(verb.lemma, clause.rest) };
  if (clause.verb && clause.subjects[0] && !isOrganisation(clause.subjects[0]) && !clause.subjects[0].pronoun)
    return undefined;
  const at = clause.rest.findIndex(
    (t, i) =>
      (t.tag === 'verb' || t.tag === 'noun') &&
      t.lemma !== undefined &&
      records.has(t.lemma) &&
      (clause.rest[i - 1]?.tag === 'to' || t.form === 'ing' || i === 0),
  );
  if (at < 0 || at > 12) return undefined;
  return { records: true, rest: clause.rest.slice(at + 1) };
}

/** "rents out boats": the particle belongs to the verb. */
const behindParticle = (lemma: string, rest: readonly Token[]): readonly Token[] =>
  /^(?:rent|lease|hire|lend|write|take|set|keep)$/.test(lemma) && isParticle(rest[0]?.lower ?? '')
    ? rest.slice(1)
    : rest;

const promised =
  /^(?:[a-z]+ ){1,4}(?:with )?(?:an? |the )(?:[a-z-]+ (?:and |, )?){0,4}(?:way|means|platform|tool|ability|opportunity|experience|interface|solution|basis|service)\b/;

/** "record and manage X": the second verb is not part of what is recorded. */
export function skipVerbs(rest: readonly Token[]): readonly Token[] {
  let at = 0;
  while (
    rest[at] &&
    (rest[at]?.tag === 'conj' || rest[at]?.lower === ',') &&
    rest[at + 1]?.lemma !== undefined &&
    /^(?:base|third|ing)$/.test(rest[at + 1]?.form ?? '') &&
    (records.has(rest[at + 1]?.lemma ?? '') ||
      manages.has(rest[at + 1]?.lemma ?? '') ||
      /^(?:update|query|view|analyze|modify|delete|add|edit|monitor|create)$/.test(rest[at + 1]?.lemma ?? ''))
  )
    at += 2;
  return rest.slice(at);
}

/** "It is necessary to record A and B": nobody in particular does. */
export const impersonal = (clause: Clause): boolean =>
  clause.subjects[0]?.pronoun === 'it' &&
  clause.verb?.lemma === 'be' &&
  /^(?:necessary|required|needed|important|essential|mandatory|possible|vital)$/.test(clause.rest[0]?.lower ?? '');

/** "we write down A, B and C". */
export function writeDown(clause: Clause): { readonly records: boolean; readonly rest: readonly Token[] } | undefined {
  const { verb, rest } = clause;
  if (!verb || verb.passive || !/^(?:write|note|jot|put|take|set|enter)$/.test(verb.lemma)) return undefined;
  if (rest[0]?.lower === 'down') return { records: true, rest: rest.slice(1) };
  // "So we put the time of collection": nothing but facts, and nowhere they are put.
  const plain = /^(?:write|put|enter)$/.test(verb.lemma) && !rest.some((t) => /^(?:in|into|on|onto|to)$/.test(t.lower));
  return plain && clause.subjects[0]?.pronoun === 'we' && mostlyFacts(itemsOf(rest).items)
    ? { records: true, rest }
    : undefined;
}

/** What is done with the facts of a thing by whoever uses the software. */
const settling = /^(?:set|configure|define|enter|specify|choose|adjust|edit|input|select)$/;

/** "For each tour we publish a title and a price": whatever is done with them, they are facts of the tour. */
export function givenPerThing(
  clause: Clause,
): { readonly records: boolean; readonly rest: readonly Token[] } | undefined {
  const { verb, subjects, rest, lead } = clause;
  if (!verb || verb.passive || verb.negated || !/^(?:for|per|of|with)$/.test(lead[0]?.lower ?? '')) return undefined;
  const settles = settling.test(verb.lemma) && /^(?:each|every|any)$/.test(lead[1]?.lower ?? '');
  if (!settles && (!subjects[0] || !isOrganisation(subjects[0]))) return undefined;
  const { items } = itemsOf(rest[0]?.lower === ':' ? rest.slice(1) : rest);
  return items.length > 1 && mostlyFacts(items) ? { records: true, rest } : undefined;
}

/** "In the lending system, clerks register readers": where it is done. */
export const inSoftware = ({ word, things }: NonNullable<ReturnType<typeof leadThings>>): boolean =>
  word === 'in' && /^(?:system|platform|application|app|software|database|module|website)$/.test(things[0]?.head ?? '');

/** "The library must record the title of each book": whose database it is, though it may have facts elsewhere. */
export const keepsBook = ({ subjects, verb }: Clause): boolean =>
  settingNouns.has(subjects[0]?.name ?? '') &&
  !subjects[0]?.plural &&
  /^(?:the|an?|our|this)$/.test(subjects[0]?.determiner ?? '') &&
  verb?.lemma !== 'include';
