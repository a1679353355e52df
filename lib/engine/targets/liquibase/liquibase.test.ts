import { describe, expect, it } from 'vitest';
import { clinic } from '../../testing/clinic';
import { expectGolden, expectWholePlan, type Files, inputOf, inUse, planDesigns } from '../testing/reads-back';
import { liquibase } from './index';

/** In the order of the changelog. */
const changesets = (files: Files) =>
  files
    .filter(({ path }) => path === 'db/changelog/db.changelog-master.yaml')
    .flatMap(({ text }) => [...text.matchAll(/^ +file: (.*)$/gm)].map(([, file]) => `db/changelog/${file}`))
    .flatMap((path) => files.filter((file) => file.path === path));

const read = {
  up: (files: Files) => changesets(files).map(({ text }) => text),
  down: (files: Files) =>
    changesets(files)
      .map(({ text }) => [...text.matchAll(/^--rollback (.*)$/gm)].map(([, line]) => line).join('\n'))
      .reverse(),
};

describe('Liquibase', () => {
  it('of a readable design', async () => {
    await expectGolden(liquibase, clinic);
  });

  it.each(planDesigns)('reads the whole plan of %s', (_, of) => {
    expectWholePlan(liquibase, of, read);
  });

  it('marks what runs outside a transaction, a statement a file', () => {
    const alone = liquibase.files(inputOf(inUse(clinic))).filter(({ text }) => text.includes('CONCURRENTLY'));
    expect(alone.length).toBeGreaterThan(0);
    for (const { text } of alone)
      expect(text).toMatch(/^--changeset flux:\S+ splitStatements:false stripComments:false runInTransaction:false$/m);
  });
});
