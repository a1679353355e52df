'use client';

import { type PointerEvent, useRef } from 'react';
import type { PanelSide } from './panels';
import { ui, useUi } from './ui-store';

const step = 24;

/** The bar between a side panel and the diagram: drag it, or focus it and use the arrow keys. Enter closes the panel. */
export function PanelResizer({ side, label }: { side: PanelSide; label: string }) {
  const bar = useRef<HTMLHRElement>(null);
  const width = useUi((s) => s.panels[side].width);
  const open = useUi((s) => s.panels[side].open);
  const towards = side === 'left' ? 1 : -1;

  const measured = () => {
    const panel = side === 'left' ? bar.current?.previousElementSibling : bar.current?.nextElementSibling;
    return panel?.getBoundingClientRect().width ?? 0;
  };
  const drag = (event: PointerEvent<HTMLHRElement>) => {
    if (event.buttons !== 1 || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    ui.resizePanel(side, side === 'left' ? event.clientX : window.innerWidth - event.clientX);
  };

  return (
    <hr
      ref={bar}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width ?? (side === 'left' ? 34 : 320)}
      tabIndex={open ? 0 : -1}
      hidden={!open}
      className="relative z-10 m-0 hidden h-auto w-px cursor-col-resize touch-none border-0 bg-hairline transition-colors after:absolute after:inset-y-0 after:-left-1 after:w-[9px] hover:bg-accent focus-visible:bg-accent focus-visible:outline-offset-0 desk:block"
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
