import { describe, expect, it } from 'vitest';
import type { Design } from '../model/design';
import { design } from '../pipeline';
import { clinic } from '../testing/clinic';
import { designFileText, parseDesignFile } from './index';

const made: Design = {
  ...design({ text: 'Patients have a name.', overrides: [{ decision: 'd@t', choice: 'cascade' }] }),
  name: 'Clinic 💩',
  base: clinic,
  current: { ...clinic, extensions: [] },
  schema: clinic,
};

/** The file with one thing in it changed. */
function damaged(change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(designFileText(made)) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
}

const errorOf = (text: string) => {
  const parsed = parseDesignFile(text);
  return parsed.ok ? null : parsed.error;
};

describe('a design file', () => {
  it('holds all that is needed to open the design again', () => {
    expect(parseDesignFile(designFileText(made, { patients: { x: 1, y: -2.5 } }))).toEqual({
      ok: true,
      file: {
        format: 'flux-schema/design',
        version: 1,
        name: 'Clinic 💩',
        text: 'Patients have a name.',
        overrides: [{ decision: 'd@t', choice: 'cascade' }],
        edits: { base: made.base, current: made.current },
        layout: { patients: { x: 1, y: -2.5 } },
        schema: clinic,
      },
    });
  });

  it('has no edits when nothing was changed by hand', () => {
    const parsed = parseDesignFile(designFileText({ ...made, current: structuredClone(made.base) }));
    expect(parsed.ok && parsed.file.edits).toBe(null);
  });

  it('is the same text for equal designs, whatever the order of their keys', () => {
    const turned = JSON.parse(JSON.stringify(made), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as Design;
    expect(designFileText(turned)).toBe(designFileText(made));
  });
});

describe('what is no design file', () => {
  it.each([
    ['', 'This is not a design file: it is not JSON.'],
    ['PK\u0003\u0004\0binary', 'This is not a design file: it is not JSON.'],
    ['['.repeat(200_000), 'This is not a design file: it is not JSON.'],
    ['null', 'This is not a design file: it is JSON of another kind.'],
    ['{"tables":[]}', 'This is not a design file: it is JSON of another kind.'],
  ])('is refused', (text, error) => {
    expect(errorOf(text)).toBe(error);
  });

  it('is refused when it comes from a later version', () => {
    expect(
      errorOf(
        damaged((file) => {
          file.version = 2;
        }),
      ),
    ).toBe('This design file has version 2; this program reads version 1.');
  });

  it.each<[string, (file: Record<string, unknown>) => void, string]>([
    ['a part is missing', (file) => delete file.text, 'it has no text'],
    ['a name is a number', (file) => Object.assign(tableIn(file, 1), { name: 7 }), 'schema.tables[1].name is not text'],
    [
      'a type is unknown',
      (file) => Object.assign(columnIn(file), { type: { kind: 'magic' } }),
      'schema.tables[0].columns[0].type.kind is none of ',
    ],
    [
      'a type is the name of an inherited property',
      (file) => Object.assign(columnIn(file), { type: { kind: 'constructor' } }),
      'schema.tables[0].columns[0].type.kind is none of ',
    ],
    [
      'a place is no number',
      (file) => Object.assign(file, { layout: { a: { x: 'left', y: 0 } } }),
      'layout.a.x is not a number',
    ],
  ])('is refused when %s', (_, change, problem) => {
    expect(errorOf(damaged(change))).toContain(`This design file is damaged: ${problem}`);
  });
});

type Json = Record<string, unknown>;

const tableIn = (file: Json, at: number): Json => ((file.schema as Json).tables as Json[])[at] ?? {};
const columnIn = (file: Json): Json => (tableIn(file, 0).columns as Json[])[0] ?? {};
