'use client';

import { Redo2, Undo2 } from 'lucide-react';
import { documentActions, useDocument } from '@/lib/document/react';
import { IconButton } from '../ui/icon-button';
import { useKeys } from './platform';

export function UndoButtons() {
  const canUndo = useDocument((s) => s.canUndo);
  const canRedo = useDocument((s) => s.canRedo);
  const keys = useKeys();
  return (
    <div className="flex">
      <IconButton label="Undo" keys={keys('⌘Z')} disabled={!canUndo} onClick={documentActions.undo}>
        <Undo2 size={15} aria-hidden />
      </IconButton>
      <IconButton label="Redo" keys={keys('⇧⌘Z')} disabled={!canRedo} onClick={documentActions.redo}>
        <Redo2 size={15} aria-hidden />
      </IconButton>
    </div>
  );
}
