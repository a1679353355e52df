/** The widest line of SQL in quotes. */
const lineWidth = 100;

/** Text as a string of Ruby, with nothing in it to be worked out. */
export const ruby = (text: string): string =>
  `"${text
    .replace(/[\\"]/g, '\\$&')
    .replace(/#(?=[{$@])/g, '\\#')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')}"`;

/** A symbol; in quotes when it has to be. */
export const symbol = (name: string): string => `:${/^[a-z_]\w*$/i.test(name) ? name : ruby(name)}`;

/**
 * `execute` of a statement, in a method: on a line when it fits and needs no backslash, else in a document whose lines
 * Ruby takes as they are, without the indent they all have.
 */
export function executeLine(sql: string): string {
  const flat = `    execute "${sql}"`;
  if (flat.length <= lineWidth && !/[\n\\"#]/.test(sql)) return flat;
  return `    execute <<~'SQL'\n${sql.replace(/^(?=.)/gm, '      ')}\n    SQL`;
}

/** A comment over a class; nothing for no text. */
export const rubyComment = (text: string): readonly string[] => (text === '' ? [] : [`# ${text}`]);
