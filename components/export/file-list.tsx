'use client';

import { FileText } from 'lucide-react';
import type { BundleFile } from '@/lib/engine';
import { cn } from '../ui/cn';

/** The files of an export, one of them shown. */
export function FileList({
  files,
  shown,
  onShow,
}: {
  files: readonly BundleFile[];
  shown: string | undefined;
  onShow: (path: string) => void;
}) {
  return (
    <section
      aria-labelledby="export-files"
      className="shrink-0 border-hairline p-2 max-desk:border-b max-desk:px-3 desk:w-56 desk:overflow-y-auto desk:border-r"
    >
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
