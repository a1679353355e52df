import type { Schema, Table } from '@/lib/engine';
import { fromBase64Url, toBase64Url } from './base64url';
import { deflate, inflate } from './compress';
import { type DesignContent, parseContent } from './content';

/** The fragment of a link that carries a design: `#d=1.<base64url>`. The number is the version of what follows. */
const PREFIX = 'd=';
/** Written for designs that a reader of version 1 opens as they are; 2 adds the SQL queries and what they leave out. */
const VERSIONS = ['1', '2'];
/** Longer links are cut off by mail and chat programs. Characters, of the fragment. */
export const MAX_LINK = 30_000;
/** No link, file or clipboard holds a design that unpacks into more. Bytes. */
const MAX_UNPACKED = 8_000_000;
const MAX_PACKED = 4_000_000;

export type EncodedLink =
  /** `fragment` goes after the `#`. */
  { readonly ok: true; readonly fragment: string } | { readonly ok: false; readonly error: string };

export type DecodedLink =
  | { readonly ok: true; readonly content: DesignContent }
  /** What is wrong and what to do, for the person. */
  | { readonly ok: false; readonly error: string };

/** Packs a design into the fragment of a link. Nothing leaves the browser. */
export async function encodeLink(content: DesignContent): Promise<EncodedLink> {
  const wire = toWire(content);
  const packed = await deflate(JSON.stringify(wire));
  const fragment = `${PREFIX}${wire.q === undefined && wire.e === undefined ? '1' : '2'}.${toBase64Url(packed)}`;
  if (fragment.length <= MAX_LINK) return { ok: true, fragment };
  const size = Math.ceil(fragment.length / 1000);
  return {
    ok: false,
    error: `This design makes a link of ${size},000 characters, and many programs cut links off. Send the design's file instead.`,
  };
}

const DAMAGED =
  'This link is damaged: part of it is missing or was changed. Copy the whole link again, or ask for the design’s file.';

/** Unpacks and checks the design in a fragment. Nothing in it is trusted; what it unpacks into is bounded. */
export async function decodeLink(fragment: string): Promise<DecodedLink> {
  const match = /^#?d=([^.]*)\.(.*)$/s.exec(fragment);
  if (!match) return { ok: false, error: DAMAGED };
  const [, version = '', data = ''] = match;
  const known = VERSIONS.includes(version);
  if (!known && /^\d+$/.test(version))
    return {
      ok: false,
      error: 'This link was made by another version of Flux Schema. Reload the page, or ask for the design’s file.',
    };
  if (!known || data.length > MAX_PACKED) return { ok: false, error: DAMAGED };
  const bytes = fromBase64Url(data);
  const text = bytes && (await inflate(bytes, MAX_UNPACKED));
  if (text === null) return { ok: false, error: DAMAGED };
  const parsed = parseContent(fromWire(parseJson(text)));
  return parsed.ok ? parsed : { ok: false, error: DAMAGED };
}

/** The content with short keys; `c` repeats from the base only what was changed by hand. */
interface Wire {
  readonly n?: string;
  readonly t: string;
  readonly o?: readonly (readonly [string, string])[];
  readonly q?: string;
  readonly e?: readonly (readonly [string, number])[];
  readonly b?: Schema;
  /** Each table, or its place in the base where it is the same. */
  readonly c?: Omit<Schema, 'tables'> & { readonly tables: readonly (number | Table)[] };
  readonly l?: readonly (readonly [string, number, number])[];
}

function toWire({ name, text, overrides, queries, excludes, edits, layout }: DesignContent): Wire {
  const shares = Object.entries(excludes);
  const places = Object.entries(layout);
  return {
    ...(name !== '' && { n: name }),
    t: text,
    ...(overrides.length > 0 && { o: overrides.map((o) => [o.decision, o.choice] as const) }),
    ...(queries !== '' && { q: queries }),
    ...(shares.length > 0 && { e: shares }),
    ...(edits && { b: edits.base, c: withoutRepeats(edits.base, edits.current) }),
    ...(places.length > 0 && { l: places.map(([id, { x, y }]) => [id, Math.round(x), Math.round(y)] as const) }),
  };
}

function withoutRepeats(base: Schema, current: Schema): NonNullable<Wire['c']> {
  const known = new Map(base.tables.map((table, i) => [JSON.stringify(table), i]));
  return { ...current, tables: current.tables.map((table) => known.get(JSON.stringify(table)) ?? table) };
}

/** Undoes {@link toWire} on data nobody has checked yet; null where it is not even of that form. */
function fromWire(wire: unknown): unknown {
  if (!isRecord(wire)) return null;
  const { n = '', t, o = [], q = '', e = [], b, c, l = [] } = wire;
  if (!isRows(o) || !isRows(e) || !isRows(l)) return null;
  return {
    name: n,
    text: t,
    overrides: o.map(([decision, choice]) => ({ decision, choice })),
    queries: q,
    excludes: Object.fromEntries(e.map(([id, share]) => [String(id), share])),
    edits: b === undefined ? null : { base: b, current: withRepeats(b, c) },
    layout: Object.fromEntries(l.map(([id, x, y]) => [String(id), { x, y }])),
  };
}

function withRepeats(base: unknown, current: unknown): unknown {
  if (!isRecord(base) || !isRecord(current)) return null;
  const [known, tables] = [base.tables, current.tables];
  if (!Array.isArray(known) || !Array.isArray(tables)) return null;
  return { ...current, tables: tables.map((table) => (typeof table === 'number' ? known[table] : table)) };
}

const isRows = (value: unknown): value is unknown[][] => Array.isArray(value) && value.every(Array.isArray);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
