import type { Column, Schema } from '../model/schema';
import { column, foreignKey, index, schema, table, typed } from './build';

const stamps = (of: string): readonly Column[] => [
  column(of, 'created_at', { type: { kind: 'timestamptz' }, default: { kind: 'now' } }),
  column(of, 'updated_at', { type: { kind: 'timestamptz' }, default: { kind: 'now' }, touchedOnUpdate: true }),
];

const origin = { kind: 'hand' } as const;

/**
 * A small, readable design with one of each thing a schema can hold: an enum, an extension, a cycle of foreign keys, a
 * self reference, a composite key, checks, an exclusion, partial, expression, GIN and descending indexes.
 */
export const clinic: Schema = schema(
  [
    table(
      'appointments',
      [
        typed('appointments', 'patient_id', 'uuid'),
        typed('appointments', 'doctor_id', 'uuid'),
        column('appointments', 'status', {
          type: { kind: 'enum', enum: 'visit_status' },
          default: { kind: 'literal', value: 'booked' },
        }),
        typed('appointments', 'starts_at', 'timestamptz'),
        typed('appointments', 'ends_at', 'timestamptz'),
        column('appointments', 'fee', {
          type: { kind: 'numeric', precision: 12, scale: 2 },
          nullable: true,
          comment: "Until billed: the doctor's estimate",
        }),
        ...stamps('appointments'),
      ],
      {
        purpose: "A patient's booked visit to a doctor",
        foreignKeys: [
          foreignKey('appointments', 'patient_id', 'patients', { onDelete: 'cascade' }),
          foreignKey('appointments', 'doctor_id', 'doctors'),
        ],
        checks: [
          {
            id: 'appointments/chk:period',
            name: 'chk_appointments_period',
            predicate: {
              kind: 'compareColumns',
              left: 'appointments.ends_at',
              op: '>',
              right: 'appointments.starts_at',
            },
            origin,
          },
          {
            id: 'appointments/chk:fee',
            name: 'chk_appointments_fee',
            predicate: { kind: 'compare', column: 'appointments.fee', op: '>=', value: 0 },
            origin,
          },
        ],
        exclusions: [
          {
            id: 'appointments/ex:doctor',
            name: 'ex_appointments_doctor_id_period',
            parts: [
              { key: { column: 'appointments.doctor_id' }, operator: '=' },
              {
                key: {
                  expression: [
                    'tstzrange(',
                    { column: 'appointments.starts_at' },
                    ', ',
                    { column: 'appointments.ends_at' },
                    ')',
                  ],
                },
                operator: '&&',
              },
            ],
            where: { kind: 'compare', column: 'appointments.status', op: '<>', value: 'cancelled' },
            origin,
          },
        ],
        indexes: [
          index('appointments', ['patient_id'], { purpose: 'Deleting a patient finds the appointments' }),
          index('appointments', ['doctor_id', 'starts_at'], {
            purpose: "A doctor's upcoming appointments, latest first",
            parts: [
              { key: { column: 'appointments.doctor_id' }, direction: 'asc' },
              { key: { column: 'appointments.starts_at' }, direction: 'desc' },
            ],
            where: { kind: 'oneOf', column: 'appointments.status', values: ['booked', 'confirmed'] },
          }),
        ],
      },
    ),
    table(
      'doctors',
      [
        column('doctors', 'license_number', { type: { kind: 'varchar', length: 20 } }),
        column('doctors', 'name'),
        column('doctors', 'supervisor_id', { type: { kind: 'uuid' }, nullable: true }),
        column('doctors', 'department_id', { type: { kind: 'uuid' }, nullable: true }),
        ...stamps('doctors'),
      ],
      {
        purpose: 'Someone who treats patients',
        foreignKeys: [
          foreignKey('doctors', 'supervisor_id', 'doctors', { onDelete: 'setNull' }),
          foreignKey('doctors', 'department_id', 'departments', { onDelete: 'setNull' }),
        ],
        uniques: [
          {
            id: 'doctors/uq:license',
            name: 'uq_doctors_license_number',
            columns: ['doctors.license_number'],
            nullsNotDistinct: false,
            origin,
          },
        ],
        indexes: [index('doctors', ['supervisor_id']), index('doctors', ['department_id'])],
      },
    ),
    table(
      'departments',
      [column('departments', 'name'), typed('departments', 'head_id', 'uuid'), ...stamps('departments')],
      {
        purpose: 'A part of the clinic with a doctor at its head',
        foreignKeys: [foreignKey('departments', 'head_id', 'doctors')],
        indexes: [index('departments', ['head_id'])],
      },
    ),
    table(
      'patients',
      [
        column('patients', 'name'),
        column('patients', 'email', { nullable: true }),
        column('patients', 'allergies', {
          type: { kind: 'array', of: { kind: 'text' } },
          default: { kind: 'expression', sql: "'{}'::text[]" },
        }),
        column('patients', 'history', { type: { kind: 'jsonb' }, default: { kind: 'literal', value: '{}' } }),
        ...stamps('patients'),
      ],
      {
        purpose: 'Someone who is treated',
        indexes: [
          index('patients', ['email'], {
            name: 'uq_patients_email',
            unique: true,
            parts: [{ key: { expression: ['lower(', { column: 'patients.email' }, ')'] }, direction: 'asc' }],
            purpose: 'No two patients share an email, whatever its case',
          }),
          index('patients', ['history'], {
            method: 'gin',
            parts: [{ key: { column: 'patients.history' }, direction: 'asc', opclass: 'jsonb_path_ops' }],
          }),
        ],
      },
    ),
    {
      ...table('doctor_specialties', [
        typed('doctor_specialties', 'doctor_id', 'uuid'),
        column('doctor_specialties', 'specialty'),
        ...stamps('doctor_specialties'),
      ]),
      columns: [
        typed('doctor_specialties', 'doctor_id', 'uuid'),
        column('doctor_specialties', 'specialty', { comment: 'As the medical chamber lists it' }),
        ...stamps('doctor_specialties'),
      ],
      primaryKey: {
        id: 'doctor_specialties/pk',
        name: 'pk_doctor_specialties',
        columns: ['doctor_specialties.doctor_id', 'doctor_specialties.specialty'],
      },
      foreignKeys: [foreignKey('doctor_specialties', 'doctor_id', 'doctors', { onDelete: 'cascade' })],
    },
  ],
  {
    enums: [
      {
        id: 'visit_status',
        name: 'visit_status',
        values: ['booked', 'confirmed', 'cancelled', 'done'],
        origin,
      },
    ],
    extensions: ['btree_gist'],
  },
);
