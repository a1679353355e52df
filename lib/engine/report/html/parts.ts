import type { Severity } from '../../model/diagnostic';
import type { ElementId } from '../../model/ids';
import { severityMark } from '../verdict';
import type { ReportContext } from './context';
import { type Content, type Html, html } from './html';

/** A block of code with a button that copies it. `label` says what it is, for screen readers. */
export const codeBlock = (code: string, label: string): Html =>
  html`<div class="code"><pre tabindex="0" aria-label="${label}"><code>${code}</code></pre><button type="button" class="copy" aria-label="Copy: ${label}">Copy</button></div>`;

/** Statements as they stand in a file. */
export const sqlText = (statements: readonly string[]): string =>
  statements.map((statement) => `${statement};`).join('\n\n');

/** A severity's sign and word. */
export const severityTag = (severity: Severity): Html =>
  html`<span class="tag ${severity}"><span aria-hidden="true">${severityMark[severity].sign}</span> ${severityMark[severity].word}</span>`;

/** The words of the brief behind something; nothing when there are none. */
export const quoted = (words: string): Html | null => (words === '' ? null : html`<blockquote>${words}</blockquote>`);

export interface Cell {
  readonly head: string;
  readonly number?: boolean;
}

/** A table with headings; numbers stand right. Scrolls sideways on a narrow screen. */
export const dataTable = (caption: string, heads: readonly Cell[], rows: readonly (readonly Content[])[]): Html => {
  const side = (i: number) => (heads[i]?.number ? 'number' : 'words');
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table><thead><tr>${heads.map(
    ({ head }, i) => html`<th scope="col" class="${side(i)}">${head}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${row.map((cell, i) => html`<td class="${side(i)}">${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
};

/** An element's name, as a link to its table where it has one. */
export function elementLink({ names, anchors }: ReportContext, id: ElementId | undefined): Html | null {
  const name = id === undefined ? undefined : names.get(id);
  if (!name) return null;
  const anchor = name.table === null ? undefined : anchors.get(name.table);
  const code = html`<code>${name.label}</code>`;
  return anchor === undefined ? code : html`<a href="#${anchor}">${code}</a>`;
}

/** Items above `shown` fold away under a line that says how many there are. */
export function folding(items: readonly Html[], shown: number, more: (count: number) => string): Html {
  const rest = items.slice(shown);
  return html`${items.slice(0, shown)}${
    rest.length > 0 && html`<details class="more"><summary>${more(rest.length)}</summary>${rest}</details>`
  }`;
}
