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
import { knex } from './index';
import { plainQuestionMarks } from './question-marks';

const read = {
  up: (files: Files) =>
    inFolder(files, 'migrations/').map(({ text }) => templatesIn(text.split('exports.down')[0] ?? '')),
  down: (files: Files) =>
    inFolder(files, 'migrations/')
      .map(({ text }) => templatesIn(text.split('exports.down')[1] ?? ''))
      .reverse(),
};

describe('Knex', () => {
  it('of a readable design', async () => {
    await expectGolden(knex, clinic);
  });

  it.each(planDesigns)('runs the whole plan of %s', (_, of) => {
    expectWholePlan(knex, of, read);
  });

  it('turns the transaction off for a statement that cannot be in one', () => {
    for (const { text } of knex.files(inputOf(inUse(clinic)))) {
      expect(text.includes('exports.config = { transaction: false };')).toBe(text.includes('CONCURRENTLY'));
    }
  });
});

describe('a question mark', () => {
  /** What Knex makes of a statement before it sends it. */
  const sent = (sql: string) => sql.replace(/(\\*)(\?)/g, (_, escapes: string) => (escapes.length % 2 ? '?' : '$1'));

  it.each([
    ["CHECK (a ~ '^x?$')", "CHECK (a ~ '^x?$')"],
    ["CHECK (a ? 'key')", "CHECK (a ? 'key')"],
    ["CHECK (a ~ '^it''s\\?$' AND b ~ 'y?')", "CHECK (a ~ E'^it''s\\\\\\x3f$' AND b ~ 'y?')"],
    ["IS E'a\\n\\\\?'", "IS E'a\\n\\\\\\x3f'"],
    ["'back\\' \"it's?\"", "'back\\' \"it's?\""],
  ])('of %s is no place for a value', (sql, expected) => {
    expect(sent(plainQuestionMarks(sql))).toBe(expected);
  });
});
