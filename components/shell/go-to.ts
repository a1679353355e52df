import { type LeftTab, type RightTab, ui } from './ui-store';

/** Goes to a part of the page with the keyboard: opens it, and puts the focus into it. */
export const goTo = {
  left: (tab: LeftTab): void => {
    ui.showLeft(tab);
    focusIn('panel-left', tab === 'brief' ? 'textarea, [contenteditable=true]' : activeTab);
  },
  diagram: (): void => {
    ui.showPhone('diagram');
    focusIn('diagram', '[tabindex="0"], button');
  },
  right: (tab: RightTab): void => {
    ui.showRight(tab);
    focusIn('panel-right', activeTab);
  },
};

const activeTab = '[role=tab][data-state=active]';

/** Focuses the first matching element in a part of the page, once it is shown. */
function focusIn(id: string, selector: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.querySelector<HTMLElement>(selector)?.focus());
}
