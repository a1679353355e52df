import { diagramSvg, layered, mermaidSource } from '../../../diagram';
import { html, trusted } from '../html';
import { codeBlock } from '../parts';
import type { ReportSection } from '../section';

/** The diagram as drawn on the canvas, and its source in Mermaid. */
export const diagrams: ReportSection = {
  id: 'diagrams',
  title: 'Diagram',
  body: ({ design: { schema }, layout }) => {
    if (schema.tables.length === 0) return null;
    const svg = diagramSvg(schema, layout ?? layered(schema), 'page');
    return html`<div class="diagram-bar"><button type="button" class="zoom" aria-pressed="false">Actual size</button></div><div class="diagram" tabindex="0" role="group" aria-label="Diagram, scrolls">${trusted(svg)}</div><details class="more"><summary>Mermaid source</summary>${codeBlock(mermaidSource(schema), 'Mermaid source')}</details>`;
  },
};
