import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './io';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Parses a command's arguments strictly; a mistake in them is a {@link UsageError}. */
export function parseOptions<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error);
    throw new UsageError(`${message.replace(/\.$/, '')}.`, 'Try: flux --help');
  }
}

/** The single positional argument of a command. */
export function onlyArgument(positionals: readonly string[], what: string, usage: string): string {
  const [first, second] = positionals;
  if (first === undefined) throw new UsageError(`No ${what} given.`, `Usage: ${usage}`);
  if (second !== undefined) throw new UsageError(`Unexpected argument "${second}".`, `Usage: ${usage}`);
  return first;
}
