import { recordVerbs } from '../lexicon/verbs';
import type { Clause } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { withoutStop } from '../tokens/token';

const noting = new Set([...recordVerbs, 'write', 'report', 'check', 'measure', 'count']);

/** "and notes the date and the result": what whoever does something writes down of it; nothing where the clause is another. */
export function itemsNoted({ verb, rest, lead }: Clause): readonly Item[] {
  const notes = verb && !verb.passive && !verb.negated && noting.has(verb.lemma) && lead.length === 0;
  return notes ? itemsOf(withoutStop(rest[0]?.lower === 'down' ? rest.slice(1) : rest)).items : [];
}

/** "and the date and the result are recorded": the same in the passive. */
export function itemsRecorded({ verb, tokens, lead, subjects }: Clause): readonly Item[] {
  const recorded = verb?.passive && !verb.negated && noting.has(verb.lemma) && lead.length === 0;
  const end = tokens.findIndex((t) => t.tag === 'be' || t.tag === 'modal');
  return recorded && end > 0 && subjects.every((np) => !np.pronoun && !np.of)
    ? itemsOf(tokens.slice(0, end)).items
    : [];
}
