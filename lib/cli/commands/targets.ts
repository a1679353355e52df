import { targets } from '@/lib/engine';
import { exit, type Io } from '../io';
import { parseOptions } from '../options';

/** `flux targets`: the tools a design can be exported for. */
export async function targetsCommand(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseOptions(args, { json: { type: 'boolean' } });
  const list = targets.map(({ id, name, summary }) => ({ id, name, summary }));
  const width = Math.max(0, ...list.map((target) => target.id.length));
  io.out(
    values.json
      ? `${JSON.stringify(list, null, 2)}\n`
      : list.map((target) => `${target.id.padEnd(width)}  ${target.name}: ${target.summary}\n`).join(''),
  );
  return exit.ok;
}
