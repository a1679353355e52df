'use client';

import { Popover } from 'radix-ui';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Check, Field, Select } from '@/components/ui/field';
import { useDocument } from '@/lib/document/react';
import type { ReferentialAction, TableId } from '@/lib/engine';
import { relate } from '../commands/relate';
import {
  defaultOnDelete,
  proposeRelationship,
  type RelationshipProposal,
  relationshipChoices,
  relationshipSentence,
} from '../model/relationship';
import { useCanvas, useTools } from '../state/canvas-context';
import type { Relating } from '../state/canvas-store';

/** Confirms a relationship: what the keys suggest, in words, with the other readings beside it. */
export function RelateDialog() {
  const tools = useTools();
  const relating = useCanvas((s) => s.relating);
  if (!relating) return null;
  const close = () => tools.store.setState({ relating: null });
  return (
    <Popover.Root open onOpenChange={(open) => !open && close()}>
      <Popover.Anchor asChild>
        <span aria-hidden="true" className="fixed size-0" style={{ left: relating.at.x, top: relating.at.y }} />
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          aria-label="Relate two tables"
          collisionPadding={12}
          side="right"
          align="start"
          sideOffset={16}
          className="pop z-40 w-[min(400px,calc(100vw-24px))] rounded-lg border border-hairline bg-surface p-4 shadow-float"
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            tools.view.focus();
          }}
        >
          <RelateForm key={`${relating.from.table} ${relating.to?.table}`} relating={relating} onClose={close} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function RelateForm({ relating, onClose }: { relating: Relating; onClose: () => void }) {
  const schema = useDocument((s) => s.schema);
  const { from, to, proposal, error, pick, propose, confirm } = useRelating(relating);
  const names = new Map(schema.tables.map((t) => [t.id, t.name]));
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <div className="grid grid-cols-2 gap-3">
        <TableField label="From" table={from.table} onPick={(table) => pick('from', table)} />
        <TableField
          label="To"
          table={to.table}
          autoFocus={relating.to === null}
          onPick={(table) => pick('to', table)}
        />
      </div>
      {proposal && (
        <Shape
          proposal={proposal}
          suggested={proposeRelationship(schema, from, to) ?? proposal}
          name={(id) => names.get(id) ?? ''}
          onChange={propose}
        />
      )}
      {error && (
        <p role="alert" className="text-danger">
          {error}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" kind="primary" autoFocus={relating.to !== null} disabled={!proposal}>
          Relate
        </Button>
      </div>
    </form>
  );
}

/** The relationship being made: its ends, what is proposed of it, and what was wrong with it when it was confirmed. */
function useRelating(relating: Relating) {
  const tools = useTools();
  const schema = useDocument((s) => s.schema);
  const [from, setFrom] = useState(relating.from);
  const [to, setTo] = useState(relating.to ?? firstOther(schema.tables, relating.from.table));
  const [edited, setEdited] = useState<RelationshipProposal | null>(null);
  const [error, setError] = useState<string | null>(null);
  const proposal = edited ?? proposeRelationship(schema, from, to);
  const propose = (next: RelationshipProposal | null) => {
    setEdited(next);
    setError(null);
  };
  const pick = (end: 'from' | 'to', table: TableId) => {
    propose(null);
    (end === 'from' ? setFrom : setTo)({ table, column: null });
  };
  const confirm = () => {
    if (proposal) setError(relate(tools, proposal));
  };
  return { from, to, proposal, error, pick, propose, confirm };
}

function TableField({
  label,
  table,
  autoFocus = false,
  onPick,
}: {
  label: string;
  table: TableId;
  autoFocus?: boolean;
  onPick: (table: TableId) => void;
}) {
  const tables = useDocument((s) => s.schema.tables);
  return (
    <Field label={label}>
      {(id) => (
        <Select id={id} value={table} autoFocus={autoFocus} onChange={(event) => onPick(event.target.value)}>
          {tables.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

const firstOther = (tables: readonly { readonly id: TableId }[], from: TableId) => ({
  table: (tables.find((t) => t.id !== from) ?? { id: from }).id,
  column: null,
});

const actions: readonly { readonly action: ReferentialAction; readonly title: string }[] = [
  { action: 'restrict', title: 'is refused' },
  { action: 'cascade', title: 'deletes these too' },
  { action: 'setNull', title: 'empties the reference' },
  { action: 'noAction', title: 'is refused at the end of the transaction' },
];

interface ShapeProps {
  readonly proposal: RelationshipProposal;
  readonly suggested: RelationshipProposal;
  readonly name: (table: TableId) => string;
  readonly onChange: (next: RelationshipProposal) => void;
}

/** Which way, how many, whether it must be there, and what a delete does. */
function Shape({ proposal, suggested, name, onChange }: ShapeProps) {
  return (
    <>
      <fieldset className="flex flex-col gap-1">
        <legend className="sr-only">Which relationship</legend>
        {relationshipChoices(suggested, proposal.shape).map((choice) => (
          <label
            key={choice.code}
            className="flex min-h-6 items-start gap-2 rounded-md px-2 py-1 hover:bg-raised has-checked:bg-selected"
          >
            <input
              type="radio"
              name="relationship"
              className="mt-[3px] size-3.5 shrink-0 accent-accent"
              checked={choice.matches(proposal)}
              onChange={() => onChange(choice.proposal)}
            />
            <span>
              {relationshipSentence(choice.proposal.shape, name(choice.proposal.parent), name(choice.proposal.child))}
            </span>
          </label>
        ))}
      </fieldset>
      <KeyFields proposal={proposal} name={name} onChange={onChange} />
    </>
  );
}

/** What only a foreign key has to say; many to many is a table of its own. */
function KeyFields({ proposal, name, onChange }: Omit<ShapeProps, 'suggested'>) {
  const { shape } = proposal;
  if (shape.kind === 'manyToMany') return null;
  return (
    <>
      <Check
        label="Required"
        hint={`A row of ${name(proposal.child)} cannot be without one.`}
        checked={shape.required}
        onChange={(event) => {
          const required = event.target.checked;
          onChange({ ...proposal, shape: { ...shape, required, onDelete: defaultOnDelete(required) } });
        }}
      />
      <Field label={`Deleting a row of ${name(proposal.parent)}`}>
        {(id) => (
          <Select
            id={id}
            value={shape.onDelete}
            onChange={(event) => {
              const found = actions.find((a) => a.action === event.target.value);
              if (found) onChange({ ...proposal, shape: { ...shape, onDelete: found.action } });
            }}
          >
            {actions
              .filter((a) => a.action !== 'setNull' || !shape.required)
              .map((a) => (
                <option key={a.action} value={a.action}>
                  {a.title}
                </option>
              ))}
          </Select>
        )}
      </Field>
    </>
  );
}
