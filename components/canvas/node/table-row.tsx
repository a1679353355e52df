'use client';

import { memo } from 'react';
import type { RowView, TableId } from '@/lib/engine';
import { InlineName } from '../editing/inline-name';
import { InlineType } from '../editing/inline-type';
import { KeyMark } from './key-mark';

interface TableRowProps {
  readonly table: TableId;
  readonly row: RowView;
  readonly tinted: boolean;
  readonly atCursor: boolean;
  readonly editing: 'columnName' | 'columnType' | null;
}

/** One column of a table: key, name, badges, type, and whether it may be empty. */
export const TableRow = memo(function TableRow({ table, row, tinted, atCursor, editing }: TableRowProps) {
  const of = { table, column: row.column };
  return (
    <li
      className={editing ? 'table-row nodrag' : 'table-row'}
      data-column={row.column}
      data-testid={`column-${row.name}`}
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
