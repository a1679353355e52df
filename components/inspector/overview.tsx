'use client';

import { useDocument } from '@/lib/document/react';
import { Empty } from '../ui/empty';
import { Section } from '../ui/section';
import { counts } from './counts';
import { Outline } from './outline';

/** The whole design at a glance: how much there is, and an outline that says the same as the diagram. */
export function Overview() {
  const schema = useDocument((s) => s.schema);
  if (schema.tables.length === 0) {
    return <Empty title="Nothing selected">Tables, their keys and the reason for each appear here.</Empty>;
  }
  return (
    <div className="pb-6">
      <Section title="Design">
        <dl className="grid grid-cols-3 gap-x-2 gap-y-3">
          {counts(schema).map(({ label, value }) => (
            <div key={label}>
              <dd className="text-title font-600">{value}</dd>
              <dt className="text-meta text-muted">{label}</dt>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="Outline">
        <Outline schema={schema} />
      </Section>
    </div>
  );
}
