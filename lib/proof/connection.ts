/**
 * One session on a PostgreSQL server: all the proof needs of it, so that the same proof runs on PGlite in the browser,
 * PGlite under Node and a server reached with `pg`. Errors are thrown as the server words them.
 */
export interface Connection {
  /** Runs SQL, one statement or several, without results. */
  readonly exec: (sql: string) => Promise<void>;
  /** Runs one statement and gives its rows by column name. Columns are text, boolean, int4 or json. */
  readonly query: <Row extends object>(sql: string) => Promise<readonly Row[]>;
  /**
   * Runs one statement over the simple protocol, where `$1` may stand for a value nobody gives (EXPLAIN (GENERIC_PLAN)),
   * and gives its rows by column name. Columns are text or json.
   */
  readonly simple: <Row extends object>(sql: string) => Promise<readonly Row[]>;
}

/** The server's own words on what went wrong, in one line: message, detail and hint. */
export function serverMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { detail, hint } = error as { detail?: unknown; hint?: unknown };
  return [error.message, detail, hint]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ')
    .replace(/\s+/g, ' ');
}
