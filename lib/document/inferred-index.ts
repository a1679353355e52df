import type { Index, IndexId } from '@/lib/engine';
import type { DocumentState } from './types';

/** What deleting an index comes to when the engine made it, not the person. */
export type InferredIndexDeletion =
  /** Overrule the decision that made it. */
  { readonly decision: string; readonly choice: string } | { readonly because: string };

/** The decision's word for doing without the index. */
const DROP = 'drop';

/** An inferred index is not among the hand edits, so it cannot be deleted there. Null for any other index. */
export function inferredIndexDeletion(
  { edits, schema, design }: Pick<DocumentState, 'edits' | 'schema' | 'design'>,
  id: IndexId,
): InferredIndexDeletion | null {
  const find = (tables: typeof schema.tables | undefined): Index | undefined =>
    tables?.flatMap((table) => table.indexes).find((index) => index.id === id);
  const index = find(schema.tables);
  if (!index || find(edits?.current.tables)) return null;
  const made = design?.decisions.find((d) => d.subject === id && d.ruledOut.some((o) => o.choice === DROP));
  if (made) return { decision: made.id, choice: DROP };
  if (index.serves.length === 0) return { because: `${index.name} serves a foreign key and goes when that key goes.` };
  return {
    because: `${index.name} serves ${index.serves.length} queries. Overrule the decisions that made it instead.`,
  };
}
