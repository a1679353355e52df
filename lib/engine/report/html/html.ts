import { escapeMarkup } from '../../diagram';

/** Markup that is safe to put into a page as it is. Made by {@link html} and, for markup of our own making, {@link trusted}. */
export class Html {
  constructor(readonly markup: string) {}
}

export type Content = string | number | Html | null | undefined | false | readonly Content[];

/** Markup from a template: what is put in is text, escaped for content and for quoted attributes, unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  const parts = strings.map((text, i) => text + (i < values.length ? render(values[i]) : ''));
  return new Html(parts.join(''));
}

/** Markup as it is: only for text that holds nothing of the user's, or that escaped it. */
export const trusted = (markup: string): Html => new Html(markup);

function render(value: Content): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'string') return escapeMarkup(value);
  if (typeof value === 'number') return String(value);
  return value.map(render).join('');
}
