import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptySchema, type Schema } from '@/lib/engine';
import { clinic } from '@/lib/engine/testing/clinic';
import { toBase64Url } from './base64url';
import { decodeLink, encodeLink, MAX_LINK } from './codec';
import type { DesignContent } from './content';
import { emptyContent } from './empty-content';

const text = fc.string({ unit: 'binary', maxLength: 200 });
const places = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 20 }).filter((id) => id !== '__proto__'),
  fc.record({ x: fc.double({ min: -1e6, max: 1e6, noNaN: true }), y: fc.integer({ min: -1e6, max: 1e6 }) }),
  { maxKeys: 20 },
);
/** The clinic with some tables gone, some renamed: what a person does by hand. */
const edited: fc.Arbitrary<Schema> = fc
  .array(fc.constantFrom('same', 'renamed', 'first'), { maxLength: 9 })
  .map((what) => ({
    ...clinic,
    tables: clinic.tables.map((table, i) =>
      what[i] === 'renamed' ? { ...table, purpose: `${table.purpose} 😀` } : what[i] === 'first' ? { ...table } : table,
    ),
  }));

const content: fc.Arbitrary<DesignContent> = fc.record({
  name: fc.string({ unit: 'binary', maxLength: 40 }),
  text,
  overrides: fc.array(fc.record({ decision: fc.string({ minLength: 1 }), choice: fc.string({ minLength: 1 }) }), {
    maxLength: 5,
  }),
  queries: text,
  excludes: fc.dictionary(
    fc.string({ minLength: 1, maxLength: 20 }).filter((id) => id !== '__proto__'),
    fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0),
    { maxKeys: 4 },
  ),
  edits: fc.option(fc.record({ base: fc.constantFrom(clinic, emptySchema), current: edited })),
  layout: places,
});

const rounded = (layout: DesignContent['layout']) =>
  Object.fromEntries(
    Object.entries(layout).map(([id, { x, y }]) => [id, { x: Math.round(x) + 0, y: Math.round(y) + 0 }]),
  );

async function linkOf(design: DesignContent): Promise<string> {
  const link = await encodeLink(design);
  if (!link.ok) throw new Error(link.error);
  return link.fragment;
}

describe('a link', () => {
  it('opens as the design it was made of, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(content, async (design) => {
        const decoded = await decodeLink(`#${await linkOf(design)}`);
        expect(decoded).toEqual({ ok: true, content: { ...design, layout: rounded(design.layout) } });
      }),
      { numRuns: 150 },
    );
  });

  it('is the same for the same design, and made of characters that URLs carry', async () => {
    const design = { ...emptyContent, name: 'Clinic', text: 'A “clinic” 😀' };
    const link = await linkOf(design);
    expect(link).toBe(await linkOf(structuredClone(design)));
    expect(link).toMatch(/^d=1\.[\w-]+$/);
  });

  it('of version 1 opens still, and one with queries says that it needs a newer reader', async () => {
    const old = `#d=1.${toBase64Url(deflateRawSync(JSON.stringify({ t: 'A clinic has doctors.' })))}`;
    expect(await decodeLink(old)).toEqual({ ok: true, content: { ...emptyContent, text: 'A clinic has doctors.' } });
    expect(await linkOf({ ...emptyContent, queries: 'select 1' })).toMatch(/^d=2\./);
    expect(await linkOf({ ...emptyContent, excludes: { open: 0.9 } })).toMatch(/^d=2\./);
  });

  it('repeats only the tables that were changed by hand', async () => {
    const touched = { ...clinic, tables: clinic.tables.map((t, i) => (i === 0 ? { ...t, purpose: 'A visit' } : t)) };
    const alone = await linkOf({ ...emptyContent, edits: { base: clinic, current: emptySchema } });
    const both = await linkOf({ ...emptyContent, edits: { base: clinic, current: touched } });
    expect(both.length).toBeLessThan(alone.length * 1.2);
  });

  it('that would be too long is refused, with what to do', async () => {
    let seed = 1;
    const noise = Array.from({ length: 2 * MAX_LINK }, () => {
      seed = (seed * 48271) % 2147483647;
      return String.fromCharCode(97 + (seed % 26));
    }).join('');
    const link = await encodeLink({ ...emptyContent, text: noise });
    expect(link).toEqual({ ok: false, error: expect.stringMatching(/link of \d+,000 characters.*file instead/) });
  });
});

const wire = (value: unknown) => `#d=1.${toBase64Url(deflateRawSync(JSON.stringify(value)))}`;
const damaged = { ok: false, error: expect.stringMatching(/damaged.*Copy the whole link again/) };

describe('a link that is not to be trusted', () => {
  it('cut short or changed is called damaged', async () => {
    const link = await linkOf({ ...emptyContent, text: 'A clinic has doctors.' });
    for (const bad of [
      link.slice(0, -6),
      `${link.slice(0, 12)}AAAA${link.slice(16)}`,
      `${link}!`,
      'd=1.',
      'd=',
      'd=1.A',
    ])
      expect(await decodeLink(`#${bad}`)).toEqual(damaged);
  });

  it('never throws, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.base64String()), async (data) => {
        expect((await decodeLink(`#d=1.${data}`)).ok).toBe(false);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        // A record with a text and nothing else is a design, however it was come by.
        fc.pre(typeof value !== 'object' || value === null || !('t' in value));
        expect(await decodeLink(wire(value))).toEqual(damaged);
      }),
    );
  });

  it('of another version says so', async () => {
    expect(await decodeLink('#d=3.abcd')).toEqual({ ok: false, error: expect.stringContaining('another version') });
  });

  it('that unpacks into far more than it should is stopped', async () => {
    const bomb = deflateRawSync(Buffer.alloc(40_000_000, 32));
    expect(await decodeLink(`#d=1.${toBase64Url(bomb)}`)).toEqual(damaged);
  });

  it('with unknown parts, wrong types or dangling references is refused', async () => {
    const [first, ...rest] = clinic.tables;
    const good = { t: '', b: clinic, c: { ...clinic, tables: [0] } };
    const bad: readonly unknown[] = [
      { t: '', extra: 1 },
      { t: 5 },
      { t: '', o: [['a']] },
      { t: '', q: 5 },
      { t: '', e: [['x', 7]] },
      { t: '', l: [['x', 1e99, 0]] },
      { ...good, c: { ...clinic, tables: [77] } },
      { ...good, b: { ...clinic, tables: [first, first] } },
      { ...good, b: { ...clinic, tables: rest } },
      { ...good, b: { ...clinic, enums: [] } },
      { ...good, b: { ...clinic, tables: [{ ...first, columns: [] }] } },
    ];
    for (const value of bad) {
      const decoded = await decodeLink(wire(value));
      // Unknown keys of the envelope are ignored only when everything known is sound.
      if ((value as { extra?: number }).extra) expect(decoded.ok).toBe(true);
      else expect({ value: JSON.stringify(value).slice(0, 60), decoded }).toMatchObject({ decoded: damaged });
    }
  });

  it('cannot reach the prototype of objects', async () => {
    const decoded = await decodeLink(wire({ t: '', l: [['__proto__', 1, 2]] }));
    expect(decoded.ok && Object.getPrototypeOf(decoded.content.layout)).toBe(Object.prototype);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});
