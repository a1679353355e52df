import type { Draft, Edge } from './draft';
import { nameKey } from './names';

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
