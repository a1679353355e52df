import type { TableAccess } from '../../model/access-pattern';
import type { Column } from '../../model/schema';

/** What an operator other than a comparison asks a column to hold; undefined for one no index answers. */
export function contained(column: Column, op: string): NonNullable<TableAccess['containment']>[number] | undefined {
  const { kind } = column.type;
  if (kind === 'jsonb') {
    if (op === '@>' || op === '@?' || op === '@@') return { column: column.id, kind: 'jsonb' };
    return ['?', '?|', '?&'].includes(op) ? { column: column.id, kind: 'jsonbKey' } : undefined;
  }
  if (kind === 'array') return ['@>', '<@', '&&'].includes(op) ? { column: column.id, kind: 'array' } : undefined;
  const isRange = kind === 'daterange' || kind === 'tstzrange' || (kind === 'custom' && /range$/.test(column.type.sql));
  return isRange && ['@>', '<@', '&&', '<<', '>>', '-|-'].includes(op)
    ? { column: column.id, kind: 'range' }
    : undefined;
}

/** What an operator looks for in a text column: `@@` words, `%` and `~` parts of it, `^@` its beginning. */
export function searched(column: Column, op: string): TableAccess['search'][number] | undefined {
  const { kind } = column.type;
  if (op === '@@' && (kind === 'tsvector' || kind === 'text')) return { column: column.id, kind: 'fullText' };
  if (kind !== 'text' && kind !== 'varchar') return undefined;
  if (op === '^@') return { column: column.id, kind: 'prefix' };
  return ['~', '~*', '%', '<%', '%>', '<<%', '%>>'].includes(op) ? { column: column.id, kind: 'contains' } : undefined;
}
