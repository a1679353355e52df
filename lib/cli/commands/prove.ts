import type { Io } from '../io';
import { UsageError } from '../io';

export async function proveCommand(_args: readonly string[], _io: Io): Promise<number> {
  throw new UsageError('prove is being built.', '');
}
