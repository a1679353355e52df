'use client';

import { documentActions, useDocument } from '@/lib/document/react';
import type { Column, ElementId, Table } from '@/lib/engine';
import { typeLabel } from '@/lib/engine';
import { KeyMark } from '../canvas/node/key-mark';
import { Section } from '../ui/section';
import { isPrimary, keysOf } from './lookup';

/** The columns, constraints and indexes of a table, each a step to its own details. */
export function PartList({ table }: { table: Table }) {
  const constraints = [...table.foreignKeys, ...table.uniques, ...table.checks, ...table.exclusions];
  return (
    <>
      <Section title={`Columns · ${table.columns.length}`}>
        <ul className="-mx-2">
          {table.columns.map((column) => (
            <ColumnRow key={column.id} table={table} column={column} />
          ))}
        </ul>
      </Section>
      {constraints.length > 0 && (
        <Section title={`Constraints · ${constraints.length}`}>
          <NameList parts={constraints} />
        </Section>
      )}
      {table.indexes.length > 0 && (
        <Section title={`Indexes · ${table.indexes.length}`}>
          <NameList parts={table.indexes} />
        </Section>
      )}
    </>
  );
}

const rowClass =
  'flex min-h-6 w-full items-center gap-2 rounded-sm px-2 py-0.5 text-left transition-colors hover:bg-raised';

function ColumnRow({ table, column }: { table: Table; column: Column }) {
  const enums = useDocument((s) => s.schema.enums);
  const primary = isPrimary(table, column.id);
  const foreign = keysOf(table, column.id).length > 0;
  const key = primary ? (foreign ? 'both' : 'primary') : foreign ? 'foreign' : 'none';
  return (
    <li>
      <button
        type="button"
        className={rowClass}
        onClick={() => documentActions.select([column.id])}
        onPointerEnter={() => documentActions.hover(column.id)}
        onPointerLeave={() => documentActions.hover(null)}
      >
        <span className="w-4.5 shrink-0">
          <KeyMark kind={key} />
        </span>
        <span className="min-w-0 flex-1 truncate">{column.name}</span>
        <span className="shrink-0 font-mono text-badge text-muted">
          {typeLabel(column.type, enums)}
          {column.nullable && ', nullable'}
        </span>
      </button>
    </li>
  );
}

function NameList({ parts }: { parts: readonly { readonly id: ElementId; readonly name: string }[] }) {
  return (
    <ul className="-mx-2">
      {parts.map(({ id, name }) => (
        <li key={id}>
          <button type="button" className={rowClass} onClick={() => documentActions.select([id])}>
            <span className="min-w-0 truncate font-mono text-meta">{name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
