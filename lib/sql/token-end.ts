/**
 * Where the token of PostgreSQL SQL that starts at `at` ends: one character, unless it is something a semicolon may
 * hide in (a string, a quoted name, a dollar-quoted body, a comment). Unclosed ones end with the text.
 */
export function tokenEnd(sql: string, at: number): number {
  const two = sql.slice(at, at + 2);
  if (two === '--') return after(sql, '\n', at + 2);
  if (two === '/*') return blockCommentEnd(sql, at);
  if (sql[at] === '"') return quotedEnd(sql, at, false);
  if (sql[at] === "'") return quotedEnd(sql, at, isEscapeString(sql, at));
  if (sql[at] === '$' && !/[\p{L}\p{N}_$]/u.test(sql[at - 1] ?? '')) {
    const tag = /^\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/u.exec(sql.slice(at, at + 70))?.[0];
    if (tag) return after(sql, tag, at + tag.length);
  }
  return at + 1;
}

const after = (sql: string, text: string, from: number): number => {
  const found = sql.indexOf(text, from);
  return found < 0 ? sql.length : found + text.length;
};

/** PostgreSQL's block comments nest. */
function blockCommentEnd(sql: string, at: number): number {
  let depth = 0;
  for (let i = at; i < sql.length; i++) {
    const two = sql.slice(i, i + 2);
    if (two === '/*') depth++;
    if (two === '*/') depth--;
    if (two === '/*' || two === '*/') i++;
    if (depth === 0) return i + 1;
  }
  return sql.length;
}

/** A doubled quote is read as one string after another, which splits at the same places. */
function quotedEnd(sql: string, at: number, escapes: boolean): number {
  const quote = sql[at];
  for (let i = at + 1; i < sql.length; i++) {
    if (escapes && sql[i] === '\\') i++;
    else if (sql[i] === quote) return i + 1;
  }
  return sql.length;
}

const isEscapeString = (sql: string, at: number): boolean =>
  /[eE]/.test(sql[at - 1] ?? '') && !/[\p{L}\p{N}_$]/u.test(sql[at - 2] ?? '');
