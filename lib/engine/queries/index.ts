import type { AccessPattern } from '../model/access-pattern';
import type { ParsedStatement } from '../model/design';
import type { Diagnostic } from '../model/diagnostic';
import type { AccessPatternId } from '../model/ids';
import type { Schema } from '../model/schema';
import { findingOf } from './findings';
import { hintsOf } from './hints';
import { statementId } from './identity';
import { labelOf } from './label';
import { catalogOf } from './reading';
import type { Remark } from './remark';
import { readStatement } from './statement';

/**
 * The access patterns of SQL statements on `schema`, and findings on what does not parse, names what the schema lacks
 * or keeps an index from being used. Equal statements make one pattern.
 */
export function readQueries(
  schema: Schema,
  statements: readonly ParsedStatement[],
): { readonly patterns: readonly AccessPattern[]; readonly diagnostics: readonly Diagnostic[] } {
  const catalog = catalogOf(schema);
  const patterns = new Map<AccessPatternId, AccessPattern>();
  const diagnostics: Diagnostic[] = [];
  for (const statement of statements) {
    const { start, end, sql, error } = statement;
    if (error || statement.tree === undefined) {
      const at = error?.at ?? start;
      const span = { start: at, end: Math.max(at, Math.min(end, at + 1)) };
      diagnostics.push(findingOf({ kind: 'unparsed', message: error?.message ?? 'It is empty.', span }));
      continue;
    }
    const read = readStatement(catalog, statement);
    diagnostics.push(...read.remarks.map(findingOf));
    const id = statementId(statement.tree);
    if (read.accesses.length === 0 || read.remarks.some(breaks) || patterns.has(id)) continue;
    const { frequency, label } = hintsOf(statement);
    patterns.set(id, {
      id,
      label: label ?? labelOf(read.kind, read.accesses, schema),
      accesses: read.accesses,
      ...(read.limit !== undefined && { limit: read.limit }),
      frequency,
      assumed: false,
      sql,
      origin: { kind: 'query', start, end },
    });
  }
  return { patterns: [...patterns.values()], diagnostics };
}

/** A statement that names what is not there cannot run: nothing is made for it. */
const breaks = ({ kind }: Remark): boolean =>
  kind === 'unknownTable' || kind === 'unknownColumn' || kind === 'ambiguousColumn';
