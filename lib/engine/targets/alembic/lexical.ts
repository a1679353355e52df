/** The widest line, as Black has it. */
const lineWidth = 88;

/** Text as a string of Python. */
export const py = (text: string): string =>
  `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r')}"`;

/** SQL that SQLAlchemy takes for text: a colon is no place for a value. */
export const plainColons = (sql: string): string => sql.replace(/(?<!:):(?!:)/g, '\\:');

/** A call with its arguments: on one line when it fits, else an argument a line. `before` has the indent in it. */
export function pyCall(before: string, args: readonly string[], after: string): string {
  const flat = `${before}(${args.join(', ')})${after}`;
  if (flat.length <= lineWidth && !flat.includes('\n')) return flat;
  const indent = /^ */.exec(before)?.[0] ?? '';
  const lines = args.map((arg) => `${indent}    ${arg.replaceAll('\n', `\n${indent}    `)},`);
  return `${before}(\n${lines.join('\n')}\n${indent})${after}`;
}

/** `op.execute` of a statement; one of several lines stands on lines of its own, but for the body of a function. */
export function executeLine(sql: string, indent: string): string {
  const text = plainColons(sql);
  const flat = `${indent}op.execute(${py(text)})`;
  if (flat.length <= lineWidth && !text.includes('\n')) return flat;
  const body = text.replace(/\\/g, '\\\\').replaceAll('"""', '\\"\\"\\"');
  const inner = body.includes('$$') ? body : body.replace(/^(?=.)/gm, `${indent}    `).trimStart();
  return `${indent}op.execute(\n${indent}    """\n${body.includes('$$') ? '' : `${indent}    `}${inner}\n${indent}    """\n${indent})`;
}
