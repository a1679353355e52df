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
import { dbmate } from './index';

const read = {
  up: (files: Files) =>
    inFolder(files, 'db/migrations/').map(({ text }) => between(text, /^-- migrate:up/, /^-- migrate:down/)),
  down: (files: Files) =>
    inFolder(files, 'db/migrations/')
      .map(({ text }) => between(text, /^-- migrate:down/))
      .reverse(),
};

describe('dbmate', () => {
  it('of a readable design', async () => {
    await expectGolden(dbmate, clinic);
  });

  it.each(planDesigns)('reads the whole plan of %s', (_, of) => {
    expectWholePlan(dbmate, of, read);
  });

  it('marks what runs outside a transaction, a statement a file', () => {
    const alone = dbmate.files(inputOf(inUse(clinic))).filter(({ text }) => text.includes('CONCURRENTLY'));
    expect(alone.length).toBeGreaterThan(0);
    for (const { text } of alone)
      expect(text).toMatch(/^-- migrate:up transaction:false$[\s\S]*^-- migrate:down transaction:false$/m);
  });
});
