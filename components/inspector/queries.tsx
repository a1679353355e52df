'use client';

import { documentActions, useDocument } from '@/lib/document/react';
import type { AccessPattern, Index, Table } from '@/lib/engine';
import { Empty } from '../ui/empty';
import { indexParts } from './index-parts';
import { OriginQuote } from './origin-quote';

/** Every way the data is read, with the index that serves it. */
export function Queries() {
  const patterns = useDocument((s) => s.design?.patterns) ?? [];
  const tables = useDocument((s) => s.schema.tables);
  if (patterns.length === 0) {
    return (
      <Empty title="No queries yet">
        Say in the brief how the data is read, for example “We list a doctor’s upcoming appointments”. Each query gets
        the index it needs.
      </Empty>
    );
  }
  return (
    <ul className="pb-6">
      {patterns.map((pattern) => (
        <li key={pattern.id} className="flex flex-col gap-2 border-b border-hairline px-4 py-3">
          <p className="font-500">{pattern.label}</p>
          <p className="flex flex-wrap gap-x-2 text-meta text-muted">
            {pattern.frequency === 'hot' && <span className="text-warn">Often</span>}
            {pattern.frequency === 'rare' && <span>Rarely</span>}
            {pattern.assumed && <span>Assumed, not stated</span>}
            {pattern.limit !== undefined && <span>At most {pattern.limit} rows</span>}
          </p>
          <ServingIndexes pattern={pattern} tables={tables} />
          {!pattern.assumed && <OriginQuote origin={pattern.origin} />}
        </li>
      ))}
    </ul>
  );
}

function ServingIndexes({ pattern, tables }: { pattern: AccessPattern; tables: readonly Table[] }) {
  const serving = servingIndexes(pattern, tables);
  if (serving.length === 0) return <p className="text-muted">Served by the keys; no index of its own.</p>;
  return (
    <ul className="flex flex-col gap-1">
      {serving.map(({ table, index }) => (
        <li key={index.id}>
          <button
            type="button"
            onClick={() => documentActions.select([index.id])}
            className="w-full rounded-md bg-raised px-2.5 py-1.5 text-left transition-colors hover:bg-selected"
          >
            <span className="block truncate font-mono text-meta">{index.name}</span>
            <span className="block truncate font-mono text-badge text-muted">
              {table.name}({indexParts(index, table)})
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const servingIndexes = (
  pattern: AccessPattern,
  tables: readonly Table[],
): readonly { readonly table: Table; readonly index: Index }[] =>
  tables.flatMap((table) =>
    table.indexes.filter(({ serves }) => serves.includes(pattern.id)).map((index) => ({ table, index })),
  );
