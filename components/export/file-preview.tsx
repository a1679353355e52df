'use client';

import { Download } from 'lucide-react';
import type { BundleFile } from '@/lib/engine';
import { CodeView } from '../editor/code-view';
import { CopyButton } from '../ui/copy-button';
import { download } from '../ui/download';
import { IconButton } from '../ui/icon-button';
import { codeLanguage, mediaType } from './make-bundle';

/** One file: its text, to copy or to download alone. */
export function FilePreview({ file }: { file: BundleFile }) {
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
      <div className="relative min-h-0 flex-1 bg-canvas">
        <CodeView
          key={file.path}
          text={cut(file.text)}
          language={codeLanguage(file.path)}
          label={`Content of ${file.path}`}
        />
      </div>
    </>
  );
}

/** A preview of a very long file ends early and says so; copying and downloading take the whole. */
const cut = (text: string): string =>
  text.length <= 200_000
    ? text
    : `${text.slice(0, 200_000)}\n\n… ${(text.length - 200_000).toLocaleString('en')} more characters in the download`;
