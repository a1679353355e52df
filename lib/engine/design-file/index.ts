import type { Override } from '../model/decision';
import type { Design, HandEdits } from '../model/design';
import type { AccessPatternId } from '../model/ids';
import type { Layout } from '../model/layout';
import type { Schema } from '../model/schema';
import { canonicalJson } from './canonical';
import { schemaShape } from './schema-shape';
import {
  isObject,
  type JsonSchema,
  list,
  nullable,
  number,
  object,
  oneOf,
  record,
  schemaDocument,
  text,
} from './shape';

/** What `design.json` holds: all that is needed to open the design again, and its schema for other programs. */
export interface DesignFile {
  readonly format: 'flux-schema/design';
  readonly version: 1;
  /** As shown. */
  readonly name: string;
  readonly text: string;
  readonly overrides: readonly Override[];
  /** SQL the application runs; absent for none. */
  readonly queries?: string;
  /** Share of rows left out by a pattern's fixed filters, 0 to 1, by pattern; absent where nobody stated one. */
  readonly excludes?: Readonly<Record<AccessPatternId, number>>;
  /** Null when nothing was changed by hand. */
  readonly edits: HandEdits | null;
  readonly layout: Layout;
  /** The whole schema with its indexes, as exported. Reopening computes it again. */
  readonly schema: Schema;
}

/** The design as the text of a `design.json`: equal designs give equal text. */
export function designFileText(design: Design, layout: Layout = {}): string {
  const { base, current, schema, name, brief } = design;
  const untouched = base === current || canonicalJson(base) === canonicalJson(current);
  const file: DesignFile = {
    format: 'flux-schema/design',
    version: 1,
    name,
    text: brief.text,
    overrides: brief.overrides,
    ...(brief.queries && { queries: brief.queries }),
    ...(brief.excludes && Object.keys(brief.excludes).length > 0 && { excludes: brief.excludes }),
    edits: untouched ? null : { base, current },
    layout,
    schema,
  };
  return canonicalJson(file);
}

export type ParsedDesignFile =
  | { readonly ok: true; readonly file: DesignFile }
  /** One sentence for the person: what is wrong with the file. */
  | { readonly ok: false; readonly error: string };

/** Reads a `design.json`. Anything else, or a damaged one, is an error that says what is wrong and where. */
export function parseDesignFile(source: string): ParsedDesignFile {
  try {
    return checked(JSON.parse(source.replace(/^\uFEFF/, '')));
  } catch {
    // Not JSON, or nested so deeply that no reader gets to its end.
    return { ok: false, error: 'This is not a design file: it is not JSON.' };
  }
}

function checked(value: unknown): ParsedDesignFile {
  if (!isObject(value) || value.format !== 'flux-schema/design') {
    return { ok: false, error: 'This is not a design file: it is JSON of another kind.' };
  }
  if (value.version !== 1) {
    return { ok: false, error: `This design file has version ${String(value.version)}; this program reads version 1.` };
  }
  const problem = fileShape(value, '');
  if (problem) return { ok: false, error: `This design file is damaged: ${problem}.` };
  // The shape has just been checked against every property the type names.
  return { ok: true, file: value as unknown as DesignFile };
}

const fileShape = object(
  {
    format: oneOf('flux-schema/design'),
    version: oneOf(1),
    name: text,
    text,
    overrides: list(object({ decision: text, choice: text })),
    edits: nullable(object({ base: schemaShape, current: schemaShape })),
    layout: record(object({ x: number, y: number })),
    schema: schemaShape,
  },
  { queries: text, excludes: record(number) },
);

/** The JSON Schema of a `design.json`: what {@link parseDesignFile} takes. */
export const designFileSchema = (): JsonSchema =>
  schemaDocument(fileShape, {
    title: 'Flux Schema design',
    description: 'A design as Flux Schema writes it to design.json and opens it again.',
  });
