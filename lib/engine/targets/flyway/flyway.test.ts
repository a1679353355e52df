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
import { stress } from '../testing/stress';
import { flyway } from './index';

/** As Flyway sorts them: by the number, not by the letters. */
const versions = (files: Files, kind: 'V' | 'U') =>
  inFolder(files, `src/main/resources/db/migration/${kind}`, '.sql').toSorted(
    (a, b) => versionOf(a.path) - versionOf(b.path),
  );

const versionOf = (path: string) => Number(/\/[VU](?:0_)?(\d+)__\w+\.sql$/.exec(path)?.[1]);

const read = {
  up: (files: Files) => versions(files, 'V').map(({ text }) => text),
  down: (files: Files) =>
    versions(files, 'U')
      .map(({ text }) => text)
      .reverse(),
};

describe('Flyway', () => {
  it('of a readable design', async () => {
    await expectGolden(flyway, clinic);
  });

  it.each(planDesigns)('reads the whole plan of %s', (_, of) => {
    expectWholePlan(flyway, of, read);
  });

  it('runs what cannot be in a transaction outside one, and has no placeholders', () => {
    const files = flyway.files(inputOf(inUse(stress)));
    for (const { path, text } of files.filter((file) => file.path.endsWith('.sql'))) {
      const settings = files.find((file) => file.path === `${path}.conf`)?.text ?? '';
      expect(settings.includes('executeInTransaction=false')).toBe(text.includes('CONCURRENTLY'));
      expect(settings.includes('placeholderReplacement=false')).toBe(text.includes('${'));
    }
  });
});
