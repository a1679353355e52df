import type { Diagnostic, Fix } from '../../../model/diagnostic';
import type { ReportContext } from '../context';
import { type Html, html } from '../html';
import { elementLink, folding, quoted, severityTag } from '../parts';
import type { ReportSection } from '../section';

/** Every finding in full: how severe, what and where, the words it came from, and what to do. */
export const findings: ReportSection = {
  id: 'findings',
  title: 'Findings',
  count: ({ design }) => design.diagnostics.length,
  body: (context) => {
    const all = context.design.diagnostics;
    if (all.length === 0) return null;
    const cards = all.map((finding) => card(context, finding));
    return html`${folding(cards, 30, (count) => `${count} more`)}`;
  },
};

function card(context: ReportContext, finding: Diagnostic): Html {
  const place = elementLink(context, finding.subject);
  return html`<article class="card ${finding.severity}"><header>${severityTag(finding.severity)}${place}<span class="code-name">${finding.code}</span></header><p>${finding.message}</p>${quoted(context.quote(finding.spans))}${
    finding.hint !== '' &&
    html`<p class="fix"><strong>Fix</strong> ${finding.hint}${corrections(finding.fixes ?? [])}</p>`
  }</article>`;
}

/** What the designer can do about it by itself. */
const corrections = (fixes: readonly Fix[]): string =>
  fixes.length === 0 ? '' : ` In one click: ${fixes.map((fix) => fix.title).join('; or: ')}.`;
