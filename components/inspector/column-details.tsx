'use client';

import { Trash2 } from 'lucide-react';
import { documentActions } from '@/lib/document/react';
import type { Column, Table } from '@/lib/engine';
import { Button } from '../ui/button';
import { Check, CommitInput, Field } from '../ui/field';
import { Section } from '../ui/section';
import { defaultText, parseDefault } from './default-text';
import { ForeignKeyDetails } from './foreign-key-details';
import { isPrimary, isUnique, keysOf } from './lookup';
import { TypeField } from './type-field';
import { useEdit } from './use-edit';

/** A column's own fields, and those of the foreign keys it is part of. */
export function ColumnDetails({ table, column }: { table: Table; column: Column }) {
  const { edit, readOnly } = useEdit();
  const primary = isPrimary(table, column.id);
  const at = { table: table.id, column: column.id };
  return (
    <>
      <Section title={primary ? 'Column · primary key' : 'Column'}>
        <div className="flex flex-col gap-3">
          <Field label="Name">
            {(id) => (
              <CommitInput
                id={id}
                required
                disabled={readOnly}
                value={column.name}
                className="font-mono"
                onCommit={(name) => edit({ kind: 'renameColumn', ...at, name })}
              />
            )}
          </Field>
          <TypeField
            type={column.type}
            disabled={readOnly}
            onCommit={(type) => edit({ kind: 'retypeColumn', ...at, type })}
          />
          <Field label="Default">
            {(id) => (
              <CommitInput
                id={id}
                disabled={readOnly || column.generated !== undefined}
                value={defaultText(column.default)}
                placeholder={column.generated ? 'Generated' : 'None'}
                className="font-mono text-meta"
                onCommit={(text) => edit({ kind: 'setDefault', ...at, default: parseDefault(text, column.type) })}
              />
            )}
          </Field>
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
          {column.comment && <p className="text-muted">{column.comment}</p>}
        </div>
      </Section>
      {keysOf(table, column.id).map((foreignKey) => (
        <ForeignKeyDetails key={foreignKey.id} table={table} foreignKey={foreignKey} />
      ))}
      {!readOnly && (
        <div className="flex border-b border-hairline px-4 py-3">
          <Button small onClick={() => documentActions.select([table.id])}>
            Back to {table.name}
          </Button>
          <span className="flex-1" />
          <Button small kind="danger" onClick={() => edit({ kind: 'deleteColumn', ...at })}>
            <Trash2 size={14} aria-hidden />
            Delete
          </Button>
        </div>
      )}
    </>
  );
}
