const quotedParts = /"(?:[^"]|"")*"|E'(?:[^'\\]|''|\\[\s\S])*'|'(?:[^']|'')*'/g;

/**
 * SQL in which no question mark is a place for a value: Knex takes one as such unless a backslash stands before it, and
 * then drops all backslashes there. Literals with both are written so that neither meets the other.
 */
export function plainQuestionMarks(sql: string): string {
  return sql.replace(quotedParts, withoutMarks).replaceAll('?', '\\?');
}

function withoutMarks(part: string): string {
  if (!part.includes('\\?') || part.startsWith('"')) return part;
  const [plain, body] = part.startsWith('E') ? [false, part.slice(2, -1)] : [true, part.slice(1, -1)];
  return `E'${(plain ? body.replaceAll('\\', '\\\\') : body).replaceAll('?', '\\x3f')}'`;
}
