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
import { sequelize } from './index';

const ways = (text: string) => text.split('\n  async down(');

const read = {
  up: (files: Files) => inFolder(files, 'migrations/').map(({ text }) => templatesIn(ways(text)[0] ?? '')),
  down: (files: Files) =>
    inFolder(files, 'migrations/')
      .map(({ text }) => templatesIn(ways(text)[1] ?? ''))
      .reverse(),
};

const model = (of: Schema, name: string): string =>
  sequelize.files(inputOf(of)).find(({ path }) => path === `src/models/${name}.ts`)?.text ?? '';

describe('Sequelize', () => {
  it('of a readable design', async () => {
    await expectGolden(sequelize, clinic);
  });

  it.each(planDesigns)('runs the whole plan of %s', (_, of) => {
    expectWholePlan(sequelize, of, read);
  });

  it('opens a transaction but for what cannot be in one', () => {
    for (const { text } of inFolder(sequelize.files(inputOf(inUse(clinic))), 'migrations/')) {
      expect(text.includes('sequelize.transaction(')).toBe(!text.includes('CONCURRENTLY'));
    }
  });

  it('keeps a list of its own for the migrations of a baseline', () => {
    const files = sequelize.files(inputOf(inUse(clinic)));
    const lists = ['config/config.cjs', 'baseline/config/config.cjs'].map(
      (path) => /migrationStorageTableName: "(\w+)"/.exec(files.find((file) => file.path === path)?.text ?? '')?.[1],
    );
    expect(lists).toEqual(['sequelize_meta', 'sequelize_meta_baseline']);
  });
});

describe('the models', () => {
  it('name both ends of a relation that a table has with itself', () => {
    expect(model(clinic, 'Doctor')).toContain('declare supervisor?: NonAttribute<Doctor | null>;');
    expect(model(clinic, 'Doctor')).toContain('declare doctorsAsSupervisor?: NonAttribute<Doctor[]>;');
  });

  it('have every index by its name, with its condition, order and operator class', () => {
    for (const table of stress.tables) {
      for (const { name } of table.indexes) {
        expect(sequelize.files(inputOf(stress)).some(({ text }) => text.includes(`name: "${name}",\n`))).toBe(true);
      }
    }
    expect(model(clinic, 'Appointment')).toContain('fields: ["doctor_id", { name: "starts_at", order: "DESC" }],');
    expect(model(clinic, 'Patient')).toContain('fields: [literal("lower(email)")],');
    expect(model(clinic, 'Patient')).toContain('{ name: "history", operator: "jsonb_path_ops" }');
    expect(model(stress, 'Seat')).toContain('where: literal("next_number IS NULL"),');
  });

  it('leave an array of an enum to the type the database has', () => {
    expect(model(stress, 'User')).toContain('type: "mood[]",');
    expect(model(stress, 'User')).toContain('type: DataTypes.ENUM(...moodValues),');
  });

  it('say nothing of a key over several columns but in the notes', () => {
    expect(model(stress, 'Seat')).not.toContain('as: "seat"');
    expect(sequelize.notes(inputOf(stress)).join('\n')).toContain('fk_seats_next');
  });
});
