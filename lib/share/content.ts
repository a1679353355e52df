import * as z from 'zod';
import type { AccessPatternId, HandEdits, Layout, Override } from '@/lib/engine';
import { referenceTrouble } from './references';
import { schemaSchema } from './schema-schema';

/** What of a design is shared, kept and opened again: all that it cannot be computed from. */
export interface DesignContent {
  /** Given by the person; empty: the domain read from the text is shown. */
  readonly name: string;
  readonly text: string;
  readonly overrides: readonly Override[];
  /** SQL the application runs; empty for none. */
  readonly queries: string;
  /** The person's own share of rows left out by a pattern's fixed filters, 0 to 1, by pattern. */
  readonly excludes: Readonly<Record<AccessPatternId, number>>;
  /** Null when nothing was changed by hand: the text gives the schema again. */
  readonly edits: HandEdits | null;
  readonly layout: Layout;
}

/** Texts longer than this, in UTF-16 code units, are not opened from outside. */
const MAX_TEXT = 4_000_000;

/** No table of a design stands further out, in pixels. */
const FAR = 10_000_000;
const coordinate = z.number().min(-FAR).max(FAR);
const placeSchema = z.strictObject({ x: coordinate, y: coordinate });

const contentSchema = z.strictObject({
  name: z.string().max(500),
  text: z.string().max(MAX_TEXT),
  overrides: z
    .array(z.strictObject({ decision: z.string().min(1).max(500), choice: z.string().min(1).max(500) }))
    .max(20_000),
  queries: z.string().max(MAX_TEXT),
  excludes: z.record(z.string().min(1).max(500), z.number().min(0).max(1)),
  edits: z.strictObject({ base: schemaSchema, current: schemaSchema }).nullable(),
  layout: z.record(z.string().min(1).max(500), placeSchema),
});

/** Checks plain data from outside. `error` is one phrase: what is wrong, and where. */
export function parseContent(
  data: unknown,
): { readonly ok: true; readonly content: DesignContent } | { readonly ok: false; readonly error: string } {
  const parsed = contentSchema.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { ok: false, error: `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as expected'}` };
  }
  const { edits } = parsed.data;
  const trouble = edits && (referenceTrouble(edits.base) ?? referenceTrouble(edits.current));
  return trouble ? { ok: false, error: trouble } : { ok: true, content: parsed.data };
}
