import { tokenEnd } from '@/lib/sql/token-end';

/**
 * Splits PostgreSQL SQL into its statements, without their semicolons; comments between statements are left out.
 * Semicolons in strings, quoted names, dollar-quoted bodies and comments do not split.
 */
export function splitStatements(sql: string): readonly string[] {
  const statements: string[] = [];
  let start = 0;
  let at = 0;
  const end = () => {
    const statement = withoutLeadingComments(sql.slice(start, at)).trim();
    if (statement !== '') statements.push(statement);
  };
  while (at < sql.length) {
    if (sql[at] === ';') {
      end();
      at += 1;
      start = at;
    } else {
      at = tokenEnd(sql, at);
    }
  }
  end();
  return statements;
}

function withoutLeadingComments(sql: string): string {
  let at = 0;
  for (;;) {
    while (/\s/.test(sql[at] ?? '')) at++;
    const two = sql.slice(at, at + 2);
    if (two !== '--' && two !== '/*') return sql.slice(at);
    at = tokenEnd(sql, at);
  }
}
