'use client';

import { create } from 'zustand';
import type { SourceSpan } from '@/lib/engine';
import { defaultPanels, fitPanel, type PanelSide, type Panels, panelsKey, parsePanels } from './panels';

export type LeftTab = 'brief' | 'dbml' | 'sql';
export type RightTab = 'details' | 'findings' | 'queries' | 'migration' | 'report';
/** On a narrow screen one of the three parts is shown at a time. */
export type PhoneTab = 'brief' | 'diagram' | 'details';
export type DialogName = 'export' | 'share' | 'palette' | 'shortcuts' | 'designs';

/** What is open and where; none of it belongs to the design. */
interface UiState {
  readonly leftTab: LeftTab;
  readonly rightTab: RightTab;
  readonly phoneTab: PhoneTab;
  readonly panels: Panels;
  readonly dialog: DialogName | null;
  /** A place in the brief to show; a new object each time, so that asking twice works. */
  readonly reveal: { readonly spans: readonly SourceSpan[] } | null;
  /** A place in the SQL queries to show; a new object each time. */
  readonly revealedQuery: SourceSpan | null;
}

export const useUi = create<UiState>(() => ({
  leftTab: 'brief',
  rightTab: 'details',
  phoneTab: 'brief',
  panels: defaultPanels,
  dialog: null,
  reveal: null,
  revealedQuery: null,
}));

const set = useUi.setState;

export const ui = {
  open: (dialog: DialogName) => set({ dialog }),
  close: () => set({ dialog: null }),
  showPhone: (phoneTab: PhoneTab) => set({ phoneTab }),
  showLeft: (leftTab: LeftTab) => {
    setPanels('left', { open: true });
    set({ leftTab, phoneTab: 'brief' });
  },
  showRight: (rightTab: RightTab) => {
    setPanels('right', { open: true });
    set({ rightTab, phoneTab: 'details' });
  },
  /** Opens the brief with those places in view. */
  revealInBrief: (spans: readonly SourceSpan[]) => {
    ui.showLeft('brief');
    set({ reveal: { spans } });
  },
  /** Opens the queries with that place selected. */
  revealInQueries: ({ start, end }: SourceSpan) => {
    ui.showRight('queries');
    set({ revealedQuery: { start, end } });
  },
  togglePanel: (side: PanelSide) => setPanels(side, { open: !useUi.getState().panels[side].open }),
  resizePanel: (side: PanelSide, width: number) =>
    setPanels(side, { open: true, width: fitPanel(side, width, window.innerWidth) }),
  /** Takes over what the page's first script has already put on the screen. */
  restorePanels: () => set({ panels: parsePanels(localStorage.getItem(panelsKey)) }),
};

function setPanels(side: PanelSide, change: Partial<Panels[PanelSide]>): void {
  const before = useUi.getState().panels;
  const panels = { ...before, [side]: { ...before[side], ...change } };
  set({ panels });
  const { width, open } = panels[side];
  const root = document.documentElement;
  if (width !== undefined) root.style.setProperty(`--${side}-width`, `${width}px`);
  if (open) delete root.dataset[side];
  else root.dataset[side] = 'closed';
  try {
    localStorage.setItem(panelsKey, JSON.stringify(panels));
  } catch {
    // Storage is full or forbidden: the panels still work, they are only not remembered.
  }
}

/** Which finding F8 was last at, as a place in the list; -1 before the first. */
export const useFindingCursor = create<number>(() => -1);
