import { designCommand } from './commands/design';
import { proveCommand } from './commands/prove';
import { targetsCommand } from './commands/targets';
import { help } from './help';
import { exit, type Io, processIo, UsageError } from './io';

declare const FLUX_VERSION: string | undefined;

const commands: Readonly<Record<string, (args: readonly string[], io: Io) => Promise<number>>> = {
  design: designCommand,
  prove: proveCommand,
  targets: targetsCommand,
};

/** Runs the command line; the result is the exit code. Never throws for what a person typed. */
export async function main(args: readonly string[], io: Io = processIo()): Promise<number> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`flux: ${error.message} ${error.hint}\n`);
    return exit.usage;
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined) throw new UsageError('No command given.', 'Try: flux --help');
  if (first === '--help' || first === '-h' || first === 'help' || rest.includes('--help') || rest.includes('-h')) {
    io.out(help);
    return exit.ok;
  }
  if (first === '--version' || first === '-v') {
    io.out(`${typeof FLUX_VERSION === 'string' ? FLUX_VERSION : 'development'}\n`);
    return exit.ok;
  }
  const command = Object.hasOwn(commands, first) ? commands[first] : undefined;
  if (!command) {
    throw new UsageError(
      `Unknown command "${first}".`,
      `Commands: ${Object.keys(commands).join(', ')}. Try: flux --help`,
    );
  }
  return command(rest, io);
}
