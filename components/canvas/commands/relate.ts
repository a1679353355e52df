import { documentActions } from '@/lib/document/react';
import type { RelationshipEnd, RelationshipProposal } from '../model/relationship';
import type { CanvasTools } from '../state/canvas-context';

/** Opens the dialog for a relationship; without an end to go to, the dialog asks for it. */
export function startRelating(tools: CanvasTools, from: RelationshipEnd, to: RelationshipEnd | null): void {
  if (tools.document.readOnly) return;
  const rect = tools.diagram.tables.get(to?.table ?? from.table);
  if (!rect) return;
  const corner = tools.view.toWindow({ x: rect.x + rect.width, y: rect.y });
  tools.store.setState({ relating: { from, to, at: corner }, menu: null, editing: null });
}

/** Makes the relationship; returns what is wrong, or null. */
export function relate(tools: CanvasTools, proposal: RelationshipProposal): string | null {
  const outcome = documentActions.edit({ kind: 'relate', id: crypto.randomUUID(), ...proposal });
  if (!outcome.ok) return outcome.because;
  tools.store.setState({ relating: null, message: ['Related.', ...outcome.notes].join(' ') });
  return null;
}
