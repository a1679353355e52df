import fc from 'fast-check';
import type { ColumnType } from '../model/column-type';
import { fitIdentifier } from '../model/names';
import type { Predicate } from '../model/predicate';
import type { CheckConstraint, Column, EnumType, Index, Table, UniqueConstraint } from '../model/schema';
import { defaultOf, keyType, names, plainType } from './arbitrary-version-values';
import { origin } from './build';

interface Choices {
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly hasDefault: boolean;
  readonly comment: string;
}

const choices = (enums: readonly EnumType[]): fc.Arbitrary<Choices> =>
  fc.record({
    type: plainType(enums),
    nullable: fc.boolean(),
    hasDefault: fc.boolean(),
    comment: fc.constantFrom('', 'a note', "it's\n-- migrate:down"),
  });

const columnKeys = ['a', 'b', 'c', 'd'];

/** What is drawn for a table. */
interface Drawn {
  readonly keyType: ColumnType;
  readonly keys: readonly string[];
  readonly columns: readonly Choices[];
  readonly called: readonly string[];
  readonly purpose: string;
  readonly touched: boolean;
  readonly generated: 'lower' | 'upper' | null;
  readonly extras: readonly boolean[];
  readonly suffix: string;
  readonly composite: boolean;
}

const drawn = (enums: readonly EnumType[]): fc.Arbitrary<Drawn> =>
  fc.record({
    keyType,
    keys: fc.subarray(columnKeys),
    columns: fc.array(choices(enums), { minLength: 4, maxLength: 4 }),
    called: names(6, 'column'),
    purpose: fc.constantFrom('', 'A thing', "Someone's; -- thing"),
    touched: fc.boolean(),
    generated: fc.constantFrom<(null | 'lower' | 'upper')[]>(null, 'lower', 'upper'),
    extras: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    suffix: fc.constantFrom('', ' x'),
    composite: fc.boolean(),
  });

/** A table without foreign keys; the names of its relations bear its id, which keeps those of different tables apart. */
export const tableOf = (id: string, name: string, enums: readonly EnumType[]): fc.Arbitrary<Table> =>
  drawn(enums).map((made) => {
    const parts = partsOf(id, made, enums);
    const { columns, scalar } = parts;
    return {
      id,
      name,
      purpose: made.purpose,
      columns,
      primaryKey: {
        id: `${id}/pk`,
        name: parts.rel('pk'),
        columns: made.composite && scalar && !scalar.nullable ? [`${id}.id`, scalar.id] : [`${id}.id`],
      },
      foreignKeys: [],
      uniques: uniquesOf(parts),
      checks: checksOf(parts),
      exclusions: [],
      indexes: indexesOf(parts, enums),
      liveTraffic: false,
      origin,
    };
  });

/** What the constraints and indexes of a table are made of. */
interface Parts {
  readonly id: string;
  readonly made: Drawn;
  readonly columns: readonly Column[];
  /** The first column of texts beside the key. */
  readonly text: Column | undefined;
  readonly first: Column | undefined;
  /** The first column, where it can be compared. */
  readonly scalar: Column | undefined;
  /** The name of a relation of the table. */
  readonly rel: (kind: string) => string;
}

function partsOf(id: string, made: Drawn, enums: readonly EnumType[]): Parts {
  const stored = storedColumns(id, made, enums);
  const text = stored.find((column) => column.type.kind === 'text' && column.id !== `${id}.id`);
  const generated: readonly Column[] =
    made.generated && text
      ? [
          {
            id: `${id}.g`,
            name: made.called[5] ?? 'g',
            type: { kind: 'text' },
            nullable: true,
            generated: { kind: 'stored', sql: [`${made.generated}(`, { column: text.id }, ')'] },
            origin,
          },
        ]
      : [];
  const first = stored[1];
  const scalar = first && !['jsonb', 'array'].includes(first.type.kind) ? first : undefined;
  const rel = (kind: string) => fitIdentifier(`${kind} ${id} ${made.suffix}`);
  return { id, made, columns: [...stored, ...generated], text, first, scalar, rel };
}

const storedColumns = (id: string, made: Drawn, enums: readonly EnumType[]): readonly Column[] => [
  { id: `${id}.id`, name: made.called[4] ?? 'id', type: made.keyType, nullable: false, origin },
  ...made.keys.flatMap((key, i): Column[] => {
    const chosen = made.columns[i];
    if (!chosen) return [];
    const value = chosen.hasDefault ? defaultOf(chosen.type, enums) : undefined;
    return [
      {
        id: `${id}.${key}`,
        name: made.called[i] ?? key,
        type: chosen.type,
        nullable: chosen.nullable,
        ...(value && { default: value }),
        ...(chosen.comment && { comment: chosen.comment }),
        ...(made.touched && chosen.type.kind === 'timestamptz' && { touchedOnUpdate: true }),
        origin,
      },
    ];
  }),
];

const uniquesOf = ({ id, made, scalar, rel }: Parts): readonly UniqueConstraint[] => [
  ...(made.composite
    ? [{ id: `${id}/uq:id`, name: rel('uq id'), columns: [`${id}.id`], nullsNotDistinct: false, origin }]
    : []),
  ...(made.extras[0] && scalar
    ? [{ id: `${id}/uq`, name: rel('uq'), columns: [scalar.id], nullsNotDistinct: made.touched, origin }]
    : []),
];

function checksOf({ id, made, text, first, rel }: Parts): readonly CheckConstraint[] {
  const [, length, present] = made.extras;
  const all: CheckConstraint[] = [];
  if (length && text) {
    const predicate: Predicate = { kind: 'length', column: text.id, op: '<=', value: 9 };
    all.push({ id: `${id}/chk`, name: rel('chk'), predicate, origin });
  }
  if (present && first) {
    const predicate: Predicate = { kind: 'isNotNull', column: first.id };
    all.push({ id: `${id}/chk2`, name: rel('chk2'), predicate, origin });
  }
  return all;
}

function indexesOf({ id, made, text, scalar, rel }: Parts, enums: readonly EnumType[]): readonly Index[] {
  const [, , , plain, partial, folded] = made.extras;
  const all: Index[] = [];
  if (plain && scalar)
    all.push({
      id: `${id}/idx`,
      name: rel('idx'),
      unique: false,
      method: 'btree',
      parts: [{ key: { column: scalar.id }, direction: made.touched ? 'desc' : 'asc' }],
      ...(partial && { where: someOf(scalar, enums) }),
      serves: [],
      purpose: made.purpose,
      origin,
    });
  if (folded && text)
    all.push({
      id: `${id}/idx2`,
      name: rel('idx2'),
      unique: made.touched,
      method: 'btree',
      parts: [{ key: { expression: ['lower(', { column: text.id }, ')'] }, direction: 'asc' }],
      serves: [],
      purpose: '',
      origin,
    });
  return all;
}

/** A condition that some rows meet: one value of an enum, any value of another type. */
function someOf({ id, type }: Column, enums: readonly EnumType[]): Predicate {
  if (type.kind !== 'enum') return { kind: 'isNotNull', column: id };
  return { kind: 'compare', column: id, op: '=', value: enums.find((e) => e.id === type.enum)?.values[0] ?? 'a' };
}
