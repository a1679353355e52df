import type { AccessPattern } from '@/lib/engine';

/** Rows a page has where the statement leaves it to a parameter. */
const PAGE = 20;

/**
 * The statement as it can be explained without its values: a number of rows and the beginning of a text are settled,
 * because the planner would know them, and the parameters are counted anew without gaps.
 */
export function explainable(sql: string, pattern: AccessPattern): string {
  const page = String(pattern.limit ?? PAGE);
  const begins = pattern.accesses.some((access) => [access, ...(access.arms ?? [])].some(hasPrefix));
  const settled = sql
    .replace(/;\s*$/, '')
    .replace(/\b(limit|fetch\s+(?:first|next))\s+\$\d+(?!\d)/gi, `$1 ${page}`)
    .replace(/\boffset\s+\$\d+(?!\d)/gi, 'OFFSET 0');
  return counted(begins ? settled.replace(/\b(like)\s+\$\d+(?!\d)(?:\s*\|\|\s*'%')?/gi, `$1 'abc%'`) : settled);
}

const hasPrefix = ({ search }: Pick<AccessPattern['accesses'][number], 'search'>): boolean =>
  search.some((s) => s.kind === 'prefix');

/** Parameters from `$1` on, in the order of their numbers. */
function counted(sql: string): string {
  const numbers = [...new Set([...sql.matchAll(/\$(\d+)/g)].map(([, n]) => Number(n)))].sort((a, b) => a - b);
  return sql.replace(/\$(\d+)/g, (_, n: string) => `$${numbers.indexOf(Number(n)) + 1}`);
}
