import { emptyContent } from '@/lib/share/empty-content';
import type { DesignRecord } from '../storage/record';
import type { Opening } from './opening';
import type { Library, LibraryContext } from './types';

/** What is done with stored designs without opening them. */
export function createShelf(
  context: LibraryContext,
  opening: Opening,
): Pick<Library, 'rename' | 'duplicate' | 'remove'> {
  const { document, storage, journal, now, newId, saving, changed, failed } = context;
  const isOpen = (id: string) => document.store.getState().id === id;

  const write = async (record: DesignRecord, base: number | null) => {
    const outcome = await storage.write(record, base);
    if (outcome.kind === 'conflict') throw new Error('It was changed in another tab just now. Try again.');
    changed(record.id);
  };

  const rename = async (id: string, name: string) => {
    if (isOpen(id)) return document.actions.rename(name);
    try {
      const record = await storage.read(id);
      if (!record) return;
      const content = { ...record.content, name };
      const title = name || record.title;
      await write({ ...record, content, title, revision: record.revision + 1, updatedAt: now() }, record.revision);
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
      await write({ ...record, id: newId(), revision: 1, title, createdAt, updatedAt, content }, null);
    } catch (error) {
      failed('The design cannot be copied.', error);
    }
  };

  const remove = async (id: string) => {
    try {
      const wasOpen = isOpen(id);
      if (wasOpen) await saving.flush();
      const record = await storage.read(id);
      await storage.remove(id);
      journal.clear(id);
      if (wasOpen) {
        document.load(newId(), emptyContent);
        await opening.openFirst(null);
      }
      changed(id);
      if (record) offerBack(record, wasOpen);
    } catch (error) {
      failed('The design cannot be deleted.', error);
    }
  };

  const offerBack = (record: DesignRecord, reopen: boolean) => {
    const bringBack = async () => {
      try {
        await write(record, null);
        if (reopen) await opening.open(record.id);
      } catch (error) {
        failed('The design cannot be brought back.', error);
      }
    };
    document.actions.notify({
      tone: 'info',
      message: `“${record.title}” is deleted.`,
      action: { label: 'Undo', run: () => void bringBack() },
    });
  };

  return { rename, duplicate, remove };
}
