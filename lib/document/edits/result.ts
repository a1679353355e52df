import type { Schema } from '@/lib/engine';
import type { SchemaEdit } from '../types';

/** What became of a hand edit. `notes` say what else had to change, one sentence each. */
export type EditResult =
  | { readonly ok: true; readonly schema: Schema; readonly notes: readonly string[] }
  | { readonly ok: false; readonly because: string };

/** The edit of one kind. */
export type EditOf<K extends SchemaEdit['kind']> = Extract<SchemaEdit, { readonly kind: K }>;

/** Applies edits of one kind. Pure; refuses what would leave the schema invalid. */
export type EditHandler<K extends SchemaEdit['kind']> = (schema: Schema, edit: EditOf<K>) => EditResult;

export const done = (schema: Schema, notes: readonly string[] = []): EditResult => ({ ok: true, schema, notes });

/** `because` is one or two sentences for the person: what stands in the way, and what to do. */
export const refuse = (because: string): EditResult => ({ ok: false, because });
