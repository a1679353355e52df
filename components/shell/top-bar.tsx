'use client';

import { CircleHelp, Command, Download, Share2 } from 'lucide-react';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { DesignMenu } from './design-menu';
import { DesignName } from './design-name';
import { PanelToggle } from './panel-toggle';
import { useKeys } from './platform';
import { SavedState } from './saved-state';
import { ThemeToggle } from './theme-toggle';
import { ui } from './ui-store';
import { UndoButtons } from './undo-buttons';
import { VerifyChip } from './verify-chip';

/** The bar above everything: which design this is, whether it is safe and proved, and the ways out of here. */
export function TopBar() {
  const keys = useKeys();
  return (
    <header className="flex h-11 shrink-0 items-center gap-1 border-b border-hairline bg-surface px-2 desk:px-3">
      <h1 className="sr-only">Flux Schema</h1>
      <DesignMenu />
      <DesignName />
      <SavedState />
      <span className="mx-1 h-4 w-px shrink-0 bg-hairline max-desk:hidden" />
      <UndoButtons />
      <span className="flex-1" />
      <VerifyChip />
      <div className="flex items-center max-desk:hidden">
        <PanelToggle side="left" />
        <PanelToggle side="right" />
        <IconButton label="Commands" keys={keys('⌘K')} onClick={() => ui.open('palette')}>
          <Command size={15} aria-hidden />
        </IconButton>
        <ThemeToggle />
        <IconButton label="Keyboard and help" keys="?" onClick={() => ui.open('shortcuts')}>
          <CircleHelp size={15} aria-hidden />
        </IconButton>
      </div>
      <Button className="max-desk:size-7 max-desk:px-0" onClick={() => ui.open('share')}>
        <Share2 size={14} aria-hidden />
        <span className="max-desk:sr-only">Share</span>
      </Button>
      <Button kind="primary" className="max-desk:size-7 max-desk:px-0" onClick={() => ui.open('export')}>
        <Download size={14} aria-hidden />
        <span className="max-desk:sr-only">Export</span>
      </Button>
    </header>
  );
}
