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

/** Hand edits, overruled decisions and stated shares. */
export function createEditing(
  context: DocumentContext,
  reading: ReadingSlice,
): Pick<DocumentActions, 'edit' | 'override' | 'overrideEach' | 'setExcludes'> {
  const { store, gestures } = context;

  const refused = (because: string): EditOutcome => {
    notify(context, { tone: 'warning', message: because });
    return { ok: false, because };
  };

  const override: DocumentActions['override'] = (decision, choice) => {
    if (!mayChange(context)) return;
    const { overrides } = store.getState();
    const others = overrides.filter((o) => o.decision !== decision);
    if (choice === null && others.length === overrides.length) return;
    gestures.end();
    change(
      context,
      { overrides: choice === null ? others : [...others, { decision, choice }] },
      { continued: false, drawn: true },
    );
    reading.changed();
  };

  const overrideEach: DocumentActions['overrideEach'] = (chosen) => {
    if (chosen.length === 0 || !mayChange(context)) return;
    const decided = new Set(chosen.map(({ decision }) => decision));
    const others = store.getState().overrides.filter(({ decision }) => !decided.has(decision));
    gestures.end();
    change(context, { overrides: [...others, ...chosen] }, { continued: false, drawn: true });
    reading.changed();
  };

  const setExcludes: DocumentActions['setExcludes'] = (pattern, share) => {
    const { [pattern]: before, ...others } = store.getState().excludes;
    if ((before ?? null) === share || !mayChange(context)) return;
    const continued = gestures.continues(`excludes ${pattern}`, SAME_EDIT_MS);
    change(
      context,
      { excludes: share === null ? others : { ...others, [pattern]: Math.min(1, Math.max(0, share)) } },
      { continued, drawn: true },
    );
    reading.changed();
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

  return { edit, override, overrideEach, setExcludes };
}

const editKey = (edit: SchemaEdit): string =>
  `edit ${edit.kind} ${'table' in edit ? edit.table : ''} ${'column' in edit ? edit.column : ''}`;

/** The first few notes; the rest are counted. */
function inShort(notes: readonly string[]): string {
  const shown = notes.slice(0, 3).join(' ');
  return notes.length > 3 ? `${shown} And ${notes.length - 3} more.` : shown;
}
