import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { design } from '@/lib/engine';
import { score } from './score';
import { parseCase } from './spec';
import { Tally } from './tally';

/** Folders of cases; `held-out` are not looked at while the reader is being improved. */
const folders = ['open', 'held-out'] as const;

/**
 * Prints how well each case's brief was read, a line each, and each folder's total. With `verbose`, every miss of the
 * open cases. `only` limits it to cases whose name contains it.
 */
export function runEval(root: string, verbose: boolean, only: string): void {
  for (const folder of folders) {
    const total = new Tally();
    const files = readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.txt') && file.includes(only))
      .sort();
    for (const file of files) {
      const { text, spec } = parseCase(readFileSync(join(root, folder, file), 'utf8'));
      const tally = score(spec, design({ text, overrides: [] }).schema);
      total.merge(tally);
      print(file.replace('.txt', ''), tally);
      if (verbose && folder === 'open') for (const miss of tally.misses) process.stdout.write(`      ${miss}\n`);
    }
    if (files.length > 0) print(`${folder}: ${files.length} briefs`, total);
  }
}

function print(name: string, tally: Tally): void {
  const percent = (share: number | null) => (share === null ? '  -' : (100 * share).toFixed(0).padStart(3));
  const columns: readonly (readonly [string, number | null])[] = [
    ['tables', tally.f1('table recall', 'table precision')],
    ['columns', tally.f1('column recall', 'column precision')],
    ['keys', tally.f1('key recall', 'key precision')],
    ['null', tally.share('optionality')],
    ['type', tally.share('type')],
    ['sets', tally.share('closed set')],
    ['checks', tally.share('check')],
    ['unique', tally.share('unique')],
    ['delete', tally.share('on delete')],
    ['m:n', tally.share('junction')],
    ['index', tally.share('index')],
    ['facts', tally.facts()],
  ];
  process.stdout.write(
    `${name.padEnd(26)} ${columns.map(([label, share]) => `${label} ${percent(share)}`).join('  ')}\n`,
  );
}
