import type { ParsedStatement } from '@/lib/engine';

/** The queries read last: a design is made anew far more often than its queries change. */
let last: { readonly text: string; readonly statements: readonly ParsedStatement[] } | undefined;

/** A brief's queries as PostgreSQL's grammar reads them; the grammar is loaded by the first that has any. */
export async function statementsOf(queries: string | undefined): Promise<readonly ParsedStatement[]> {
  if (queries === undefined || queries.trim() === '') return [];
  if (last?.text === queries) return last.statements;
  const { isRead, parseStatements } = await import('@/lib/sql/parse-statements');
  const statements = await parseStatements(queries);
  // What could not be read for want of the grammar may be read the next time.
  if (isRead(statements)) last = { text: queries, statements };
  return statements;
}
