/** The widest line, as Prettier and Biome have it. */
const lineWidth = 80;

/** Words no variable can have as its name. */
export const javascriptWords: readonly string[] =
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false
  finally for function if implements import in instanceof interface let new null package private protected public return
  static super switch this throw true try typeof undefined var void while with yield`.split(/\s+/);

/** Text in double quotes; in single ones where that takes fewer backslashes. */
export function quoted(text: string): string {
  const double = JSON.stringify(text);
  const count = (quote: string) => text.split(quote).length;
  if (count('"') <= count("'")) return double;
  return `'${double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** SQL as a string: a template literal where it has quotes of its own. */
export const sqlText = (sql: string): string => (/["'\n]/.test(sql) ? template(sql) : quoted(sql));

/** Text as a template literal, its lines as they are; `tag` stands before it. */
export const template = (text: string, tag = ''): string => `${tag}\`${text.replace(/[\\`]|\$\{/g, '\\$&')}\``;

/**
 * A line with a statement as a template literal in it. Several lines, or one that is too long, stand on lines of their
 * own, further in. The body of a function is left where it is, being data. `before` has the indent in it.
 */
export function sqlLine(before: string, sql: string, after: string): string {
  const flat = `${before}${template(sql)}${after}`;
  if (fits(flat) || sql.includes('$$')) return flat;
  const indent = /^ */.exec(before)?.[0] ?? '';
  return `${before}${template(`\n${indented(sql, `${indent}  `)}\n${indent}`)}${after}`;
}

/** A property's name, in quotes when it has to be. */
export const property = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name));

/** A doc comment on one line; nothing for no text. */
export function docComment(text: string, indent = ''): readonly string[] {
  return text === '' ? [] : [`${indent}/** ${text.replaceAll('*/', '* /')} */`];
}

/** Whether a line of this text, with one character to follow, is narrow enough. */
export const fits = (line: string): boolean => [...line].length <= lineWidth && !line.includes('\n');

/** Lines one step further in. */
export const indented = (text: string, by = '  '): string => text.replace(/^(?=.)/gm, by);

/**
 * A list between brackets: on one line when it fits behind `before` and in front of `after`, else an item a line with a
 * comma each. `before` has the indent in it.
 */
export function list(before: string, items: readonly string[], after: string): string {
  const flat = `${before}${items.join(', ')}${after}`;
  if (fits(flat) || items.length === 0) return flat;
  const indent = /^ */.exec(before.slice(before.lastIndexOf('\n') + 1))?.[0] ?? '';
  const lines = items.map((item) => `${indent}  ${item.replaceAll('\n', `\n${indent}  `)},`);
  return `${before}\n${lines.join('\n')}\n${indent}${after}`;
}

/** A call by its text, or by its name and arguments, which may then stand on lines of their own. */
export type Call = string | { readonly name: string; readonly args: readonly string[] };

/**
 * Calls on the result of a call, `uuid("id").notNull()`: on one line when it fits, but for three with a function among
 * their arguments; else a call a line, or for two calls an argument of the last a line. `before` stands in front of it, with the indent; `after` ends it.
 */
export function chain(before: string, calls: readonly Call[], after: string): string {
  const written = calls.map((call) => (typeof call === 'string' ? call : `${call.name}(${call.args.join(', ')})`));
  const flat = `${before}${written.join('.')}${after}`;
  const calling = written.filter((each) => each.endsWith(')'));
  const withFunction = calling.length > 2 && calling.some((each) => each.includes('=>'));
  if (fits(flat) && !withFunction) return flat;
  const last = calls.at(-1);
  if (calls.length <= 2) {
    if (last === undefined || typeof last === 'string') return flat;
    return list(`${before}${[...written.slice(0, -1), last.name].join('.')}(`, last.args, `)${after}`);
  }
  const indent = /^ */.exec(before)?.[0] ?? '';
  const [first, ...rest] = written;
  return `${before}${first}\n${rest.map((call) => `${indent}  .${call}`).join('\n')}${after}`;
}

/** An argument by its text, or an object or array literal by its items. */
export type Argument = string | { readonly open: '{' | '['; readonly items: readonly string[] };

/** An object literal as an argument, from its properties: `name: "id"`. */
export const objectOf = (items: readonly string[]): Argument => ({ open: '{', items });

/** An array literal as an argument. */
export const arrayOf = (items: readonly string[]): Argument => ({ open: '[', items });

/**
 * A call: on one line when it fits. Else an object or array at the end opens on the line of the call, if what comes
 * before it fits there, and has an item a line; otherwise each argument has a line. `before` ends with the bracket and
 * has the indent in it, `after` starts with the other.
 */
export function call(before: string, args: readonly Argument[], after: string): string {
  const flat = `${before}${args.map(flatArgument).join(', ')}${after}`;
  if (fits(flat) || args.length === 0) return flat;
  const indent = /^ */.exec(before)?.[0] ?? '';
  const last = args.at(-1);
  if (typeof last === 'object') {
    const head = `${before}${[...args.slice(0, -1).map(flatArgument), ''].join(', ')}${last.open}`;
    if (fits(head) && last.items.length > 0) return `${head.slice(0, -1)}${brokenLiteral(last, indent)}${after}`;
  }
  const lines = args.map((arg) => `${indent}  ${argumentAt(arg, `${indent}  `)},`);
  return `${before}\n${lines.join('\n')}\n${indent}${after}`;
}

/** An argument on a line of its own, behind `lead`: an object or array that is too long for it has an item a line. */
export function argumentAt(arg: Argument, indent: string, lead = ''): string {
  const flat = flatArgument(arg);
  return typeof arg === 'string' || fits(`${indent}${lead}${flat},`) ? flat : brokenLiteral(arg, indent);
}

type Literal = Exclude<Argument, string>;

function flatArgument(arg: Argument): string {
  if (typeof arg === 'string') return arg;
  const items = arg.items.join(', ');
  if (arg.open === '[') return `[${items}]`;
  return items === '' ? '{}' : `{ ${items} }`;
}

const brokenLiteral = ({ open, items }: Literal, indent: string): string =>
  `${open}\n${items.map((item) => `${indent}  ${itemAt(item, `${indent}  `)},`).join('\n')}\n${indent}${open === '{' ? '}' : ']'}`;

/** A property whose text is too long for the line has it on the next one. */
export function itemAt(item: string, indent: string): string {
  const [, key, text] = /^(\w+): (["'].*)$/.exec(item) ?? [];
  return key === undefined || fits(`${indent}${item},`) ? item : `${key}:\n${indent}  ${text}`;
}

/** An import of some names; one alone stays on the line. */
export function namedImport(names: readonly string[], from: string): string {
  if (names.length === 1) return `import { ${names[0]} } from ${quoted(from)};`;
  return list('import { ', names, ` } from ${quoted(from)};`)
    .replace('{ \n', '{\n')
    .replace(/\n } from/, '\n} from');
}

/** A property of a class with its type; the item of a long array type stands on a line of its own. */
export function typedProperty(before: string, type: string): string {
  const line = `${before}: ${type};`;
  if (fits(line)) return line;
  const indent = /^ */.exec(before)?.[0] ?? '';
  return line.replace(/<(.*\[\])>;$/, `<\n${indent}  $1\n${indent}>;`);
}

/** Code with what stands in its strings and comments left out, to look for names in. */
export const withoutStrings = (code: string): string =>
  code.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|\/\*.*?\*\//g, '""');
