'use client';

import { Button } from '../ui/button';
import { download, fileName } from '../ui/download';
import { Logo } from './logo';

/** Shown when the page failed: the design is still here, to keep and to take along. */
export function Failure({ message, retry }: { message: string; retry: () => void }) {
  const save = async () => {
    // Loaded only now: most pages never fail, and the first page should not pay for it.
    const { currentDocument } = await import('@/lib/document/current');
    const { name, text, design, layout } = currentDocument.store.getState();
    const file = fileName(name || design?.name || '');
    if (!design) return download(`${file}.txt`, text, 'text/plain');
    const { designFileText } = await import('@/lib/engine');
    download(`${file}.design.json`, designFileText(design, layout), 'application/json');
  };
  return (
    <main role="alert" className="grid h-dvh place-items-center p-6">
      <div className="flex max-w-[420px] flex-col items-start gap-3">
        <Logo />
        <h1 className="text-page font-600">The page stopped working</h1>
        <p className="text-muted">
          Your design is still here and is kept in this browser. Try again first; if that does not help, reload. To be
          safe, download it before.
        </p>
        <p className="max-h-24 w-full overflow-auto rounded-md bg-raised px-3 py-2 font-mono text-meta text-muted">
          {message}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button kind="primary" onClick={retry}>
            Try again
          </Button>
          <Button onClick={() => location.reload()}>Reload</Button>
          <Button onClick={() => void save()}>Download the design</Button>
        </div>
      </div>
    </main>
  );
}
