import { fitIdentifier, toSnake } from '@/lib/engine';

/** PostgreSQL's system columns: no column may have these names. */
const systemColumns = new Set(['tableoid', 'xmin', 'cmin', 'xmax', 'cmax', 'ctid']);

/**
 * A name as the person typed it, made a good identifier: snake_case, or, in double quotes, exactly as typed.
 * Null when nothing is left. Always fits PostgreSQL's 63 bytes.
 */
export function cleanName(typed: string): string | null {
  const text = typed
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .normalize('NFC')
    .trim();
  const quoted = /^"(.+)"$/u.exec(text)?.[1];
  const name = quoted === undefined ? toSnake(text) || text : quoted.replaceAll('""', '"');
  return name.trim() === '' || /^"+$/.test(text) ? null : fitIdentifier(name);
}

/** Why a name cannot be a column's; null when it can. */
export const columnNameTrouble = (name: string): string | null =>
  systemColumns.has(name) ? `PostgreSQL keeps the name “${name}” for itself. Choose another.` : null;
