import { describe, expect, it } from 'vitest';
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
import { kysely } from './index';
import { typesKysely } from './types-file';

const read = {
  up: (files: Files) =>
    inFolder(files, 'src/migrations/').map(({ text }) =>
      templatesIn(text.split('export async function down')[0] ?? ''),
    ),
  down: (files: Files) =>
    inFolder(files, 'src/migrations/')
      .map(({ text }) => templatesIn(text.split('export async function down')[1] ?? ''))
      .reverse(),
};

describe('Kysely', () => {
  it('of a readable design', async () => {
    await expectGolden(kysely, clinic);
  });

  it.each(planDesigns)('runs the whole plan of %s', (_, of) => {
    expectWholePlan(kysely, of, read);
  });

  it('opens a transaction of its own where the others share none', () => {
    const files = kysely.files(inputOf(inUse(clinic)));
    expect(files.find(({ path }) => path === 'kysely.config.ts')?.text).toContain('disableTransactions: true');
    for (const { path, text } of files.filter((file) => file.path.includes('src/migrations/'))) {
      expect([path, text.includes('db.transaction()')]).toEqual([path, !text.includes('CONCURRENTLY')]);
    }
    expect(kysely.files(inputOf(clinic)).some(({ text }) => /db.transaction|disableTransactions/.test(text))).toBe(
      false,
    );
  });
});

describe('the Database interface', () => {
  const text = typesKysely(stress);

  it('has every table and column under its own name', () => {
    for (const { name, columns } of stress.tables) {
      expect(text).toMatch(new RegExp(`^  ${name}: \\w+Table;$`, 'm'));
      for (const column of columns) expect(text).toMatch(new RegExp(`^  "?${column.name}"?: .*;$`, 'm'));
    }
  });

  it('says what need not be given, what cannot be, and what may be absent', () => {
    expect(text).toContain('  id: Generated<Int8>;');
    expect(text).toContain('  search: GeneratedAlways<string | null>;');
    expect(text).toContain('  next_number: number | null;');
    expect(text).toContain('  moods: Generated<Mood[]>;');
  });
});
