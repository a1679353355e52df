import { describe, it } from 'vitest';
import { clinic } from '../../testing/clinic';
import { expectGolden, expectWholePlan, type Files, inFolder, inUse } from '../testing/reads-back';
import { stress } from '../testing/stress';
import { supabase } from './index';

const read = {
  up: (files: Files) => inFolder(files, 'supabase/migrations/').map(({ text }) => text),
  down: (files: Files) =>
    inFolder(files, 'supabase/rollback/')
      .map(({ text }) => text)
      .reverse(),
};

describe('Supabase', () => {
  it('of a readable design', async () => {
    await expectGolden(supabase, clinic);
  });

  it.each([
    ['a readable one', clinic],
    ['a readable one in use', inUse(clinic)],
    ['a hard one', stress],
    ['a hard one in use', inUse(stress)],
  ])('reads the whole plan of %s', (_, of) => {
    expectWholePlan(supabase, of, read);
  });
});
