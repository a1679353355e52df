import type { Draft, DraftEntity, Edge } from './draft';

/** "An activity is about either a deal or a contact": it ties no deal to a contact. */
export const ofEither = (draft: Draft, entity: DraftEntity, edge: Edge): boolean =>
  draft.claims.some(
    (c) =>
      c.kind === 'choose' &&
      draft.lookup(c.owner ?? c.topic ?? '') === entity &&
      [edge.a, edge.b].every((id) => c.members.some((m) => draft.lookup(m)?.id === id)),
  );
