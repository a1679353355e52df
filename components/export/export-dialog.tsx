'use client';

import { LoaderCircle } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useDocument } from '@/lib/document/react';
import type { BundleFile } from '@/lib/engine';
import { Dialog } from '../ui/dialog';
import { Empty } from '../ui/empty';
import { useEngine } from '../ui/use-engine';
import { FileList } from './file-list';
import { FilePreview } from './file-preview';
import type { ExportInput } from './make-bundle';
import { TargetList } from './target-list';
import { useBundle } from './use-bundle';
import { ZipButton } from './zip-button';

/** Choose a tool, look at its files, and take one of them or all. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const design = useDocument((s) => s.design);
  const layout = useDocument((s) => s.layout);
  const verification = useDocument((s) => (s.proof.state === 'done' ? s.proof.verification : undefined));
  return (
    <Dialog wide title="Export" description="Files for your own tools. Nothing leaves this browser." onClose={onClose}>
      {design && design.schema.tables.length > 0 ? (
        <Exporter input={{ design, layout, verification }} />
      ) : (
        <Empty title="There is nothing to export yet">Describe at least one table first.</Empty>
      )}
    </Dialog>
  );
}

function Exporter({ input }: { input: ExportInput }) {
  const engine = useEngine();
  const { design, layout, verification } = input;
  const [chosen, setChosen] = useState('sql');
  const [path, setPath] = useState<string | null>(null);
  const at = useMemo(() => new Date().toISOString(), []);
  const bundle = useBundle(design, layout, verification, chosen, at);
  const shown = bundle?.files.find((file) => file.path === path) ?? (bundle && firstToShow(bundle.files));
  return (
    <>
      <div className="flex min-h-0 flex-1 max-desk:flex-col max-desk:overflow-y-auto">
        <div className="flex shrink-0 flex-col gap-4 border-hairline p-3 desk:w-80 desk:overflow-y-auto desk:border-r">
          <TargetList targets={engine?.targets ?? []} chosen={chosen} onChoose={setChosen} />
          {bundle && <FileList files={bundle.files} shown={shown?.path} onShow={setPath} />}
        </div>
        <div className="flex min-h-64 min-w-0 flex-1 flex-col desk:h-[60vh]">
          {bundle && bundle.notes.length > 0 && <Notes notes={bundle.notes} />}
          {shown ? <FilePreview file={shown} /> : <Making />}
        </div>
      </div>
      <footer className="flex items-center gap-3 border-t border-hairline px-5 py-3">
        <ProofLine input={input} />
        <ZipButton files={bundle?.files ?? []} name={design.name} at={at} />
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

const Notes = ({ notes }: { notes: readonly string[] }) => (
  <ul aria-label="What this format cannot say" className="border-b border-hairline bg-raised px-5 py-2 text-meta">
    {notes.map((note) => (
      <li key={note}>{note}</li>
    ))}
  </ul>
);

function ProofLine({ input }: { input: ExportInput }) {
  const { verification } = input;
  return (
    <p className="min-w-0 flex-1 text-meta text-muted">
      {verification?.status === 'proved'
        ? `Proved on ${verification.engine}: applied, rolled back and applied again.`
        : verification?.status === 'failed'
          ? 'The proof failed. The files are given as they are.'
          : 'Not proved yet. The files are given as they are.'}
    </p>
  );
}
