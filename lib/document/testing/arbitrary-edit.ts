import fc from 'fast-check';
import type { ColumnDefault, ColumnType, ReferentialAction, Schema } from '@/lib/engine';
import type { SchemaEdit } from '../types';

const name = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('customers', 'orders', 'email', 'id', 'status', 'people', 'customer_id') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('', ' ', '😀', 'select', 'ctid', '"Exact Name"', 'שם', 'a\u0000b', 'x'.repeat(90), '"'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

const type: fc.Arbitrary<ColumnType> = fc.oneof(
  fc
    .constantFrom('uuid', 'text', 'integer', 'bigint', 'boolean', 'date', 'timestamptz', 'json', 'jsonb', 'tsvector')
    .map((kind): ColumnType => ({ kind: kind as 'uuid' })),
  fc.integer({ min: -1, max: 20 }).map((length): ColumnType => ({ kind: 'varchar', length })),
  fc.constant<ColumnType>({ kind: 'numeric', precision: 12, scale: 2 }),
  fc.constant<ColumnType>({ kind: 'enum', enum: 'visit_status' }),
  fc.constant<ColumnType>({ kind: 'array', of: { kind: 'text' } }),
);

const value: fc.Arbitrary<ColumnDefault> = fc.oneof(
  fc.constantFrom<ColumnDefault>({ kind: 'now' }, { kind: 'today' }, { kind: 'uuid' }),
  fc
    .oneof(fc.string({ maxLength: 5 }), fc.integer(), fc.boolean())
    .map((literal): ColumnDefault => ({ kind: 'literal', value: literal })),
);

const action: fc.Arbitrary<ReferentialAction> = fc.constantFrom(
  'cascade',
  'restrict',
  'setNull',
  'setDefault',
  'noAction',
);

/** Numbers from which {@link editFrom} makes an edit that fits the schema it meets. */
export interface Dice {
  readonly kind: SchemaEdit['kind'];
  readonly table: number;
  readonly other: number;
  readonly column: number;
  readonly id: string;
  readonly name: string;
  readonly type: ColumnType;
  readonly value: ColumnDefault;
  readonly action: ReferentialAction;
  readonly shape: 'oneToMany' | 'oneToOne' | 'manyToMany';
  readonly flag: boolean;
  readonly flag2: boolean;
}

const kinds: readonly SchemaEdit['kind'][] = (
  'addTable renameTable describeTable setLiveTraffic setExpectedRows deleteTable addColumn renameColumn retypeColumn ' +
  'setNullable setDefault setUnique deleteColumn setPrimaryKey relate setOnDelete deleteConstraint addIndex deleteIndex'
).split(' ') as SchemaEdit['kind'][];

export const arbitraryDice: fc.Arbitrary<Dice> = fc.record({
  kind: fc.oneof(fc.constantFrom(...kinds), fc.constantFrom('addTable', 'relate', 'retypeColumn')),
  table: fc.nat(30),
  other: fc.nat(30),
  column: fc.nat(30),
  id: fc.uuid(),
  name,
  type,
  value,
  action,
  shape: fc.constantFrom('oneToMany', 'oneToOne', 'manyToMany'),
  flag: fc.boolean(),
  flag2: fc.boolean(),
});

/** An edit of what is in the schema; where there is nothing to pick, of something that is not there. */
export function editFrom(schema: Schema, dice: Dice): SchemaEdit {
  const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)];
  const table = pick(schema.tables, dice.table);
  const t = table?.id ?? 'gone';
  const column = pick(table?.columns ?? [], dice.column)?.id ?? 'gone';
  const second = pick(table?.columns ?? [], dice.other)?.id ?? 'gone';
  switch (dice.kind) {
    case 'addTable':
      return { kind: 'addTable', id: dice.id, name: dice.name, at: { x: dice.table, y: dice.other } };
    case 'renameTable':
      return { kind: 'renameTable', table: t, name: dice.name };
    case 'describeTable':
      return { kind: 'describeTable', table: t, purpose: dice.name };
    case 'setLiveTraffic':
      return { kind: 'setLiveTraffic', table: t, live: dice.flag };
    case 'setExpectedRows':
      return { kind: 'setExpectedRows', table: t, rows: dice.flag ? null : dice.other - 2 };
    case 'deleteTable':
      return { kind: 'deleteTable', table: t };
    case 'addColumn': {
      const given = dice.flag2 ? { default: dice.value } : {};
      return {
        kind: 'addColumn',
        table: t,
        id: dice.id,
        name: dice.name,
        type: dice.type,
        nullable: dice.flag,
        ...given,
      };
    }
    case 'renameColumn':
      return { kind: 'renameColumn', table: t, column, name: dice.name };
    case 'retypeColumn':
      return { kind: 'retypeColumn', table: t, column, type: dice.type };
    case 'setNullable':
      return { kind: 'setNullable', table: t, column, nullable: dice.flag };
    case 'setDefault':
      return { kind: 'setDefault', table: t, column, default: dice.flag ? dice.value : null };
    case 'setUnique':
      return { kind: 'setUnique', table: t, column, unique: dice.flag };
    case 'deleteColumn':
      return { kind: 'deleteColumn', table: t, column };
    case 'setPrimaryKey':
      return { kind: 'setPrimaryKey', table: t, columns: dice.flag ? [column] : [column, second] };
    case 'relate': {
      const child = pick(schema.tables, dice.other);
      const key = dice.flag2 ? pick(child?.columns ?? [], dice.column) : undefined;
      const shape = { kind: dice.shape, required: dice.flag, onDelete: dice.action };
      return {
        kind: 'relate',
        id: dice.id,
        parent: t,
        child: child?.id ?? 'gone',
        shape,
        ...(key && { column: key.id }),
      };
    }
    case 'setOnDelete':
      return {
        kind: 'setOnDelete',
        table: t,
        key: pick(table?.foreignKeys ?? [], dice.other)?.id ?? 'gone',
        action: dice.action,
      };
    case 'deleteConstraint': {
      const all = table ? [...table.foreignKeys, ...table.uniques, ...table.checks, ...table.exclusions] : [];
      return { kind: 'deleteConstraint', table: t, id: pick(all, dice.other)?.id ?? 'gone', dropColumn: dice.flag };
    }
    case 'addIndex':
      return {
        kind: 'addIndex',
        table: t,
        id: dice.id,
        columns: [
          { column, direction: 'asc' },
          { column: second, direction: 'desc' },
        ],
        unique: dice.flag,
      };
    case 'deleteIndex':
      return { kind: 'deleteIndex', table: t, id: pick(table?.indexes ?? [], dice.other)?.id ?? 'gone' };
  }
}
