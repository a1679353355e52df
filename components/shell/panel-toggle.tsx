'use client';

import { PanelLeft, PanelRight } from 'lucide-react';
import { IconButton } from '../ui/icon-button';
import type { PanelSide } from './panels';
import { useKeys } from './platform';
import { ui, useUi } from './ui-store';

const looks = {
  left: { Icon: PanelLeft, label: 'Brief panel', keys: '⌘B' },
  right: { Icon: PanelRight, label: 'Inspector panel', keys: '' },
} as const;

/** Opens or closes a side panel. */
export function PanelToggle({ side }: { side: PanelSide }) {
  const open = useUi((s) => s.panels[side].open);
  const keys = useKeys();
  const { Icon, label, keys: pressed } = looks[side];
  return (
    <IconButton
      label={label}
      keys={pressed && keys(pressed)}
      aria-expanded={open}
      aria-controls={`panel-${side}`}
      onClick={() => ui.togglePanel(side)}
    >
      <Icon size={15} aria-hidden />
    </IconButton>
  );
}
