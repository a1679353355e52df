'use client';

import { LoaderCircle } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useDocument } from '@/lib/document/react';
import type { BundleFile, Design } from '@/lib/engine';
import { Dialog } from '../ui/dialog';
import { Empty } from '../ui/empty';
import { useEngine } from '../ui/use-engine';
import { FileList } from './file-list';
import { FilePreview } from './file-preview';
import { defaultOptions, ExportOptionFields } from './options';
import { PictureExport } from './picture-export';
import { pictureId, TargetList } from './target-list';
import { useBundle } from './use-bundle';
import { ZipButton } from './zip-button';

/** Choose a tool or a document, look at its files, and take one of them or all. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const design = useDocument((s) => s.design);
  return (
    <Dialog wide title="Export" description="Files for your own tools. Nothing leaves this browser." onClose={onClose}>
      {design && design.schema.tables.length > 0 ? (
        <Exporter design={design} />
      ) : (
        <Empty title="There is nothing to export yet">Describe at least one table first.</Empty>
      )}
    </Dialog>
  );
}

function Exporter({ design }: { design: Design }) {
  const engine = useEngine();
  const [chosen, setChosen] = useState('sql');
  return (
    <div className="flex min-h-0 flex-1 max-desk:flex-col max-desk:overflow-y-auto desk:h-[72vh]">
      <div className="shrink-0 border-hairline p-3 max-desk:border-b max-desk:px-5 desk:w-72 desk:overflow-y-auto desk:border-r">
        <TargetList targets={engine?.targets ?? []} chosen={chosen} onChoose={setChosen} />
      </div>
      <div className="flex min-w-0 flex-col max-desk:shrink-0 desk:min-h-0 desk:flex-1">
        {chosen === pictureId ? <PictureExport design={design} /> : <Files design={design} target={chosen} />}
      </div>
    </div>
  );
}

/** The options, the notes and the files of one target. */
function Files({ design, target }: { design: Design; target: string }) {
  const layout = useDocument((s) => s.layout);
  const verification = useDocument((s) => (s.proof.state === 'done' ? s.proof.verification : undefined));
  const plans = useDocument((s) => (s.plans.state === 'done' ? s.plans.proof : undefined));
  const [options, setOptions] = useState(defaultOptions);
  const [path, setPath] = useState<string | null>(null);
  const at = useMemo(() => new Date().toISOString(), []);
  const name = options.name || design.name;
  const bundle = useBundle({ design, layout, verification, plans, name, documents: options.documents, at }, target);
  const shown = bundle?.files.find((file) => file.path === path) ?? (bundle && firstToShow(bundle.files));
  return (
    <>
      <ExportOptionFields options={options} designName={design.name} onChange={setOptions} />
      {bundle && bundle.notes.length > 0 && <Notes notes={bundle.notes} />}
      <div className="flex max-desk:shrink-0 max-desk:flex-col desk:min-h-0 desk:flex-1">
        {bundle && <FileList files={bundle.files} shown={shown?.path} onShow={setPath} />}
        <div className="flex min-w-0 flex-col max-desk:h-96 max-desk:shrink-0 desk:flex-1">
          {shown ? <FilePreview file={shown} /> : <Making />}
        </div>
      </div>
      <footer className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-hairline bg-surface px-5 py-3">
        <ProofLine />
        <ZipButton files={bundle?.files ?? []} name={name} folder={options.folder} at={at} />
      </footer>
    </>
  );
}

/** The migration itself, rather than the word about it. */
const firstToShow = (files: readonly BundleFile[]) => files.find(({ path }) => path !== 'README.md') ?? files[0];

const Making = () => (
  <p role="status" className="flex items-center gap-2 p-5 text-muted">
    <LoaderCircle size={14} aria-hidden className="animate-spin" />
    Making the files…
  </p>
);

/** What the format cannot say; a long list can be scrolled, so that the files keep their room. */
const Notes = ({ notes }: { notes: readonly string[] }) => (
  <section
    aria-labelledby="export-notes"
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    tabIndex={0}
    className="max-h-28 shrink-0 overflow-y-auto border-b border-hairline bg-raised px-5 py-2 text-meta focus-visible:-outline-offset-2"
  >
    <h3 id="export-notes" className="font-500">
      What this format cannot say
    </h3>
    <ul className="list-disc pl-4">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  </section>
);

function ProofLine() {
  const proof = useDocument((s) => s.proof);
  const verification = proof.state === 'done' ? proof.verification : undefined;
  return (
    <p className="min-w-48 flex-1 text-meta text-muted">
      {verification?.status === 'proved'
        ? `Proved on ${verification.engine}: applied, rolled back and applied again.`
        : verification?.status === 'failed'
          ? 'The proof failed. The files are given as they are.'
          : 'Not proved yet. The files are given as they are.'}
    </p>
  );
}
