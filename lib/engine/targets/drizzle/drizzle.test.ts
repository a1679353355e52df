import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryVersion } from '../../testing/arbitrary-versions';
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
import { drizzleContext } from './context';
import { drizzle } from './index';
import { schemaDrizzle } from './schema-file';
import { snapshotDrizzle } from './snapshot';

const breakpoints = /\n?--> statement-breakpoint/g;

/** What the journal lists, then what psql runs after it. */
const read = {
  up: (files: Files) => [
    ...files
      .filter(({ path }) => path === 'drizzle/meta/_journal.json')
      .flatMap(({ text }) => [...text.matchAll(/"tag": "(.*)"/g)].map(([, tag]) => `drizzle/${tag}.sql`))
      .map((path) => files.find((file) => file.path === path)?.text.replace(breakpoints, '') ?? ''),
    ...inFolder(files, 'drizzle/after/').map(({ text }) => text),
  ],
  down: (files: Files) =>
    inFolder(files, 'drizzle/down/')
      .map(({ text }) => text)
      .reverse(),
};

describe('Drizzle', () => {
  it('of a readable design', async () => {
    await expectGolden(drizzle, clinic);
  });

  it.each(planDesigns)('runs the whole plan of %s', (_, of) => {
    expectWholePlan(drizzle, of, read);
  });

  it('has a statement between breakpoints, and none after the last', () => {
    const file = drizzle.files(inputOf(clinic)).find(({ path }) => path === 'drizzle/0000_create_clinic.sql');
    const pieces = file?.text.split('--> statement-breakpoint') ?? [];
    for (const piece of pieces) expect(piece.match(/;$/gm)?.length).toBe(piece.includes('$$') ? 4 : 1);
  });

  it('keeps CONCURRENTLY out of the one transaction of drizzle-kit', () => {
    for (const { path, text } of drizzle.files(inputOf(inUse(clinic)))) {
      if (text.includes('CONCURRENTLY')) expect(path).toMatch(/^drizzle\/(after|down)\//);
    }
    expect(drizzle.notes(inputOf(inUse(clinic))).join('\n')).toContain('drizzle/after');
  });
});

describe('schema.ts', () => {
  const text = schemaDrizzle(stress);

  it('says the order of NULLs, which Drizzle takes for the last', () => {
    expect(schemaDrizzle(clinic)).toContain('table.startsAt.desc().nullsFirst()');
    expect(text).toContain('index("idx_teams_lead_id").on(table.leadId.desc())');
  });

  it('states a type where tables stand in a circle', () => {
    expect(text.match(/\(table\): PgTableExtraConfigValue\[\]/g)).toHaveLength(2);
  });

  it('has what its language has no word for', () => {
    expect(text).toContain('const tstzrangeType = customType<{ data: string }>({\n  dataType: () => "tstzrange",\n});');
    expect(text).toContain('default("a\\nb")');
  });

  it('has every name once, whatever things are called', () => {
    fc.assert(
      fc.property(arbitraryVersion, (schema) => {
        const names = [...schemaDrizzle(schema).matchAll(/^export const (.*?) = (?:pgTable|pgEnum)\(/gm)].map(
          ([, name]) => name,
        );
        expect(names).toHaveLength(schema.tables.length + schema.enums.length);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u);
      }),
    );
  });
});

it('the snapshot has every table, column, key, constraint and index', () => {
  const { tables, enums, id } = JSON.parse(snapshotDrizzle(drizzleContext(stress)));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Object.keys(enums)).toEqual(['public.mood']);
  for (const table of stress.tables) {
    const found = tables[`public.${table.name}`];
    const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
    expect(Object.keys(found.columns)).toEqual(names(table.columns));
    expect(Object.keys(found.indexes)).toEqual(names(table.indexes));
    expect(Object.keys(found.foreignKeys)).toEqual(names(table.foreignKeys));
    expect(Object.keys(found.uniqueConstraints)).toEqual(names(table.uniques));
    expect(Object.keys(found.checkConstraints)).toEqual(names(table.checks));
  }
});
