import { useMemo } from 'react';
import { useDocument } from '@/lib/document/react';
import type { DocumentState } from '@/lib/document/types';
import type { Diagnostic, Severity } from '@/lib/engine';

const rank: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, info: 2 };

const none: readonly Diagnostic[] = [];

/** Everything found, the most severe first: in the design, and in the plans of its queries once they are there. */
export function useFindings(): readonly Diagnostic[] {
  const design = useDocument(inDesign);
  const plans = useDocument(inPlans);
  return useMemo(() => together(design, plans), [design, plans]);
}

/** The same outside of components. */
export const findingsOf = (state: DocumentState): readonly Diagnostic[] => together(inDesign(state), inPlans(state));

/** Of an empty page there is nothing to find: that it has no text yet, the page itself says. */
const inDesign = ({ design }: DocumentState) =>
  design && (design.brief.text.trim() !== '' || design.schema.tables.length > 0) ? design.diagnostics : none;
const inPlans = ({ plans }: DocumentState) => (plans.state === 'done' ? plans.findings : none);

const together = (design: readonly Diagnostic[], plans: readonly Diagnostic[]): readonly Diagnostic[] =>
  plans.length === 0 ? design : [...design, ...plans].sort((a, b) => rank[a.severity] - rank[b.severity]);
