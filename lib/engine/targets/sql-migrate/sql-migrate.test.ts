import { describe, expect, it } from 'vitest';
import { clinic } from '../../testing/clinic';
import {
  between,
  expectGolden,
  expectWholePlan,
  type Files,
  inFolder,
  inputOf,
  inUse,
  planDesigns,
} from '../testing/reads-back';
import { sqlMigrate } from './index';

const read = {
  up: (files: Files) =>
    inFolder(files, 'migrations/').map(({ text }) => between(text, /^-- \+migrate Up/, /^-- \+migrate Down/)),
  down: (files: Files) =>
    inFolder(files, 'migrations/')
      .map(({ text }) => between(text, /^-- \+migrate Down/))
      .reverse(),
};

describe('sql-migrate', () => {
  it('of a readable design', async () => {
    await expectGolden(sqlMigrate, clinic);
  });

  it.each(planDesigns)('reads the whole plan of %s', (_, of) => {
    expectWholePlan(sqlMigrate, of, read);
  });

  it('marks what runs outside a transaction, a statement a file', () => {
    const alone = sqlMigrate.files(inputOf(inUse(clinic))).filter(({ text }) => text.includes('CONCURRENTLY'));
    expect(alone.length).toBeGreaterThan(0);
    for (const { text } of alone)
      expect(text).toMatch(/^-- \+migrate Up notransaction$[\s\S]*^-- \+migrate Down notransaction$/m);
  });
});
