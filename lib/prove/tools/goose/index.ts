import type { BundleFile } from '@/lib/engine';
import { reader } from '../../files';
import type { Script } from '../../script';
import type { Tool } from '../../tool';

const files = /^migrations\/\d+_.*\.sql$/;

/** One way of a file, statement by statement; in a transaction unless the file says otherwise. */
const way =
  (name: 'Up' | 'Down') =>
  ({ path, text }: BundleFile): Script => ({
    path,
    pieces: statements(text, name),
    transactional: !/^-- \+goose NO TRANSACTION$/m.test(text),
  });

/** A statement ends with the line that ends with a semicolon, or with its block. Source: goose, sqlparser/parser.go. */
function statements(text: string, way: 'Up' | 'Down'): readonly string[] {
  const found: string[] = [];
  let lines: string[] = [];
  let on = false;
  let inBlock = false;
  const end = () => {
    if (lines.length > 0) found.push(lines.join('\n'));
    lines = [];
  };
  for (const line of text.split('\n')) {
    const command = /^-- \+goose (\w+)/.exec(line)?.[1];
    if (command === 'Up' || command === 'Down') on = command === way;
    if (command === 'StatementBegin') inBlock = true;
    if (command === 'StatementEnd') {
      inBlock = false;
      if (on) end();
    }
    if (command !== undefined || !on) continue;
    if (!inBlock && lines.length === 0 && (line.trim() === '' || line.startsWith('--'))) continue;
    lines.push(line);
    if (!inBlock && line.trimEnd().endsWith(';')) end();
  }
  if (lines.length > 0) throw new Error(`the last statement has no end: ${lines.join(' ')}`);
  return found;
}

export const goose: Tool = {
  target: 'goose',
  needs: {},
  version: { format: true },
  isMigration: (path) => files.test(path),
  up: { read: reader(files, way('Up')) },
  down: { read: reader(files, way('Down'), 'down') },
  checks: [],
  bookkeeping: [],
};
