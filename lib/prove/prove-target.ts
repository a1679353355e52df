import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { targets } from '@/lib/engine';
import type { Element } from '@/lib/proof/catalog/element';
import type { Connection } from '@/lib/proof/connection';
import { withConnection } from '@/lib/proof/server-node';
import { everythingIn, requireEqual } from './databases';
import type { NamedSchema } from './designs';
import type { Installed } from './install';
import { exportFiles, lastWords, makeProject, type Project } from './project';
import { runScripts } from './script';
import type { Tool, Way } from './tool';

/** What is proved of a target on a design, in order. */
export const phases = ['applied', 'equal', 'drift', 'down', 'again'] as const;
export type Phase = (typeof phases)[number];

export interface PhaseResult {
  readonly ok: boolean;
  /** What was seen, or what went wrong. */
  readonly detail: string;
}

export interface TargetProof {
  readonly target: string;
  readonly design: string;
  /** In the order they ran; those after one that everything hangs on are absent. */
  readonly phases: Readonly<Partial<Record<Phase, PhaseResult>>>;
  readonly seconds: number;
}

export interface ProofInput {
  readonly tool: Tool;
  readonly installed: Installed;
  readonly design: NamedSchema;
  /** The database that the plan's own SQL makes. */
  readonly reference: readonly Element[];
  /** Where projects are made. One that fails is left there to be looked at. */
  readonly workFolder: string;
  readonly createDatabase: (name: string) => Promise<string>;
}

/** Runs a target's files through the tool on an empty database: up, compared, checked, down, compared, up again. */
export async function proveTarget(input: ProofInput): Promise<TargetProof> {
  const { tool, design } = input;
  const started = performance.now();
  const results: Partial<Record<Phase, PhaseResult>> = {};
  const take = async (phase: Phase, work: () => Promise<string>): Promise<boolean> => {
    try {
      results[phase] = { ok: true, detail: await work() };
    } catch (error) {
      results[phase] = { ok: false, detail: error instanceof Error ? error.message : String(error) };
    }
    return results[phase]?.ok ?? false;
  };
  const folder = join(input.workFolder, `${tool.target}-${design.name}`);
  rmSync(folder, { recursive: true, force: true });
  const url = await input.createDatabase(databaseName(tool.target, design.name));
  await withConnection(url, (db) => runPhases(input, { folder, url, db }, take));
  if (Object.values(results).every(({ ok }) => ok)) rmSync(folder, { recursive: true, force: true });
  const seconds = (performance.now() - started) / 1000;
  return { target: tool.target, design: design.name, phases: results, seconds };
}

type Take = (phase: Phase, work: () => Promise<string>) => Promise<boolean>;

interface Place {
  readonly folder: string;
  readonly url: string;
  readonly db: Connection;
}

async function runPhases(input: ProofInput, { folder, url, db }: Place, take: Take): Promise<void> {
  const { tool, installed, design, reference } = input;
  const { own, existing } = exportFiles(tool.target, design);
  const read = () => everythingIn(db, tool.bookkeeping);
  const make = (name: string, files: typeof own) =>
    makeProject({ tool, installed, folder: join(folder, name), files, databaseUrl: url });
  let project: Project | undefined;
  let before: readonly Element[] = [];
  const applied = await take('applied', async () => {
    if (existing.length > 0) {
      // On a new machine the tool itself makes what is there elsewhere, in a project and a history of its own.
      const baseline = await make('baseline', [...withoutMigrations(tool, own, existing), ...existing]);
      await up(tool, baseline, db);
      if (tool.forget !== undefined) await db.exec(tool.forget);
      else for (const name of tool.bookkeeping) await dropOwn(db, name);
    }
    before = await read();
    project = await make('project', own);
    await up(tool, project, db);
    return `${own.filter(({ path }) => tool.isMigration(path)).length} files`;
  });
  if (!applied || !project) return;
  const made = project;
  const after = await read();
  await take('equal', async () => requireEqual(reference, after));
  if (tool.checks.length > 0) await take('drift', () => check(tool, made));
  const reverted = await take('down', async () => {
    await down(tool, made, db);
    return requireEqual(before, await read());
  });
  if (!reverted) return;
  await take('again', async () => {
    if (tool.forget !== undefined) await db.exec(tool.forget);
    await up(tool, made, db);
    return requireEqual(after, await read());
  });
}

/** PostgreSQL's names end at 63 bytes. */
const databaseName = (target: string, design: string): string =>
  `${target}_${design}`.replaceAll(/[^a-z0-9]+/g, '_').slice(0, 63);

/** The settings of a project, for the baseline that has none of its own. */
const withoutMigrations = (tool: Tool, own: Project['files'], existing: Project['files']): Project['files'] => {
  const replaced = new Set(existing.map(({ path }) => path));
  return own.filter(({ path }) => !tool.isMigration(path) && !replaced.has(path));
};

const up = (tool: Tool, project: Project, db: Connection) =>
  go(tool.up ?? { command: commandOf(tool).up }, project, db);

async function down(tool: Tool, project: Project, db: Connection): Promise<void> {
  const way = tool.down ?? { command: commandOf(tool).down };
  const single = 'command' in way && way.command.includes('# once for each');
  const times = single ? project.files.filter(({ path }) => tool.isMigration(path)).length : 1;
  for (let i = 0; i < times; i++) await go(way, project, db);
}

async function go(way: Way, project: Project, db: Connection): Promise<void> {
  if ('command' in way) await project.run(way.command.replaceAll(/\bnpx /g, ''));
  else await runScripts(db, way.read(project.files));
}

/** What the export's README tells a person to run. The tool's programs are on the PATH: npx would look them up again. */
function commandOf({ target }: Tool): { readonly up: string; readonly down: string } {
  const found = targets.find(({ id }) => id === target);
  if (!found) throw new Error(`There is no target ${target}.`);
  return found.run;
}

async function check(tool: Tool, project: Project): Promise<string> {
  const seen: string[] = [];
  for (const { name, command, says, except } of tool.checks) {
    const { ok, output } = await project.attempt(command);
    const agreed = ok && (says?.test(output) ?? true);
    if (!agreed && !except?.says.test(output)) throw new Error(`${name} says: ${lastWords(output)}`);
    seen.push(agreed ? name : `${name}, but that ${except?.because}`);
  }
  return seen.join(', ');
}

/** Drops a schema or table, whichever has the name. */
async function dropOwn(db: Connection, name: string): Promise<void> {
  await db.exec(`DROP TABLE IF EXISTS ${name} CASCADE`);
  if (!name.includes('.')) await db.exec(`DROP SCHEMA IF EXISTS ${name} CASCADE`);
}
