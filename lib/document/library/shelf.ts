import { emptyContent } from '@/lib/share/empty-content';
import type { DesignRecord } from '../storage/record';
import type { Opening } from './opening';
import type { Library, LibraryContext } from './types';

/** What is done with stored designs without opening them. */
export function createShelf(
  context: LibraryContext,
  opening: Opening,
): Pick<Library, 'rename' | 'duplicate' | 'remove'> {
  const { document, storage, now, newId, saving, failed } = context;

  const rename = async (id: string, name: string) => {
    if (isOpen(context, id)) return document.actions.rename(name);
    try {
      const record = await storage.read(id);
      if (!record) return;
      const renamed = { content: { ...record.content, name }, title: name || record.title, updatedAt: now() };
      await write(context, { ...record, ...renamed, revision: record.revision + 1 }, record.revision);
    } catch (error) {
      failed('The design cannot be renamed.', error);
    }
  };

  const duplicate = async (id: string) => {
    try {
      await saving.flush();
      const record = await storage.read(id);
      if (!record) return;
      const title = `${record.title} (copy)`;
      const [createdAt, updatedAt] = [now(), now()];
      const content = { ...record.content, name: title };
      await write(context, { ...record, id: newId(), revision: 1, title, createdAt, updatedAt, content }, null);
    } catch (error) {
      failed('The design cannot be copied.', error);
    }
  };

  return { rename, duplicate, remove: createRemoving(context, opening) };
}

/** Deletes a design, and offers to bring it back. */
function createRemoving(context: LibraryContext, opening: Opening): Library['remove'] {
  const { document, storage, journal, newId, saving, changed, failed } = context;

  const bringBack = async (record: DesignRecord, reopen: boolean) => {
    try {
      await write(context, record, null);
      if (reopen) await opening.open(record.id);
    } catch (error) {
      failed('The design cannot be brought back.', error);
    }
  };

  return async (id) => {
    try {
      const wasOpen = isOpen(context, id);
      if (wasOpen) await saving.flush();
      const record = await storage.read(id);
      await storage.remove(id);
      journal.clear(id);
      if (wasOpen) {
        document.load(newId(), emptyContent);
        await opening.openFirst(null);
      }
      changed(id);
      if (!record) return;
      document.actions.notify({
        tone: 'info',
        message: `“${record.title}” is deleted.`,
        action: { label: 'Undo', run: () => void bringBack(record, wasOpen) },
      });
    } catch (error) {
      failed('The design cannot be deleted.', error);
    }
  };
}

const isOpen = ({ document }: LibraryContext, id: string): boolean => document.store.getState().id === id;

/** Stores a record over the revision `base`. */
async function write({ storage, changed }: LibraryContext, record: DesignRecord, base: number | null): Promise<void> {
  const outcome = await storage.write(record, base);
  if (outcome.kind === 'conflict') throw new Error('It was changed in another tab just now. Try again.');
  changed(record.id);
}
