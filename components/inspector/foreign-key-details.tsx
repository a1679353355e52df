'use client';

import { documentActions, useDocument } from '@/lib/document/react';
import type { ForeignKey, ReferentialAction, Table } from '@/lib/engine';
import { Field, Select } from '../ui/field';
import { Section } from '../ui/section';
import { DeleteButton } from './delete-button';
import { columnNames } from './lookup';
import { useEdit } from './use-edit';

const actions: readonly { readonly action: ReferentialAction; readonly label: string; readonly meaning: string }[] = [
  { action: 'restrict', label: 'RESTRICT', meaning: 'The parent cannot be deleted while rows refer to it.' },
  { action: 'cascade', label: 'CASCADE', meaning: 'The rows are deleted with their parent.' },
  { action: 'setNull', label: 'SET NULL', meaning: 'The rows stay and refer to nothing.' },
  { action: 'setDefault', label: 'SET DEFAULT', meaning: 'The rows stay and refer to the default.' },
  { action: 'noAction', label: 'NO ACTION', meaning: 'As RESTRICT, but checked at the end of the statement.' },
];

/** What a foreign key refers to, and what happens when that goes. */
export function ForeignKeyDetails({ table, foreignKey }: { table: Table; foreignKey: ForeignKey }) {
  const { edit, readOnly } = useEdit();
  const parent = useDocument((s) => s.schema.tables.find(({ id }) => id === foreignKey.refTable));
  const required = foreignKey.columns.every((id) => !table.columns.find((column) => column.id === id)?.nullable);
  return (
    <Section title="Foreign key">
      <div className="flex flex-col gap-3">
        <p className="font-mono text-meta break-words">
          {table.name}({columnNames(table, foreignKey.columns).join(', ')}) →{' '}
          {parent && (
            <button
              type="button"
              className="min-h-6 rounded-sm text-fk underline decoration-1 underline-offset-2"
              onClick={() => documentActions.select([parent.id])}
            >
              {parent.name}({columnNames(parent, foreignKey.refColumns).join(', ')})
            </button>
          )}
        </p>
        <Field
          label="When the parent is deleted"
          hint={actions.find(({ action }) => action === foreignKey.onDelete)?.meaning ?? ''}
        >
          {(id) => (
            <Select
              id={id}
              disabled={readOnly}
              value={foreignKey.onDelete}
              onChange={(event) => {
                const chosen = actions.find(({ action }) => action === event.target.value);
                if (chosen) edit({ kind: 'setOnDelete', table: table.id, key: foreignKey.id, action: chosen.action });
              }}
            >
              {actions.map(({ action, label }) => (
                <option key={action} value={action} disabled={action === 'setNull' && required}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {!readOnly && (
          <DeleteButton
            className="self-start"
            edit={{ kind: 'deleteConstraint', table: table.id, id: foreignKey.id, dropColumn: false }}
          >
            Remove foreign key, keep the column
          </DeleteButton>
        )}
      </div>
    </Section>
  );
}
