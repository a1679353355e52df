import { batches } from '../../../plan';
import type { Hazard, PlanBatch } from '../../../plan/plan';
import { counted } from '../../words';
import { type Html, html } from '../html';
import { codeBlock, severityTag, sqlText } from '../parts';
import type { ReportSection } from '../section';

/** The files of the migration in order: how each runs, what to mind, its SQL and the reverse. */
export const migrations: ReportSection = {
  id: 'migrations',
  title: 'Migrations',
  body: ({ plan }) => {
    const files = batches(plan);
    if (files.length === 0) return null;
    const steps = plan.steps.reduce((sum, step) => sum + step.up.length, 0);
    const back = plan.reversible
      ? 'Every step can be undone; undoing a step that made a table or column loses the data in it.'
      : 'Not every step can be undone.';
    return html`<p>${counted(steps, 'statement')} in ${counted(files.length, 'file')}. ${back}</p>${files.map(filePart)}`;
  },
};

function filePart(batch: PlanBatch, i: number): Html {
  const up = batch.steps.flatMap((step) => step.up);
  const down = [...batch.steps].reverse().flatMap((step) => step.down);
  const label = `Step ${i + 1}`;
  const how = batch.transactional ? 'in one transaction' : 'alone, outside a transaction';
  return html`<details class="file"><summary><strong>${label}</strong> ${counted(up.length, 'statement')}, ${how}</summary>${hazardList(
    batch.steps.flatMap((step) => step.hazards),
  )}<p class="label">Up</p>${codeBlock(sqlText(up.map((s) => s.sql)), `${label}, up`)}${
    down.length > 0 && html`<p class="label">Down</p>${codeBlock(sqlText(down.map((s) => s.sql)), `${label}, down`)}`
  }</details>`;
}

function hazardList(hazards: readonly Hazard[]): Html | null {
  const once = [...new Map(hazards.map((hazard) => [hazard.message, hazard])).values()];
  if (once.length === 0) return null;
  return html`<ul class="hazards">${once.map((hazard) => html`<li>${severityTag(hazard.severity)} ${hazard.message}</li>`)}</ul>`;
}
