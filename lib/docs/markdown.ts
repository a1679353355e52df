import type { PagePart, RulePage } from './rule-page';

/** The page as Markdown, as it is kept beside the rules. Ends with a newline. */
export const rulePageMarkdown = ({ code, title, why, kind, parts }: RulePage): string =>
  `${[
    `# ${title}`,
    kind === 'design' ? `\`${code}\` decides.` : `\`${code}\` finds, as ${kind}.`,
    escaped(why),
    ...parts.flatMap(partMarkdown),
  ].join('\n\n')}\n`;

const partMarkdown = ({ heading, text, list, sql }: PagePart): readonly string[] => [
  `## ${escaped(heading)}`,
  ...(text === undefined ? [] : [`> ${escaped(text)}`]),
  ...(list === undefined ? [] : [list.map((item) => `- ${escaped(item)}`).join('\n')]),
  ...(sql === undefined ? [] : [`\`\`\`sql\n${sql}\n\`\`\``]),
];

const escaped = (text: string): string =>
  text.replace(/[\\`*{}[\]<>#|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');

/** The list of all pages, by what they do. */
export function rulesIndexMarkdown(pages: readonly RulePage[]): string {
  const line = ({ slug, title }: RulePage) => `- [${escaped(title)}](${slug}.md)`;
  const [design, lint] = [pages.filter((p) => p.kind === 'design'), pages.filter((p) => p.kind !== 'design')];
  return [
    '# Rules',
    'Made from the rules themselves by `npm run docs`.',
    `## ${design.length} that design`,
    design.map(line).join('\n'),
    `## ${lint.length} that check`,
    `${lint.map(line).join('\n')}\n`,
  ].join('\n\n');
}
