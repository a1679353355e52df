'use client';

import { useMemo } from 'react';
import { useDocument } from '@/lib/document/react';
import type { Diagnostic, Severity } from '@/lib/engine';
import { useFindingCursor } from '../shell/ui-store';
import { Empty } from '../ui/empty';
import { FindingItem } from './finding-item';
import { severityMarks } from './severity';
import { useFindings } from './use-findings';

const order: readonly Severity[] = ['critical', 'warning', 'info'];

/** All findings, the most severe first. F8 goes to the next. */
export function FindingsList() {
  const findings = useFindings();
  const tables = useDocument((s) => s.schema.tables.length);
  const cursor = useFindingCursor();
  const groups = useMemo(
    () => order.map((severity) => ({ severity, findings: findings.filter((f) => f.severity === severity) })),
    [findings],
  );
  if (findings.length === 0) {
    return tables === 0 ? (
      <Empty title="Nothing to check yet">What is wrong, doubtful or left open appears here as you write.</Empty>
    ) : (
      <Empty title="No findings">Every sentence was read and every check passed.</Empty>
    );
  }
  return (
    <div className="pb-6">
      {groups.map(
        ({ severity, findings: group }) =>
          group.length > 0 && <Group key={severity} severity={severity} group={group} current={findings[cursor]} />,
      )}
      <p className="px-4 py-3 text-meta text-muted max-desk:hidden">
        F8 goes to the next finding, Shift-F8 to the one before.
      </p>
    </div>
  );
}

function Group({
  severity,
  group,
  current,
}: {
  severity: Severity;
  group: readonly Diagnostic[];
  current: Diagnostic | undefined;
}) {
  const { plural } = severityMarks[severity];
  return (
    <section aria-label={plural} className="border-b border-hairline py-2">
      <h2 className="px-4 py-1 text-meta font-500 text-muted">
        {plural} · {group.length}
      </h2>
      <ul>
        {group.map((finding) => (
          <FindingItem
            key={`${finding.code}:${finding.subject ?? ''}:${finding.spans[0]?.start ?? ''}:${finding.message}`}
            finding={finding}
            current={finding === current}
          />
        ))}
      </ul>
    </section>
  );
}
