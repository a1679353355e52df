import { describe, expect, it } from 'vitest';
import { clinic } from '../../testing/clinic';
import type { BundleFile } from '../target';
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
import { nodePgMigrate } from './index';

type Way = (pgm: { noTransaction: () => void; sql: (text: string) => void }) => void;

/** As node-pg-migrate splits a file, or runs one. */
function wayOf({ path, text }: BundleFile, way: 'up' | 'down'): string {
  if (path.endsWith('.sql')) {
    const [up, down] = [/^\s*--[\s-]*up\s+migration/i, /^\s*--[\s-]*down\s+migration/i];
    return way === 'up' ? between(text, up, down) : between(text, down);
  }
  const exported: { up?: Way; down?: Way } = {};
  new Function('exports', text)(exported);
  const ran: string[] = [];
  exported[way]?.({ noTransaction: () => ran.push('-- outside'), sql: (sql) => ran.push(sql) });
  expect(ran[0]).toBe('-- outside');
  return ran.join('\n');
}

const read = {
  up: (files: Files) => inFolder(files, 'migrations/').map((file) => wayOf(file, 'up')),
  down: (files: Files) =>
    inFolder(files, 'migrations/')
      .map((file) => wayOf(file, 'down'))
      .reverse(),
};

describe('node-pg-migrate', () => {
  it('of a readable design', async () => {
    await expectGolden(nodePgMigrate, clinic);
  });

  it.each(planDesigns)('reads the whole plan of %s', (_, of) => {
    expectWholePlan(nodePgMigrate, of, read);
  });

  it('says what is not in SQL', () => {
    expect(nodePgMigrate.notes(inputOf(clinic))).toEqual([]);
    expect(nodePgMigrate.notes(inputOf(inUse(clinic)))[0]).toContain('JavaScript');
  });
});
