import { parseDesignFile } from '@/lib/engine';
import { type DesignContent, parseContent } from './content';

/** Larger files were not made here; reading them would hang the page. UTF-16 code units. */
const MAX_FILE = 64_000_000;

export type OpenedFile =
  | { readonly ok: true; readonly content: DesignContent }
  /** What is wrong with the file and what to do, for the person. */
  | { readonly ok: false; readonly error: string };

/** Reads the text of a `design.json`. Nothing in it is trusted. */
export function openFile(text: string): OpenedFile {
  if (text.length > MAX_FILE)
    return { ok: false, error: 'This file is too large to be a design. Choose a design.json.' };
  const parsed = parseDesignFile(text);
  if (!parsed.ok) return { ok: false, error: `${parsed.error} Choose a design.json that Flux Schema exported.` };
  const { name, text: brief, overrides, queries = '', excludes = {}, edits, layout } = parsed.file;
  const checked = parseContent({ name, text: brief, overrides, queries, excludes, edits, layout });
  if (checked.ok) return checked;
  return { ok: false, error: `This design file is damaged (${checked.error}). Export it again.` };
}
