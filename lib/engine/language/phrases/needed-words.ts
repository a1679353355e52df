/**
 * What a text must hold for a part of a regular expression to match it: a string of each of these lists, the list that
 * tells most first. No list where nothing is known.
 */
type Needed = readonly (readonly string[])[];

/** Strings shorter than this tell too little, and longer lists than this cost more than they save. */
const SHORTEST = 3;
const MOST = 24;

/**
 * Lists of strings, of each of which every match of a regular expression holds at least one, told from its source. What
 * it does not understand it takes as needing nothing. Linear.
 */
export function neededWords(source: string): Needed {
  const { needed, at } = alternatives(source, 0);
  return at < source.length ? [] : needed;
}

interface Read {
  readonly needed: Needed;
  /** Where the reading stopped. */
  readonly at: number;
}

/** "a|b|c" up to the parenthesis that closes it: one of the strings of each, if each has some. */
function alternatives(source: string, from: number): Read {
  const all: Needed[] = [];
  let at = from;
  for (;;) {
    const read = sequence(source, at);
    all.push(read.needed);
    at = read.at;
    if (source[at] !== '|') break;
    at++;
  }
  if (all.length === 1) return { needed: all[0] as Needed, at };
  const together = all.every((n) => n.length > 0) ? [...new Set(all.flatMap((n) => n[0] as readonly string[]))] : [];
  return { needed: together.length > 0 && together.length <= MOST ? [together] : [], at };
}

/** One way through: the runs of plain characters and the groups in it. */
function sequence(source: string, from: number): Read {
  const needed: (readonly string[])[] = [];
  let run = '';
  let at = from;
  const endRun = (): void => {
    if (run.length >= SHORTEST) needed.push([run]);
    run = '';
  };
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const piece = pieceAt(source, at);
    const quantified = quantifierAt(source, piece.at);
    if (piece.plain !== undefined && quantified === '') run += piece.plain;
    else {
      if (piece.plain !== undefined && quantified[0] === '+') run += piece.plain;
      endRun();
      if (quantified === '' || quantified[0] === '+') needed.push(...piece.needed);
    }
    at = piece.at + quantified.length;
  }
  endRun();
  return { needed: needed.sort((a, b) => leastOf(b) - leastOf(a)), at };
}

const leastOf = (needed: readonly string[]): number => Math.min(...needed.map((n) => n.length));

/** One character, class or group. */
function pieceAt(source: string, at: number): Read & { readonly plain?: string } {
  const c = source[at] as string;
  if (c === '(') return groupAt(source, at);
  if (c === '[') return { needed: [], at: classEnd(source, at) };
  if (c === '\\') {
    const escaped = source[at + 1] ?? '';
    if (/[pP]/.test(escaped)) return { needed: [], at: source.indexOf('}', at) + 1 };
    return { needed: [], at: at + 2, ...(/[^\w]/.test(escaped) && { plain: escaped }) };
  }
  return { needed: [], at: at + 1, ...(!/[.^$]/.test(c) && { plain: c }) };
}

/** A group; what looks ahead or behind needs nothing by itself. */
function groupAt(source: string, at: number): Read {
  const head = /^\((?:\?(?::|<?[=!]|<\w+>))?/.exec(source.slice(at, at + 24))?.[0] ?? '(';
  const inside = alternatives(source, at + head.length);
  const looks = /[=!]$/.test(head);
  return { needed: looks ? [] : inside.needed, at: inside.at + 1 };
}

function classEnd(source: string, at: number): number {
  let end = at + 1;
  while (end < source.length && source[end] !== ']') end += source[end] === '\\' ? 2 : 1;
  return end + 1;
}

const quantifierAt = (source: string, at: number): string =>
  /^(?:[?*+]|\{\d*,?\d*\})\??/.exec(source.slice(at, at + 10))?.[0] ?? '';

/**
 * A regular expression that looks for the words it needs before it is tried. Without flags, so case matters. What is
 * tried is a plain one beside it: V8 runs those several times as fast as one of a class of their own.
 */
export class GuardedRegExp extends RegExp {
  readonly #needed: readonly Lookout[];
  readonly #plain: RegExp;

  constructor(source: string) {
    super(source);
    this.#needed = neededWords(source).map(lookoutFor);
    this.#plain = new RegExp(source);
  }

  override exec(text: string): RegExpExecArray | null {
    for (const lookout of this.#needed) if (!holdsOne(text, lookout)) return null;
    return this.#plain.exec(text);
  }
}

/** One of the lists, with what was found for the text asked of last: expressions made of the same pieces share it. */
interface Lookout {
  readonly words: readonly string[];
  text: string;
  found: boolean;
}

const lookouts = new Map<string, Lookout>();

function lookoutFor(words: readonly string[]): Lookout {
  const key = words.join('|');
  const known = lookouts.get(key);
  if (known) return known;
  const made: Lookout = { words, text: '', found: false };
  lookouts.set(key, made);
  return made;
}

function holdsOne(text: string, lookout: Lookout): boolean {
  if (lookout.text === text) return lookout.found;
  let found = false;
  for (const word of lookout.words) {
    if (!text.includes(word)) continue;
    found = true;
    break;
  }
  lookout.text = text;
  lookout.found = found;
  return found;
}
