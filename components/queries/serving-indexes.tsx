'use client';

import { documentActions, useDocument } from '@/lib/document/react';
import type { AccessPattern, RejectedIndex } from '@/lib/engine';
import { indexParts } from '../inspector/index-parts';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { handOnFocus } from '../ui/return-focus';
import { rejectedFor, servingIndexes } from './serving';

/** The indexes made for a pattern, each to be selected with a click. */
export function ServingIndexes({ pattern }: { pattern: AccessPattern }) {
  const tables = useDocument((s) => s.schema.tables);
  const serving = servingIndexes(pattern, tables);
  if (serving.length === 0) return <p className="text-meta text-muted">No index of its own.</p>;
  return (
    <ul className="flex flex-col gap-1">
      {serving.map(({ table, index }) => (
        <li key={index.id}>
          <button
            type="button"
            onClick={() => documentActions.select([index.id])}
            onPointerEnter={() => documentActions.hover(index.id)}
            onPointerLeave={() => documentActions.hover(null)}
            className="w-full rounded-md bg-raised px-2.5 py-1.5 text-left transition-colors hover:bg-selected"
          >
            <span className="block font-mono text-meta break-all">{index.name}</span>
            <span className="block font-mono text-badge break-words text-muted">
              {table.name} {index.method === 'btree' ? '' : `${index.method} `}({indexParts(index, table)})
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The indexes weighed for a pattern and not made, with the reason, each to be made after all. */
export function RejectedIndexes({ pattern }: { pattern: AccessPattern }) {
  const all = useDocument((s) => s.design?.rejectedIndexes);
  const rejected = rejectedFor(pattern, all ?? []);
  if (rejected.length === 0) return null;
  return (
    <Disclosure summary={`Weighed and not made · ${rejected.length}`}>
      <ul className="flex flex-col gap-2">
        {rejected.map((one) => (
          <Rejected key={one.id} rejected={one} />
        ))}
      </ul>
    </Disclosure>
  );
}

function Rejected({ rejected: { label, because, decision } }: { rejected: RejectedIndex }) {
  const readOnly = useDocument((s) => s.readOnly);
  return (
    <li>
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 font-mono text-meta break-words">{label}</p>
        {decision && (
          <Button
            small
            disabled={readOnly}
            aria-label={`Make the index on ${label}`}
            onClick={({ currentTarget }) => {
              handOnFocus(currentTarget, currentTarget.closest('details')?.querySelector('summary'));
              documentActions.override(decision, 'keep');
            }}
          >
            Make it
          </Button>
        )}
      </div>
      <p className="text-meta text-muted">{because}</p>
    </li>
  );
}
