'use client';

import { useEffect } from 'react';
import { LeftPanel } from '../editor/left-panel';
import { Inspector } from '../inspector/inspector';
import { cn } from '../ui/cn';
import { TipProvider } from '../ui/tip';
import { Boundary } from './boundary';
import { CanvasSlot } from './canvas-slot';
import { Dialogs } from './dialogs';
import { LiveSummary } from './live-summary';
import { Notices } from './notices';
import { PanelResizer } from './panel-resizer';
import { PhoneTabs } from './phone-tabs';
import { SharedBanner } from './shared-banner';
import { stampStyles } from './style-nonce';
import { TopBar } from './top-bar';
import { ui, useUi } from './ui-store';
import { useGlobalKeys } from './use-global-keys';
import { useOpening } from './use-opening';

// Before anything on this page makes a style element.
if (typeof document !== 'undefined') stampStyles();

/** The whole page: the brief on the left, the diagram in the middle, what is known about it on the right. */
export function Designer() {
  const phone = useUi((s) => s.phoneTab);
  useEffect(ui.restorePanels, []);
  useOpening();
  useGlobalKeys();
  return (
    <TipProvider>
      <div className="flex h-dvh flex-col">
        <TopBar />
        <SharedBanner />
        <main className="flex min-h-0 flex-1">
          <section
            id="panel-left"
            aria-label="Brief and code"
            className={cn(
              'panel-left relative flex shrink-0 flex-col bg-surface',
              phone !== 'brief' && 'max-desk:hidden',
            )}
          >
            <Boundary what="The brief">
              <LeftPanel />
            </Boundary>
            <PanelResizer side="left" label="Width of the brief" />
          </section>
          <div
            id="diagram"
            className={cn('relative min-w-0 flex-1 bg-canvas', phone !== 'diagram' && 'max-desk:hidden')}
          >
            <Boundary what="The diagram">
              <CanvasSlot />
            </Boundary>
          </div>
          <section
            id="panel-right"
            aria-label="Inspector"
            className={cn(
              'panel-right relative flex shrink-0 flex-col bg-surface',
              phone !== 'details' && 'max-desk:hidden',
            )}
          >
            <PanelResizer side="right" label="Width of the inspector" />
            <Inspector />
          </section>
        </main>
        <PhoneTabs />
      </div>
      <LiveSummary />
      <Dialogs />
      <Notices />
    </TipProvider>
  );
}
