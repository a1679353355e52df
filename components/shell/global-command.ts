export type GlobalCommand =
  | 'palette'
  | 'help'
  | 'brief'
  | 'diagram'
  | 'inspector'
  | 'togglePanel'
  | 'undo'
  | 'redo'
  | 'nextFinding'
  | 'previousFinding';

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export interface KeyPlace {
  /** In a field where letters are text. */
  readonly typing: boolean;
  /** In a field whose own undo must be left alone (a name being typed), or that runs the document's itself. */
  readonly ownUndo: boolean;
  /** A dialog is open: only the palette's key still works. */
  readonly modal: boolean;
}

/** What a key means everywhere on the page; null when it means nothing here. */
export function globalCommand(pressed: PressedKey, place: KeyPlace): GlobalCommand | null {
  const key = pressed.key.toLowerCase();
  const held = pressed.metaKey || pressed.ctrlKey;
  if (pressed.altKey) return null;
  if (held && key === 'k') return 'palette';
  if (place.modal) return null;
  if (key === 'f8') return pressed.shiftKey ? 'previousFinding' : 'nextFinding';
  if (!held) return key === '?' && !place.typing ? 'help' : null;
  if (key === 'z' && !place.ownUndo) return pressed.shiftKey ? 'redo' : 'undo';
  if (key === 'y' && !place.ownUndo) return 'redo';
  return pressed.shiftKey ? null : (withCommand[key] ?? null);
}

const withCommand: Readonly<Record<string, GlobalCommand>> = {
  '1': 'brief',
  '2': 'diagram',
  '3': 'inspector',
  b: 'togglePanel',
};
