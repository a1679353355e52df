/** A parameter as some library or person writes it, found in SQL. */
export interface Placeholder {
  /** How many characters of the text it takes. */
  readonly length: number;
  /** Equal keys are the same parameter; absent: each one is its own. */
  readonly key?: string;
}

/** What stands before a place in a statement, as far as telling a placeholder from an operator needs it. */
export interface Before {
  /** A value ends here, so that an operator may follow. */
  readonly operand: boolean;
  /** Inside the brackets of an array subscript, where `a[1:n]` is a slice. */
  readonly subscript: boolean;
}

/**
 * The placeholder that starts at `at`, outside of strings and comments: `:name`, `:'name'`, `:...names`, `@name`, `?`,
 * `?1`, `%s`, `%(name)s`, `$name`, `{name}`, `{{name}}`, `${name}`, `#{name}`, `'${name}'`, `sqlc.arg(name)`,
 * `__[POSTCOMPILE_name]`. `$1` is none: it is
 * the form all others are turned into.
 */
export function placeholderAt(sql: string, at: number, before: Before): Placeholder | undefined {
  const find = finders[sql[at] ?? ''];
  return find ? find(sql, at, before) : undefined;
}

type Finder = (sql: string, at: number, before: Before) => Placeholder | undefined;

const named =
  (pattern: RegExp): Finder =>
  (sql, at) => {
    const found = match(pattern, sql, at);
    const key = found?.slice(1).find((group) => group !== undefined && group !== '');
    return found && { length: found[0].length, ...(key !== undefined && { key }) };
  };

function match(pattern: RegExp, sql: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(sql) ?? undefined;
}

const colon = named(/:(?:\.\.\.)?(?:([\p{L}_][\p{L}\p{N}_.]*[\p{L}\p{N}_]|[\p{L}_])|'(\w+)'|(\d+))/uy);
const percent = named(/%(?:\(\s*([^()\s]{1,63})\s*\)[a-z]|s(?![\p{L}\p{N}_]))/uy);
const generated = named(/(?:sqlc|pggen)\s*\.\s*n?(?:arg|slice)\s*\(\s*'?(\w+)'?\s*\)/iy);

const finders: Readonly<Record<string, Finder>> = {
  ':': (sql, at, before) => (before.subscript && before.operand ? undefined : colon(sql, at, before)),
  '@': named(/@([\p{L}_][\p{L}\p{N}_]*)/uy),
  '%': (sql, at, before) => (before.operand && sql[at + 1] !== '(' ? undefined : percent(sql, at, before)),
  '?': (sql, at, before) => (before.operand && asksForKey(sql, at) ? undefined : named(/\?(\d*)/y)(sql, at, before)),
  $: named(/\$(?:\{([^{}]{1,200})\}|([\p{L}_][\p{L}\p{N}_]*)(?!\$))/uy),
  '#': named(/#\{([^{}]{1,200})\}/y),
  '{': named(/\{\{\s*([\w.]+)\s*\}\}|\{\s*([\w.]*)\s*\}/y),
  _: named(/__\[POSTCOMPILE_(\w+)\]/y),
  "'": named(/'\$\{([^{}']{1,200})\}'|'#\{([^{}']{1,200})\}'/y),
  s: generated,
  p: generated,
};

/** `data ? 'key'`, `tags ?| $1`: the operators of jsonb, not a parameter. */
const asksForKey = (sql: string, at: number): boolean =>
  match(/\?[?|&]?\s*(?:['$:"(?@]|%[s(]|array\b|[\p{L}_]+\s*\()/iuy, sql, at) !== undefined;
