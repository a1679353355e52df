import { designLibrary } from '@/lib/document/boot';
import { documentActions } from '@/lib/document/react';
import { nextFinding } from '../findings/next-finding';
import { goTo } from '../shell/go-to';
import { ui } from '../shell/ui-store';

export interface PaletteCommand {
  readonly label: string;
  /** Other words it is found by. */
  readonly words?: string;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** What the commands depend on. */
export interface CommandState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly toggleTheme: () => void;
}

/** What the palette can do, most used first. */
export function paletteCommands(given: CommandState): readonly PaletteCommand[] {
  // A dialog that closes takes the focus back; what opens another, or goes elsewhere, waits for that.
  const later = (run: () => void) => () => setTimeout(run, 0);
  return [
    {
      label: 'Export…',
      words: 'download zip files migration picture png pdf svg documents',
      run: later(() => ui.open('export')),
    },
    { label: 'Share…', words: 'link copy send', run: later(() => ui.open('share')) },
    { label: 'Undo', keys: '⌘Z', disabled: !given.canUndo, run: documentActions.undo },
    { label: 'Redo', keys: '⇧⌘Z', disabled: !given.canRedo, run: documentActions.redo },
    { label: 'Prove the migration now', words: 'verify check postgresql', run: () => void documentActions.prove() },
    {
      label: 'Lay out the diagram afresh',
      words: 'arrange tidy auto layout',
      run: () => void documentActions.relayout(),
    },
    { label: 'Next finding', words: 'warning error problem', keys: 'F8', run: () => nextFinding() },
    { label: 'Show the brief', words: 'text editor', keys: '⌘1', run: later(() => goTo.left('brief')) },
    { label: 'Show the DBML', words: 'code', run: later(() => goTo.left('dbml')) },
    { label: 'Show the SQL', words: 'code migration', run: later(() => goTo.left('sql')) },
    { label: 'Show the details', words: 'inspector outline', keys: '⌘3', run: later(() => goTo.right('details')) },
    { label: 'Show the findings', words: 'warnings errors', run: later(() => goTo.right('findings')) },
    {
      label: 'Show the queries',
      words: 'sql paste access patterns indexes plans explain',
      run: later(() => goTo.right('queries')),
    },
    { label: 'Show the migration', words: 'steps plan', run: later(() => goTo.right('migration')) },
    { label: 'Show the report', words: 'summary', run: later(() => goTo.right('report')) },
    { label: 'Open or close the brief', words: 'panel left', keys: '⌘B', run: () => ui.togglePanel('left') },
    { label: 'Open or close the inspector', words: 'panel right', run: () => ui.togglePanel('right') },
    { label: 'New design', words: 'create empty start', run: () => void designLibrary().create() },
    { label: 'All designs…', words: 'open list rename duplicate delete', run: later(() => ui.open('designs')) },
    { label: 'Light or dark', words: 'theme colours', run: given.toggleTheme },
    { label: 'Keyboard and help', words: 'shortcuts', keys: '?', run: later(() => ui.open('shortcuts')) },
  ];
}
