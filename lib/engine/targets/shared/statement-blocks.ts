import type { WriteStatement } from './sections';

/**
 * For tools that cut a file at semicolons which end a line: a statement with a semicolon inside stands between the
 * tool's own markers, the others are as ever.
 */
export const statementBlocks =
  (begin: string, end: string): WriteStatement =>
  (sql) =>
    sql.includes(';') ? `${begin}\n${sql};\n${end}` : `${sql};`;
