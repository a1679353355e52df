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
import { goose } from './index';

const read = {
  up: (files: Files) =>
    inFolder(files, 'migrations/').map(({ text }) => between(text, /^-- \+goose Up/, /^-- \+goose Down/)),
  down: (files: Files) =>
    inFolder(files, 'migrations/')
      .map(({ text }) => between(text, /^-- \+goose Down/))
      .reverse(),
};

describe('goose', () => {
  it('of a readable design', async () => {
    await expectGolden(goose, clinic);
  });

  it.each(planDesigns)('reads the whole plan of %s', (_, of) => {
    expectWholePlan(goose, of, read);
  });

  it('marks what runs outside a transaction, a statement a file', () => {
    const alone = goose.files(inputOf(inUse(clinic))).filter(({ text }) => text.includes('CONCURRENTLY'));
    expect(alone.length).toBeGreaterThan(0);
    for (const { text } of alone) expect(text).toMatch(/^-- \+goose NO TRANSACTION\n/);
  });

  it('keeps a function in one piece', () => {
    const [file] = goose.files(inputOf(clinic));
    expect(between(file?.text ?? '', /StatementBegin/, /StatementEnd/)).toMatch(/^CREATE FUNCTION [\s\S]*\$\$;$/);
  });
});
