import { currentDocument } from '@/lib/document/current';
import { documentActions } from '@/lib/document/react';
import type { Diagnostic } from '@/lib/engine';
import { findElement } from '../inspector/lookup';
import { ui } from '../shell/ui-store';

/** Shows what a finding is about: selects its element, and brings its sentence or its query into view. */
export function showFinding(finding: Diagnostic): void {
  const { schema } = currentDocument.store.getState();
  if (finding.subject && findElement(schema, finding.subject)) documentActions.select([finding.subject]);
  if (finding.query) ui.revealInQueries(finding.query);
  else if (finding.spans.length > 0) ui.revealInBrief(finding.spans);
}
