'use client';

import { useEffect } from 'react';
import { documentActions } from '@/lib/document/react';
import { nextFinding } from '../findings/next-finding';
import { globalCommand } from './global-command';
import { ui } from './ui-store';

const run: Readonly<Record<NonNullable<ReturnType<typeof globalCommand>>, () => void>> = {
  palette: () => ui.open('palette'),
  help: () => ui.open('shortcuts'),
  brief: () => {
    ui.showLeft('brief');
    focusIn('panel-left', 'textarea, [contenteditable=true], textarea');
  },
  diagram: () => {
    ui.showPhone('diagram');
    focusIn('diagram', '[tabindex="0"], button');
  },
  inspector: () => {
    ui.showRight('details');
    focusIn('panel-right', '[role=tab][data-state=active]');
  },
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

/** Focuses the first matching element in a part of the page, once it is shown. */
function focusIn(id: string, selector: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.querySelector<HTMLElement>(selector)?.focus());
}
