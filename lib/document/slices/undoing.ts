import { type DocumentContext, mayChange, snapshotOf, undoFlags } from '../context';
import { stepBack, stepForward } from '../history';
import type { DocumentActions, DocumentState } from '../types';
import type { ReadingSlice } from './reading';

/** Undo and redo over everything that is kept of the document. */
export function createUndoing(context: DocumentContext, reading: ReadingSlice): Pick<DocumentActions, 'undo' | 'redo'> {
  const { store, gestures } = context;

  const go = (step: typeof stepBack) => {
    if (!mayChange(context)) return;
    const state = store.getState();
    const gone = step(context.history, snapshotOf(state, true));
    if (!gone) return;
    context.history = gone.history;
    gestures.end();
    const { edits, schema, ...rest } = gone.restored;
    store.setState({
      ...rest,
      edits: edits ?? untouched(state),
      schema: schema ?? state.schema,
      ...undoFlags(gone.history),
    });
    reading.changed();
  };

  return { undo: () => go(stepBack), redo: () => go(stepForward) };
}

/** Nothing changed by hand: the reading on its way replaces all of it. */
const untouched = ({ edits }: DocumentState): DocumentState['edits'] =>
  edits && { base: edits.base, current: edits.base };
