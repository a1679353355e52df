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
import { atlas } from './index';

const read = {
  up: (files: Files) => inFolder(files, 'migrations/', '.sql').map(({ text }) => text),
  down: (files: Files) =>
    inFolder(files, 'rollback/')
      .map(({ text }) => text)
      .reverse(),
};

describe('Atlas', () => {
  it('of a readable design', async () => {
    await expectGolden(atlas, clinic);
  });

  it.each(planDesigns)('reads the whole plan of %s', (_, of) => {
    expectWholePlan(atlas, of, read);
  });

  it('has a baseline with checksums of its own', () => {
    const sums = atlas.files(inputOf(inUse(clinic))).filter(({ path }) => path.endsWith('atlas.sum'));
    expect(sums.map(({ path }) => path)).toEqual(['migrations/atlas.sum', 'baseline/migrations/atlas.sum']);
    for (const { text } of sums)
      expect(text).toMatch(/^h1:[A-Za-z0-9+/]{43}=\n(\d{14}_\w+\.sql h1:[A-Za-z0-9+/]{43}=\n)+$/);
  });

  it('marks what runs outside a transaction, a statement a file', () => {
    const alone = atlas.files(inputOf(inUse(clinic))).filter(({ text }) => text.includes('CONCURRENTLY'));
    expect(alone.length).toBeGreaterThan(0);
    for (const { text } of alone) expect(text).toMatch(/^-- atlas:txmode none\n|^DROP INDEX [^;]*;\n$/);
  });
});
