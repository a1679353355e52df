'use client';

import { useId } from 'react';
import { documentActions, useDocument } from '@/lib/document/react';
import { type AccessPattern, assumedRows, type Table } from '@/lib/engine';
import { parseRows } from '../inspector/row-count';
import { useEdit } from '../inspector/use-edit';
import { CommitInput } from '../ui/field';
import { parsePercent, percentText } from './amounts';
import { fixedFilters, tablesOf } from './serving';

/** How large the tables of a pattern are and how much its fixed filters leave out: what its plan depends on. */
export function Sizes({ pattern }: { pattern: AccessPattern }) {
  const tables = useDocument((s) => s.schema.tables);
  return (
    <div className="flex flex-col gap-1.5">
      {tablesOf(pattern, tables).map((table) => (
        <ExpectedRows key={table.id} table={table} />
      ))}
      {fixedFilters(pattern).length > 0 && <ExcludedShare pattern={pattern} />}
    </div>
  );
}

function ExpectedRows({ table }: { table: Table }) {
  const { edit, readOnly } = useEdit();
  return (
    <Row label={`Rows in ${table.name}${table.expectedRows === undefined ? ', assumed' : ''}`} unit="">
      {(id) => (
        <CommitInput
          id={id}
          inputMode="numeric"
          disabled={readOnly}
          value={table.expectedRows?.toLocaleString('en') ?? ''}
          placeholder={assumedRows(table).toLocaleString('en')}
          className="text-right"
          onCommit={(text) => {
            const rows = parseRows(text);
            if (rows !== undefined) edit({ kind: 'setExpectedRows', table: table.id, rows });
          }}
        />
      )}
    </Row>
  );
}

function ExcludedShare({ pattern }: { pattern: AccessPattern }) {
  const stated = useDocument((s) => s.excludes[pattern.id]);
  const readOnly = useDocument((s) => s.readOnly);
  const read = fixedFilters(pattern).find(({ excludes }) => excludes !== undefined)?.excludes;
  const share = stated ?? read;
  return (
    <Row label="Rows its filter leaves out" unit="%">
      {(id) => (
        <CommitInput
          id={id}
          inputMode="decimal"
          disabled={readOnly}
          value={share === undefined ? '' : percentText(share)}
          placeholder="Assumed"
          className="text-right"
          onCommit={(text) => {
            const next = parsePercent(text);
            if (next !== undefined) documentActions.setExcludes(pattern.id, next);
          }}
        />
      )}
    </Row>
  );
}

function Row({ label, unit, children }: { label: string; unit: string; children: (id: string) => React.ReactNode }) {
  const id = useId();
  return (
    <div className="flex items-center gap-2">
      <label htmlFor={id} className="min-w-0 flex-1 text-meta break-words text-muted">
        {label}
      </label>
      <div className="w-28 shrink-0">{children(id)}</div>
      <span aria-hidden className="w-3 shrink-0 text-meta text-muted">
        {unit}
      </span>
    </div>
  );
}
