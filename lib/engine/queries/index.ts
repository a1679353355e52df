import type { AccessPattern } from '../model/access-pattern';
import type { ParsedStatement } from '../model/design';
import type { Diagnostic } from '../model/diagnostic';
import type { Schema } from '../model/schema';

/** The access patterns of SQL statements on `schema`, and findings on what does not parse or names what it lacks. */
export function readQueries(
  _schema: Schema,
  _statements: readonly ParsedStatement[],
): { readonly patterns: readonly AccessPattern[]; readonly diagnostics: readonly Diagnostic[] } {
  return { patterns: [], diagnostics: [] };
}
