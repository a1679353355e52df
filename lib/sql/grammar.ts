import type { Node } from 'libpg-query';

/** What PostgreSQL's grammar makes of one statement. */
export type Parsed =
  | { readonly statements: readonly { readonly stmt?: Node }[] }
  /** `at`: place in the SQL, in Unicode code points. */
  | { readonly error: string; readonly at: number };

/** PostgreSQL's grammar, ready to read. */
export interface Grammar {
  readonly parse: (sql: string) => Parsed;
}

/** The program's exports that are used, as Emscripten makes them. */
interface Program {
  readonly _malloc: (bytes: number) => number;
  readonly _free: (address: number) => void;
  readonly _wasm_parse_query_raw: (sql: number) => number;
  readonly _wasm_free_parse_result: (result: number) => void;
  readonly getValue: (address: number, type: 'i32') => number;
  readonly UTF8ToString: (address: number) => string;
  readonly stringToUTF8: (text: string, address: number, bytes: number) => void;
  readonly lengthBytesUTF8: (text: string) => number;
}

/** Loaded once: 1.7 MB. A failed load is forgotten, so that the next try loads again. */
let loading: Promise<Program> | undefined;

async function load(): Promise<Program> {
  const { default: start } = await import('libpg-query/wasm/libpg-query.js');
  // In a browser the file is one of ours, named by the bundler; Node finds it beside the script by itself.
  const inNode = typeof process !== 'undefined' && process.versions?.node !== undefined;
  return inNode
    ? start()
    : start({ locateFile: () => new URL('libpg-query/wasm/libpg-query.wasm', import.meta.url).href });
}

/** The grammar, loaded by the first call. Rejects when it cannot be loaded. */
export async function loadGrammar(): Promise<Grammar> {
  loading ??= load();
  try {
    const program = await loading;
    return { parse: (sql) => parseWith(program, sql) };
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

/** A statement so deep that the program's stack ends leaves it broken: the next reading starts a new one. */
function parseWith(program: Program, sql: string): Parsed {
  try {
    return parse(program, sql);
  } catch {
    loading = undefined;
    return { error: 'It is nested too deeply to be read.', at: 0 };
  }
}

/** PgQueryParseResult is { parse_tree, stderr_buffer, error }; PgQueryError starts { message, funcname, filename, lineno, cursorpos }. */
function parse(program: Program, sql: string): Parsed {
  const bytes = program.lengthBytesUTF8(sql) + 1;
  const query = program._malloc(bytes);
  let result = 0;
  try {
    program.stringToUTF8(sql, query, bytes);
    result = program._wasm_parse_query_raw(query);
    const error = program.getValue(result + 8, 'i32');
    if (error === 0) {
      const tree = JSON.parse(program.UTF8ToString(program.getValue(result, 'i32'))) as { stmts?: { stmt?: Node }[] };
      return { statements: tree.stmts ?? [] };
    }
    const message = program.UTF8ToString(program.getValue(error, 'i32'));
    return { error: message, at: Math.max(0, program.getValue(error + 16, 'i32') - 1) };
  } finally {
    program._free(query);
    if (result !== 0) program._wasm_free_parse_result(result);
  }
}
