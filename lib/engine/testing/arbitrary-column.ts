import fc from 'fast-check';
import type { ColumnType } from '../model/column-type';
import type { Literal } from '../model/predicate';
import type { Column, ColumnDefault, EnumType, Generated } from '../model/schema';
import { arbitraryText } from './arbitrary-name';
import { type Pick, pickOne } from './pick';

const plainTypes = (
  'uuid text smallint integer bigint real double boolean date time timestamp timestamptz interval json jsonb bytea inet ' +
  'tsvector daterange tstzrange'
)
  .split(' ')
  .map((kind) => ({ kind }) as ColumnType);

/** Any type, of the enums given too; half of them the everyday ones. */
function arbitraryType(pick: Pick, enums: readonly EnumType[]): ColumnType {
  const everyday: readonly ColumnType[] = [
    { kind: 'uuid' },
    { kind: 'text' },
    { kind: 'integer' },
    { kind: 'timestamptz' },
    { kind: 'boolean' },
    { kind: 'numeric', precision: 12, scale: 2 },
    ...enums.map((type): ColumnType => ({ kind: 'enum', enum: type.id })),
  ];
  const rare: readonly ColumnType[] = [
    ...plainTypes,
    { kind: 'varchar', length: pick(fc.integer, { min: 1, max: 500 }) },
    { kind: 'char', length: pick(fc.integer, { min: 1, max: 10 }) },
    { kind: 'numeric' },
    { kind: 'numeric', precision: 20 },
    { kind: 'array', of: pickOne<ColumnType>(pick, everyday) },
    { kind: 'custom', sql: 'macaddr' },
    { kind: 'custom', sql: 'time(3) with time zone' },
  ];
  return pickOne<ColumnType>(pick, [...(pick(fc.boolean) ? everyday : rare)]);
}

/** A constant of the type; undefined for types whose constants are not generated. */
export function arbitraryLiteral(pick: Pick, type: ColumnType, enums: readonly EnumType[]): Literal | undefined {
  switch (type.kind) {
    case 'text':
    case 'varchar':
      return pick(() => arbitraryText);
    case 'smallint':
    case 'integer':
    case 'bigint':
      return pick(fc.integer, { min: -32_768, max: 32_767 });
    case 'numeric':
    case 'real':
    case 'double':
      return pickOne<number>(pick, [0, 1, -1, 0.5, -2.75, 1e21, 1e-7, 99_999.99]);
    case 'boolean':
      return pick(fc.boolean);
    case 'date':
      return pickOne<string>(pick, ['2020-02-29', '1999-12-31']);
    case 'timestamp':
    case 'timestamptz':
      return pickOne<string>(pick, ['2020-02-29 12:00:00+00', '1999-12-31 23:59:59Z']);
    case 'uuid':
      return '00000000-0000-4000-8000-000000000000';
    case 'enum':
      return pickOne<string>(pick, [...(enums.find((e) => e.id === type.enum)?.values ?? [])]);
    default:
      return undefined;
  }
}

/** A column of any type, with a default or a generation that suits it. */
export function arbitraryColumn(
  pick: Pick,
  of: { readonly id: string; readonly name: string; readonly enums: readonly EnumType[] },
): Column {
  const type = arbitraryType(pick, of.enums);
  const generated = pick(fc.nat, { max: 5 }) === 0 ? generation(pick, type) : undefined;
  const value = !generated && pick(fc.boolean) ? defaultOf(pick, type, of.enums) : undefined;
  const touched = type.kind === 'timestamptz' && !generated && pick(fc.boolean);
  const comment = pick(() => arbitraryText);
  return {
    id: of.id,
    name: of.name,
    type,
    nullable: generated?.kind !== 'identity' && pick(fc.boolean),
    ...(value && { default: value }),
    ...(generated && { generated }),
    ...(touched && { touchedOnUpdate: true }),
    ...(comment !== '' && { comment }),
    origin: { kind: 'hand' },
  };
}

function generation(pick: Pick, type: ColumnType): Generated | undefined {
  switch (type.kind) {
    case 'smallint':
    case 'integer':
    case 'bigint':
      return { kind: 'identity', always: pick(fc.boolean) };
    case 'text':
      return { kind: 'stored', sql: ["'x' || 'y'"] };
    case 'boolean':
      return { kind: 'stored', sql: ['1 < 2'] };
    case 'tsvector':
      return { kind: 'stored', sql: ["to_tsvector('english', 'a b')"] };
    default:
      return undefined;
  }
}

function defaultOf(pick: Pick, type: ColumnType, enums: readonly EnumType[]): ColumnDefault | undefined {
  if (type.kind === 'timestamptz') return { kind: 'now' };
  if (type.kind === 'date') return { kind: 'today' };
  if (type.kind === 'uuid') return { kind: 'uuid' };
  if (type.kind === 'jsonb') return { kind: 'expression', sql: "'{}'::jsonb" };
  if (type.kind === 'array') return { kind: 'expression', sql: "'{}'" };
  if (type.kind === 'interval') return { kind: 'expression', sql: "interval '1 day'" };
  if (type.kind === 'numeric' && type.precision !== undefined) return { kind: 'literal', value: 0 };
  const value = arbitraryLiteral(pick, type, enums);
  return value === undefined ? undefined : { kind: 'literal', value };
}
