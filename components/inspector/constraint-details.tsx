'use client';

import { Section } from '../ui/section';
import { DeleteButton } from './delete-button';
import { columnNames, type Found, kindNames, nameOf } from './lookup';
import { useEdit } from './use-edit';

type Constraint = Extract<Found, { kind: 'primaryKey' | 'unique' | 'check' | 'exclusion' }>;

/** A constraint that is not a foreign key: what it is called and which columns it is about. */
export function ConstraintDetails({ found }: { found: Constraint }) {
  const { readOnly } = useEdit();
  const columns = columnsOf(found);
  const removable = found.kind !== 'primaryKey' && !readOnly;
  return (
    <Section title={kindNames[found.kind]}>
      <p className="font-mono font-500 break-words">{nameOf(found)}</p>
      {columns.length > 0 && (
        <p className="font-mono text-meta break-words text-muted">
          {found.table.name}({columns.join(', ')})
        </p>
      )}
      {removable && (
        <DeleteButton
          className="mt-3"
          edit={{ kind: 'deleteConstraint', table: found.table.id, id: found.element.id, dropColumn: false }}
        >
          Delete {kindNames[found.kind].toLowerCase()}
        </DeleteButton>
      )}
    </Section>
  );
}

const columnsOf = (found: Constraint): readonly string[] =>
  'columns' in found.element ? columnNames(found.table, found.element.columns) : [];
