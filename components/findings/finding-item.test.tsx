import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { lintRules, lintSchema } from '@/lib/engine';
import { exampleSchema } from '@/lib/engine/testing/example-schema';
import { FindingItem } from './finding-item';

const findings = lintRules.flatMap((rule) => lintSchema(exampleSchema(rule.bad)).filter((d) => d.code === rule.code));

/** Words of the markup, without tags. */
const buttons = (markup: string) =>
  [...markup.matchAll(/<button[^>]*>(.*?)<\/button>/gs)].map(([, inside]) => (inside ?? '').replace(/<[^>]*>/g, ''));

it('each correction is a button of its own beside the finding, which is one too', () => {
  for (const finding of findings) {
    const words = buttons(renderToStaticMarkup(<FindingItem finding={finding} />));
    expect(words).toHaveLength(1 + (finding.fixes?.length ?? 0));
  }
});

it('a finding leads to the page of its rule, in a tab of its own', () => {
  const [finding] = findings;
  if (!finding) throw new Error('no finding');
  const markup = renderToStaticMarkup(<FindingItem finding={finding} />);
  expect(markup).toContain(`href="/rules/${finding.code.replace('/', '-')}"`);
  expect(markup).toContain('target="_blank"');
});

it('one without a correction has no button but its own', () => {
  const finding = { code: 'merge/clash', severity: 'warning', message: 'm', hint: 'h', spans: [] } as const;
  expect(buttons(renderToStaticMarkup(<FindingItem finding={finding} />))).toHaveLength(1);
});
