'use client';

import { documentActions, useDocument } from '@/lib/document/react';
import type { Decision } from '@/lib/engine';
import { Check, CommitInput, Field, Select } from '../ui/field';
import { type KeyKind, keyDecisions, keyKindOf } from './key-kinds';

/** What a person says about an export beside its target. */
export interface ExportOptions {
  /** Names the files, the folder and what is in them; empty: the design's own name. */
  readonly name: string;
  /** With the README, report, summary and design file beside the tool's own files. */
  readonly documents: boolean;
  /** Everything in one folder of the archive, rather than at its root. */
  readonly folder: boolean;
}

export const defaultOptions: ExportOptions = { name: '', documents: true, folder: true };

const none: readonly Decision[] = [];

/** The options of an export; the key kind is the design's own and undone like every other change. */
export function ExportOptionFields({
  options,
  designName,
  onChange,
}: {
  options: ExportOptions;
  designName: string;
  onChange: (options: ExportOptions) => void;
}) {
  return (
    <section
      aria-label="Options"
      className="flex flex-wrap items-end gap-x-5 gap-y-2 border-b border-hairline px-5 py-2.5"
    >
      <Field label="Name">
        {(id) => (
          <CommitInput
            id={id}
            value={options.name || designName}
            placeholder={designName}
            className="w-44"
            onCommit={(name) => onChange({ ...options, name: name === designName ? '' : name })}
          />
        )}
      </Field>
      <KeyKindField />
      <div className="flex flex-wrap gap-x-5">
        <Check
          label="README, report and design file"
          checked={options.documents}
          onChange={(event) => onChange({ ...options, documents: event.target.checked })}
        />
        <Check
          label="All in one folder"
          checked={options.folder}
          onChange={(event) => onChange({ ...options, folder: event.target.checked })}
        />
      </div>
    </section>
  );
}

const kinds: Readonly<Record<KeyKind, string>> = { uuid: 'uuid', identity: 'Counted numbers' };

/** How rows are keyed, for all tables whose key the engine makes. */
function KeyKindField() {
  const decisions = keyDecisions(useDocument((s) => s.design?.decisions ?? none));
  const readOnly = useDocument((s) => s.readOnly);
  if (decisions.length === 0) return null;
  const kind = keyKindOf(decisions);
  return (
    <Field label="Primary keys">
      {(id) => (
        <Select
          id={id}
          disabled={readOnly}
          value={kind}
          className="w-44"
          onChange={({ target }) =>
            documentActions.overrideEach(decisions.map((one) => ({ decision: one.id, choice: target.value })))
          }
        >
          {kind === 'mixed' && (
            <option value="mixed" disabled>
              Different by table
            </option>
          )}
          {Object.entries(kinds).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
