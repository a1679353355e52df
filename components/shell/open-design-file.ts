import { designLibrary } from '@/lib/document/boot';
import { notify } from '../ui/notify';

/** Opens a `design.json` as a new design; says what is wrong with one that cannot be read. */
export async function openDesignFile(file: File): Promise<void> {
  const { openFile } = await import('@/lib/share/file');
  const opened = openFile(await file.text());
  if (!opened.ok) notify.error(opened.error);
  else if (await designLibrary().create(opened.content)) notify.done(`Opened ${file.name}`);
}
