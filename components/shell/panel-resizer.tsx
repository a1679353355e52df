'use client';

import { type PointerEvent, useRef } from 'react';
import { cn } from '../ui/cn';
import type { PanelSide } from './panels';
import { ui, useUi } from './ui-store';

const step = 24;

/** What a panel that was never resized has, in pixels, at a common window size. */
const standard = { left: 480, right: 320 } as const;

/** The bar on the inner edge of a side panel: drag it, or focus it and use the arrow keys. Enter closes the panel. */
export function PanelResizer({ side, label }: { side: PanelSide; label: string }) {
  const bar = useRef<HTMLHRElement>(null);
  const width = useUi((s) => s.panels[side].width);
  const open = useUi((s) => s.panels[side].open);
  const towards = side === 'left' ? 1 : -1;

  const measured = () => bar.current?.parentElement?.getBoundingClientRect().width ?? 0;
  const drag = (event: PointerEvent<HTMLHRElement>) => {
    if (event.buttons !== 1 || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    ui.resizePanel(side, side === 'left' ? event.clientX : window.innerWidth - event.clientX);
  };

  return (
    <hr
      ref={bar}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width ?? standard[side]}
      aria-valuemin={280}
      tabIndex={open ? 0 : -1}
      hidden={!open}
      className={cn(
        side === 'left' ? '-right-px' : '-left-px',
        'absolute inset-y-0 z-10 m-0 hidden h-auto w-px cursor-col-resize touch-none border-0 bg-hairline transition-colors after:absolute after:inset-y-0 after:-left-1 after:w-[9px] hover:bg-accent focus-visible:bg-accent focus-visible:outline-offset-0 desk:block',
      )}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => ui.resizePanel(side, side === 'left' ? window.innerWidth * 0.34 : 320)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') ui.resizePanel(side, measured() - step * towards);
        else if (event.key === 'ArrowRight') ui.resizePanel(side, measured() + step * towards);
        else if (event.key === 'Enter') ui.togglePanel(side);
        else return;
        event.preventDefault();
      }}
    />
  );
}
