import type { Diagnostic } from '../../../model/diagnostic';
import { isAssumed } from '../../decisions';
import type { ReportContext } from '../context';
import { type Html, html } from '../html';
import { elementLink } from '../parts';
import type { ReportSection } from '../section';

/** What to do now, in order of impact: what fails, what is critical, what is unproved, what to fix soon, what to confirm. */
export const actions: ReportSection = {
  id: 'actions',
  title: 'Actions',
  body: (context) => {
    const items = actionsOf(context);
    return items.length === 0 ? null : html`<ol class="actions">${items}</ol>`;
  },
};

function actionsOf(context: ReportContext): readonly Html[] {
  const { design, verification } = context;
  const failed = verification?.status === 'failed' && verification.failure;
  const assumed = context.decisions.filter(isAssumed);
  return [
    ...(failed ? [html`<li>Fix what the proof failed on: ${failed.message}</li>`] : []),
    ...fixes(context, 'critical'),
    ...(verification || design.schema.tables.length === 0
      ? []
      : [html`<li>Prove the migration on a real engine: <code>flux prove &lt;dir&gt;</code></li>`]),
    ...fixes(context, 'warning'),
    ...(design.question ? [html`<li>Answer: ${design.question.text}</li>`] : []),
    ...assumed.slice(0, 5).map((decision) => html`<li>Confirm or overrule the assumption: ${decision.title}</li>`),
    ...(assumed.length > 5 ? [html`<li>Look through ${assumed.length - 5} more assumptions under Decisions</li>`] : []),
  ];
}

/** The fixes of all findings of a severity; a fix that serves several findings stands once. */
function fixes(context: ReportContext, severity: Diagnostic['severity']): readonly Html[] {
  const byHint = new Map<string, Diagnostic[]>();
  for (const finding of context.design.diagnostics) {
    if (finding.severity !== severity || finding.hint === '') continue;
    byHint.set(finding.hint, [...(byHint.get(finding.hint) ?? []), finding]);
  }
  return [...byHint].map(([hint, all]) => {
    const links = [...new Set(all.flatMap((finding) => finding.subject ?? []))].map((id) => elementLink(context, id));
    return html`<li>${hint} ${links.map((link, i) => html`${i > 0 && ', '}${link}`)}</li>`;
  });
}
