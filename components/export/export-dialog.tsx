'use client';

import { Download, FileText, LoaderCircle } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useDocument } from '@/lib/document/react';
import type { BundleFile } from '@/lib/engine';
import { Button } from '../ui/button';
import { cn } from '../ui/cn';
import { CopyButton } from '../ui/copy-button';
import { Dialog } from '../ui/dialog';
import { download, fileName } from '../ui/download';
import { Empty } from '../ui/empty';
import { IconButton } from '../ui/icon-button';
import { notify } from '../ui/notify';
import { useEngine } from '../ui/use-engine';
import { type ExportInput, mediaType, zipBundle } from './make-bundle';
import { TargetList } from './target-list';
import { useBundle } from './use-bundle';

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
          {shown ? <Preview file={shown} /> : <Making />}
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

function FileList({
  files,
  shown,
  onShow,
}: {
  files: readonly BundleFile[];
  shown: string | undefined;
  onShow: (path: string) => void;
}) {
  return (
    <section aria-labelledby="export-files">
      <h3 id="export-files" className="px-2 pb-1 text-meta font-500 text-muted">
        Files · {files.length}
      </h3>
      <ul>
        {files.map(({ path }) => (
          <li key={path}>
            <button
              type="button"
              aria-current={path === shown || undefined}
              onClick={() => onShow(path)}
              className={cn(
                'flex min-h-7 w-full items-center gap-2 rounded-md px-2 text-left font-mono text-meta transition-colors hover:bg-raised',
                path === shown && 'bg-selected hover:bg-selected',
              )}
            >
              <FileText size={13} aria-hidden className="shrink-0 text-muted" />
              <span className="min-w-0 break-all">{path}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const Notes = ({ notes }: { notes: readonly string[] }) => (
  <ul aria-label="What this format cannot say" className="border-b border-hairline bg-raised px-5 py-2 text-meta">
    {notes.map((note) => (
      <li key={note}>{note}</li>
    ))}
  </ul>
);

function Preview({ file }: { file: BundleFile }) {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  return (
    <>
      <div className="flex h-9 shrink-0 items-center gap-1 border-b border-hairline pr-3 pl-5">
        <p className="min-w-0 flex-1 truncate font-mono text-meta">{file.path}</p>
        <CopyButton label="Copy this file" text={file.text} />
        <IconButton label="Download this file" onClick={() => download(name, file.text, mediaType(file.path))}>
          <Download size={15} aria-hidden />
        </IconButton>
      </div>
      <section
        aria-label={`Content of ${file.path}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        className="min-h-0 flex-1 overflow-auto bg-canvas px-5 py-3 focus-visible:-outline-offset-2"
      >
        <pre className="font-mono text-meta leading-[18px]">{cut(file.text)}</pre>
      </section>
    </>
  );
}

/** A preview of a very long file ends early and says so; copying and downloading take the whole. */
const cut = (text: string): string =>
  text.length <= 200_000
    ? text
    : `${text.slice(0, 200_000)}\n\n… ${(text.length - 200_000).toLocaleString('en')} more characters in the download`;

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

function ZipButton({ files, name, at }: { files: readonly BundleFile[]; name: string; at: string }) {
  const [working, setWorking] = useState(false);
  const save = async () => {
    setWorking(true);
    try {
      const folder = fileName(name);
      download(`${folder}.zip`, await zipBundle(files, folder, at), 'application/zip');
    } catch {
      notify.error('The archive could not be made. Download the files one by one.');
    } finally {
      setWorking(false);
    }
  };
  return (
    <Button kind="primary" aria-busy={working} disabled={working || files.length === 0} onClick={() => void save()}>
      {working ? <LoaderCircle size={14} aria-hidden className="animate-spin" /> : <Download size={14} aria-hidden />}
      {working ? 'Packing…' : 'Download zip'}
    </Button>
  );
}
