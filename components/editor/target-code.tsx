'use client';

import { useDeferredValue, useMemo } from 'react';
import { useDocument } from '@/lib/document/react';
import { Boundary } from '../shell/boundary';
import { CopyButton } from '../ui/copy-button';
import { Empty } from '../ui/empty';
import { useEngine } from '../ui/use-engine';
import { CodeView } from './code-view';
import { previewFiles } from './preview-files';

/** What a target makes of the design, as it is now: one text, read-only. */
export function TargetCode({ target, language, label }: { target: string; language: string; label: string }) {
  const engine = useEngine();
  const schema = useDeferredValue(useDocument((s) => s.schema));
  const name = useDocument((s) => s.name || s.design?.name || 'design');
  const text = useMemo(
    () => (engine ? previewFiles(engine, target, schema, name) : null),
    [engine, target, schema, name],
  );
  if (text === null) return <p className="px-4 py-3 text-muted">Loading…</p>;
  if (schema.tables.length === 0) {
    return <Empty title="Nothing to show yet">It appears here as soon as the brief describes a table.</Empty>;
  }
  return (
    <Boundary what={label}>
      <div className="relative size-full">
        <CopyButton label={`Copy ${label}`} text={text} className="absolute top-2 right-4 z-10 bg-surface" />
        <CodeView text={text} language={language} label={label} />
      </div>
    </Boundary>
  );
}
