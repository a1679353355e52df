import type { Layout, Schema } from '@/lib/engine';
import { change, type DocumentContext, mayChange, notify } from '../context';
import { placesFor } from '../places';
import type { DocumentActions, DocumentState } from '../types';

/** Moves of the same tables closer together than this are one undo step, in milliseconds. */
const SAME_MOVE_MS = 400;
/** So many new tables at once, and no fewer than the old ones, are laid out together rather than one by one. */
const PASTED_TABLES = 3;

export interface ArrangingSlice extends Pick<DocumentActions, 'move' | 'relayout'> {
  /** Places for the tables of a new schema; those that stand somewhere stay there. */
  readonly placed: (next: DocumentState, before: Schema) => Pick<DocumentState, 'layout'>;
}

/** Where the tables stand. */
export function createArranging(context: DocumentContext): ArrangingSlice {
  const { store, services, gestures } = context;

  const placed = (next: DocumentState, before: Schema) => {
    const { layout, fresh } = placesFor(before, next.schema, next.layout, services.place);
    if (fresh >= PASTED_TABLES && fresh * 2 >= next.schema.tables.length) void tidy(next.schema, layout);
    return { layout };
  };

  /** Lays a pasted design out as a whole, unless something has moved or changed by the time the layout is there. */
  const tidy = async (schema: Schema, placedFirst: Layout) => {
    const outcome = await services.arrange(schema).catch(() => null);
    if (outcome?.kind !== 'done' || store.getState().layout !== placedFirst) return;
    store.setState({ layout: { ...placedFirst, ...outcome.result } });
  };

  const move = (places: Layout) => {
    const { layout } = store.getState();
    const ids = Object.keys(places).filter((id) => !samePlace(layout[id], places[id]));
    if (ids.length === 0 || !mayChange(context)) return;
    const key = `move ${Object.keys(places).sort().join(' ')}`;
    change(
      context,
      { layout: { ...layout, ...places } },
      { continued: gestures.continues(key, SAME_MOVE_MS), drawn: true },
    );
  };

  const relayout = async () => {
    if (!mayChange(context)) return;
    const { id, schema } = store.getState();
    if (schema.tables.length === 0) return;
    const outcome = await services
      .arrange(schema)
      .catch(() => ({ kind: 'failed', because: 'The layout could not be worked out.' }) as const);
    const now = store.getState();
    if (outcome.kind === 'superseded' || now.id !== id) return;
    if (outcome.kind === 'failed')
      return notify(context, { tone: 'error', message: `The tables stay where they are. ${outcome.because}` });
    gestures.end();
    change(context, { layout: { ...now.layout, ...outcome.result } }, { continued: false, drawn: true });
  };

  return { placed, move, relayout };
}

const samePlace = (a: Layout[string] | undefined, b: Layout[string] | undefined): boolean =>
  a?.x === b?.x && a?.y === b?.y;
