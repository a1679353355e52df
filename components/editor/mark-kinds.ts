import type { Mark } from '@/lib/engine';

export interface MarkKind {
  readonly kind: Mark['kind'];
  readonly label: string;
  /** What it means, for the key under the brief. */
  readonly meaning: string;
}

/** What the brief's underlines say, in the order of the key. Each kind has its own line style, so colour is not needed. */
export const markKinds: readonly MarkKind[] = [
  { kind: 'entity', label: 'Table', meaning: 'became a table' },
  { kind: 'attribute', label: 'Column', meaning: 'became a column' },
  { kind: 'relationship', label: 'Relationship', meaning: 'became a foreign key' },
  { kind: 'rule', label: 'Rule', meaning: 'became a constraint' },
  { kind: 'query', label: 'Query', meaning: 'is a way the data is read' },
  { kind: 'value', label: 'Value', meaning: 'is one of the values allowed' },
  { kind: 'ignored', label: 'Left out', meaning: 'says nothing about the data' },
  { kind: 'unread', label: 'Not understood', meaning: 'could not be read: say it another way' },
];
