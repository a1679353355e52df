'use client';

import { documentActions } from '@/lib/document/react';
import type { Column, Table } from '@/lib/engine';
import { Button } from '../ui/button';
import { Check, CommitField } from '../ui/field';
import { Section } from '../ui/section';
import { defaultText, parseDefault } from './default-text';
import { DeleteButton } from './delete-button';
import { ForeignKeyDetails } from './foreign-key-details';
import { isPrimary, isUnique, keysOf } from './lookup';
import { TypeField } from './type-field';
import { useEdit } from './use-edit';

/** A column's own fields, and those of the foreign keys it is part of. */
export function ColumnDetails({ table, column }: { table: Table; column: Column }) {
  const { readOnly } = useEdit();
  return (
    <>
      <Section title={isPrimary(table, column.id) ? 'Column · primary key' : 'Column'}>
        <div className="flex flex-col gap-3">
          <Fields table={table} column={column} />
          <Rules table={table} column={column} />
          {column.comment && <p className="text-muted">{column.comment}</p>}
        </div>
      </Section>
      {keysOf(table, column.id).map((foreignKey) => (
        <ForeignKeyDetails key={foreignKey.id} table={table} foreignKey={foreignKey} />
      ))}
      {!readOnly && <Actions table={table} column={column} />}
    </>
  );
}

interface At {
  readonly table: Table;
  readonly column: Column;
}

function Fields({ table, column }: At) {
  const { edit, readOnly } = useEdit();
  const at = { table: table.id, column: column.id };
  return (
    <>
      <CommitField
        label="Name"
        required
        disabled={readOnly}
        value={column.name}
        className="font-mono"
        onCommit={(name) => edit({ kind: 'renameColumn', ...at, name })}
      />
      <TypeField
        type={column.type}
        disabled={readOnly}
        onCommit={(type) => edit({ kind: 'retypeColumn', ...at, type })}
      />
      <CommitField
        label="Default"
        disabled={readOnly || column.generated !== undefined}
        value={defaultText(column.default)}
        placeholder={column.generated ? 'Generated' : 'None'}
        className="font-mono text-meta"
        onCommit={(text) => edit({ kind: 'setDefault', ...at, default: parseDefault(text, column.type) })}
      />
    </>
  );
}

/** Whether it must be there and whether it may repeat; a primary key settles both. */
function Rules({ table, column }: At) {
  const { edit, readOnly } = useEdit();
  const primary = isPrimary(table, column.id);
  const at = { table: table.id, column: column.id };
  return (
    <div className="flex flex-col gap-1">
      <Check
        label="Required (NOT NULL)"
        disabled={readOnly || primary}
        checked={!column.nullable}
        onChange={(event) => edit({ kind: 'setNullable', ...at, nullable: !event.target.checked })}
      />
      <Check
        label="Unique"
        disabled={readOnly || primary}
        checked={primary || isUnique(table, column.id)}
        onChange={(event) => edit({ kind: 'setUnique', ...at, unique: event.target.checked })}
      />
    </div>
  );
}

function Actions({ table, column }: At) {
  return (
    <div className="flex border-b border-hairline px-4 py-3">
      <Button small onClick={() => documentActions.select([table.id])}>
        Back to {table.name}
      </Button>
      <span className="flex-1" />
      <DeleteButton edit={{ kind: 'deleteColumn', table: table.id, column: column.id }}>Delete</DeleteButton>
    </div>
  );
}
