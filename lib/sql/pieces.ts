import { type Before, placeholderAt } from './placeholder';
import { tokenEnd } from './token-end';

/** A statement as written, with its places in the whole text (UTF-16 code units). */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** What is written differently for PostgreSQL: parameters, quotes. In order, within `start` and `end`. */
  readonly rewrites: readonly Rewrite[];
  /** Lines of the comments right before it, and of those within it or behind it on its last line; without marks. */
  readonly comments: { readonly before: readonly string[]; readonly within: readonly string[] };
}

export interface Rewrite {
  readonly start: number;
  readonly end: number;
  /** The text instead, or a parameter: `key` as in Placeholder; `list` when it stands for a whole IN list. */
  readonly by: string | { readonly key?: string; readonly list: boolean };
}

/**
 * Splits a text into statements at semicolons and at psql's meta-commands, which are left out like the data of a COPY.
 * Never fails: what PostgreSQL cannot read becomes part of a piece.
 */
export function splitPieces(sql: string): readonly Piece[] {
  return new Splitter(sql).run();
}

/** Words after which a value is expected: a `?` or `%s` behind them is a parameter. */
const expectsValue = new Set(
  (
    'all and any array as between by case cast date distinct else end escape except exists false from having if ilike ' +
    'in interval intersect into is join like limit not offset on or over returning select set similar some symmetric ' +
    'then time timestamp to union update using values when where with'
  ).split(' '),
);

const word = /[\p{L}_][\p{L}\p{N}_$]*/uy;
const number = /\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?/iy;
const operator = /@\?|@@@?|@>|<@|#>>?|#-|->>?|\|\||&&|::|:=|<->|~~?\*?|!~~?\*?|\?\?[|&]?|\?[|&]/y;

class Splitter {
  readonly #pieces: Piece[] = [];
  readonly #sql: string;
  #at = 0;
  #start = -1;
  #end = 0;
  #rewrites: Rewrite[] = [];
  #before: string[] = [];
  #within: string[] = [];
  #operand = false;
  #lastWord = '';
  #subscripts = 0;

  constructor(sql: string) {
    this.#sql = sql;
  }

  run(): readonly Piece[] {
    while (this.#at < this.#sql.length) this.#step();
    this.#finish();
    return this.#pieces;
  }

  #step(): void {
    const char = this.#sql[this.#at] ?? '';
    const two = this.#sql.slice(this.#at, this.#at + 2);
    if (/\s/.test(char)) this.#at++;
    else if (two === '--' || two === '/*') this.#comment();
    else if (char === ';') this.#semicolon();
    else if (char === '\\') this.#metaCommand();
    else this.#token(char);
  }

  #semicolon(): void {
    const copies = /^copy\b[^;]*\bfrom\s+stdin\b/i.test(this.#start < 0 ? '' : this.#sql.slice(this.#start, this.#at));
    this.#finish();
    this.#at++;
    if (!copies) return;
    const data = this.#sql.indexOf('\n\\.', this.#at);
    this.#at = data < 0 ? this.#sql.length : data + 3;
  }

  /** `\restrict`, `\d`, `\gx`: to the end of the line, and the end of the statement before it. */
  #metaCommand(): void {
    this.#finish();
    const line = this.#sql.indexOf('\n', this.#at);
    this.#at = line < 0 ? this.#sql.length : line;
  }

  #comment(): void {
    const from = this.#at;
    this.#at = tokenEnd(this.#sql, from);
    const lines = commentLines(this.#sql.slice(from, this.#at));
    const gap = this.#sql.slice(this.#end, from);
    const last = this.#pieces.at(-1);
    if (this.#start >= 0) this.#within.push(...lines);
    else if (last && this.#before.length === 0 && /^[ \t;]*$/.test(gap)) {
      this.#pieces[this.#pieces.length - 1] = {
        ...last,
        comments: { ...last.comments, within: [...last.comments.within, ...lines] },
      };
    } else {
      if (/\n[ \t\r]*\n[ \t\r]*$/.test(this.#sql.slice(0, from).slice(-200))) this.#before = [];
      this.#before.push(...lines);
    }
  }

  #token(char: string): void {
    if (this.#start < 0) this.#start = this.#at;
    const before: Before = { operand: this.#operand, subscript: this.#subscripts > 0 };
    const wordHere = this.#match(word);
    const found = placeholderAt(this.#sql, this.#at, before);
    const text = found ? undefined : (wordHere ?? this.#match(number) ?? this.#match(operator));
    if (char === '[') this.#subscripts++;
    if (char === ']') this.#subscripts--;
    if (found) {
      this.#take(found.length, {
        list: this.#lastWord === 'in',
        ...(found.key !== undefined && { key: found.key }),
      });
      this.#operand = true;
    } else if (text?.startsWith('??')) {
      this.#take(text.length, text.slice(1));
      this.#operand = false;
    } else if (text !== undefined) {
      this.#take(text.length);
      this.#operand = /^[\p{L}\p{N}_]/u.test(text) && !expectsValue.has(text.toLowerCase());
    } else {
      this.#punctuation(char);
    }
    this.#lastWord = wordHere?.toLowerCase() ?? '';
  }

  #punctuation(char: string): void {
    const { length } = this.#sql;
    if (char === '`') {
      const close = this.#sql.indexOf('`', this.#at + 1);
      const end = close < 0 ? length : close + 1;
      this.#take(
        end - this.#at,
        `"${this.#sql.slice(this.#at + 1, close < 0 ? length : close).replaceAll('"', '""')}"`,
      );
      this.#operand = true;
    } else if (char === '%' && this.#sql[this.#at + 1] === '%') {
      this.#take(2, '%');
      this.#operand = false;
    } else {
      this.#take(tokenEnd(this.#sql, this.#at) - this.#at);
      this.#operand = /["')\]$]/.test(char);
    }
  }

  /** Goes past `length` characters of the statement, written as `by` for PostgreSQL. */
  #take(length: number, by?: Rewrite['by']): void {
    if (by !== undefined) this.#rewrites.push({ start: this.#at, end: this.#at + length, by });
    this.#at += length;
    this.#end = this.#at;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#sql)?.[0];
  }

  #finish(): void {
    if (this.#start >= 0) {
      const comments = { before: this.#before, within: this.#within };
      this.#pieces.push({ start: this.#start, end: this.#end, rewrites: this.#rewrites, comments });
      this.#before = [];
    }
    this.#start = -1;
    this.#rewrites = [];
    this.#within = [];
    this.#operand = false;
    this.#lastWord = '';
    this.#subscripts = 0;
  }
}

const commentLines = (comment: string): readonly string[] =>
  comment
    .replace(/^--+|^\/\*+|\*+\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, '').trim())
    .filter((line) => line !== '');
