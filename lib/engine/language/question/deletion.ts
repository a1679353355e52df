import { plural, withArticle } from '../../model/inflect';
import { byId } from '../queries/paths';
import type { Draft } from '../resolve/draft';
import type { Candidate } from './candidate';

/** "What happens to its orders when a customer is deleted?": asked where the text is silent and two things stand alone. */
export function deletion(draft: Draft): readonly Candidate[] {
  return draft.edges.flatMap((edge) => {
    if (edge.dropped || edge.onDelete || edge.whole !== undefined || edge.optional !== undefined || edge.a === edge.b)
      return [];
    const [part, kept] = edge.bPerA === 1 ? [edge.a, edge.b] : edge.aPerB === 1 ? [edge.b, edge.a] : [];
    const child = part === undefined ? undefined : byId(draft, part);
    const parent = kept === undefined ? undefined : byId(draft, kept);
    if (!child || !parent || child.made || parent.made) return [];
    const things = plural(child.name);
    return [
      {
        uncertainty: 0.6,
        effect: 1.8,
        question: {
          text: `What if ${withArticle(parent.name).toLowerCase()} that has ${things} is deleted?`,
          answers: [
            {
              label: 'Not allowed',
              sentence: `${withArticle(parent.name)} can't be deleted while it has ${things}.`,
            },
            {
              label: `The ${things} go too`,
              sentence: `When ${withArticle(parent.name).toLowerCase()} is deleted, its ${things} are deleted too.`,
            },
          ],
          assumed: 0,
        },
      },
    ];
  });
}
