import { batches } from '../../../plan';
import { type LockEffect, lockOf } from '../../../plan/locks';
import type { Hazard, PlanBatch, Statement } from '../../../plan/plan';
import { counted, listed } from '../../words';
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
  )}${lockList(up)}<p class="label">Up</p>${codeBlock(sqlText(up.map((s) => s.sql)), `${label}, up`)}${
    down.length > 0 && html`<p class="label">Down</p>${codeBlock(sqlText(down.map((s) => s.sql)), `${label}, down`)}`
  }</details>`;
}

function hazardList(hazards: readonly Hazard[]): Html | null {
  const once = [...new Map(hazards.map((hazard) => [hazard.message, hazard])).values()];
  if (once.length === 0) return null;
  return html`<ul class="hazards">${once.map((hazard) => html`<li>${severityTag(hazard.severity)} ${hazard.message}</li>`)}</ul>`;
}

/** What others wait for, by the strength of the lock; it lasts until the transaction ends. */
const effects: readonly (readonly [LockEffect, string])[] = [
  ['allWait', 'Reads and writes wait'],
  ['writesWait', 'Writes wait, reads go on'],
  ['open', 'Reads and writes go on'],
];

/** The locks on tables that are in use, the strongest first, each with its statements counted. */
function lockList(up: readonly Statement[]): Html | null {
  const locks = up.map(({ sql }) => lockOf(sql));
  const lines = effects.flatMap(([effect, words]) => {
    const taken = locks.filter((lock) => lock.effect === effect);
    const modes = [...new Set(taken.map((lock) => lock.mode))];
    return taken.length === 0
      ? []
      : [html`<li>${words}: ${counted(taken.length, 'statement')} with ${listed(modes)}</li>`];
  });
  return lines.length === 0
    ? null
    : html`<p class="label">Locks, on tables in use</p><ul class="hazards">${lines}</ul>`;
}
