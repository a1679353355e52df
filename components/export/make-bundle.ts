import type { BundleFile, Design, Layout, PlanProof, Verification } from '@/lib/engine';
import type { Engine } from '../ui/use-engine';

export interface ExportInput {
  readonly design: Design;
  readonly layout: Layout;
  readonly verification: Verification | undefined;
  /** What the planner does with each query; absent until it has been asked. */
  readonly plans: PlanProof | undefined;
  /** Names the files and what is in them. */
  readonly name: string;
  /** With the README, report, summary and design file beside the tool's own files. */
  readonly documents: boolean;
  /** The moment of export, ISO 8601 in UTC. */
  readonly at: string;
}

/** Every file of an export for a target, in the order they are listed, and what the target cannot say. */
export function makeBundle(
  engine: Engine,
  { design, layout, verification, plans, name, documents, at }: ExportInput,
  targetId: string,
): { readonly files: readonly BundleFile[]; readonly notes: readonly string[] } {
  const target = engine.targets.find(({ id }) => id === targetId);
  if (!target) return { files: [], notes: [] };
  const { schema } = design;
  const input = { schema, plan: engine.planMigration(engine.emptySchema, schema), name, at };
  const proofs = { ...(verification && { verification }), ...(plans && { plans }) };
  const whole = { design: { ...design, name }, target: targetId, at, layout, ...proofs };
  return { files: documents ? engine.bundleFiles(whole) : target.files(input), notes: target.notes(input) };
}

/** The files in one zip archive, under a folder of that name or, without one, at its root; `at` dates them. */
export async function zipBundle(
  files: readonly BundleFile[],
  folder: string | null,
  at: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zip } = await import('fflate');
  const mtime = new Date(at);
  const root = folder === null ? '' : `${folder}/`;
  const entries = Object.fromEntries(
    files.map(({ path, text }) => [`${root}${path}`, [strToU8(text), { mtime }] as const]),
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

/** The language a file is coloured in; `plaintext` where there is none. */
export function codeLanguage(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  return languages.get(ending) ?? 'plaintext';
}

const languages = new Map(
  Object.entries({
    sql: 'pgsql',
    dbml: 'flux-dbml',
    prisma: 'flux-prisma',
    ts: 'typescript',
    js: 'javascript',
    cjs: 'javascript',
    mjs: 'javascript',
    // JSON is JavaScript as far as colours go.
    json: 'javascript',
    py: 'python',
    rb: 'ruby',
    md: 'markdown',
    yml: 'yaml',
    yaml: 'yaml',
    xml: 'xml',
    html: 'html',
    ini: 'ini',
    toml: 'ini',
  }),
);
