import type { Draft, Edge } from './draft';
import { nameKey } from './names';

const amounts =
  /^(?:[a-z]+ )?(?:quantity|unit price|quantity ordered|dosage|line total|subtotal|discount rate|number of units|units)$/;

/** "each order has a product id and an order quantity", where it has several products: the quantity of each. */
export function takeAmounts(draft: Draft, edge: Edge): void {
  const owner = edge.listedBy === undefined ? undefined : draft.byId.get(edge.listedBy);
  if (!owner) return;
  for (const [key, fact] of owner.attributes) {
    if (!amounts.test(key)) continue;
    owner.attributes.delete(key);
    const name = key.startsWith(`${nameKey(owner.name)} `) ? key.slice(owner.name.length + 1) : fact.name;
    const span = fact.spans[0] ?? { start: 0, end: 0 };
    edge.facts.push({ item: { name, plural: false, facets: fact.facets, span }, pattern: fact.pattern });
  }
}

/** "the pupils' exam scores", where pupils sit many exams: a score for each of them. */
export function takeMarks(draft: Draft, edge: Edge): void {
  const ends = [draft.byId.get(edge.a), draft.byId.get(edge.b)];
  for (const [owner, other] of [ends, [...ends].reverse()]) {
    if (!owner || !other || owner === other) continue;
    for (const mark of ['score', 'grade', 'mark', 'result']) {
      const key = `${nameKey(other.name)} ${mark}`;
      const fact = owner.attributes.get(key);
      if (!fact) continue;
      owner.attributes.delete(key);
      const span = fact.spans[0] ?? { start: 0, end: 0 };
      edge.facts.push({ item: { name: mark, plural: false, facets: fact.facets, span }, pattern: fact.pattern });
    }
  }
}
