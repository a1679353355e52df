/** Text in double quotes. */
export const text = (value: string): string => JSON.stringify(value);

/** A function or attribute with its arguments. */
export const call = (name: string, ...args: readonly string[]): string => `${name}(${args.join(', ')})`;

/** A doc comment; nothing for no text. */
export const doc = (comment: string, indent: string): readonly string[] =>
  comment === '' ? [] : [`${indent}/// ${comment}`];

/** Rows as Prisma's formatter writes them: what stands in a column of the table starts under the same letter. */
export function aligned(rows: readonly Row[]): readonly string[] {
  const fields = rows.flatMap((row) => (typeof row === 'string' ? [] : [row]));
  const width = (at: number) => Math.max(0, ...fields.map((row) => [...(row[at] ?? '')].length));
  const [name, type] = [width(0), width(1)];
  return rows.map((row) =>
    typeof row === 'string'
      ? `  ${row}`.trimEnd()
      : `  ${row[0].padEnd(name)} ${row[1].padEnd(type)} ${row[2]}`.trimEnd(),
  );
}

/** A field: name, type, attributes; or a line of its own. */
export type Row = readonly [string, string, string] | string;
