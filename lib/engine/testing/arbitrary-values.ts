import fc from 'fast-check';
import type { Literal } from '../model/predicate';

/** Where everything made up comes from. */
export const origin = { kind: 'text', spans: [{ start: 0, end: 1 }], pattern: 'test' } as const;

/** Names people and attackers write: plain, reserved, hostile, empty once cleaned, very long, right to left. */
const awkwardNames: readonly string[] = [
  'order',
  'user',
  'select',
  'group',
  'id',
  'created at',
  'updated at',
  'deleted at',
  'created',
  'name',
  'xmin',
  'ctid',
  'table',
  '😀',
  '',
  '  ',
  "'; drop table users; --",
  '<script>alert(1)</script>',
  'a "quoted" name',
  'שם הלקוח',
  'عنوان',
  'naïve café',
  'a'.repeat(80),
  `${'ø'.repeat(70)} b`,
  'customer id',
  'order id',
  'start',
  'weight',
];

/** A name, one of five of them awkward or worse. */
export const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('customer', 'order', 'order line', 'person', 'email', 'status', 'price') },
  { weight: 2, arbitrary: fc.constantFrom(...awkwardNames) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);

/** A number, also one that is none. */
export const number = fc.oneof(
  fc.integer({ min: -5, max: 200 }),
  fc.double({ noNaN: false, noDefaultInfinity: false }),
  fc.constantFrom(2 ** 31, 2 ** 53, 0.5, Number.NaN, Number.POSITIVE_INFINITY),
);
/** A value somebody may write, of whatever type. */
export const literal: fc.Arbitrary<Literal> = fc.oneof(
  name,
  number,
  fc.boolean(),
  fc.constantFrom('true', '12', '2024-02-30'),
);
/** A lower or upper bound of numbers. */
export const bound = fc.record({ value: number, inclusive: fc.boolean() });
