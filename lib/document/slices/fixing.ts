import {
  applyChanges,
  applyFix,
  type Change,
  diff,
  dropDangling,
  type Fix,
  indexColumns,
  type Override,
  type Schema,
  withoutLeftEnums,
} from '@/lib/engine';
import { change, type DocumentContext, mayChange, notify } from '../context';
import { noEdits } from '../hand-edits';
import { inferredIndexDeletion } from '../inferred-index';
import { placesFor } from '../places';
import type { DocumentActions, DocumentState, EditOutcome } from '../types';
import type { ReadingSlice } from './reading';

const stale = 'The design has just changed, and this finding is being checked again. Try once more.';

/** Corrections that the engine offers with its findings. */
export function createFixing(
  context: DocumentContext,
  reading: ReadingSlice,
  undo: () => void,
): Pick<DocumentActions, 'applyFix'> {
  const { store, gestures } = context;

  const refused = (because: string): EditOutcome => {
    notify(context, { tone: 'warning', message: because });
    return { ok: false, because };
  };

  /** Takes the step back while it is still the last one. */
  const takeBack = (steps: number) => () => {
    if (context.history.past.length === steps) undo();
  };

  return {
    applyFix: (fix) => {
      const state = store.getState();
      if (!mayChange(context)) return { ok: false, because: 'This design is read-only.' };
      const fixed = fixedDocument(state, fix);
      if ('because' in fixed) return refused(fixed.because);
      gestures.end();
      const { layout } = placesFor(state.schema, fixed.schema, state.layout, context.services.place);
      change(context, { ...fixed, layout }, { continued: false, drawn: true });
      reading.changed();
      notify(context, {
        tone: 'info',
        message: `Done: ${lowerFirst(fix.title)}.`,
        action: { label: 'Undo', run: takeBack(context.history.past.length) },
      });
      return { ok: true, notes: [] };
    },
  };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * The document with the fix made: its changes go to what the person edits, which has no inferred indexes. To drop an
 * inferred index is to overrule the decision that made it.
 */
function fixedDocument(
  state: DocumentState,
  fix: Fix,
): Pick<DocumentState, 'edits' | 'schema' | 'overrides'> | { readonly because: string } {
  const { design, schema } = state;
  if (design?.schema !== schema) return { because: stale };
  const edits = state.edits ?? noEdits;
  const after = applyFix(schema, fix);
  const changes = diff(schema, after);
  const dropped = inferredDrops(state, changes, after);
  if ('because' in dropped) return dropped;
  const current = sound(edits.current, applyChanges(edits.current, changes));
  const same = diff(edits.current, current).length === 0;
  if (same && dropped.overrides.length === 0)
    return { because: 'This follows from what the engine decided. Overrule that decision instead.' };
  const others = state.overrides.filter((o) => !dropped.overrides.some((d) => d.decision === o.decision));
  return {
    edits: same ? state.edits : { base: edits.base, current },
    schema: after,
    overrides: dropped.overrides.length > 0 ? [...others, ...dropped.overrides] : state.overrides,
  };
}

/** What was edited since may be gone: nothing may be left that mentions it. */
const sound = (before: Schema, after: Schema): Schema => withoutLeftEnums(before, dropDangling(after).schema);

/** The decisions to overrule. An index that goes because a column of it went needs none. */
function inferredDrops(
  state: DocumentState,
  changes: readonly Change[],
  after: Schema,
): { readonly overrides: readonly Override[] } | { readonly because: string } {
  const columns = new Set(after.tables.flatMap((table) => table.columns.map((column) => column.id)));
  const overrides: Override[] = [];
  for (const dropping of changes) {
    if (dropping.kind !== 'dropIndex' || !indexColumns(dropping.index).every((id) => columns.has(id))) continue;
    const inferred = inferredIndexDeletion(state, dropping.index.id);
    if (inferred && 'because' in inferred) return inferred;
    if (inferred) overrides.push({ decision: inferred.decision, choice: inferred.choice });
  }
  return { overrides };
}
