'use client';

import { Check, Download, Link2 } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { currentDocument } from '@/lib/document/current';
import { useDocument } from '@/lib/document/react';
import { contentOf } from '@/lib/document/storage/content';
import { Button } from '../ui/button';
import { copyText } from '../ui/copy-button';
import { Dialog } from '../ui/dialog';
import { download, fileName } from '../ui/download';
import { Empty } from '../ui/empty';
import { inputClass } from '../ui/field';
import { loadEngine } from '../ui/use-engine';

type Link = { readonly url: string } | { readonly error: string } | null;

/** A link that carries the whole design, or, for a design too large for one, its file. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const nothing = useDocument((s) => s.schema.tables.length === 0 && s.text.trim() === '');
  const link = useLink();
  return (
    <Dialog
      title="Share"
      description="Whoever opens the link sees this design and can make a copy of it."
      onClose={onClose}
    >
      {nothing ? (
        <Empty title="There is nothing to share yet">Describe at least one table first.</Empty>
      ) : (
        <div className="flex flex-col gap-4 p-5">
          {link && 'error' in link ? <p className="text-warn">{link.error}</p> : <LinkField url={link?.url ?? ''} />}
          <div className="flex items-center gap-3 border-t border-hairline pt-4">
            <p className="flex-1 text-muted">The design’s file holds the same and has no limit.</p>
            <Button onClick={() => void saveFile()}>
              <Download size={14} aria-hidden />
              Design file
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function LinkField({ url }: { url: string }) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-500">
        Link
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          readOnly
          value={url}
          placeholder="Packing the design…"
          className={`${inputClass} flex-1 font-mono text-meta`}
          onFocus={(event) => event.target.select()}
        />
        <Button kind="primary" disabled={url === ''} onClick={async () => setCopied(await copyText(url))}>
          {copied ? <Check size={14} aria-hidden /> : <Link2 size={14} aria-hidden />}
          {copied ? 'Copied' : 'Copy link'}
        </Button>
      </div>
      <p className="text-meta text-muted" aria-live="polite">
        {url === ''
          ? ''
          : `${url.length.toLocaleString('en')} characters. The design is in the link itself; nothing is sent to a server. Later changes are not in it.`}
      </p>
    </div>
  );
}

/** The link of the design as it was when the dialog opened; null while it is being packed. */
function useLink(): Link {
  const [link, setLink] = useState<Link>(null);
  useEffect(() => {
    let gone = false;
    const pack = async () => {
      const { encodeLink } = await import('@/lib/share/codec');
      const encoded = await encodeLink(contentOf(currentDocument.store.getState()));
      if (gone) return;
      setLink(
        encoded.ok ? { url: `${location.origin}${location.pathname}#${encoded.fragment}` } : { error: encoded.error },
      );
    };
    pack().catch(
      () => !gone && setLink({ error: 'This browser cannot pack the design. Send the design’s file instead.' }),
    );
    return () => {
      gone = true;
    };
  }, []);
  return link;
}

async function saveFile(): Promise<void> {
  const { design, layout } = currentDocument.store.getState();
  if (!design) return;
  const { designFileText } = await loadEngine();
  download(`${fileName(design.name)}.design.json`, designFileText(design, layout), 'application/json');
}
