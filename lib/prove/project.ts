import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BundleFile, TargetInput } from '@/lib/engine';
import { emptySchema, planMigration, targets } from '@/lib/engine';
import type { NamedSchema } from './designs';
import type { Installed } from './install';
import { type ShellResult, shell } from './shell';
import type { Tool } from './tool';

/** A fresh project of a tool, with the export in it. */
export interface Project {
  readonly folder: string;
  /** Where the tool's packages and helpers are; empty without any. */
  readonly packages: string;
  readonly files: readonly BundleFile[];
  readonly env: NodeJS.ProcessEnv;
  /** Writes a file, unless the export has it. */
  readonly add: (path: string, text: string) => void;
  /** Runs a command in the project's folder; its output. Throws, with the output's end, when it fails. */
  readonly run: (command: string) => Promise<string>;
  /** Runs a command that may fail. */
  readonly attempt: (command: string) => Promise<ShellResult>;
}

export interface ProjectInput {
  readonly tool: Tool;
  readonly installed: Installed;
  readonly folder: string;
  readonly files: readonly BundleFile[];
  readonly databaseUrl: string;
}

/** Writes files into a folder of their own and prepares it for the tool. */
export async function makeProject({ tool, installed, folder, files, databaseUrl }: ProjectInput): Promise<Project> {
  const env = { ...installed.env, DATABASE_URL: databaseUrl };
  const write = (path: string, text: string) => {
    const to = join(folder, path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, text);
  };
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of files) write(path, text);
  if (installed.packages !== undefined) {
    symlinkSync(join(installed.packages, 'node_modules'), join(folder, 'node_modules'), 'dir');
  }
  const has = new Set(files.map(({ path }) => path));
  const project: Project = {
    folder,
    packages: installed.packages ?? '',
    files,
    env,
    add: (path, text) => {
      if (!has.has(path)) write(path, text);
    },
    attempt: (command) => shell(command, folder, env),
    run: async (command) => {
      const { ok, output } = await project.attempt(command);
      if (!ok) throw new Error(lastWords(output) || `${command} failed without a word`);
      return output;
    },
  };
  await tool.prepare?.(project);
  return project;
}

/** The end of an output, in one line, without the places in the tool's own code. */
export function lastWords(output: string): string {
  const lines = output.split('\n').filter((line) => !/^\s+at /.test(line));
  return lines.slice(-12).join(' ').replace(/\s+/g, ' ').trim().slice(-700);
}

/** The files of a target's export of a design: its own, and those that make the tables that are there already. */
export function exportFiles(target: string, { name, schema }: NamedSchema) {
  const input: TargetInput = {
    schema,
    plan: planMigration(emptySchema, schema),
    name,
    at: '2026-01-31T12:00:00.000Z',
  };
  const all = targets.find(({ id }) => id === target)?.files(input) ?? [];
  const own = all.filter(({ path }) => !path.startsWith(BASELINE));
  const existing = all.flatMap((file) =>
    file.path.startsWith(BASELINE) ? [{ ...file, path: file.path.slice(BASELINE.length) }] : [],
  );
  return { own, existing };
}

const BASELINE = 'baseline/';
