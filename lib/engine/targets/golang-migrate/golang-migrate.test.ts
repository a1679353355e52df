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
} from '../testing/reads-back';
import { golangMigrate } from './index';

const read = {
  up: (files: Files) => inFolder(files, 'migrations/', '.up.sql').map(({ text }) => text),
  down: (files: Files) =>
    inFolder(files, 'migrations/', '.down.sql')
      .map(({ text }) => text)
      .reverse(),
};

describe('golang-migrate', () => {
  it('of a readable design', async () => {
    await expectGolden(golangMigrate, clinic);
  });

  it.each(planDesigns)('reads the whole plan of %s', (_, of) => {
    expectWholePlan(golangMigrate, of, read);
  });

  it('writes its transactions out, and what runs outside one alone', () => {
    for (const { text } of golangMigrate.files(inputOf(inUse(clinic)))) {
      const inTransaction = text.startsWith('BEGIN;') && text.endsWith('COMMIT;\n');
      expect(inTransaction).toBe(!text.includes('CONCURRENTLY'));
      if (!inTransaction) expect(text.match(/;$/gm)).toHaveLength(1);
    }
  });
});
