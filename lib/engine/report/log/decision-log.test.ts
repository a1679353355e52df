import { expect, test } from 'vitest';
import { design } from '../../pipeline';
import { clinic, clinicDesign } from '../testing/clinic';
import { consequencesOf } from './consequences';
import { decisionLog } from './decision-log';

const text =
  'A customer has a name and a unique email. A customer places many orders. An order has a status: open, paid or sent. ' +
  'An order consists of order lines. An order line has a quantity. We list open orders by customer.';
const shop = design({ text, overrides: [] });

test('a small clinic', async () => {
  await expect(decisionLog(clinic)).toMatchFileSnapshot('../golden/clinic.decisions.md');
});

test('every decision is a record with its context, and its number in the order of weight', () => {
  const log = decisionLog({ design: shop, at: clinic.at });
  const heads = log.match(/^## \d+\./gm) ?? [];
  expect(heads).toEqual(shop.decisions.map((_, i) => `## ${i + 1}.`));
  expect(log.match(/^### Context$/gm)).toHaveLength(heads.length);
});

test('every decision of the design says what follows from it', () => {
  const silent = shop.decisions.filter(
    (d) => d.code.startsWith('design/') && consequencesOf(d, shop.schema).length === 0,
  );
  expect(silent.map((d) => d.id)).toEqual([]);
  const log = decisionLog({ design: shop, at: clinic.at });
  expect(log).toContain('Deleting a row of orders deletes its rows of order_lines, without a question.');
});

test('one that the person made says so', () => {
  const [first] = shop.decisions.filter((d) => d.code === 'design/closed-set');
  const overrides = [{ decision: first?.id ?? '', choice: 'enum' }];
  const log = decisionLog({ design: design({ text, overrides }), at: clinic.at });
  expect(log).toContain('1 of them made by hand');
  expect(log).toContain('Status: made by hand, against the engine');
});

test('names make no markup', () => {
  const [first, ...rest] = clinicDesign.decisions;
  if (!first) throw new Error('no decision');
  const title = '# <img src=x onerror=alert(1)>\n## 99. [a](javascript:b) `c` *d*';
  const named = { ...clinicDesign, name: '<script>', decisions: [{ ...first, title, because: title }, ...rest] };
  const log = decisionLog({ design: named, at: clinic.at });
  expect(log).not.toMatch(/(^|[^\\])<(script|img)/);
  expect(log).not.toMatch(/^## 99/m);
  expect(log).not.toMatch(/[^\\]\[a\]/);
});

test('without decisions it says so', () => {
  expect(decisionLog({ design: { ...clinicDesign, decisions: [] }, at: clinic.at })).toContain(
    'Nothing had to be decided.',
  );
});
