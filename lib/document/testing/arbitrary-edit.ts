import fc from 'fast-check';
import type { ColumnDefault, ColumnType, ReferentialAction, Schema, Table } from '@/lib/engine';
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
  const found = pick(schema.tables, dice.table);
  const table = found?.id ?? 'gone';
  const at: Place = {
    table,
    found,
    column: pick(found?.columns ?? [], dice.column)?.id ?? 'gone',
    second: pick(found?.columns ?? [], dice.other)?.id ?? 'gone',
  };
  return (
    ofTable(at, dice) ??
    ofColumn(at, dice) ??
    ofKey(at, schema, dice) ??
    ofIndex(at, dice) ?? { kind: 'deleteTable', table }
  );
}

/** What the dice picked of a schema; `gone`: nothing that is there. */
interface Place {
  readonly table: string;
  readonly found: Table | undefined;
  readonly column: string;
  readonly second: string;
}

const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)];

function ofTable({ table }: Place, dice: Dice): SchemaEdit | null {
  switch (dice.kind) {
    case 'addTable':
      return { kind: 'addTable', id: dice.id, name: dice.name, at: { x: dice.table, y: dice.other } };
    case 'renameTable':
      return { kind: 'renameTable', table, name: dice.name };
    case 'describeTable':
      return { kind: 'describeTable', table, purpose: dice.name };
    case 'setLiveTraffic':
      return { kind: 'setLiveTraffic', table, live: dice.flag };
    case 'setExpectedRows':
      return { kind: 'setExpectedRows', table, rows: dice.flag ? null : dice.other - 2 };
    default:
      return null;
  }
}

function ofColumn({ table, column }: Place, dice: Dice): SchemaEdit | null {
  const { id, name, type, flag } = dice;
  switch (dice.kind) {
    case 'addColumn': {
      const given = dice.flag2 ? { default: dice.value } : {};
      return { kind: 'addColumn', table, id, name, type, nullable: flag, ...given };
    }
    case 'renameColumn':
      return { kind: 'renameColumn', table, column, name };
    case 'retypeColumn':
      return { kind: 'retypeColumn', table, column, type };
    case 'setNullable':
      return { kind: 'setNullable', table, column, nullable: flag };
    case 'setDefault':
      return { kind: 'setDefault', table, column, default: flag ? dice.value : null };
    case 'setUnique':
      return { kind: 'setUnique', table, column, unique: flag };
    case 'deleteColumn':
      return { kind: 'deleteColumn', table, column };
    default:
      return null;
  }
}

function ofKey({ table, found, column, second }: Place, schema: Schema, dice: Dice): SchemaEdit | null {
  switch (dice.kind) {
    case 'setPrimaryKey':
      return { kind: 'setPrimaryKey', table, columns: dice.flag ? [column] : [column, second] };
    case 'relate': {
      const child = pick(schema.tables, dice.other);
      const key = dice.flag2 ? pick(child?.columns ?? [], dice.column) : undefined;
      const shape = { kind: dice.shape, required: dice.flag, onDelete: dice.action };
      const ends = { parent: table, child: child?.id ?? 'gone' };
      return { kind: 'relate', id: dice.id, ...ends, shape, ...(key && { column: key.id }) };
    }
    case 'setOnDelete': {
      const key = pick(found?.foreignKeys ?? [], dice.other)?.id ?? 'gone';
      return { kind: 'setOnDelete', table, key, action: dice.action };
    }
    case 'deleteConstraint': {
      const all = found ? [...found.foreignKeys, ...found.uniques, ...found.checks, ...found.exclusions] : [];
      return { kind: 'deleteConstraint', table, id: pick(all, dice.other)?.id ?? 'gone', dropColumn: dice.flag };
    }
    default:
      return null;
  }
}

function ofIndex({ table, found, column, second }: Place, dice: Dice): SchemaEdit | null {
  switch (dice.kind) {
    case 'addIndex': {
      const columns = [
        { column, direction: 'asc' },
        { column: second, direction: 'desc' },
      ] as const;
      return { kind: 'addIndex', table, id: dice.id, columns, unique: dice.flag };
    }
    case 'deleteIndex':
      return { kind: 'deleteIndex', table, id: pick(found?.indexes ?? [], dice.other)?.id ?? 'gone' };
    default:
      return null;
  }
}
