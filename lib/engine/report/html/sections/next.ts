import type { NextChange } from '../../next/next-change';
import type { ReportContext } from '../context';
import { type Html, html } from '../html';
import { codeBlock, elementLink, sqlText } from '../parts';
import type { ReportSection } from '../section';

/** What will have to evolve as the system grows, with the migration each implies. */
export const next: ReportSection = {
  id: 'next',
  title: 'What changes next',
  count: (context) => context.next.length,
  body: (context) =>
    context.next.length === 0 ? null : html`${context.next.map((change) => changePart(context, change))}`,
};

const changePart = (context: ReportContext, change: NextChange): Html =>
  html`<article class="card"><header><h3>When ${change.when}</h3></header><p>${capital(change.change)}.</p>${
    change.mind !== '' && html`<p class="muted">${change.mind}</p>`
  }${
    change.migration.length > 0 &&
    html`<details class="more"><summary>Migration</summary>${codeBlock(sqlText(change.migration), `Migration: ${change.change}`)}</details>`
  }<p class="where">${elementLink(context, change.subject)} <span class="code-name">${change.code}</span></p></article>`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
