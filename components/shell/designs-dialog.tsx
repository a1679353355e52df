'use client';

import { Copy, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { designLibrary } from '@/lib/document/boot';
import { useDocument } from '@/lib/document/react';
import type { DesignEntry } from '@/lib/document/storage/record';
import { Button } from '../ui/button';
import { cn } from '../ui/cn';
import { Dialog } from '../ui/dialog';
import { Empty } from '../ui/empty';
import { CommitInput } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { useDesigns } from './use-designs';

/** Every design in this browser: open, rename, duplicate, delete. */
export function DesignsDialog({ onClose }: { onClose: () => void }) {
  const { entries, trouble } = useDesigns();
  return (
    <Dialog title="Designs" description="Kept in this browser, and nowhere else." onClose={onClose}>
      <div className="min-h-32 overflow-y-auto p-2">
        {trouble && <p className="px-3 py-2 text-danger">{trouble}</p>}
        {entries?.length === 0 && (
          <Empty title="No designs yet">A design is kept as soon as there is something in it.</Empty>
        )}
        <ul>
          {entries?.map((entry) => (
            <DesignRow key={entry.id} entry={entry} onClose={onClose} />
          ))}
        </ul>
      </div>
      <footer className="flex justify-end border-t border-hairline px-5 py-3">
        <Button
          kind="primary"
          onClick={() => {
            onClose();
            void designLibrary().create();
          }}
        >
          New design
        </Button>
      </footer>
    </Dialog>
  );
}

function DesignRow({ entry, onClose }: { entry: DesignEntry; onClose: () => void }) {
  const { id, tables, updatedAt } = entry;
  const title = entry.title || 'Untitled design';
  const [renaming, setRenaming] = useState(false);
  const current = useDocument((s) => s.id === id);
  return (
    <li
      className={cn('flex items-center gap-1 rounded-md py-1 pr-1 pl-3', current ? 'bg-selected' : 'hover:bg-raised')}
    >
      {renaming ? (
        <CommitInput
          aria-label={`New name of ${title}`}
          autoFocus
          required
          value={title}
          onCommit={(name) => void designLibrary().rename(id, name)}
          onBlurCapture={() => setRenaming(false)}
          className="flex-1"
        />
      ) : (
        <button
          type="button"
          aria-current={current || undefined}
          className="flex min-h-9 min-w-0 flex-1 flex-col items-start justify-center rounded-sm text-left"
          onClick={() => {
            onClose();
            void designLibrary().open(id);
          }}
        >
          <span className="max-w-full truncate font-500">{title}</span>
          <span className="text-meta text-muted">
            {tables} {tables === 1 ? 'table' : 'tables'}, changed {when(updatedAt)}
          </span>
        </button>
      )}
      <IconButton label={`Rename ${title}`} onClick={() => setRenaming(true)}>
        <Pencil size={14} aria-hidden />
      </IconButton>
      <IconButton label={`Duplicate ${title}`} onClick={() => void designLibrary().duplicate(id)}>
        <Copy size={14} aria-hidden />
      </IconButton>
      <IconButton label={`Delete ${title}`} onClick={() => void designLibrary().remove(id)}>
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </li>
  );
}

const when = (at: number): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
