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
