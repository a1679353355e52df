import { expect, it } from 'vitest';
import { readBrief } from '../index';

const conditions = (text: string) => {
  const { model } = readBrief(text);
  return model.rules.flatMap((rule) =>
    rule.kind === 'requiredWhen'
      ? [{ when: rule.when.test, members: rule.members.map((m) => Object.values(m)[0]) }]
      : [],
  );
};
const paid = [{ when: { kind: 'is', values: ['paid'] }, members: ['bill.payment_date'] }];

it.each([
  'A paid bill must have a payment date.',
  'The payment date is required when the bill is paid.',
  'A payment date is mandatory for paid bills.',
  'A bill that has been paid must have a payment date.',
  'Once a bill is paid, the payment date must be filled in.',
  'A bill must have a payment date once it is paid.',
])('what a state asks for: %s', (sentence) => {
  const text = `A bill has a number, a status (draft, paid) and a payment date. ${sentence}`;
  expect(conditions(text)).toEqual(paid);
  const bill = readBrief(text).model.entities.find((e) => e.name === 'bill');
  expect(bill?.attributes.find((a) => a.name === 'payment date')?.required).toBe(false);
});

it('is said in a list as well', () => {
  expect(conditions('A bill has a number, a status (draft, paid) and a payment date (required when paid).')).toEqual(
    paid,
  );
});

it('is no condition where the word names no state', () => {
  expect(conditions('A bill has a number and a status (draft, paid). A printed bill must have a stamp.')).toEqual([]);
});
