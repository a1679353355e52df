import { mermaidSource } from '../../diagram';
import { oneLine } from '../shared/printing';
import { sqlOnlyNotes } from '../shared/sql-only';
import type { Target } from '../target';

/** Mermaid's entity-relationship diagram, for GitHub, GitLab, Notion and everything else that draws it in Markdown. */
export const mermaid: Target = {
  id: 'mermaid',
  name: 'Mermaid',
  kind: 'document',
  summary: 'The diagram as text that GitHub, GitLab and Notion draw.',
  files: ({ schema, name }) => [
    { path: 'diagram.mmd', text: `${mermaidSource(schema)}\n`, about: 'the diagram, for Mermaid itself' },
    {
      path: 'diagram.md',
      text: `# ${heading(name)}\n\n\`\`\`mermaid\n${mermaidSource(schema)}\n\`\`\`\n`,
      about: 'the same in Markdown, drawn where it is shown',
    },
  ],
  notes: ({ schema }) => [
    ...(schema.tables.some(({ columns }) => columns.some(({ name }) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)))
      ? ['Mermaid takes column names of plain letters only: others are written with the letters they have.']
      : []),
    ...sqlOnlyNotes(schema, 'Mermaid', ['checks', 'exclusions', 'triggers'], 'they are in the SQL migrations only'),
  ],
  run: { up: 'npx -p @mermaid-js/mermaid-cli mmdc -i diagram.mmd -o diagram.svg', down: '' },
};

/** A name on one line that Markdown takes for text. */
const heading = (name: string): string => oneLine(name).replace(/[\\`*_[\]<>#]/g, '\\$&') || 'Schema';
