const keywords = new Set(
  'project table tablegroup tablepartial enum ref note indexes checks records as null true false use from import'.split(
    ' ',
  ),
);

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };

const escaped = (text: string, quote: string): string =>
  text.replace(/[\p{Cc}\\]/gu, (char) => escapes[char] ?? '').replaceAll(quote, `\\${quote}`);

/** A name, in double quotes unless it is a plain word. DBML has no empty names: they become a space. */
export function dbmlName(name: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !keywords.has(name.toLowerCase())) return name;
  return `"${escaped(name, '"') || ' '}"`;
}

/** Text in single quotes, on one line. */
export const dbmlText = (text: string): string => `'${escaped(text, "'")}'`;

/** SQL between backticks, on one line; undefined when it has a backtick in it, which DBML cannot say. */
export const dbmlExpression = (sql: string): string | undefined =>
  sql.includes('`') ? undefined : `\`${sql.replace(/\s+/g, ' ').trim()}\``;

/** Settings in square brackets; empty when there are none. */
export const settings = (list: readonly string[]): string => (list.length === 0 ? '' : ` [${list.join(', ')}]`);
