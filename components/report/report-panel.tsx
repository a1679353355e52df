'use client';

import { Download } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useDocument } from '@/lib/document/react';
import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { download, fileName } from '../ui/download';
import { Empty } from '../ui/empty';
import { useEngine } from '../ui/use-engine';
import { ReportFrame } from './report-frame';

/** The summary as it goes into the bundle, and the whole report in a window of its own. */
export function ReportPanel() {
  const engine = useEngine();
  const design = useDeferredValue(useDocument((s) => s.design));
  const layout = useDeferredValue(useDocument((s) => s.layout));
  const verification = useDocument((s) => (s.proof.state === 'done' ? s.proof.verification : undefined));
  const [showing, setShowing] = useState<'summary' | 'report'>('summary');
  const input = useMemo(
    () => design && { design, layout, ...(verification && { verification }), at: new Date().toISOString() },
    [design, layout, verification],
  );
  if (!input || design?.schema.tables.length === 0) {
    return <Empty title="No report yet">It is written as soon as the brief describes a table.</Empty>;
  }
  if (!engine) return <p className="px-4 py-3 text-muted">Loading…</p>;
  return (
    <>
      <div className="flex shrink-0 items-center gap-1 border-b border-hairline px-3 py-2">
        <fieldset aria-label="What to show" className="flex flex-1 gap-1">
          {(['summary', 'report'] as const).map((what) => (
            <Button
              key={what}
              small
              kind="quiet"
              aria-pressed={showing === what}
              onClick={() => setShowing(what)}
              className="aria-pressed:bg-raised aria-pressed:font-500"
            >
              {what === 'summary' ? 'Summary' : 'Full report'}
            </Button>
          ))}
        </fieldset>
        {showing === 'summary' && <CopyButton label="Copy the summary" text={engine.summarize(input)} />}
        <Button
          small
          onClick={() => download(`${fileName(input.design.name)}-report.html`, engine.reportHtml(input), 'text/html')}
        >
          <Download size={13} aria-hidden />
          HTML
        </Button>
      </div>
      {showing === 'summary' ? (
        <section
          aria-label="Summary"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
          className="min-h-0 flex-1 overflow-auto px-4 py-3 focus-visible:-outline-offset-2"
        >
          <pre className="font-mono text-badge leading-[17px]">{engine.summarize(input)}</pre>
        </section>
      ) : (
        <ReportFrame html={engine.reportHtml(input)} />
      )}
    </>
  );
}
