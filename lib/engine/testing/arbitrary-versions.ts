import fc from 'fast-check';
import type { ColumnType } from '../model/column-type';
import { fitIdentifier } from '../model/names';
import type { Column, ColumnDefault, EnumType, ForeignKey, Schema, Table } from '../model/schema';
import { emptySchema } from '../model/schema';

/*
 * Versions of one schema: elements are drawn from a fixed stock of ids, so that two versions share some, lack some and
 * differ in others, and every kind of change comes up. Each version is valid by itself.
 */

const origin = { kind: 'hand' } as const;

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
const names = (count: number, plain: string) =>
  fc.shuffledSubarray([...awkwardNames, ...Array.from({ length: count }, (_, i) => `${plain}_${i}`)], {
    minLength: count,
    maxLength: count,
  });

const keyType: fc.Arbitrary<ColumnType> = fc.constantFrom<ColumnType[]>(
  { kind: 'uuid' },
  { kind: 'bigint' },
  { kind: 'text' },
  { kind: 'varchar', length: 40 },
);

const enumIds = ['e:0', 'e:1'];

const plainType = (enums: readonly EnumType[]): fc.Arbitrary<ColumnType> =>
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

function defaultOf(type: ColumnType, enums: readonly EnumType[]): ColumnDefault | undefined {
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

const enumTypes: fc.Arbitrary<readonly EnumType[]> = fc
  .tuple(
    fc.subarray(enumIds),
    names(2, 'kind'),
    fc.array(fc.shuffledSubarray(['a', "b's", 'c d', 'd💩'], { minLength: 1 }), { minLength: 2, maxLength: 2 }),
  )
  .map(([ids, called, values]) =>
    ids.map((id, i) => ({ id, name: `type ${called[i]}`.slice(0, 20), values: values[i] ?? ['a'], origin })),
  );

const tableIds = ['t:0', 't:1', 't:2', 't:3'];

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

/** A table without foreign keys; `prefix` keeps relation names of different tables apart. */
const tableOf = (id: string, name: string, enums: readonly EnumType[]): fc.Arbitrary<Table> =>
  fc
    .record({
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
    })
    .map((made) => {
      const columns: Column[] = [
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
      const text = columns.find((column) => column.type.kind === 'text' && column.id !== `${id}.id`);
      const first = columns[1];
      if (made.generated && text) {
        columns.push({
          id: `${id}.g`,
          name: made.called[5] ?? 'g',
          type: { kind: 'text' },
          nullable: true,
          generated: { kind: 'stored', sql: [`${made.generated}(`, { column: text.id }, ')'] },
          origin,
        });
      }
      const scalar = first && !['jsonb', 'array'].includes(first.type.kind) ? first : undefined;
      const [u, c, e, i, p, g] = made.extras;
      const rel = (kind: string) => fitIdentifier(`${kind} ${id} ${made.suffix}`);
      return {
        id,
        name,
        purpose: made.purpose,
        columns,
        primaryKey: {
          id: `${id}/pk`,
          name: rel('pk'),
          columns: made.composite && scalar && !scalar.nullable ? [`${id}.id`, scalar.id] : [`${id}.id`],
        },
        foreignKeys: [],
        uniques: [
          ...(made.composite
            ? [{ id: `${id}/uq:id`, name: rel('uq id'), columns: [`${id}.id`], nullsNotDistinct: false, origin }]
            : []),
          ...(u && scalar
            ? [{ id: `${id}/uq`, name: rel('uq'), columns: [scalar.id], nullsNotDistinct: made.touched, origin }]
            : []),
        ],
        checks: [
          ...(c && text
            ? [
                {
                  id: `${id}/chk`,
                  name: rel('chk'),
                  predicate: { kind: 'length', column: text.id, op: '<=', value: 9 } as const,
                  origin,
                },
              ]
            : []),
          ...(e && first
            ? [
                {
                  id: `${id}/chk2`,
                  name: rel('chk2'),
                  predicate: { kind: 'isNotNull', column: first.id } as const,
                  origin,
                },
              ]
            : []),
        ],
        exclusions: [],
        indexes: [
          ...(i && scalar
            ? [
                {
                  id: `${id}/idx`,
                  name: rel('idx'),
                  unique: false,
                  method: 'btree' as const,
                  parts: [
                    { key: { column: scalar.id }, direction: made.touched ? ('desc' as const) : ('asc' as const) },
                  ],
                  ...(p && {
                    where:
                      scalar.type.kind === 'enum'
                        ? ({
                            kind: 'compare',
                            column: scalar.id,
                            op: '=',
                            value:
                              enums.find((x) => scalar.type.kind === 'enum' && x.id === scalar.type.enum)?.values[0] ??
                              'a',
                          } as const)
                        : ({ kind: 'isNotNull', column: scalar.id } as const),
                  }),
                  serves: [],
                  purpose: made.purpose,
                  origin,
                },
              ]
            : []),
          ...(g && text
            ? [
                {
                  id: `${id}/idx2`,
                  name: rel('idx2'),
                  unique: made.touched,
                  method: 'btree' as const,
                  parts: [{ key: { expression: ['lower(', { column: text.id }, ')'] }, direction: 'asc' as const }],
                  serves: [],
                  purpose: '',
                  origin,
                },
              ]
            : []),
        ],
        liveTraffic: false,
        origin,
      } satisfies Table;
    });

const referring = (tables: readonly Table[]): fc.Arbitrary<readonly Table[]> =>
  fc
    .array(
      fc.tuple(
        fc.nat(),
        fc.nat(),
        fc.constantFrom<ForeignKey['onDelete'][]>('cascade', 'restrict', 'setNull'),
        fc.boolean(),
      ),
      { maxLength: 5 },
    )
    .map((links) =>
      links.reduce<readonly Table[]>((all, [from, to, onDelete, deferrable], n) => {
        const [child, parent] = [all[from % all.length], all[to % all.length]];
        const key = parent?.columns[0];
        if (!child || !parent || !key) return all;
        const column: Column = { id: `${child.id}.fk${n}`, name: `ref ${n}`, type: key.type, nullable: true, origin };
        const foreignKey: ForeignKey = {
          id: `${child.id}/fk:${n}`,
          name: `fk ${child.id} ${n}`,
          columns: [column.id],
          refTable: parent.id,
          refColumns: [key.id],
          onDelete,
          onUpdate: 'noAction',
          ...(deferrable && { deferrable: 'deferred' as const }),
          origin,
        };
        return all.map((table) =>
          table.id === child.id
            ? { ...table, columns: [...table.columns, column], foreignKeys: [...table.foreignKeys, foreignKey] }
            : table,
        );
      }, tables),
    );

/** One version. */
export const arbitraryVersion: fc.Arbitrary<Schema> = fc
  .tuple(fc.subarray(tableIds), names(4, 'table'), enumTypes)
  .chain(([ids, called, enums]) =>
    fc
      .tuple(...ids.map((id, i) => tableOf(id, called[i] ?? id, enums)))
      .chain(referring)
      .map((tables) => ({ ...emptySchema, tables, enums })),
  );
