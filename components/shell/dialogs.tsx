'use client';

import dynamic from 'next/dynamic';
import { ui, useUi } from './ui-store';

const ExportDialog = dynamic(() => import('../export/export-dialog').then((m) => m.ExportDialog), { ssr: false });
const ShareDialog = dynamic(() => import('../share/share-dialog').then((m) => m.ShareDialog), { ssr: false });
const CommandPalette = dynamic(() => import('../palette/command-palette').then((m) => m.CommandPalette), {
  ssr: false,
});
const ShortcutsDialog = dynamic(() => import('./shortcuts-dialog').then((m) => m.ShortcutsDialog), { ssr: false });

const DesignsDialog = dynamic(() => import('./designs-dialog').then((m) => m.DesignsDialog), { ssr: false });

/** The windows over the page; the code of each is loaded when it is first opened. */
export function Dialogs() {
  const open = useUi((s) => s.dialog);
  switch (open) {
    case 'export':
      return <ExportDialog onClose={ui.close} />;
    case 'share':
      return <ShareDialog onClose={ui.close} />;
    case 'palette':
      return <CommandPalette onClose={ui.close} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={ui.close} />;
    case 'designs':
      return <DesignsDialog onClose={ui.close} />;
    default:
      return null;
  }
}
