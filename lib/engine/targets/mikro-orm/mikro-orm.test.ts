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
import { mikroOrm } from './index';

const ways = (text: string) => text.split('\n  override down(');

const read = {
  up: (files: Files) => inFolder(files, 'src/migrations/').map(({ text }) => templatesIn(ways(text)[0] ?? '')),
  down: (files: Files) =>
    inFolder(files, 'src/migrations/')
      .map(({ text }) => templatesIn(ways(text)[1] ?? ''))
      .reverse(),
};

const entity = (of: Schema, name: string): string =>
  mikroOrm.files(inputOf(of)).find(({ path }) => path === `src/entities/${name}.ts`)?.text ?? '';

describe('MikroORM', () => {
  it('of a readable design', async () => {
    await expectGolden(mikroOrm, clinic);
  });

  it.each(planDesigns)('runs the whole plan of %s', (_, of) => {
    expectWholePlan(mikroOrm, of, read);
  });

  it('leaves a transaction for what cannot be in one, and has none around all migrations', () => {
    const files = mikroOrm.files(inputOf(inUse(clinic)));
    for (const { text } of inFolder(files, 'src/migrations/')) {
      expect(text.includes('isTransactional(): boolean')).toBe(text.includes('CONCURRENTLY'));
    }
    expect(files.find(({ path }) => path === 'mikro-orm.config.ts')?.text).toContain('allOrNothing: false');
    expect(files.find(({ path }) => path === 'mikro-orm.config.ts')?.text).toContain('mikro_orm_migrations_baseline');
  });
});

describe('the entities', () => {
  it('have the relation in place of its column, and name both ends', () => {
    const doctor = entity(clinic, 'Doctor');
    expect(doctor).not.toContain('supervisorId');
    expect(doctor).toContain('.joinColumn("supervisor_id")');
    expect(doctor).toContain('doctorsAsSupervisor: () => p.oneToMany(Doctor).mappedBy("supervisor"),');
  });

  it('join all columns of a composite key, which may set some of them alone to NULL', () => {
    const seat = entity(stress, 'Seat');
    expect(seat).toContain('.joinColumns("team_id", "next_number")');
    expect(seat).toContain('.deleteRule("set null (next_number)")');
  });

  it('have exclusion constraints, checks and every index by its name', () => {
    expect(entity(clinic, 'Appointment')).toContain('`EXCLUDE USING gist (doctor_id WITH =,');
    for (const table of stress.tables) {
      for (const { name } of [...table.checks, ...table.exclusions, ...table.uniques, ...table.indexes]) {
        expect(mikroOrm.files(inputOf(stress)).some(({ text }) => text.includes(`name: "${name}",`))).toBe(true);
      }
    }
  });

  it('write defaults as MikroORM reads them back', () => {
    expect(entity(stress, 'User')).toContain("defaultRaw(`'it''s; ok'`)");
    expect(entity(stress, 'Team')).toContain('id: p.bigint("string").primary().generated("by default as identity"),');
  });
});
