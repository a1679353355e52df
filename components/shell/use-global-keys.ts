'use client';

import { useEffect } from 'react';
import { documentActions } from '@/lib/document/react';
import { nextFinding } from '../findings/next-finding';
import { globalCommand } from './global-command';
import { goTo } from './go-to';
import { ui } from './ui-store';

const run: Readonly<Record<NonNullable<ReturnType<typeof globalCommand>>, () => void>> = {
  palette: () => ui.open('palette'),
  help: () => ui.open('shortcuts'),
  brief: () => goTo.left('brief'),
  diagram: goTo.diagram,
  inspector: () => goTo.right('details'),
  togglePanel: () => ui.togglePanel('left'),
  undo: documentActions.undo,
  redo: documentActions.redo,
  nextFinding: () => nextFinding(),
  previousFinding: () => nextFinding(true),
};

/** The keys that work everywhere on the page. The diagram's own keys are its own. */
export function useGlobalKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      const command = globalCommand(event, {
        typing: !!target?.closest('input, textarea, select, [contenteditable=true], textarea'),
        ownUndo: !!target?.closest('input, select, .monaco-editor'),
        modal: !!document.querySelector('[role=dialog][data-state=open]'),
      });
      if (!command) return;
      event.preventDefault();
      run[command]();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
