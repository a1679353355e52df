import { documentActions } from '@/lib/document/react';
import type { Schema } from '@/lib/engine';
import { ui } from '../shell/ui-store';
import { type CommandState, paletteCommands } from './commands';
import { matchElements } from './match-elements';

/** One line of the palette: a table or column to go to, or something to do. */
export interface PaletteRow {
  readonly key: string;
  readonly kind: 'element' | 'command';
  readonly label: string;
  /** Before the label, muted: a column's table. */
  readonly prefix?: string;
  readonly detail?: string;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** What the palette offers for what was typed: matching tables and columns first, then matching commands. */
export function paletteRows(schema: Schema, search: string, state: CommandState): readonly PaletteRow[] {
  const elements = matchElements(schema, search).map(
    ({ id, name, table }): PaletteRow => ({
      key: id,
      kind: 'element',
      label: name,
      ...(table !== undefined && { prefix: table }),
      detail: table === undefined ? 'table' : 'column',
      run: () => {
        documentActions.select([id]);
        ui.showRight('details');
      },
    }),
  );
  const wanted = search.trim().toLowerCase();
  const commands = paletteCommands(state)
    .filter(({ label, words }) => `${label} ${words ?? ''}`.toLowerCase().includes(wanted))
    .map((command): PaletteRow => ({ ...command, key: command.label, kind: 'command' }));
  return [...elements, ...commands];
}
