'use client';

import { Download, Maximize2 } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useDocument } from '@/lib/document/react';
import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { Dialog } from '../ui/dialog';
import { download, fileName } from '../ui/download';
import { Empty } from '../ui/empty';
import { IconButton } from '../ui/icon-button';
import { useEngine } from '../ui/use-engine';
import { ReportFrame } from './report-frame';
import { SummaryAsWritten, SummaryToRead } from './summary-text';

type Showing = 'summary' | 'report';

/** The summary as it goes into the bundle, and the whole report, here or in a large window. */
export function ReportPanel() {
  const written = useReport();
  const empty = useDocument((s) => s.schema.tables.length === 0);
  const [showing, setShowing] = useState<Showing>('summary');
  const [large, setLarge] = useState(false);
  if (empty) return <Empty title="No report yet">It is written as soon as the brief describes a table.</Empty>;
  if (!written) return <p className="px-4 py-3 text-muted">Loading…</p>;
  const { name, summary, html } = written;
  const content = showing === 'summary' ? <Summary text={summary} large={large} /> : <ReportFrame html={html()} />;
  return (
    <>
      <div className="flex shrink-0 items-center gap-1 border-b border-hairline px-3 py-2">
        <Choice showing={showing} onChoose={setShowing} />
        {showing === 'summary' && <CopyButton label="Copy the summary" text={summary} />}
        <IconButton label="Show large" onClick={() => setLarge(true)}>
          <Maximize2 size={14} aria-hidden />
        </IconButton>
        <IconButton
          label="Download the report as HTML"
          onClick={() => download(`${fileName(name)}-report.html`, html(), 'text/html')}
        >
          <Download size={15} aria-hidden />
        </IconButton>
      </div>
      {!large && content}
      {large && (
        <Dialog wide title={showing === 'summary' ? 'Summary' : 'Report'} onClose={() => setLarge(false)}>
          <div className="flex h-[74vh] flex-col">{content}</div>
        </Dialog>
      )}
    </>
  );
}

/** The report of the design as it is now; null while the engine loads. The HTML is made when it is asked for. */
function useReport() {
  const engine = useEngine();
  const design = useDeferredValue(useDocument((s) => s.design));
  const layout = useDeferredValue(useDocument((s) => s.layout));
  const verification = useDocument((s) => (s.proof.state === 'done' ? s.proof.verification : undefined));
  const plans = useDocument((s) => (s.plans.state === 'done' ? s.plans.proof : undefined));
  return useMemo(() => {
    if (!engine || !design) return null;
    const proofs = { ...(verification && { verification }), ...(plans && { plans }) };
    const input = { design, layout, ...proofs, at: new Date().toISOString() };
    let made: string | null = null;
    const html = () => {
      made ??= engine.reportHtml(input);
      return made;
    };
    return { name: design.name, summary: engine.summarize(input), html };
  }, [engine, design, layout, verification, plans]);
}

function Choice({ showing, onChoose }: { showing: Showing; onChoose: (showing: Showing) => void }) {
  return (
    <fieldset aria-label="What to show" className="flex flex-1 gap-1">
      {(['summary', 'report'] as const).map((what) => (
        <Button
          key={what}
          small
          kind="quiet"
          aria-pressed={showing === what}
          onClick={() => onChoose(what)}
          className="aria-pressed:bg-raised aria-pressed:font-500"
        >
          {what === 'summary' ? 'Summary' : 'Full report'}
        </Button>
      ))}
    </fieldset>
  );
}

const Summary = ({ text, large }: { text: string; large: boolean }) => (
  <section
    aria-label="Summary"
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    tabIndex={0}
    className="min-h-0 flex-1 overflow-auto px-4 py-3 focus-visible:-outline-offset-2"
  >
    {large ? <SummaryAsWritten text={text} /> : <SummaryToRead text={text} />}
  </section>
);
