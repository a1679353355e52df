/**
 * What a good schema for a brief must contain, in one line a fact, below a line `---` in a case's file:
 *
 *     table owners|pet_owners: name! phone? email!u sex!{male,female} weight:numeric>0 rating:int[1..5]
 *     fk visits -> animals ! cascade unique as patient|animal
 *     mn courses students
 *     unique enrolments(student,course)
 *     list translators(language)
 *     check trips: starts_at ends_at
 *     index visits(animal,starts_at)
 *     partial invoices(due_on)
 *
 * `|` separates accepted names; `!` is NOT NULL and `?` nullable; `u` unique; `{}` a closed set; `>0`, `>=0`, `<9` and
 * `[a..b]` bounds; `:` a family of types. On a key: `cascade`, `restrict`, `setnull` and `as` the name it must hold.
 * `list` is several values for each row, in an array or in a table of their own; `check` is one check or exclusion that
 * mentions all the columns.
 */
export interface Spec {
  readonly tables: readonly TableSpec[];
  readonly keys: readonly KeySpec[];
  readonly junctions: readonly (readonly [Names, Names])[];
  readonly lists: readonly PartsSpec[];
  readonly uniques: readonly PartsSpec[];
  readonly checks: readonly PartsSpec[];
  readonly indexes: readonly PartsSpec[];
  readonly partials: readonly PartsSpec[];
}

/** Names any of which will do. */
export type Names = readonly string[];

export interface TableSpec {
  readonly names: Names;
  readonly columns: readonly ColumnSpec[];
}

export interface ColumnSpec {
  readonly names: Names;
  readonly nullable?: boolean;
  readonly type?: TypeFamily;
  readonly values?: readonly string[];
  readonly bounds: readonly number[];
  readonly unique: boolean;
}

export type TypeFamily = 'int' | 'numeric' | 'timestamptz' | 'date' | 'bool' | 'jsonb' | 'text';

export interface KeySpec {
  readonly child: Names;
  readonly parent: Names;
  readonly nullable?: boolean;
  readonly onDelete?: 'cascade' | 'restrict' | 'setNull';
  readonly unique: boolean;
  readonly as?: Names;
}

/** A table and, in order, the columns something covers. */
export interface PartsSpec {
  readonly table: Names;
  readonly parts: readonly Names[];
}

export interface Case {
  readonly text: string;
  readonly spec: Spec;
}

/** Reads a case's file. Throws with the line at fault: a broken case must not pass for a score. */
export function parseCase(file: string): Case {
  const at = file.indexOf('\n---\n');
  if (at < 0) throw new Error('a case needs a line --- between its text and its facts');
  const lines = file
    .slice(at + 5)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return { text: `${file.slice(0, at).trim()}\n`, spec: parseSpec(lines) };
}

function parseSpec(lines: readonly string[]): Spec {
  const of = <T>(kind: string, read: (rest: string) => T): T[] =>
    lines.filter((line) => line.startsWith(`${kind} `)).map((line) => read(line.slice(kind.length + 1).trim()));
  const unknown = lines.find((line) => !/^(table|fk|mn|list|unique|check|index|partial) /.test(line));
  if (unknown) throw new Error(`not a fact: ${unknown}`);
  return {
    tables: of('table', readTable),
    keys: of('fk', readKey),
    junctions: of('mn', readJunction),
    lists: of('list', readParts),
    uniques: of('unique', readParts),
    checks: of('check', readCheck),
    indexes: of('index', readParts),
    partials: of('partial', readParts),
  };
}

const names = (text: string): Names => text.trim().split('|');

function readTable(rest: string): TableSpec {
  const at = rest.indexOf(':');
  const head = at < 0 ? rest : rest.slice(0, at);
  const columns = at < 0 ? [] : (rest.slice(at + 1).match(/\S+/g) ?? []);
  return { names: names(head), columns: columns.map(readColumn) };
}

function readColumn(text: string): ColumnSpec {
  const match = /^([a-z0-9_|]+)(.*)$/.exec(text);
  if (!match?.[1]) throw new Error(`not a column: ${text}`);
  const marks = match[2] ?? '';
  const bare = marks.replace(/\{[^}]*\}/, '').replace(/:[a-z]+/, '');
  const values = /\{([^}]*)\}/.exec(marks)?.[1]?.split(',');
  const type = /:([a-z]+)/.exec(marks)?.[1] as TypeFamily | undefined;
  return {
    names: names(match[1]),
    ...(bare.includes('!') ? { nullable: false } : bare.includes('?') ? { nullable: true } : {}),
    ...(type && { type }),
    ...(values && { values }),
    bounds: (bare.match(/-?\d+(\.\d+)?/g) ?? []).map(Number),
    unique: bare.includes('u'),
  };
}

function readKey(rest: string): KeySpec {
  const match = /^(\S+) -> (\S+)\s*(.*)$/.exec(rest);
  if (!match?.[1] || !match[2]) throw new Error(`not a key: ${rest}`);
  const words = (match[3] ?? '').split(/\s+/);
  const action = words.find((word) => word === 'cascade' || word === 'restrict' || word === 'setnull');
  const as = words.includes('as') ? words[words.indexOf('as') + 1] : undefined;
  return {
    child: names(match[1]),
    parent: names(match[2]),
    ...(words.includes('!') ? { nullable: false } : words.includes('?') ? { nullable: true } : {}),
    ...(action && { onDelete: action === 'setnull' ? ('setNull' as const) : action }),
    unique: words.includes('unique'),
    ...(as && { as: names(as) }),
  };
}

function readJunction(rest: string): readonly [Names, Names] {
  const [left, right] = rest.split(/\s+/);
  if (!left || !right) throw new Error(`not a junction: ${rest}`);
  return [names(left), names(right)];
}

function readParts(rest: string): PartsSpec {
  const match = /^([^(]+)\((.*)\)$/.exec(rest);
  if (!match?.[1] || !match[2]) throw new Error(`not a table with columns: ${rest}`);
  return { table: names(match[1]), parts: match[2].split(',').map(names) };
}

function readCheck(rest: string): PartsSpec {
  const [table, columns] = rest.split(':');
  if (!table || !columns) throw new Error(`not a check: ${rest}`);
  return { table: names(table), parts: columns.trim().split(/\s+/).map(names) };
}
