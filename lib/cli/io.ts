import { text } from 'node:stream/consumers';

/** What a command may use of the process, so that tests can stand in for it. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** All of standard input, as text. */
  readonly stdin: () => Promise<string>;
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

export const processIo: Io = {
  out: (line) => process.stdout.write(line),
  err: (line) => process.stderr.write(line),
  stdin: () => text(process.stdin),
  now: () => new Date().toISOString(),
};
