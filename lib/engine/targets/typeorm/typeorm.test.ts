import { describe, expect, it } from 'vitest';
import type { Schema } from '../../model/schema';
import { clinic } from '../../testing/clinic';
import {
  expectGolden,
  expectWholePlan,
  type Files,
  inFolder,
  inputOf,
  inUse,
  planDesigns,
  templatesIn,
} from '../testing/reads-back';
import { stress } from '../testing/stress';
import { typeorm } from './index';

/** The statements of one way, without those on TypeORM's own table. */
const statements = (text: string, way: 'up' | 'down'): string => {
  const [up = '', down = ''] = text.split('public async down');
  return templatesIn(way === 'up' ? up : down)
    .split('\n')
    .filter((line) => !/typeorm_metadata|^VALUES$|GENERATED_COLUMN/.test(line))
    .join('\n');
};

const read = {
  up: (files: Files) => inFolder(files, 'src/migrations/').map(({ text }) => statements(text, 'up')),
  down: (files: Files) =>
    inFolder(files, 'src/migrations/')
      .map(({ text }) => statements(text, 'down'))
      .reverse(),
};

const entity = (of: Schema, name: string): string =>
  typeorm.files(inputOf(of)).find(({ path }) => path === `src/entities/${name}.ts`)?.text ?? '';

describe('TypeORM', () => {
  it('of a readable design', async () => {
    await expectGolden(typeorm, clinic);
  });

  it.each(planDesigns)('runs the whole plan of %s', (_, of) => {
    expectWholePlan(typeorm, of, read);
  });

  it('leaves a transaction, both ways, for what cannot be in one', () => {
    for (const { text } of inFolder(typeorm.files(inputOf(inUse(clinic))), 'src/migrations/')) {
      const alone = text.includes('CONCURRENTLY');
      expect(text.includes('transaction = false;')).toBe(alone);
      expect(text.includes('await queryRunner.commitTransaction()')).toBe(alone);
    }
  });

  it('tells TypeORM what generated columns are computed from, once', () => {
    for (const of of [stress, inUse(stress)]) {
      const records = typeorm.files(inputOf(of)).filter(({ text }) => text.includes('INSERT INTO typeorm_metadata'));
      expect(records.map(({ path }) => path.startsWith('baseline/'))).toEqual([false]);
    }
  });
});

describe('the entities', () => {
  it('name both ends of a relation that a table has with itself', () => {
    const doctor = entity(clinic, 'Doctor');
    expect(doctor).toContain('(doctor) => doctor.doctorsAsSupervisor,');
    expect(doctor).toContain('(doctor) => doctor.supervisor,');
  });

  it('join all columns of a composite key', () => {
    expect(entity(stress, 'Seat')).toContain(`  @JoinColumn([
    {
      name: "team_id",
      referencedColumnName: "teamId",
      foreignKeyConstraintName: "fk_seats_next",
    },`);
  });

  it('give an enum its name and its default', () => {
    expect(entity(clinic, 'VisitStatus')).toContain('  Booked = "booked",');
    expect(entity(clinic, 'Appointment')).toContain('enumName: "visit_status",\n    default: VisitStatus.Booked,');
    expect(entity(stress, 'User')).toContain("default: () => `'it''s; ok'`");
  });

  it('say what an index is, and keep TypeORM from one it has no words for', () => {
    expect(entity(stress, 'Seat')).toContain(
      '@Index("idx_seats_number", ["number"], { where: "next_number IS NULL" })',
    );
    expect(entity(stress, 'Seat')).toContain('@Index("idx_seats_search", ["search"], { type: "gin" })');
    expect(entity(clinic, 'Patient')).toContain('@Index("uq_patients_email", { synchronize: false })');
    expect(entity(clinic, 'Appointment')).toContain(
      '@Index("idx_appointments_doctor_id_starts_at", { synchronize: false })',
    );
  });

  it('are one to one where the database has the constraint TypeORM expects', () => {
    expect(stress.tables.at(-1)?.uniques.map(({ columns }) => columns.length)).toEqual([1]);
    expect(typeorm.files(inputOf(stress)).filter(({ text }) => text.includes('@OneToOne('))).toHaveLength(2);
  });

  it('have a key even where the table has none, and TypeORM does not change it', () => {
    const [first, ...rest] = clinic.tables;
    if (!first) throw new Error('the clinic has tables');
    const { primaryKey: _, ...keyless } = first;
    const of = { ...clinic, tables: [keyless, ...rest] };
    expect(entity(of, 'Appointment')).toContain('synchronize: false,\n})');
    expect(entity(of, 'Appointment')).toContain('@PrimaryColumn(');
    expect(typeorm.notes(inputOf(of)).join('\n')).toContain('appointments');
  });
});

it('the notes say which indexes are in the migration alone', () => {
  const notes = typeorm.notes(inputOf(clinic)).join('\n');
  expect(notes).toContain('uq_patients_email');
  expect(notes).toContain('idx_patients_history');
  expect(typeorm.notes(inputOf(stress)).join('\n')).toContain('CURRENT_DATE');
});
