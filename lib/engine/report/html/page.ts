import { printable } from '../../diagram';
import type { ReportInput } from '../input';
import { type ReportContext, reportContext } from './context';
import { type Html, html, trusted } from './html';
import { reportSections } from './registry';
import { script } from './script';
import { style } from './style';

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly count: number | null;
  readonly body: Html;
}

/** The appendix: one self-contained HTML file that works offline and asks nothing of the network. */
export function reportHtml(input: ReportInput): string {
  const context = reportContext(input);
  const shown = reportSections.flatMap(({ id, title, body, count }): readonly Shown[] => {
    const markup = body(context);
    return markup ? [{ id, title, count: count?.(context) ?? null, body: markup }] : [];
  });
  const name = printable(input.design.name);
  const page = html`<!doctype html>
<html lang="en" data-theme="dark">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${name}: schema report</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
${header(name)}
<div class="columns">
${sidebar(shown)}
<main id="main" tabindex="-1">
${facts(context)}
${shown.map(sectionMarkup)}
</main>
</div>
<script>${trusted(script)}</script>
</body>
</html>
`;
  return page.markup;
}

const header = (name: string): Html =>
  html`<header class="top"><button type="button" class="menu" aria-expanded="false" aria-controls="sections">Sections</button><h1>${name}</h1><button type="button" class="theme" aria-pressed="false">Light</button></header>`;

const facts = ({ verification, at }: ReportContext): Html =>
  html`<dl class="made"><div><dt>Target</dt><dd>PostgreSQL</dd></div><div><dt>Engine</dt><dd>${verification?.engine ?? 'not run'}</dd></div><div><dt>Made</dt><dd><time datetime="${at}">${moment(at)}</time></dd></div></dl>`;

/** `2026-03-14 09:26 UTC`. */
const moment = (at: string): string => at.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*$/, '$1 $2 UTC');

const sidebar = (shown: readonly Shown[]): Html =>
  html`<nav id="sections" aria-label="Sections"><ul>${shown.map(
    ({ id, title, count }) =>
      html`<li><a href="#${id}">${title}${count !== null && count > 0 && html` <span class="count">${count}</span>`}</a></li>`,
  )}</ul></nav>`;

const sectionMarkup = ({ id, title, body }: Shown): Html =>
  html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${body}</section>
`;
