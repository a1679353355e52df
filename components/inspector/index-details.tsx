'use client';

import { useDocument } from '@/lib/document/react';
import type { Index, Table } from '@/lib/engine';
import { Section } from '../ui/section';
import { DeleteButton } from './delete-button';
import { indexParts } from './index-parts';
import { useEdit } from './use-edit';

/** What an index holds and which access patterns it serves. */
export function IndexDetails({ table, index }: { table: Table; index: Index }) {
  const { readOnly } = useEdit();
  const patterns = useDocument((s) => s.design?.patterns);
  const served = patterns?.filter(({ id }) => index.serves.includes(id)) ?? [];
  return (
    <Section title={index.unique ? 'Unique index' : 'Index'}>
      <div className="flex flex-col gap-3">
        <div>
          <p className="font-mono font-500 break-words">{index.name}</p>
          <p className="font-mono text-meta break-words text-muted">
            {table.name} {index.method === 'btree' ? '' : `USING ${index.method} `}({indexParts(index, table)})
          </p>
        </div>
        {index.purpose && <p className="text-muted">{index.purpose}</p>}
        {served.length > 0 && (
          <div>
            <p className="text-meta text-muted">Serves</p>
            <ul className="mt-1 flex list-disc flex-col gap-1 pl-4">
              {served.map(({ id, label }) => (
                <li key={id}>{label}</li>
              ))}
            </ul>
          </div>
        )}
        {!readOnly && (
          <DeleteButton className="self-start" edit={{ kind: 'deleteIndex', table: table.id, id: index.id }}>
            Delete index
          </DeleteButton>
        )}
      </div>
    </Section>
  );
}
