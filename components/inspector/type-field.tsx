'use client';

import { useEffect, useState } from 'react';
import { useDocument } from '@/lib/document/react';
import type { ColumnType } from '@/lib/engine';
import { typeLabel } from '@/lib/engine';
import { parseColumnType } from '../column-type/column-type-text';
import { TypeCombobox } from '../column-type/type-combobox';
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
  const takeBack = () => {
    setDraft(shown);
    setError(null);
  };
  useEffect(takeBack, [shown]);
  const commit = (typed: string) => {
    setDraft(typed);
    if (typed.trim() === shown) return setError(null);
    const parsed = parseColumnType(typed, enums);
    setError(parsed.ok ? null : parsed.error);
    if (parsed.ok) onCommit(parsed.type);
  };
  return (
    <Field label="Type">
      {(id) => (
        <>
          <TypeCombobox
            id={id}
            disabled={disabled}
            text={draft}
            onText={setDraft}
            invalid={error !== null}
            className={cn(inputClass, 'font-mono text-meta', error && 'border-danger')}
            onCommit={commit}
            onCancel={takeBack}
            onLeave={() => commit(draft)}
          />
          {error && (
            <p role="alert" className="text-meta text-danger">
              {error}
            </p>
          )}
        </>
      )}
    </Field>
  );
}
