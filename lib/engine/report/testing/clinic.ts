import { schemaFrom } from '../../diagram/testing/tables';
import type { AccessPattern } from '../../model/access-pattern';
import type { Decision } from '../../model/decision';
import type { Design } from '../../model/design';
import type { Diagnostic } from '../../model/diagnostic';
import type { CheckConstraint, Schema, Table } from '../../model/schema';
import type { Verification } from '../../model/verification';
import type { ReportInput } from '../input';

const text =
  'A clinic has doctors and patients. A doctor has a license number, which must be unique.\n' +
  'A patient books appointments with a doctor. An appointment is booked, kept or missed.\n' +
  'Every access to a patient file is logged and never changed.\n' +
  "We look up a doctor's upcoming appointments.";

const spanOf = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const from = (words: string) => ({ kind: 'text', spans: [spanOf(words)], pattern: 'test' }) as const;

const statusCheck: CheckConstraint = {
  id: 't:appointments/chk:status',
  name: 'chk_appointments_status',
  predicate: { kind: 'oneOf', column: 't:appointments/c:status', values: ['booked', 'kept', 'missed'] },
  origin: from('An appointment is booked, kept or missed.'),
};

const purposes: Readonly<Record<string, string>> = {
  idx_appointments_doctor_id_starts_at: "a doctor's upcoming appointments",
  idx_appointments_patient_id: 'the appointments of a patient, and the foreign key',
  idx_file_accesses_patient_id: 'the accesses to a patient file, and the foreign key',
};

/** A small clinic, as the engine would design it: every kind of thing a report tells about. */
export const clinicSchema: Schema = withPurposes(
  schemaFrom([
    {
      name: 'doctors',
      purpose: 'a doctor of the clinic',
      columns: ['id uuid', 'license_number text unique', 'full_name text', 'created_at timestamptz'],
    },
    {
      name: 'patients',
      purpose: 'a person treated at the clinic',
      columns: ['id uuid', 'full_name text', 'phone text null', 'created_at timestamptz'],
    },
    {
      name: 'appointments',
      purpose: "a patient's booked visit to a doctor",
      columns: [
        'id uuid',
        'doctor_id uuid -> doctors',
        'patient_id uuid -> patients',
        'starts_at timestamptz',
        'status text',
        'created_at timestamptz',
      ],
      indexes: [['patient_id'], ['doctor_id', 'starts_at']],
      more: { checks: [statusCheck], liveTraffic: true },
    },
    {
      name: 'file_accesses',
      purpose: 'an access to a patient file',
      columns: ['id uuid', 'patient_id uuid -> patients', 'accessed_at timestamptz'],
      indexes: [['patient_id']],
    },
  ]),
);

function withPurposes(schema: Schema): Schema {
  const tables = schema.tables.map((table): Table => {
    const indexes = table.indexes.map((index) => ({
      ...index,
      purpose: purposes[index.name] ?? '',
      serves: index.parts.length > 1 ? ['q:upcoming'] : [],
    }));
    return { ...table, indexes };
  });
  return { ...schema, tables };
}

const decisions: readonly Decision[] = [
  {
    id: 'design/unique@t:doctors/uq:license_number',
    code: 'design/unique',
    subject: 't:doctors/uq:license_number',
    title: 'doctors.license_number UNIQUE',
    choice: 'unique',
    because: '"which must be unique"',
    ruledOut: [{ choice: 'naturalKey', title: 'a natural key', because: 'licences are reissued' }],
    origin: from('which must be unique'),
    confidence: 1,
    weight: 80,
    overruled: false,
  },
  {
    id: 'design/on-delete@t:appointments/fk:patient_id',
    code: 'design/on-delete',
    subject: 't:appointments/fk:patient_id',
    title: 'appointments.patient_id ON DELETE RESTRICT',
    choice: 'restrict',
    because: 'an appointment is a record of its own',
    ruledOut: [{ choice: 'cascade', title: 'CASCADE', because: 'deleting a patient would erase the history' }],
    origin: { kind: 'rule', rule: 'design/on-delete', spans: [spanOf('A patient books appointments with a doctor.')] },
    confidence: 0.9,
    weight: 60,
    overruled: false,
  },
  {
    id: 'design/key@t:patients',
    code: 'design/key',
    subject: 't:patients',
    title: 'patients has a uuid key',
    choice: 'uuid',
    because: 'nothing in the brief identifies a patient',
    ruledOut: [],
    origin: { kind: 'assumption', because: 'the brief is silent', spans: [] },
    confidence: 0.5,
    weight: 20,
    overruled: false,
  },
];

const upcoming: AccessPattern = {
  id: 'q:upcoming',
  label: "a doctor's upcoming appointments",
  accesses: [
    {
      table: 't:appointments',
      equality: ['t:appointments/c:doctor_id'],
      inList: [],
      range: ['t:appointments/c:starts_at'],
      order: [{ column: 't:appointments/c:starts_at', direction: 'asc' }],
      fixed: [],
      search: [],
    },
  ],
  frequency: 'hot',
  assumed: false,
  origin: from("We look up a doctor's upcoming appointments."),
};

const findings: readonly Diagnostic[] = [
  {
    code: 'design/nullable-without-reason',
    severity: 'warning',
    message: 'patients.phone may be empty and the brief does not say when.',
    hint: 'Say that a phone is required, or when it is missing.',
    subject: 't:patients/c:phone',
    spans: [spanOf('A clinic has doctors and patients.')],
  },
];

export const clinicDesign: Design = {
  brief: { text, overrides: [] },
  name: 'clinic',
  conceptual: {
    domain: 'clinic',
    entities: [
      {
        id: 'file_accesses',
        name: 'file access',
        description: 'an access to a patient file',
        kind: 'event',
        attributes: [],
        appendOnly: true,
        origin: from('Every access to a patient file is logged and never changed.'),
      },
    ],
    relationships: [],
    rules: [],
    queries: [],
    marks: [],
  },
  base: clinicSchema,
  current: clinicSchema,
  schema: clinicSchema,
  patterns: [upcoming],
  rejectedIndexes: [],
  decisions,
  diagnostics: findings,
};

export const proved: Verification = {
  engine: 'PostgreSQL 18.6',
  where: 'PGlite under Node',
  status: 'proved',
  phases: [
    { phase: 'up', ok: true, detail: '14 statements' },
    { phase: 'compare', ok: true, detail: '4 tables, 17 columns, 12 constraints, 3 indexes' },
    { phase: 'down', ok: true, detail: '4 statements' },
    { phase: 'clean', ok: true, detail: 'no tables, types or functions left' },
    { phase: 'upAgain', ok: true, detail: '14 statements' },
  ],
  statements: 32,
};

export const clinic: ReportInput = { design: clinicDesign, verification: proved, at: '2026-03-14T09:26:00.000Z' };
