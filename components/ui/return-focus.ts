/** Where the keyboard stood on the page before a window was opened over it. */
let home: HTMLElement | null = null;

/** To be called before a window takes the focus; one that opens from a menu or another window goes by what those remember. */
export function rememberFocus(): void {
  const now = document.activeElement;
  if (now instanceof HTMLElement && now !== document.body && !now.closest('[role=dialog],[role=menu]')) home = now;
}

/** For a window without a button of its own to go back to: puts the focus where it was, unless it has gone on already. */
export function returnFocus(event: Event): void {
  event.preventDefault();
  if (document.activeElement === document.body) home?.focus({ preventScroll: true });
}

/** For a control that goes with what it does: hands the focus on, if it has it, to `next` or else to the panel around. */
export function handOnFocus(from: HTMLElement, next?: HTMLElement | null): void {
  if (document.activeElement === from) (next ?? from.closest<HTMLElement>('[role=tabpanel]'))?.focus();
}
