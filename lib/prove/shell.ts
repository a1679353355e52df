import { spawn } from 'node:child_process';

export interface ShellResult {
  readonly ok: boolean;
  /** Standard output and error, as they came. */
  readonly output: string;
}

const TIMEOUT_MS = 180_000;

/** Runs a bash command to its end; one that hangs is ended, with everything it started, after three minutes. */
export function shell(command: string, cwd: string, env: NodeJS.ProcessEnv = process.env): Promise<ShellResult> {
  return new Promise((resolve) => {
    const child = spawn('/bin/bash', ['-c', command], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let output = '';
    const take = (data: Buffer) => {
      output += data.toString();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const timer = setTimeout(() => {
      output += `\nstopped after ${TIMEOUT_MS / 1000} s`;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, TIMEOUT_MS);
    const end = (ok: boolean) => {
      clearTimeout(timer);
      resolve({ ok, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}
