import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { rulePages } from '@/lib/docs/rule-page';
import { rulePage } from '../findings/rule-page';
import { RuleArticle, RuleList } from './rule-article';

const pages = rulePages();
const addresses = new Set(pages.map((page) => `/rules/${page.slug}`));

it('every rule has a page with what it says, why, and its example', () => {
  for (const page of pages) {
    const markup = renderToStaticMarkup(<RuleArticle page={page} />);
    expect(markup.match(/<h1/g)).toHaveLength(1);
    expect(markup.match(/<h2/g)).toHaveLength(page.parts.length);
    expect(markup).toContain('CREATE TABLE');
  }
});

it('the list leads to each of them, and so does each finding', () => {
  const markup = renderToStaticMarkup(<RuleList pages={pages} />);
  const links = [...markup.matchAll(/href="(\/rules\/[^"]+)"/g)].map(([, href]) => href);
  expect(new Set(links)).toEqual(addresses);
  for (const page of pages) expect(addresses).toContain(rulePage(page.code));
});

it('what is found in the text or in a merge explains itself', () => {
  expect(['language/unread', 'merge/clash', 'lint/<b>', ''].map(rulePage)).toEqual([null, null, null, null]);
});
