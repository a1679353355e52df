import type { Column, ColumnType, Schema, Table } from '@/lib/engine';

/*
 * A schema with one of everything, so that a mutation of each kind of element can be told from it.
 */

const origin = { kind: 'hand' } as const;

const column = (table: string, name: string, type: ColumnType, more: Partial<Column> = {}): Column => ({
  id: `${table}/${name}`,
  name,
  type,
  nullable: false,
  origin,
  ...more,
});

const stamps = (table: string): readonly Column[] => [
  column(table, 'created_at', { kind: 'timestamptz' }, { default: { kind: 'now' } }),
  column(table, 'updated_at', { kind: 'timestamptz' }, { default: { kind: 'now' }, touchedOnUpdate: true }),
];

const table = (name: string, columns: readonly Column[], more: Partial<Table>): Table => ({
  id: name,
  name,
  purpose: '',
  columns: [column(name, 'id', { kind: 'uuid' }, { default: { kind: 'uuid' } }), ...columns, ...stamps(name)],
  primaryKey: { id: `${name}/pk`, name: `pk_${name}`, columns: [`${name}/id`] },
  foreignKeys: [],
  uniques: [],
  checks: [],
  exclusions: [],
  indexes: [],
  liveTraffic: false,
  origin,
  ...more,
});

const doctors = table(
  'doctors',
  [
    column('doctors', 'name', { kind: 'text' }, { comment: "The doctor's name" }),
    column('doctors', 'license', { kind: 'varchar', length: 20 }),
    column('doctors', 'email', { kind: 'text' }, { nullable: true }),
    column('doctors', 'mood', { kind: 'enum', enum: 'mood' }, { default: { kind: 'literal', value: 'calm' } }),
    column('doctors', 'rate', { kind: 'numeric', precision: 12, scale: 2 }, { default: { kind: 'literal', value: 0 } }),
    column(
      'doctors',
      'search',
      { kind: 'tsvector' },
      {
        nullable: true,
        generated: { kind: 'stored', sql: ["to_tsvector('english', ", { column: 'doctors/name' }, ')'] },
      },
    ),
    column('doctors', 'number', { kind: 'bigint' }, { generated: { kind: 'identity', always: true } }),
  ],
  {
    purpose: 'A doctor of the clinic',
    uniques: [
      {
        id: 'doctors/uq',
        name: 'uq_doctors_license',
        columns: ['doctors/license', 'doctors/email'],
        nullsNotDistinct: true,
        origin,
      },
    ],
    checks: [
      {
        id: 'doctors/chk',
        name: 'chk_doctors_rate',
        predicate: { kind: 'compare', column: 'doctors/rate', op: '>=', value: 0 },
        origin,
      },
    ],
    indexes: [
      {
        id: 'doctors/email',
        name: 'uq_doctors_email',
        unique: true,
        method: 'btree',
        parts: [{ key: { expression: ['lower(', { column: 'doctors/email' }, ')'] }, direction: 'asc' }],
        where: { kind: 'isNotNull', column: 'doctors/email' },
        serves: [],
        purpose: 'one doctor an address',
        origin,
      },
      {
        id: 'doctors/search',
        name: 'idx_doctors_search',
        unique: false,
        method: 'gin',
        parts: [{ key: { column: 'doctors/search' }, direction: 'asc' }],
        serves: [],
        purpose: 'search',
        origin,
      },
    ],
  },
);

const visits = table(
  'visits',
  [
    column('visits', 'doctor_id', { kind: 'uuid' }),
    column('visits', 'follows_id', { kind: 'uuid' }, { nullable: true }),
    column('visits', 'starts_at', { kind: 'timestamptz' }),
    column('visits', 'ends_at', { kind: 'timestamptz' }),
    column('visits', 'status', { kind: 'text' }, { default: { kind: 'literal', value: 'planned' } }),
    column('visits', 'tags', { kind: 'array', of: { kind: 'text' } }, { default: { kind: 'expression', sql: "'{}'" } }),
  ],
  {
    foreignKeys: [
      {
        id: 'visits/fk',
        name: 'fk_visits_doctor',
        columns: ['visits/doctor_id'],
        refTable: 'doctors',
        refColumns: ['doctors/id'],
        onDelete: 'restrict',
        onUpdate: 'cascade',
        deferrable: 'deferred',
        origin,
      },
      {
        id: 'visits/self',
        name: 'fk_visits_follows',
        columns: ['visits/follows_id'],
        refTable: 'visits',
        refColumns: ['visits/id'],
        onDelete: 'setNull',
        onUpdate: 'noAction',
        origin,
      },
    ],
    checks: [
      {
        id: 'visits/chk',
        name: 'chk_visits_status',
        predicate: { kind: 'oneOf', column: 'visits/status', values: ['planned', 'done', "didn't come"] },
        origin,
      },
    ],
    exclusions: [
      {
        id: 'visits/ex',
        name: 'ex_visits_doctor',
        parts: [
          { key: { column: 'visits/doctor_id' }, operator: '=' },
          {
            key: {
              expression: ['tstzrange(', { column: 'visits/starts_at' }, ', ', { column: 'visits/ends_at' }, ')'],
            },
            operator: '&&',
          },
        ],
        where: { kind: 'compare', column: 'visits/status', op: '<>', value: 'done' },
        origin,
      },
    ],
    indexes: [
      {
        id: 'visits/idx',
        name: 'idx_visits_doctor_starts',
        unique: false,
        method: 'btree',
        parts: [
          { key: { column: 'visits/doctor_id' }, direction: 'asc' },
          { key: { column: 'visits/starts_at' }, direction: 'desc' },
        ],
        include: ['visits/status'],
        where: { kind: 'compare', column: 'visits/status', op: '=', value: 'planned' },
        serves: [],
        purpose: "a doctor's next visits",
        origin,
      },
    ],
  },
);

/** Two tables with every kind of column, constraint and index. */
export const clinic: Schema = {
  dialect: 'postgresql',
  tables: [doctors, visits],
  enums: [{ id: 'mood', name: 'mood', values: ['calm', 'busy'], origin }],
  extensions: ['btree_gist'],
};
