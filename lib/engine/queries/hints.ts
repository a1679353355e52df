import type { AccessPattern } from '../model/access-pattern';
import type { ParsedStatement } from '../model/design';

const words = { hot: 'hot', frequent: 'hot', rare: 'rare', rarely: 'rare' } as const;

/** What comments say of a statement: `-- hot`, `-- rare: the yearly report`, and the line that names it. */
export interface Hints {
  readonly frequency: AccessPattern['frequency'];
  readonly label?: string;
}

export function hintsOf({ comments }: ParsedStatement): Hints {
  let frequency: AccessPattern['frequency'] = 'normal';
  const take = (line: string): string => {
    const found = /^\(?(hot|rare|rarely|frequent)\)?(?:\s*[:,;.-]+\s*|\s+query\s*|$)|[\s:,(;-]+\(?(hot|rare)\)?$/i.exec(
      line,
    );
    if (!found) return line;
    frequency = words[(found[1] ?? found[2] ?? '').toLowerCase() as keyof typeof words] ?? frequency;
    return line.replace(found[0], '').trim();
  };
  const before = (comments?.before ?? []).map(take);
  for (const line of comments?.within ?? []) take(line);
  const label = before
    .map((line) => line.replace(/^name:\s*(\S+)(?:\s+:\w+)?$/i, '$1').replace(/[.:]$/, ''))
    .findLast((line) => /\p{L}/u.test(line));
  return { frequency, ...(label !== undefined && { label: label.slice(0, 120) }) };
}
