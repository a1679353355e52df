import { describe, it } from 'vitest';
import { clinic } from '../../testing/clinic';
import { expectGolden, expectWholePlan, type Files, inFolder, planDesigns } from '../testing/reads-back';
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

  it.each(planDesigns)('reads the whole plan of %s', (_, of) => {
    expectWholePlan(supabase, of, read);
  });
});
