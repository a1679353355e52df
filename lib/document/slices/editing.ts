import { change, type DocumentContext, mayChange, notify } from '../context';
import { applyEdit } from '../edits';
import { noEdits } from '../hand-edits';
import { inferredIndexDeletion } from '../inferred-index';
import { placesFor } from '../places';
import type { DocumentActions, EditOutcome, SchemaEdit } from '../types';
import type { ReadingSlice } from './reading';

/** Edits of one kind and element closer together than this are one undo step, in milliseconds. */
const SAME_EDIT_MS = 700;
/** Kinds that a person may repeat while typing a name or a number. */
const typedKinds: ReadonlySet<SchemaEdit['kind']> = new Set([
  'renameTable',
  'renameColumn',
  'describeTable',
  'setExpectedRows',
]);

/** Hand edits. Deleting an inferred index is to `override` the decision that made it. */
export function createEditing(
  context: DocumentContext,
  reading: ReadingSlice,
  override: DocumentActions['override'],
): Pick<DocumentActions, 'edit'> {
  const { store, gestures } = context;

  const refused = (because: string): EditOutcome => {
    notify(context, { tone: 'warning', message: because });
    return { ok: false, because };
  };

  const edit = (asked: SchemaEdit): EditOutcome => {
    const state = store.getState();
    if (!mayChange(context)) return { ok: false, because: 'This design is read-only.' };
    const inferred = asked.kind === 'deleteIndex' ? inferredIndexDeletion(state, asked.id) : null;
    if (inferred && 'because' in inferred) return refused(inferred.because);
    if (inferred) {
      override(inferred.decision, inferred.choice);
      return { ok: true, notes: [] };
    }
    const edits = state.edits ?? noEdits;
    const applied = applyEdit(edits.current, asked);
    if (!applied.ok) return refused(applied.because);
    if (applied.schema === edits.current) return { ok: true, notes: [] };
    const drawn = applyEdit(state.schema, asked);
    const schema = drawn.ok ? drawn.schema : applied.schema;
    const continued = gestures.continues(editKey(asked), typedKinds.has(asked.kind) ? SAME_EDIT_MS : 0);
    const placed = placesFor(state.schema, schema, state.layout, context.services.place).layout;
    // Where the person put it is where it stands, even over another table.
    const layout = asked.kind === 'addTable' ? { ...placed, [asked.id]: asked.at } : placed;
    change(
      context,
      { edits: { base: edits.base, current: applied.schema }, schema, layout },
      { continued, drawn: true },
    );
    reading.changed();
    if (applied.notes.length > 0) notify(context, { tone: 'info', message: inShort(applied.notes) });
    return { ok: true, notes: applied.notes };
  };

  return { edit };
}

const editKey = (edit: SchemaEdit): string =>
  `edit ${edit.kind} ${'table' in edit ? edit.table : ''} ${'column' in edit ? edit.column : ''}`;

/** The first few notes; the rest are counted. */
function inShort(notes: readonly string[]): string {
  const shown = notes.slice(0, 3).join(' ');
  return notes.length > 3 ? `${shown} And ${notes.length - 3} more.` : shown;
}
