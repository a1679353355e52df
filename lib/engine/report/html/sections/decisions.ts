import type { Decision } from '../../../model/decision';
import { spansOf } from '../../../model/origin';
import { isAssumed } from '../../decisions';
import type { ReportContext } from '../context';
import { type Html, html } from '../html';
import { elementLink, folding, quoted } from '../parts';
import type { ReportSection } from '../section';

const SHOWN = 12;

/** What was decided, why, and what was ruled out; least obvious first, the rest folded. */
export const decisions: ReportSection = {
  id: 'decisions',
  title: 'Decisions',
  count: (context) => context.decisions.length,
  body: (context) => {
    if (context.decisions.length === 0) return null;
    const cards = context.decisions.map((decision) => card(context, decision));
    return html`${folding(cards, SHOWN, (count) => `${count} more, less surprising`)}`;
  },
};

function card(context: ReportContext, decision: Decision): Html {
  const mark = decision.overruled
    ? html`<span class="tag by-hand">chosen by hand</span>`
    : isAssumed(decision) && html`<span class="tag assumed">assumed</span>`;
  const out = decision.ruledOut.map(({ title, because }) => html`<li><strong>${title}</strong> ${because}</li>`);
  return html`<article class="card"><header><h3>${decision.title}</h3>${mark}</header><p>${decision.because}</p>${
    out.length > 0 && html`<p class="label">Ruled out</p><ul>${out}</ul>`
  }${quoted(context.quote(spansOf(decision.origin)))}<p class="where">${elementLink(context, decision.subject)} <span class="code-name">${decision.code}</span></p></article>`;
}
