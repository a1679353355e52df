import type { Brief, Design, HandEdits, Schema } from '@/lib/engine';
import { messageOf } from '@/lib/worker/channel';
import type { Outcome } from '@/lib/worker/client';
import type { DocumentContext } from '../context';
import { hasHandEdits } from '../hand-edits';
import { reuse } from '../reuse';
import type { DocumentState } from '../types';

/** Keeps the design in step with the text, the overrides and the hand edits. */
export interface ReadingSlice {
  /** Reads when typing has paused for a moment, or has gone on for long enough. */
  readonly typed: () => void;
  /** Reads now: something other than the text changed, so an answer on its way is stale. */
  readonly changed: () => void;
  readonly stop: () => void;
}

/** A pause in typing this long starts a reading; typing without a pause is read this often. Milliseconds. */
const PAUSE_MS = 80;
const AT_MOST_MS = 250;

/** `arrived` is called with the state to be, to which it may add, and the schema drawn before it. */
export function createReading(
  context: DocumentContext,
  arrived: (next: DocumentState, before: Schema) => Partial<DocumentState>,
): ReadingSlice {
  const { store, services } = context;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unreadSince: number | null = null;
  let asked = 0;
  let shown = 0;

  const read = async () => {
    clearTimeout(timer);
    unreadSince = null;
    asked += 1;
    const [turn, epoch] = [asked, context.epoch];
    const { edits, ...state } = store.getState();
    store.setState({ reading: 'reading' });
    const outcome = await services
      .read({ brief: briefOf(state), ...(hasHandEdits(edits) && { edits }) })
      .catch((error: unknown): Outcome<Design> => ({ kind: 'failed', because: messageOf(error) }));
    // A hand edit, an undo or another document has come in between: its own reading is under way.
    if (epoch !== context.epoch || turn < shown || outcome.kind === 'superseded') return;
    if (outcome.kind === 'failed') {
      if (turn === asked)
        store.setState((s) => ({ reading: 'failed', trouble: { ...s.trouble, reading: outcome.because } }));
      return;
    }
    shown = turn;
    show(outcome.result);
  };

  const show = (answer: Design) => {
    const state = store.getState();
    const next = { ...state, ...withDesign(state, answer) };
    const asked = answer.brief.text === state.text && (answer.brief.queries ?? '') === state.queries;
    const upToDate = asked && unreadSince === null;
    const { reading: _, ...trouble } = state.trouble;
    store.setState({ ...next, ...arrived(next, state.schema), trouble, reading: upToDate ? 'idle' : 'reading' });
  };

  return {
    typed: () => {
      const now = services.now();
      unreadSince ??= now;
      clearTimeout(timer);
      timer = setTimeout(read, Math.max(0, Math.min(PAUSE_MS, unreadSince + AT_MOST_MS - now)));
      store.setState({ reading: 'reading' });
    },
    changed: () => {
      context.epoch += 1;
      void read();
    },
    stop: () => {
      context.epoch += 1;
      clearTimeout(timer);
      unreadSince = null;
    },
  };
}

function briefOf({
  text,
  name,
  overrides,
  queries,
  excludes,
}: Pick<DocumentState, 'text' | 'name' | 'overrides' | 'queries' | 'excludes'>): Brief {
  return {
    ...(name !== '' && { name }),
    text,
    overrides,
    ...(queries !== '' && { queries }),
    ...(Object.keys(excludes).length > 0 && { excludes }),
  };
}

/** The new design with the parts that did not change kept as the values they were. */
function withDesign(state: DocumentState, answer: Design): Pick<DocumentState, 'design' | 'edits' | 'schema'> {
  const edits = sharedEdits(state.edits, answer);
  const schema = reuse(state.schema, answer.schema);
  const { base: _b, current: _c, schema: _s, ...told } = answer;
  const design = { ...(state.design ? reuse(toldBy(state.design), told) : told), ...edits, schema };
  return { design, edits, schema };
}

function toldBy({ base: _b, current: _c, schema: _s, ...told }: Design): Omit<Design, 'base' | 'current' | 'schema'> {
  return told;
}

function sharedEdits(before: HandEdits | null, answer: Design): HandEdits {
  const base = before ? reuse(before.base, answer.base) : answer.base;
  if (answer.current === answer.base) return { base, current: base };
  // Hand edits that the text now says too leave nothing to merge: base and current become one value again.
  return { base, current: reuse(base, before ? reuse(before.current, answer.current) : answer.current) };
}
