import { rulePageMarkdown, rulesIndexMarkdown } from './markdown';
import { rulePages } from './rule-page';

/** The folder that the pages are kept in, from the root of the repository. */
export const RULES_FOLDER = 'lib/engine/design/docs';

/** Every page of the rules as a file of {@link RULES_FOLDER}. */
export function ruleFiles(): readonly { readonly name: string; readonly text: string }[] {
  const pages = rulePages();
  return [
    { name: 'README.md', text: rulesIndexMarkdown(pages) },
    ...pages.map((page) => ({ name: `${page.slug}.md`, text: rulePageMarkdown(page) })),
  ];
}
