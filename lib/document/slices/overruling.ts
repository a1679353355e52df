import { change, type DocumentContext, mayChange } from '../context';
import type { DocumentActions } from '../types';
import type { ReadingSlice } from './reading';

/** Shares of one pattern stated closer together than this are one undo step, in milliseconds. */
const SAME_SHARE_MS = 700;

/** Overruled decisions and stated shares. */
export function createOverruling(
  context: DocumentContext,
  reading: ReadingSlice,
): Pick<DocumentActions, 'override' | 'overrideEach' | 'setExcludes'> {
  const { store, gestures } = context;

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
    const continued = gestures.continues(`excludes ${pattern}`, SAME_SHARE_MS);
    change(
      context,
      { excludes: share === null ? others : { ...others, [pattern]: Math.min(1, Math.max(0, share)) } },
      { continued, drawn: true },
    );
    reading.changed();
  };

  return { override, overrideEach, setExcludes };
}
