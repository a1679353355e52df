'use client';

import { useEffect, useId, useState } from 'react';
import { useDocument } from '@/lib/document/react';
import type { ColumnType } from '@/lib/engine';
import { typeLabel } from '@/lib/engine';
import { parseColumnType, suggestTypes } from '../canvas/model/column-type-text';
import { cn } from '../ui/cn';
import { Field, inputClass } from '../ui/field';

/** A column's type: pick one or type it as SQL has it. A type that cannot be read says so and changes nothing. */
export function TypeField({
  type,
  disabled,
  onCommit,
}: {
  type: ColumnType;
  disabled: boolean;
  onCommit: (type: ColumnType) => void;
}) {
  const enums = useDocument((s) => s.schema.enums);
  const shown = typeLabel(type, enums);
  const [draft, setDraft] = useState(shown);
  const [error, setError] = useState<string | null>(null);
  const listId = useId();
  useEffect(() => {
    setDraft(shown);
    setError(null);
  }, [shown]);
  const commit = () => {
    if (draft.trim() === shown) return;
    const parsed = parseColumnType(draft, enums);
    setError(parsed.ok ? null : parsed.error);
    if (parsed.ok) onCommit(parsed.type);
  };
  return (
    <Field label="Type">
      {(id) => (
        <>
          <input
            id={id}
            list={listId}
            value={draft}
            disabled={disabled}
            spellCheck={false}
            autoComplete="off"
            aria-invalid={error !== null}
            aria-describedby={error ? `${id}-error` : undefined}
            className={cn(inputClass, 'font-mono text-meta', error && 'border-danger')}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={commit}
            onKeyDown={(event) => {
              if (event.key === 'Enter') commit();
              if (event.key === 'Escape') {
                event.stopPropagation();
                setDraft(shown);
                setError(null);
              }
            }}
          />
          <datalist id={listId}>
            {suggestTypes('', enums).map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          {error && (
            <p id={`${id}-error`} role="alert" className="text-meta text-danger">
              {error}
            </p>
          )}
        </>
      )}
    </Field>
  );
}
