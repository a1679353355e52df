import { personNouns } from '../lexicon/nouns';
import type { Clause } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { isFact, mostlyFacts } from './support';

/** Verbs of a label or a form, which tell of it. */
export const showing = /^(?:state|show|indicate|mention|name|reference)$/;

/** "the hut, the licensee and the date of issue": a fact at least, and what it refers to, each with its article. */
const mixed = (items: readonly Item[]): boolean =>
  items.length > 1 && items.some((i) => isFact(i.name)) && items.every((i) => i.determiner !== undefined && !i.plural);

/** "The label shows a name and a weight" tells of the label; what people give or need is no fact of them. */
/** "Purchase orders record the article, supplier, quantity, and date": what a row of theirs is of, beside its facts. */
export const rowKeeps = ({ verb, subjects, rest, lead }: Clause, items: readonly Item[]): boolean => {
  const subject = subjects[0];
  return (
    /^(?:record|log|document|capture)$/.test(verb?.lemma ?? '') &&
    verb?.modal === undefined &&
    lead.length === 0 &&
    subjects.length === 1 &&
    subject !== undefined &&
    !subject.pronoun &&
    !personNouns.has(subject.head) &&
    !isFact(subject.name) &&
    rest[0]?.lower === 'the' &&
    items.length > 1 &&
    items.some((i) => isFact(i.name)) &&
    items.every((i) => /^(?:the|)$/.test(i.determiner ?? '') && i.possessor === undefined && !i.count)
  );
};

export const givesFacts = (clause: Clause, items: readonly Item[]): boolean =>
  (mostlyFacts(items) || (showing.test(clause.verb?.lemma ?? '') && mixed(items))) &&
  (items.length > 1 || !/^(?:need|require|want|use)$/.test(clause.verb?.lemma ?? '')) &&
  (!personNouns.has(clause.subjects[clause.subjects.length - 1]?.head ?? '') || needsFacts(clause, items)) &&
  (clause.subjects[0]?.pronoun === undefined ||
    (/^(?:get|receive|earn|cost|show|state|note|fetch)$/.test(clause.verb?.lemma ?? '') &&
      /^(?:it|they|each)$/.test(clause.subjects[0].pronoun)));

/** "Volunteers need a name and a phone number": nothing but facts, which only a record of them can need. */
const needsFacts = ({ verb }: Clause, items: readonly Item[]): boolean =>
  (/^(?:need|require|give|provide|furnish|supply|submit|enter)$/.test(verb?.lemma ?? '') ||
    (verb?.lemma === 'add' && verb.modal !== undefined)) &&
  items.every((i) => isFact(i.name) || i.facets.type !== undefined || i.name === 'name') &&
  (verb?.lemma === 'add' || items.some((i) => /(?:^| )(?:name|phone|e-?mail|address|number)(?: |$)/.test(i.name)));
