import type { Project } from './project';
import type { Script } from './script';

/** A tool that runs an export target's files, or the rules of its format: how it is had, run and asked. */
export interface Tool {
  /** The target's id. */
  readonly target: string;
  readonly needs: Needs;
  readonly version: Version;
  /** Whether a file of the export is of a migration; how many there are is how often a way down of single steps is run. */
  readonly isMigration: (path: string) => boolean;
  /** What a project of the tool has besides the export: a package.json, settings of the database. */
  readonly prepare?: (project: Project) => Promise<void>;
  /** Set for the tool's commands. */
  readonly env?: Readonly<Record<string, string>>;
  /** Absent: the command the export's README gives. */
  readonly up?: Way;
  readonly down?: Way;
  /** SQL the target's notes have the person run after a way down the tool knows nothing of. */
  readonly forget?: string;
  /** The tool's own word on whether files, models and database agree; run when all is applied. */
  readonly checks: readonly Check[];
  /** What a reader of the table should know. */
  readonly remark?: string;
  /** Schemas and tables the tool keeps for itself: `drizzle`, `_prisma_migrations`. */
  readonly bookkeeping: readonly string[];
}

/** A shell command in the project's folder, or the format's own rules when the tool cannot be had. */
export type Way = { readonly command: string } | { readonly read: ReadScripts };

/** The SQL of a project's files, in the order the tool would run it, one way. */
export type ReadScripts = (files: readonly { readonly path: string; readonly text: string }[]) => readonly Script[];

export interface Check {
  /** As it stands in the table: `migrate diff`. */
  readonly name: string;
  readonly command: string;
  /** What the output must say; absent: the exit code is enough. */
  readonly says?: RegExp;
  /** What the tool is known to say wrongly, as the target's notes tell; nothing else may be said with it. */
  readonly except?: { readonly says: RegExp; readonly because: string };
}

export interface Needs {
  /** Packages of a package.json beside the tool's file. */
  readonly npm?: boolean;
  readonly debian?: readonly DebianNeed[];
}

export interface DebianNeed {
  readonly packages: readonly string[];
  /** A command that succeeds when they are there. */
  readonly present: string;
}

export type Version = { readonly npm: string } | { readonly command: string } | { readonly format: true };
