'use client';

import type { Node, NodeProps } from '@xyflow/react';
import { Activity, Ellipsis, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { type ColumnId, metrics, type RowView, type TableView } from '@/lib/engine';
import { InlineName } from '../editing/inline-name';
import { NewColumn } from '../editing/new-column';
import type { TableFindings } from '../model/elements';
import { surelyFits } from '../model/text-room';
import { useCanvas } from '../state/canvas-context';
import { TableRow } from './table-row';

/** What the node of one table shows. Equal values are the same object, so that only what changed is drawn anew. */
export interface TableNodeData extends Record<string, unknown> {
  readonly view: TableView;
  readonly live: boolean;
  readonly findings: TableFindings | null;
}

export type TableFlowNode = Node<TableNodeData, 'table'>;

const severityIcons = { critical: OctagonAlert, warning: TriangleAlert, info: Info } as const;

/** A table on the diagram. Pointer and keyboard are handled by the diagram as a whole: see the data attributes. */
export const TableNode = memo(function TableNode({ id, data }: NodeProps<TableFlowNode>) {
  const { view } = data;
  const dimmed = useCanvas((s) => s.highlight.dims && !s.highlight.lit.has(id));
  const ringed = useCanvas((s) => s.highlight.ringed.has(id));
  const atCursor = useCanvas((s) => s.showCursor && s.cursor?.table === id && s.cursor.column === null);
  const over = useCanvas((s) => s.drawing?.over === id);
  const headersOnly = useCanvas((s) => s.nearness !== 'near');
  const adding = useCanvas((s) => s.editing?.kind === 'newColumn' && s.editing.table === id);
  const open = !headersOnly && view.rows.length > 0;
  return (
    <div
      className="table-node"
      data-table={id}
      data-testid={`table-${view.name}`}
      data-open={open}
      data-big={headersOnly}
      data-dimmed={dimmed}
      data-ringed={ringed}
      data-cursor={atCursor}
      data-over={over}
    >
      <TableHead id={id} data={data} />
      {open && <TableRows id={id} rows={view.rows} width={view.width} />}
      {!headersOnly && view.footer && (
        <div className="table-foot" title={view.footer.groups.map((g) => `${g.name} ${g.columns}`).join('\n')}>
          {view.footer.text}
        </div>
      )}
      {adding && <NewColumn table={id} />}
    </div>
  );
});

/** Room that the marks and the menu of a header may take, in canvas pixels. */
const HEAD_MARKS = 104;

function TableHead({ id, data }: { id: string; data: TableNodeData }) {
  const renaming = useCanvas((s) => s.editing?.kind === 'tableName' && s.editing.table === id);
  const headersOnly = useCanvas((s) => s.nearness !== 'near');
  const { view, live, findings } = data;
  const clipped = headersOnly || !surelyFits(view.name, view.width - HEAD_MARKS, metrics.nameSize);
  const Icon = findings && severityIcons[findings.severity];
  const found = findings && `${findings.count} ${findings.count === 1 ? 'finding' : 'findings'}`;
  return (
    <div className="table-head">
      {renaming ? (
        <InlineName of={{ kind: 'tableName', table: id }} name={view.name} label="Table name" />
      ) : (
        <span className="table-name" data-part="name" data-clipped={clipped} title={view.name}>
          {view.name}
        </span>
      )}
      {live && (
        <span
          className="table-live"
          role="img"
          aria-label="has live traffic"
          title="Has live traffic: changes must not block"
        >
          <Activity size={14} aria-hidden />
        </span>
      )}
      {findings && Icon && (
        <span
          className="table-findings"
          role="img"
          data-severity={findings.severity}
          aria-label={`${found}, worst: ${findings.severity}`}
          title={`${found}, worst: ${findings.severity}`}
        >
          <Icon size={13} aria-hidden />
          {findings.count}
        </span>
      )}
      <button
        type="button"
        tabIndex={-1}
        className="table-menu nodrag"
        data-part="menu"
        aria-label={`Menu of ${view.name}`}
      >
        <Ellipsis size={16} aria-hidden />
      </button>
    </div>
  );
}

function TableRows({ id, rows, width }: { id: string; rows: readonly RowView[]; width: number }) {
  const tinted = useCanvas((s) => (s.highlight.columns.size > 0 ? joinIds(rows, s.highlight.columns) : ''));
  const cursor = useCanvas((s) => (s.showCursor && s.cursor?.table === id ? s.cursor.column : null));
  const editing = useCanvas((s) =>
    (s.editing?.kind === 'columnName' || s.editing?.kind === 'columnType') && s.editing.table === id ? s.editing : null,
  );
  const tintedIds = new Set(tinted.split('\n'));
  return (
    <ul className="table-rows" aria-label="Columns">
      {rows.map((row) => (
        <TableRow
          key={row.column}
          table={id}
          row={row}
          width={width}
          tinted={tintedIds.has(row.column)}
          atCursor={cursor === row.column}
          editing={editing?.column === row.column ? editing.kind : null}
        />
      ))}
    </ul>
  );
}

/** A string, because the store compares what a selector returns. */
const joinIds = (rows: readonly RowView[], ids: ReadonlySet<ColumnId>): string =>
  rows.flatMap((row) => (ids.has(row.column) ? [row.column] : [])).join('\n');
