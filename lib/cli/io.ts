import { buffer } from 'node:stream/consumers';

/** What a command may use of the process, so that tests can stand in for it. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** All of standard input. */
  readonly stdin: () => Promise<Uint8Array>;
  /** The current moment, ISO 8601 in UTC. */
  readonly now: () => string;
}

/** Exit codes: a promise to scripts. */
export const exit = { ok: 0, notProved: 1, usage: 2 } as const;

/** A mistake in how the command was called: one line, and one hint. Ends the command with exit code 2. */
export class UsageError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** The process's own. A reader that stops reading (`flux ... | head`) ends the command in peace. */
export function processIo(): Io {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    stdin: () => buffer(process.stdin),
    now: () => new Date().toISOString(),
  };
}
