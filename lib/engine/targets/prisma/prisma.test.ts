import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryVersion } from '../../testing/arbitrary-versions';
import { clinic } from '../../testing/clinic';
import { expectGolden, expectWholePlan, type Files, inFolder, inputOf, planDesigns } from '../testing/reads-back';
import { stress } from '../testing/stress';
import { prisma } from './index';
import { schemaPrisma } from './schema-file';

const read = {
  up: (files: Files) => inFolder(files, 'prisma/migrations/', '/migration.sql').map(({ text }) => text),
  down: (files: Files) =>
    inFolder(files, 'prisma/migrations/', '/down.sql')
      .map(({ text }) => text)
      .reverse(),
};

/** A model or enum of a schema.prisma, without the spaces that align it. */
const block = (text: string, name: string): string =>
  new RegExp(`^(?:model|enum) ${name} \\{\\n([\\s\\S]*?)^\\}`, 'm').exec(text)?.[1]?.replace(/ +/g, ' ') ?? '';

describe('Prisma', () => {
  it('of a readable design', async () => {
    await expectGolden(prisma, clinic);
  });

  it.each(planDesigns)('runs the whole plan of %s', (_, of) => {
    expectWholePlan(prisma, of, read);
  });

  it('says what is left to the migration', () => {
    const notes = prisma.notes(inputOf(clinic)).join('\n');
    for (const name of ['chk_appointments_fee', 'ex_appointments_doctor_id_period', 'uq_patients_email']) {
      expect(notes).toContain(name);
    }
  });
});

describe('schema.prisma', () => {
  const text = schemaPrisma(stress);

  it('names what stands twice between two models', () => {
    expect(block(text, 'User')).toContain('manager User? @relation("UserManager", fields: [managerId]');
    expect(block(text, 'User')).toContain('usersAsManager User[] @relation("UserManager")');
    expect(block(text, 'Team')).toContain('seats Seat[]\n');
  });

  it('leaves nothing to a default of its own', () => {
    for (const line of text.split('\n').filter((each) => each.includes('fields:'))) {
      expect(line).toMatch(/onDelete: \w+, onUpdate: \w+, map: "/);
    }
  });

  it('writes values that are no names', () => {
    expect(block(text, 'Mood')).toContain('value_2_sad @map("2 sad")');
    expect(block(text, 'User')).toContain('mood Mood @default(it_s_ok)');
  });

  it('has what PostgreSQL has and Prisma does not', () => {
    expect(block(text, 'Seat')).toContain('taken Unsupported("tstzrange")\n');
    expect(block(text, 'Seat')).toContain('search Unsupported("tsvector")? @default(dbgenerated())');
    expect(block(text, 'Seat')).toContain('where: raw("next_number IS NULL")');
  });

  it('has names Prisma can write, each once, whatever things are called', () => {
    fc.assert(
      fc.property(arbitraryVersion, (schema) => {
        const written = schemaPrisma(schema);
        const tops = [...written.matchAll(/^(?:model|enum) (.*) \{$/gm)].map(([, name]) => name ?? '');
        expect(tops).toHaveLength(schema.tables.length + schema.enums.length);
        expect(new Set(tops).size).toBe(tops.length);
        for (const name of tops) {
          expect(name).toMatch(/^[A-Z][A-Za-z0-9_]*$/);
          const fields = [...block(written, name).matchAll(/^ (?!\/\/\/|@@)(\S+)/gm)].map(([, field]) => field ?? '');
          expect(new Set(fields).size).toBe(fields.length);
          for (const field of fields) expect(field).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/);
        }
      }),
    );
  });
});
