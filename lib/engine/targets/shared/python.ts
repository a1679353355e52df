/** The widest line, as Black has it. */
const lineWidth = 88;

/** Words no variable can have as its name. */
export const pythonWords: readonly string[] =
  `False None True and as assert async await break class continue def del elif else except finally for from global if
  import in is lambda nonlocal not or pass raise return try while with yield match case type`.split(/\s+/);

/** Text as a string of Python. */
export const py = (text: string): string =>
  `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r')}"`;

/** A call with its arguments: on one line when it fits, else an argument a line. `before` has the indent in it. */
export const pyCall = (before: string, args: readonly string[], after: string): string =>
  pyGroup(`${before}(`, args, `)${after}`);

/** What stands between two brackets: on one line when it fits, else an item a line. `before` has the indent in it. */
function pyGroup(before: string, items: readonly string[], after: string): string {
  const flat = `${before}${items.join(', ')}${after}`;
  if ((flat.length <= lineWidth && !flat.includes('\n')) || items.length === 0) return flat;
  const indent = /^ */.exec(before)?.[0] ?? '';
  const lines = items.map((item) => `${indent}    ${item.replaceAll('\n', `\n${indent}    `)},`);
  return `${before}\n${lines.join('\n')}\n${indent}${after}`;
}

/**
 * SQL as a string of Python at an indent: a short line in quotes, others in a block of their own, but for the body of a
 * function, whose lines are left where they are.
 */
export function pySql(sql: string, indent: string): string {
  if (!sql.includes('\n') && `${indent}${py(sql)},`.length <= lineWidth) return py(sql);
  const body = sql.replace(/\\/g, '\\\\').replaceAll('"""', '\\"\\"\\"');
  const inner = body.includes('$$') ? body : body.replace(/^(?=.)/gm, indent);
  return `"""\n${inner}\n${indent}"""`;
}

/** A call that is written at the place it will stand: takes what comes before it, with the indent. */
export type WriteCall = (before: string) => string;

/** A list of calls: on one line when it fits, else each from a line of its own. `before` has the indent in it. */
export function pyCalls(before: string, calls: readonly WriteCall[], after: string): string {
  const flat = `${before}[${calls.map((write) => write('')).join(', ')}]${after}`;
  if (flat.length <= lineWidth && !flat.includes('\n')) return flat;
  const indent = /^ */.exec(before)?.[0] ?? '';
  return `${before}[\n${calls.map((write) => `${write(`${indent}    `)},\n`).join('')}${indent}]${after}`;
}
