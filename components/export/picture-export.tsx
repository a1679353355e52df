'use client';

import { Download, LoaderCircle } from 'lucide-react';
import { useTheme } from 'next-themes';
import { useEffect, useMemo, useState } from 'react';
import { useDocument } from '@/lib/document/react';
import type { Design, DiagramTheme } from '@/lib/engine';
import { Button } from '../ui/button';
import { Field, Select } from '../ui/field';
import { notify } from '../ui/notify';
import { useEngine } from '../ui/use-engine';
import { withPageFonts } from './page-fonts';
import { formats, type PictureFormat, savePicture } from './save-picture';

/** The whole diagram, not only what is in view, as a picture in one of three formats. */
export function PictureExport({ design }: { design: Design }) {
  const engine = useEngine();
  const layout = useDocument((s) => s.layout);
  const { resolvedTheme } = useTheme();
  const [chosen, setChosen] = useState<DiagramTheme | null>(null);
  const theme = chosen ?? (resolvedTheme === 'dark' ? 'dark' : 'light');
  const svg = useMemo(() => engine?.diagramSvg(design.schema, layout, theme) ?? null, [engine, design, layout, theme]);
  return (
    <>
      <section aria-label="Options" className="flex flex-wrap items-end gap-5 border-b border-hairline px-5 py-2.5">
        <Field label="Colours">
          {(id) => (
            <Select
              id={id}
              value={theme}
              className="w-44"
              onChange={({ target }) => setChosen(target.value === 'dark' ? 'dark' : 'light')}
            >
              <option value="light">Light</option>
              <option value="dark">Dark</option>
            </Select>
          )}
        </Field>
      </section>
      <div className="grid place-items-center max-desk:h-64 max-desk:shrink-0 desk:min-h-0 desk:flex-1 overflow-hidden bg-canvas p-4">
        {svg && <Preview svg={svg} />}
      </div>
      <footer className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-hairline bg-surface px-5 py-3">
        <p className="min-w-48 flex-1 text-meta text-muted">
          The PNG has two pixels for each of the screen’s. The names in the PDF can be searched for and copied.
        </p>
        {formats.map((format) => (
          <SaveButton key={format} format={format} svg={svg} name={design.name} />
        ))}
      </footer>
    </>
  );
}

function Preview({ svg }: { svg: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    void withPageFonts(svg).then((dressed) => {
      if (gone) return;
      made = URL.createObjectURL(new Blob([dressed], { type: 'image/svg+xml' }));
      setUrl(made);
    });
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [svg]);
  // biome-ignore lint/performance/noImgElement: a drawing made on this page; there is nothing to optimise or to load
  return url && <img src={url} alt="The whole diagram" className="max-h-full max-w-full object-contain" />;
}

function SaveButton({ format, svg, name }: { format: PictureFormat; svg: string | null; name: string }) {
  const [working, setWorking] = useState(false);
  const save = async () => {
    if (!svg) return;
    setWorking(true);
    try {
      await savePicture(format, svg, name);
    } catch {
      notify.error('This browser could not draw a picture of that size. The SVG has no limit.');
    } finally {
      setWorking(false);
    }
  };
  return (
    <Button
      kind={format === 'png' ? 'primary' : 'plain'}
      aria-label={`Download ${format.toUpperCase()}`}
      aria-busy={working}
      disabled={working || !svg}
      onClick={() => void save()}
    >
      {working ? <LoaderCircle size={14} aria-hidden className="animate-spin" /> : <Download size={14} aria-hidden />}
      {format.toUpperCase()}
    </Button>
  );
}
