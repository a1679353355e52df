import { mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { batches, emptySchema, planMigration } from '@/lib/engine';
import type { Element } from '@/lib/proof/catalog/element';
import { type NativeServer, startNativeServer } from '@/lib/proof/native-server';
import { withConnection } from '@/lib/proof/server-node';
import { everythingIn } from './databases';
import { allDesigns, fromBrief, type NamedSchema, quickDesigns } from './designs';
import { type Installed, install, type Missing } from './install';
import { phases, proveTarget, type TargetProof } from './prove-target';
import { counts, reportPage, type ToolReport } from './report';
import { runScripts } from './script';
import type { Tool } from './tool';
import { tools } from './tools/registry';

/** What was asked for on the command line. */
export interface Wanted {
  /** Everything: the page about it is written. */
  readonly all: boolean;
  /** How many tools are proved at a time. */
  readonly jobs: number;
  readonly tools: readonly Tool[];
  readonly designs: readonly NamedSchema[];
}

const quickTargets = ['dbmate', 'prisma', 'drizzle', 'alembic', 'typeorm', 'knex', 'kysely'];

const usage = `npm run prove [-- --all] [--target ID]... [--design NAME]... [--brief FILE]... [--jobs N]
Without options: the targets and designs of npm test. --all: every one.`;

/** Reads the command line; a text is what to tell the person instead. */
export function wanted(args: readonly string[]): Wanted | string {
  const { values } = parseArgs({
    args: [...args],
    options: {
      all: { type: 'boolean' },
      help: { type: 'boolean' },
      target: { type: 'string', multiple: true },
      design: { type: 'string', multiple: true },
      brief: { type: 'string', multiple: true },
      jobs: { type: 'string' },
    },
  });
  if (values.help) return usage;
  const named = values.target ?? (values.all ? tools.map(({ target }) => target) : quickTargets);
  const unknown = named.find((id) => values.target?.includes(id) && !tools.some(({ target }) => target === id));
  if (unknown !== undefined) return `No proof for "${unknown}". Targets: ${tools.map((t) => t.target).join(', ')}.`;
  const designs = [...chosenDesigns(values), ...(values.brief ?? []).map(briefDesign)];
  if (designs.length === 0)
    return `No such design. Designs: ${allDesigns()
      .map(({ name }) => name)
      .join(', ')}.`;
  const all = values.all === true && !values.target;
  const jobs = Math.max(1, Number(values.jobs) || availableParallelism());
  return { all, jobs, tools: tools.filter(({ target }) => named.includes(target)), designs };
}

function chosenDesigns(values: {
  readonly all?: boolean;
  readonly design?: readonly string[];
  readonly brief?: readonly string[];
}) {
  if (values.design) return allDesigns().filter(({ name }) => values.design?.includes(name));
  if (values.all) return allDesigns();
  return values.brief ? [] : quickDesigns();
}

const briefDesign = (path: string): NamedSchema =>
  fromBrief(basename(path).replace(/\.\w+$/, ''), readFileSync(path, 'utf8'));

/** What came of it: the counts of `npm test`, and the page when everything was proved. */
export interface Summary {
  readonly counts: ReturnType<typeof counts>;
  readonly page?: string;
}

/** Proves the tools one after another; `said` hears each result as it comes. */
export async function proveTools({ all, jobs, tools, designs }: Wanted, root: string, said: (line: string) => void) {
  const server = await startNativeServer();
  try {
    const references = new Map<string, readonly Element[]>();
    for (const design of designs) references.set(design.name, await referenceOf(server, design));
    const bench = { designs, references, server, root, said };
    const reports = await inParallel(tools, jobs, (tool) => proveTool(tool, bench));
    const names = designs.map(({ name }) => name);
    const summary: Summary = { counts: counts(reports, names.length) };
    return all ? { ...summary, page: reportPage(reports, names) } : summary;
  } finally {
    await server.stop();
  }
}

/** Works through items, so many at a time; the results in the order of the items. */
async function inParallel<T, R>(items: readonly T[], jobs: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < items.length; at = next++) {
      const item = items[at];
      if (item !== undefined) results[at] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  return results;
}

/** The database that the plan's own SQL makes. */
async function referenceOf(server: NativeServer, { name, schema }: NamedSchema): Promise<readonly Element[]> {
  const url = await server.createDatabase(`reference_${name.replaceAll(/[^a-z0-9]+/g, '_')}`.slice(0, 63));
  const scripts = batches(planMigration(emptySchema, schema)).map(({ transactional, steps }) => ({
    path: name,
    transactional,
    pieces: steps.flatMap((step) => step.up.map(({ sql }) => sql)),
  }));
  return withConnection(url, async (db) => {
    await runScripts(db, scripts);
    return everythingIn(db, []);
  });
}

interface Bench {
  readonly designs: readonly NamedSchema[];
  readonly references: ReadonlyMap<string, readonly Element[]>;
  readonly server: NativeServer;
  readonly root: string;
  readonly said: (line: string) => void;
}

async function proveTool(tool: Tool, bench: Bench): Promise<ToolReport> {
  const { target } = tool;
  const started = performance.now();
  const installed: Installed | Missing = await install(tool, bench.root);
  if ('reason' in installed) {
    bench.said(`${target}: not run: ${installed.reason}`);
    return { tool, version: '', missing: installed.reason, proofs: [] };
  }
  const { version } = installed;
  bench.said(`${target} ${version}: ready after ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const workFolder = join(bench.root, '.prove', 'projects');
  mkdirSync(workFolder, { recursive: true });
  const proofs: TargetProof[] = [];
  for (const design of bench.designs) {
    const reference = bench.references.get(design.name) ?? [];
    const { createDatabase } = bench.server;
    const proof = await proveTarget({ tool, installed, design, reference, workFolder, createDatabase });
    bench.said(proofLine(proof));
    proofs.push(proof);
  }
  return { tool, version, proofs };
}

function proofLine({ target, design, phases: results, seconds }: TargetProof): string {
  const words = phases.flatMap((phase) => {
    const result = results[phase];
    return result ? [result.ok ? `${phase} (${result.detail})` : `${phase} FAILED: ${result.detail}`] : [];
  });
  return `  ${target} on ${design}, ${seconds.toFixed(1)} s: ${words.join('; ')}`;
}
