import type { BundleFile, Design, Layout, Verification } from '@/lib/engine';
import type { Engine } from '../ui/use-engine';

export interface ExportInput {
  readonly design: Design;
  readonly layout: Layout;
  readonly verification: Verification | undefined;
}

/** Every file of an export for a target, in the order they are listed. */
export function makeBundle(engine: Engine, input: ExportInput, target: string, at: string): readonly BundleFile[] {
  const { design, layout, verification } = input;
  return engine.bundleFiles({ design, target, at, layout, ...(verification && { verification }) });
}

/** The files in one zip archive under a folder of that name; `at` is the date the archive gives them. */
export async function zipBundle(
  files: readonly BundleFile[],
  folder: string,
  at: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zip } = await import('fflate');
  const mtime = new Date(at);
  const entries = Object.fromEntries(
    files.map(({ path, text }) => [`${folder}/${path}`, [strToU8(text), { mtime }] as const]),
  );
  return new Promise((resolve, reject) => {
    zip(entries as Parameters<typeof zip>[0], { level: 6, consume: true }, (error, data) =>
      error ? reject(error) : resolve(data as Uint8Array<ArrayBuffer>),
    );
  });
}

/** The media type of a file by its ending, for the download. */
export function mediaType(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  return (
    { html: 'text/html', json: 'application/json', md: 'text/markdown', sql: 'application/sql' }[ending] ?? 'text/plain'
  );
}
