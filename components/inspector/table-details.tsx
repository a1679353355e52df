'use client';

import { Plus } from 'lucide-react';
import { documentActions } from '@/lib/document/react';
import type { Table } from '@/lib/engine';
import { Button } from '../ui/button';
import { Check, CommitField } from '../ui/field';
import { Section } from '../ui/section';
import { DeleteButton } from './delete-button';
import { newColumn } from './new-elements';
import { PartList } from './part-list';
import { parseRows } from './row-count';
import { useEdit } from './use-edit';

/** A table's own fields, and its parts to go on to. */
export function TableDetails({ table }: { table: Table }) {
  const { edit, readOnly } = useEdit();
  return (
    <>
      <Section title="Table">
        <div className="flex flex-col gap-3">
          <Fields table={table} />
          <Check
            label="Live traffic"
            hint="The table exists and is in use: changes to it must not block."
            disabled={readOnly}
            checked={table.liveTraffic}
            onChange={(event) => edit({ kind: 'setLiveTraffic', table: table.id, live: event.target.checked })}
          />
        </div>
      </Section>
      <PartList table={table} />
      {!readOnly && <Actions table={table} />}
    </>
  );
}

function Fields({ table }: { table: Table }) {
  const { edit, readOnly } = useEdit();
  const setRows = (text: string) => {
    const rows = parseRows(text);
    if (rows !== undefined) edit({ kind: 'setExpectedRows', table: table.id, rows });
  };
  return (
    <>
      <CommitField
        label="Name"
        required
        disabled={readOnly}
        value={table.name}
        className="font-mono"
        onCommit={(name) => edit({ kind: 'renameTable', table: table.id, name })}
      />
      <CommitField
        label="Purpose"
        disabled={readOnly}
        value={table.purpose}
        placeholder="What one row is"
        onCommit={(purpose) => edit({ kind: 'describeTable', table: table.id, purpose })}
      />
      <CommitField
        label="Expected rows"
        inputMode="numeric"
        disabled={readOnly}
        value={table.expectedRows?.toLocaleString('en') ?? ''}
        placeholder="Not stated"
        onCommit={setRows}
      />
    </>
  );
}

function Actions({ table }: { table: Table }) {
  const { edit } = useEdit();
  const addColumn = () => {
    const added = newColumn(table, crypto.randomUUID());
    edit(added);
    documentActions.select([added.id]);
  };
  return (
    <div className="flex gap-2 border-b border-hairline px-4 py-3">
      <Button small onClick={addColumn}>
        <Plus size={14} aria-hidden />
        Add column
      </Button>
      <span className="flex-1" />
      <DeleteButton edit={{ kind: 'deleteTable', table: table.id }}>Delete table</DeleteButton>
    </div>
  );
}
