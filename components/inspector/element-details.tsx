'use client';

import { useMemo } from 'react';
import { documentActions, useDocument } from '@/lib/document/react';
import type { Diagnostic, ElementId } from '@/lib/engine';
import { FindingItem } from '../findings/finding-item';
import { Section } from '../ui/section';
import { ColumnDetails } from './column-details';
import { ConstraintDetails } from './constraint-details';
import { Decisions } from './decisions';
import { decisionsFor } from './decisions-for';
import { ForeignKeyDetails } from './foreign-key-details';
import { IndexDetails } from './index-details';
import { type Found, findElement, nameOf, originOf } from './lookup';
import { OriginQuote } from './origin-quote';
import { TableDetails } from './table-details';

/** Everything about one element: its fields, where it comes from, what was found and what was decided. */
export function ElementDetails({ found, others }: { found: Found; others: readonly ElementId[] }) {
  const decisions = useDocument((s) => s.design?.decisions);
  const findings = useDocument((s) => s.design?.diagnostics);
  const about = useMemo(() => decisionsFor(found, decisions ?? []), [found, decisions]);
  const origin = originOf(found);
  const own = findings?.filter(({ subject }) => subject === found.element.id) ?? [];
  return (
    <div className="pb-6">
      {others.length > 0 && <Others ids={others} />}
      <Fields found={found} />
      {origin && (
        <Section title="Where it comes from">
          <OriginQuote origin={origin} />
        </Section>
      )}
      {own.length > 0 && <OwnFindings findings={own} />}
      {about.length > 0 && (
        <Section title={`Decisions · ${about.length}`}>
          <Decisions decisions={about} />
        </Section>
      )}
    </div>
  );
}

/** What else is selected, to go on to. */
function Others({ ids }: { ids: readonly ElementId[] }) {
  const schema = useDocument((s) => s.schema);
  const others = ids.slice(0, 3).flatMap((id) => findElement(schema, id) ?? []);
  return (
    <p className="border-b border-hairline px-4 py-2 text-muted">
      {ids.length + 1} selected.{' '}
      {others.map((other) => (
        <button
          key={other.element.id}
          type="button"
          className="mr-2 min-h-6 rounded-sm underline underline-offset-2"
          onClick={() => documentActions.select([other.element.id])}
        >
          {nameOf(other)}
        </button>
      ))}
    </p>
  );
}

const OwnFindings = ({ findings }: { findings: readonly Diagnostic[] }) => (
  <Section title={`Findings · ${findings.length}`}>
    <ul className="-mx-4">
      {findings.map((finding) => (
        <FindingItem key={finding.code + finding.message} finding={finding} />
      ))}
    </ul>
  </Section>
);

function Fields({ found }: { found: Found }) {
  switch (found.kind) {
    case 'table':
      return <TableDetails table={found.element} />;
    case 'column':
      return <ColumnDetails table={found.table} column={found.element} />;
    case 'foreignKey':
      return <ForeignKeyDetails table={found.table} foreignKey={found.element} />;
    case 'index':
      return <IndexDetails table={found.table} index={found.element} />;
    case 'enum':
      return (
        <Section title="Enum">
          <p className="font-mono font-500">{found.element.name}</p>
          <p className="font-mono text-meta text-muted">{found.element.values.join(', ')}</p>
        </Section>
      );
    default:
      return <ConstraintDetails found={found} />;
  }
}
