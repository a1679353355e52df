import { plural, withArticle } from '../../model/inflect';
import { byId } from '../queries/paths';
import { SAID, SHAPE } from '../resolve/counts';
import type { Draft, Edge } from '../resolve/draft';
import type { Candidate } from './candidate';

/** "Can a member have several trainers?": asked where only the grammar of a sentence says one. */
export function cardinality(draft: Draft): readonly Candidate[] {
  return draft.edges.flatMap((edge) => {
    if (
      edge.dropped ||
      edge.a === edge.b ||
      edge.whole !== undefined ||
      edge.roleA !== undefined ||
      edge.roleB !== undefined
    )
      return [];
    const one = edge.bPerA === 1 ? 'b' : edge.aPerB === 1 ? 'a' : undefined;
    if (one === undefined) return [];
    const strength = strongest(edge, one);
    const holder = byId(draft, one === 'b' ? edge.a : edge.b);
    const held = byId(draft, one === 'b' ? edge.b : edge.a);
    if (!holder || !held || strength >= SAID || holder.kind === 'event' || holder.kind === 'weak' || holder.made)
      return [];
    const many = plural(held.name);
    return [
      {
        uncertainty: strength >= SHAPE ? 0.3 : 0.7,
        effect: 3,
        question: {
          text: `Can ${withArticle(holder.name).toLowerCase()} have several ${many}?`,
          answers: [
            { label: 'Only one', sentence: `Each ${holder.name} belongs to exactly one ${held.name}.` },
            {
              label: 'Several',
              sentence: `${withArticle(holder.name)} can have many ${many}, and ${withArticle(held.name).toLowerCase()} can have many ${plural(holder.name)}.`,
            },
          ],
          assumed: 0,
        },
      },
    ];
  });
}

const strongest = (edge: Edge, of: 'a' | 'b'): number =>
  edge.votes.reduce((best, vote) => (vote.of === of && vote.max === 1 ? Math.max(best, vote.strength) : best), 0);
