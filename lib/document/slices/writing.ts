import { change, type DocumentContext, mayChange } from '../context';
import { createTyping } from '../gesture';
import type { DocumentActions } from '../types';
import type { ReadingSlice } from './reading';

/** Renames closer together than this are one undo step, in milliseconds. */
const NAMING_MS = 1000;
const MAX_NAME = 200;

/** The text, the SQL queries and the name. */
export function createWriting(
  context: DocumentContext,
  reading: ReadingSlice,
): Pick<DocumentActions, 'setText' | 'setQueries' | 'rename'> {
  const { store, gestures } = context;
  const goesOn = createTyping(gestures, 'text');
  const queriesGoOn = createTyping(gestures, 'queries');
  return {
    setText: (text) => {
      const before = store.getState().text;
      if (text === before || !mayChange(context)) return;
      change(context, { text }, { continued: goesOn(before, text), drawn: false });
      reading.typed();
    },
    setQueries: (queries) => {
      const before = store.getState().queries;
      if (queries === before || !mayChange(context)) return;
      change(context, { queries }, { continued: queriesGoOn(before, queries), drawn: false });
      reading.typed();
    },
    rename: (typed) => {
      const name = typed
        .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
        .trim()
        .slice(0, MAX_NAME);
      if (name === store.getState().name || !mayChange(context)) return;
      change(context, { name }, { continued: gestures.continues('name', NAMING_MS), drawn: true });
      reading.changed();
    },
  };
}
