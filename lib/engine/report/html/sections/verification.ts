import type { ProofFailure, ProofPhase } from '../../../model/verification';
import { proofVerdict } from '../../verdict';
import { counted } from '../../words';
import { type Html, html } from '../html';
import { codeBlock, dataTable } from '../parts';
import type { ReportSection } from '../section';

const phaseTitles: Readonly<Record<ProofPhase, string>> = {
  up: 'Apply to an empty database',
  compare: 'Compare the catalogs with the design',
  down: 'Roll back',
  clean: 'Look for anything left behind',
  upAgain: 'Apply again',
};

/** What was run on which engine, and what came out. Left out when nothing was run. */
export const verification: ReportSection = {
  id: 'verification',
  title: 'Verification',
  body: ({ verification: proof }) => {
    if (!proof) return null;
    const rows = proof.phases.map(({ phase, ok, detail }) => [
      phaseTitles[phase],
      ok ? html`<span class="ok">passed</span>` : html`<span class="failed">failed</span>`,
      detail,
    ]);
    return html`<p>${proofVerdict(proof).sentence}. Run by ${proof.where}, ${counted(proof.statements, 'statement')} in all.</p>${dataTable(
      'Phases of the proof',
      [{ head: 'Step' }, { head: 'Result' }, { head: 'Detail' }],
      rows,
    )}${proof.failure && failurePart(proof.failure)}`;
  },
};

function failurePart(failure: ProofFailure): Html {
  const differences = failure.differences ?? [];
  return html`<article class="card critical"><h3>${phaseTitles[failure.phase]}: failed</h3><p>${failure.message}</p>${
    failure.statement !== undefined && codeBlock(failure.statement, 'The statement that failed')
  }${
    differences.length > 0 &&
    dataTable(
      'Differences',
      [{ head: 'What' }, { head: 'Expected' }, { head: 'Found' }],
      differences.map(({ what, expected, found }) => [
        what,
        html`<code>${expected}</code>`,
        html`<code>${found}</code>`,
      ]),
    )
  }</article>`;
}
