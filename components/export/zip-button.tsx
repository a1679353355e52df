'use client';

import { Download, LoaderCircle } from 'lucide-react';
import { useState } from 'react';
import type { BundleFile } from '@/lib/engine';
import { Button } from '../ui/button';
import { download, fileName } from '../ui/download';
import { notify } from '../ui/notify';
import { zipBundle } from './make-bundle';

/** Packs all files into one archive and downloads it; with `folder`, in one folder of it. */
export function ZipButton({
  files,
  name,
  folder,
  at,
}: {
  files: readonly BundleFile[];
  name: string;
  folder: boolean;
  at: string;
}) {
  const [working, setWorking] = useState(false);
  const save = async () => {
    setWorking(true);
    try {
      const file = fileName(name);
      download(`${file}.zip`, await zipBundle(files, folder ? file : null, at), 'application/zip');
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
