import { constraintCount, indexCount } from '../../elements';
import { findingCounts, overallVerdict, proofVerdict } from '../../verdict';
import { counted } from '../../words';
import type { ReportContext } from '../context';
import { type Html, html } from '../html';
import type { ReportSection } from '../section';

/** Three to five bullets: what it is, whether it holds, what was found, what was decided and what comes next. */
export const summary: ReportSection = {
  id: 'summary',
  title: 'Summary',
  body: (context) =>
    html`<p class="verdict">${overallVerdict(context)}</p><ul class="bullets">${bullets(context)}</ul>`,
};

function bullets({ design, verification, decisions, next }: ReportContext): readonly Html[] {
  const { schema, diagnostics } = design;
  const size = [
    counted(schema.tables.length, 'table'),
    counted(indexCount(schema), 'index', 'indexes'),
    counted(constraintCount(schema), 'constraint'),
  ];
  const [decision] = decisions;
  const [change] = next;
  return [
    html`<li><strong>Design</strong> ${size.join(', ')}.</li>`,
    html`<li><strong>Proof</strong> ${proofVerdict(verification).sentence}.</li>`,
    html`<li><strong>Findings</strong> ${findingCounts(diagnostics) || 'None'}.</li>`,
    ...(decision ? [html`<li><strong>Decided</strong> ${decision.title}: ${sentence(decision.because)}</li>`] : []),
    ...(change ? [html`<li><strong>Next</strong> When ${change.when}: ${change.change}.</li>`] : []),
  ];
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
