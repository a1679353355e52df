'use client';

import { useDocument } from '@/lib/document/react';
import { relationshipsAt } from '../commands/menu';
import { type CanvasTools, useCanvas, useTools } from '../state/canvas-context';
import type { Cursor } from '../state/canvas-store';
import type { DiagramVersion } from '../state/use-diagram';

/** The id of the element that stands for a place of the keyboard; a new place is a new element, so that it is read out. */
export const focusId = (cursor: Cursor): string => `diagram-at-${cursor.column ?? cursor.table}`;

/**
 * What the keyboard is on, in words, for screen readers. The diagram points at it with aria-activedescendant; it is
 * there whether or not the table has a node at the current zoom. `version` changes with the diagram.
 */
export function FocusProxy({ version }: { version: DiagramVersion }) {
  const tools = useTools();
  const cursor = useCanvas((s) => (s.showCursor ? s.cursor : null));
  const schema = useDocument((s) => s.schema);
  const known = cursor && version.tables.has(cursor.table) && schema.tables.length > 0;
  if (!known) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: it stands for a node of the diagram, not for a group of fields
    <div
      key={focusId(cursor)}
      id={focusId(cursor)}
      role="group"
      aria-roledescription={cursor.column === null ? 'table' : 'column'}
      aria-label={describe(tools, cursor)}
      className="sr-only"
    />
  );
}

function describe(tools: CanvasTools, cursor: Cursor): string {
  const drawn = tools.diagram.tables.get(cursor.table);
  const table = tools.document.index.tables.get(cursor.table);
  if (!drawn || !table) return '';
  const edges = relationshipsAt(tools, cursor);
  const row = drawn.view.rows.find((r) => r.column === cursor.column);
  if (row) return [row.label, ...edges.map((edge) => edge.sentence)].join('. ');
  const place = [...tools.diagram.tables.keys()].indexOf(cursor.table) + 1;
  return [
    table.name,
    plural(table.columns.length, 'column'),
    plural(edges.length, 'relationship'),
    ...(table.liveTraffic ? ['has live traffic'] : []),
    `${place} of ${tools.diagram.tables.size}`,
  ].join(', ');
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
