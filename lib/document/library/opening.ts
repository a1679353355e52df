import type { DesignContent } from '@/lib/share/content';
import { emptyContent } from '@/lib/share/empty-content';
import { messageOf } from '@/lib/worker/channel';
import { contentOf, isEmptyContent } from '../storage/content';
import type { DesignRecord } from '../storage/record';
import { recover } from '../storage/recover';
import type { Library, LibraryContext } from './types';

export interface Opening extends Pick<Library, 'start' | 'open' | 'create'> {
  /** Opens the design last open, the newest, or a new one. */
  readonly openFirst: (wanted: string | null) => Promise<void>;
  /** Shows what is stored of the design that is open here, after another tab saved it. */
  readonly follow: (id: string) => Promise<void>;
}

/** Which design the document shows. */
export function createOpening(context: LibraryContext): Opening {
  const { document, storage, saving } = context;
  const showing = createShowing(context);

  /** The open design is safe before another takes its place. */
  const settled = async (): Promise<boolean> => {
    if (await saving.flush()) return true;
    const because = document.store.getState().trouble.saving ?? 'Export it as a file.';
    document.actions.notify({ tone: 'error', message: `The open design is not saved, so it stays open. ${because}` });
    return false;
  };

  const open = async (id: string): Promise<boolean> => {
    if (!(await settled())) return false;
    try {
      const record = await storage.read(id);
      if (record) showing.show(record);
      else document.actions.notify({ tone: 'warning', message: 'This design is not in this browser any more.' });
      return record !== null;
    } catch (error) {
      context.failed('The design cannot be opened.', error);
      return false;
    }
  };

  const create = async (given: Partial<DesignContent> = {}): Promise<boolean> => {
    if (!(await settled())) return false;
    showing.showNew({ ...emptyContent, ...given });
    return true;
  };

  const follow = async (id: string) => {
    const mayFollow = () => {
      const state = document.store.getState();
      return state.id === id && !state.readOnly && !saving.isDirty();
    };
    if (!mayFollow()) return;
    const record = await storage.read(id).catch(() => null);
    if (record && mayFollow()) showing.show(record);
  };

  return { ...createBeginning(context, showing), open, create, follow };
}

/** Puts a design into the document. */
interface Showing {
  readonly show: (record: DesignRecord) => void;
  readonly showNew: (content: DesignContent) => void;
}

function createShowing({ document, last, newId, saving }: LibraryContext): Showing {
  return {
    show: (record) => {
      saving.opening(record.id, record);
      document.load(record.id, record.content);
      last.set(record.id);
    },
    showNew: (content) => {
      const id = newId();
      saving.opening(id, null);
      document.load(id, content);
    },
  };
}

/** What the page shows at first. */
function createBeginning(context: LibraryContext, { show, showNew }: Showing): Pick<Opening, 'start' | 'openFirst'> {
  const { document, storage, journal, last, now, newId } = context;
  const content = () => contentOf(document.store.getState());

  const openFirst = async (wanted: string | null) => {
    const asked = wanted === null ? null : await storage.read(wanted);
    const newest = asked ? undefined : (await storage.list())[0];
    const found = asked ?? (newest ? await storage.read(newest.id) : null);
    // What was typed before the storage had answered stays, as a design of its own.
    if (!found || !isEmptyContent(content())) showNew(content());
    else show(found);
  };

  /** Without a storage the journal is all there is: the last text comes from there, and goes on being written there. */
  const startWithout = (error: unknown) => {
    const left = journal.left(now(), 0)[0];
    showNew(isEmptyContent(content()) && left ? left.content : content());
    document.store.setState({ saved: 'failed', trouble: { saving: messageOf(error) } });
  };

  const start = async (shared: DesignContent | null) => {
    if (shared) document.load('', shared, { readOnly: true });
    try {
      const recovered = await recover(journal, storage, now(), newId);
      if (!shared) await openFirst(recovered[0]?.id ?? last.get());
    } catch (error) {
      if (!shared) startWithout(error);
    }
    await context.refresh();
  };

  return { start, openFirst };
}
