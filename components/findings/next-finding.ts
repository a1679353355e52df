import { currentDocument } from '@/lib/document/current';
import { ui, useFindingCursor } from '../shell/ui-store';
import { showFinding } from './show-finding';
import { findingsOf } from './use-findings';

/** Goes to the finding after the current one, and from the last back to the first. */
export function nextFinding(backwards = false): void {
  const findings = findingsOf(currentDocument.store.getState());
  if (findings.length === 0) return;
  const at = useFindingCursor.getState();
  const next = (at + (backwards ? -1 : 1) + findings.length) % findings.length;
  const finding = findings[next];
  if (!finding) return;
  useFindingCursor.setState(next, true);
  ui.showRight('findings');
  showFinding(finding);
}
