import type { Schema } from '@/lib/engine';
import { column, foreignKey, index, schema, table, typed } from '@/lib/engine/testing/build';

const origin = { kind: 'hand' } as const;

const doctors = table(
  'doctors',
  [
    column('doctors', 'name', { comment: "The doctor's name" }),
    column('doctors', 'license', { type: { kind: 'varchar', length: 20 } }),
    column('doctors', 'email', { nullable: true }),
    column('doctors', 'mood', {
      type: { kind: 'enum', enum: 'mood' },
      default: { kind: 'literal', value: 'calm' },
    }),
    column('doctors', 'rate', {
      type: { kind: 'numeric', precision: 12, scale: 2 },
      default: { kind: 'literal', value: 0 },
    }),
    column('doctors', 'search', {
      type: { kind: 'tsvector' },
      nullable: true,
      generated: { kind: 'stored', sql: ["to_tsvector('english', ", { column: 'doctors.name' }, ')'] },
    }),
    column('doctors', 'number', { type: { kind: 'bigint' }, generated: { kind: 'identity', always: true } }),
    column('doctors', 'updated_at', {
      type: { kind: 'timestamptz' },
      default: { kind: 'now' },
      touchedOnUpdate: true,
    }),
  ],
  {
    purpose: 'A doctor of the clinic',
    uniques: [
      {
        id: 'doctors/uq:license',
        name: 'uq_doctors_license',
        columns: ['doctors.license', 'doctors.email'],
        nullsNotDistinct: true,
        origin,
      },
    ],
    checks: [
      {
        id: 'doctors/chk:rate',
        name: 'chk_doctors_rate',
        predicate: { kind: 'compare', column: 'doctors.rate', op: '>=', value: 0 },
        origin,
      },
    ],
    indexes: [
      index('doctors', ['email'], {
        name: 'uq_doctors_email',
        unique: true,
        parts: [{ key: { expression: ['lower(', { column: 'doctors.email' }, ')'] }, direction: 'asc' }],
        where: { kind: 'isNotNull', column: 'doctors.email' },
      }),
      index('doctors', ['search'], { method: 'gin' }),
      index('doctors', ['name'], {
        parts: [{ key: { column: 'doctors.name' }, direction: 'asc', opclass: 'text_pattern_ops' }],
      }),
    ],
  },
);

const visits = table(
  'visits',
  [
    typed('visits', 'doctor_id', 'uuid'),
    column('visits', 'follows_id', { type: { kind: 'uuid' }, nullable: true }),
    typed('visits', 'starts_at', 'timestamptz'),
    typed('visits', 'ends_at', 'timestamptz'),
    column('visits', 'status', { default: { kind: 'literal', value: 'planned' } }),
    column('visits', 'tags', {
      type: { kind: 'array', of: { kind: 'text' } },
      default: { kind: 'expression', sql: "'{}'" },
    }),
  ],
  {
    foreignKeys: [
      foreignKey('visits', 'doctor_id', 'doctors', { onUpdate: 'cascade', deferrable: 'deferred' }),
      foreignKey('visits', 'follows_id', 'visits', { onDelete: 'setNull' }),
    ],
    checks: [
      {
        id: 'visits/chk:status',
        name: 'chk_visits_status',
        predicate: { kind: 'oneOf', column: 'visits.status', values: ['planned', 'done', "didn't come"] },
        origin,
      },
    ],
    exclusions: [
      {
        id: 'visits/ex:doctor',
        name: 'ex_visits_doctor',
        parts: [
          { key: { column: 'visits.doctor_id' }, operator: '=' },
          {
            key: {
              expression: ['tstzrange(', { column: 'visits.starts_at' }, ', ', { column: 'visits.ends_at' }, ')'],
            },
            operator: '&&',
          },
        ],
        where: { kind: 'compare', column: 'visits.status', op: '<>', value: 'done' },
        origin,
      },
    ],
    indexes: [
      index('visits', ['doctor_id', 'starts_at'], {
        parts: [
          { key: { column: 'visits.doctor_id' }, direction: 'asc' },
          { key: { column: 'visits.starts_at' }, direction: 'desc' },
        ],
        include: ['visits.status'],
        where: { kind: 'compare', column: 'visits.status', op: '=', value: 'planned' },
      }),
    ],
  },
);

/** Two tables with one of every kind of column, constraint and index that a proof compares. */
export const oneOfEach: Schema = schema([doctors, visits], {
  enums: [{ id: 'mood', name: 'mood', values: ['calm', 'busy'], origin }],
  extensions: ['btree_gist'],
});
