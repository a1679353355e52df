import fc from 'fast-check';
import type { ColumnType } from '../model/column-type';
import { fitIdentifier } from '../model/names';
import type { ColumnDefault, EnumType } from '../model/schema';

const awkwardNames = [
  'order',
  'user',
  'Mixed Case',
  'it"s',
  "o'clock",
  'naïve',
  'книга',
  'שלום',
  'pile of 💩',
  'a\nb',
  'back\\slash',
  '-- migrate:down',
  '; drop table x',
  'x'.repeat(63),
  fitIdentifier('y'.repeat(80)),
  'é'.repeat(31),
];

/** `count` different names, plain or awkward. */
export const names = (count: number, plain: string) =>
  fc.shuffledSubarray([...awkwardNames, ...Array.from({ length: count }, (_, i) => `${plain}_${i}`)], {
    minLength: count,
    maxLength: count,
  });

/** Types a key may have. */
export const keyType: fc.Arbitrary<ColumnType> = fc.constantFrom<ColumnType[]>(
  { kind: 'uuid' },
  { kind: 'bigint' },
  { kind: 'text' },
  { kind: 'varchar', length: 40 },
);

/** The type of a column, one of the enums among them. */
export const plainType = (enums: readonly EnumType[]): fc.Arbitrary<ColumnType> =>
  fc.constantFrom<ColumnType[]>(
    { kind: 'text' },
    { kind: 'integer' },
    { kind: 'numeric', precision: 10, scale: 2 },
    { kind: 'boolean' },
    { kind: 'timestamptz' },
    { kind: 'date' },
    { kind: 'jsonb' },
    { kind: 'array', of: { kind: 'text' } },
    ...enums.map((type) => ({ kind: 'enum', enum: type.id }) as const),
  );

/** A default that a column of the type may have, where there is a plain one. */
export function defaultOf(type: ColumnType, enums: readonly EnumType[]): ColumnDefault | undefined {
  switch (type.kind) {
    case 'text':
      return { kind: 'literal', value: "it's\nnew \\ 💩" };
    case 'integer':
    case 'numeric':
      return { kind: 'literal', value: -1 };
    case 'boolean':
      return { kind: 'literal', value: true };
    case 'timestamptz':
      return { kind: 'now' };
    case 'date':
      return { kind: 'today' };
    case 'enum': {
      const value = enums.find((each) => each.id === type.enum)?.values[0];
      return value === undefined ? undefined : { kind: 'literal', value };
    }
    default:
      return undefined;
  }
}
