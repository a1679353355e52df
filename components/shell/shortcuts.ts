export interface Shortcut {
  /** As on Apple's keyboards; shown as Ctrl, Shift and Alt elsewhere. */
  readonly keys: readonly string[];
  readonly does: string;
}

/** Every key that does something, for the help and for nothing else. */
export const shortcutGroups: readonly { readonly title: string; readonly shortcuts: readonly Shortcut[] }[] = [
  {
    title: 'Everywhere',
    shortcuts: [
      { keys: ['⌘K'], does: 'Commands, tables and columns' },
      { keys: ['⌘1', '⌘2', '⌘3'], does: 'Brief, diagram, inspector' },
      { keys: ['⌘B'], does: 'Open or close the brief' },
      { keys: ['⌘Z'], does: 'Undo' },
      { keys: ['⇧⌘Z', '⌘Y'], does: 'Redo' },
      { keys: ['F8', '⇧F8'], does: 'Next finding, the one before' },
      { keys: ['?'], does: 'This help' },
    ],
  },
  {
    title: 'Brief',
    shortcuts: [
      { keys: ['⌥Enter'], does: 'Show what the word at the caret made' },
      { keys: ['⌘F'], does: 'Find in the text' },
      { keys: ['Tab'], does: 'Leave the editor' },
    ],
  },
  {
    title: 'Diagram',
    shortcuts: [
      { keys: ['Arrows'], does: 'Go to the nearest table; in a table, along its columns' },
      { keys: ['Enter'], does: 'Into the columns' },
      { keys: ['Escape'], does: 'Step out' },
      { keys: ['N'], does: 'New table' },
      { keys: ['C'], does: 'New column' },
      { keys: ['L'], does: 'Relate to another table' },
      { keys: ['F2'], does: 'Rename the table or the column' },
      { keys: ['T'], does: 'Change the type of the column' },
      { keys: ['R'], does: 'Follow a relationship' },
      { keys: ['⌥Arrows'], does: 'Move the table' },
      { keys: ['Delete', 'Backspace'], does: 'Delete what is selected' },
      { keys: ['+', '−'], does: 'Zoom in, zoom out' },
      { keys: ['⌘0'], does: 'Fit the diagram' },
      { keys: ['⌘F'], does: 'Filter tables' },
      { keys: ['Shift-drag'], does: 'Select an area' },
      { keys: ['Space-drag'], does: 'Pan' },
    ],
  },
];
