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
} from '../testing/reads-back';
import { stress } from '../testing/stress';
import { rails } from './index';

/** The SQL that `execute` is given: a line in quotes, or a document without the indent its lines share. */
const executed = (script: string): string =>
  [...script.matchAll(/^ {4}execute (?:<<~'SQL'\n([\s\S]*?)\n {4}SQL|"(.*)")$/gm)]
    .map(([, block, line]) => `${block?.replace(/^ {6}/gm, '') ?? line ?? ''};`)
    .join('\n');

const ways = (text: string) => text.split('\n  def down');

const read = {
  up: (files: Files) => inFolder(files, 'db/migrate/').map(({ text }) => executed(ways(text)[0] ?? '')),
  down: (files: Files) =>
    inFolder(files, 'db/migrate/')
      .map(({ text }) => executed(ways(text)[1] ?? ''))
      .reverse(),
};

const file = (of: Schema, path: string): string =>
  rails.files(inputOf(of)).find((each) => each.path === path)?.text ?? '';

describe('Rails', () => {
  it('of a readable design', async () => {
    await expectGolden(rails, clinic);
  });

  it.each(planDesigns)('runs the whole plan of %s', (_, of) => {
    expectWholePlan(rails, of, read);
  });

  it('leaves a transaction for what cannot be in one, and calls each class as its file', () => {
    for (const { path, text } of rails.files(inputOf(inUse(stress)))) {
      const name = /db\/migrate\/\d+_(\w+)\.rb$/.exec(path)?.[1];
      if (name === undefined) continue;
      expect(text.includes('disable_ddl_transaction!')).toBe(text.includes('CONCURRENTLY'));
      const made = /^class (\w+) < /m.exec(text)?.[1] ?? '';
      expect(made.toLowerCase()).toBe(name.replaceAll('_', ''));
    }
  });

  it('has the whole database in structure.sql, which lists every migration', () => {
    const input = inputOf(inUse(clinic));
    const structure = rails.files(input).find(({ path }) => path === 'db/structure.sql')?.text ?? '';
    expect(structure).not.toContain('CONCURRENTLY');
    for (const { name } of clinic.tables) expect(structure).toContain(`CREATE TABLE ${name} (`);
    const stamps = rails.files(input).flatMap(({ path }) => /db\/migrate\/(\d+)_/.exec(path)?.[1] ?? []);
    for (const stamp of stamps) expect(structure).toContain(`('${stamp}')`);
  });
});

describe('the models', () => {
  it('stand in files whose names Rails makes the class of', () => {
    for (const of of [clinic, stress]) {
      for (const { path, text } of rails.files(inputOf(of))) {
        const [, name] = /^app\/models\/(\w+)\.rb$/.exec(path) ?? [];
        if (name === undefined) continue;
        const made = name.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
        expect(text).toContain(`class ${made.join('')} < ApplicationRecord`);
      }
    }
  });

  it('name both ends of a relation that a table has with itself', () => {
    const doctor = file(clinic, 'app/models/doctor.rb');
    expect(doctor).toContain(
      '  belongs_to :supervisor, class_name: "Doctor", inverse_of: :doctors_as_supervisor, optional: true',
    );
    expect(doctor).toContain(
      '  has_many :doctors_as_supervisor, class_name: "Doctor", foreign_key: :supervisor_id, inverse_of: :supervisor, dependent: :nullify',
    );
  });

  it('say what Rails cannot tell from a name, and nothing else', () => {
    expect(file(stress, 'app/models/user.rb')).toContain('self.table_name = "user"');
    expect(file(clinic, 'app/models/doctor_specialty.rb')).not.toContain('table_name');
  });

  it('check the values of an enum and the length of a text', () => {
    expect(file(clinic, 'app/models/appointment.rb')).toContain(
      '  STATUS_VALUES = %w[booked confirmed cancelled done].freeze',
    );
    expect(file(stress, 'app/models/user.rb')).toContain(
      `MOOD_VALUES = ["happy", "it's; ok", "2 sad", "class"].freeze`,
    );
    expect(file(clinic, 'app/models/doctor.rb')).toContain('validates :license_number, length: {maximum: 20}');
  });

  it('leave a key over several columns to the database, and the notes say so', () => {
    expect(file(stress, 'app/models/seat.rb')).not.toContain('belongs_to :seat');
    expect(rails.notes(inputOf(stress)).join('\n')).toContain('fk_seats_next');
  });
});
