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
import { sqlx } from './index';

const read = {
  up: (files: Files) => inFolder(files, 'migrations/', '.up.sql').map(({ text }) => text),
  down: (files: Files) =>
    inFolder(files, 'migrations/', '.down.sql')
      .map(({ text }) => text)
      .reverse(),
};

describe('sqlx', () => {
  it('of a readable design', async () => {
    await expectGolden(sqlx, clinic);
  });

  it.each(planDesigns)('reads the whole plan of %s', (_, of) => {
    expectWholePlan(sqlx, of, read);
  });

  it('marks what runs outside a transaction, a statement a file', () => {
    const alone = sqlx.files(inputOf(inUse(clinic))).filter(({ text }) => text.includes('CONCURRENTLY'));
    expect(alone.length).toBeGreaterThan(0);
    for (const { text } of alone) expect(text).toMatch(/^-- no-transaction\n/);
  });
});
