'use client';

import { memo } from 'react';
import { displayWidth, metrics, type RowView, type TableId } from '@/lib/engine';
import { InlineName } from '../editing/inline-name';
import { InlineType } from '../editing/inline-type';
import { surelyFits } from '../model/text-room';
import { KeyMark } from './key-mark';

interface TableRowProps {
  readonly table: TableId;
  readonly row: RowView;
  /** Of the table, in canvas pixels. */
  readonly width: number;
  readonly tinted: boolean;
  readonly atCursor: boolean;
  readonly editing: 'columnName' | 'columnType' | null;
}

/** One column of a table: key, name, badges, type, and whether it may be empty. */
export const TableRow = memo(function TableRow({ table, row, width, tinted, atCursor, editing }: TableRowProps) {
  const of = { table, column: row.column };
  const clipped = !fits(row, width);
  return (
    <li
      className={editing ? 'table-row nodrag' : 'table-row'}
      data-column={row.column}
      data-testid={`column-${row.name}`}
      data-clipped={clipped}
      data-tinted={tinted}
      data-cursor={atCursor}
    >
      <span className="row-key">
        <KeyMark kind={row.key} />
      </span>
      {editing === 'columnName' ? (
        <InlineName of={{ kind: 'columnName', ...of }} name={row.name} label="Column name" />
      ) : (
        <span className="row-name" data-part="name" title={row.name}>
          {row.name}
        </span>
      )}
      {editing === null &&
        row.badges.map((badge) => (
          <span key={badge.text} className="row-badge" role="img" aria-label={badge.label} title={badge.label}>
            {badge.text}
          </span>
        ))}
      {editing === 'columnType' && <InlineType table={table} column={row.column} text={row.type} />}
      {editing === null && (
        <>
          <span className="row-type" data-part="type" title={row.type}>
            {row.type}
          </span>
          <span
            className="row-null"
            role="img"
            data-filled={!row.nullable}
            aria-label={row.nullable ? 'nullable' : 'not null'}
            title={row.nullable ? 'nullable' : 'not null'}
          />
        </>
      )}
    </li>
  );
});

/** Whether everything of the row surely has room beside each other. */
function fits(row: RowView, width: number): boolean {
  const badges = row.badges.reduce((sum, badge) => sum + badge.width + metrics.gap, 0);
  const type = displayWidth(row.type) * metrics.typeCell + 2 * metrics.gap;
  const rest = 2 * metrics.padding + metrics.keySlot + badges + type + metrics.diamond + metrics.gap;
  return surelyFits(row.name, width - rest, metrics.nameSize);
}
