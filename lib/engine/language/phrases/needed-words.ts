/** What a text must hold for a part of a regular expression to match it: one of these strings, or nothing known. */
type Needed = readonly string[] | undefined;

/** Strings shorter than this tell too little, and longer lists than this cost more than they save. */
const SHORTEST = 3;
const MOST = 24;

/**
 * Strings of which every match of a regular expression holds at least one, told from its source; undefined where there
 * are none worth a look. What it does not understand it takes as needing nothing. Linear.
 */
export function neededWords(source: string): Needed {
  const { needed, at } = alternatives(source, 0);
  return at < source.length ? undefined : needed;
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
  const known = all.filter((n) => n !== undefined);
  const together = known.length === all.length ? [...new Set(known.flat())] : undefined;
  return { needed: together && together.length <= MOST ? together : undefined, at };
}

/** One way through: of the runs of plain characters and the groups in it, the one that tells most. */
function sequence(source: string, from: number): Read {
  let best: Needed;
  let run = '';
  let at = from;
  const take = (candidate: Needed): void => {
    if (candidate && leastOf(candidate) >= SHORTEST && leastOf(candidate) > leastOf(best)) best = candidate;
  };
  const endRun = (): void => {
    take(run === '' ? undefined : [run]);
    run = '';
  };
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const piece = pieceAt(source, at);
    const quantified = quantifierAt(source, piece.at);
    if (piece.plain !== undefined && quantified === '') run += piece.plain;
    else {
      if (piece.plain !== undefined && quantified[0] === '+') run += piece.plain;
      endRun();
      if (quantified === '' || quantified[0] === '+') take(piece.needed);
    }
    at = piece.at + quantified.length;
  }
  endRun();
  return { needed: best, at };
}

const leastOf = (needed: Needed): number => (needed ? Math.min(...needed.map((n) => n.length)) : 0);

/** One character, class or group. */
function pieceAt(source: string, at: number): Read & { readonly plain?: string } {
  const c = source[at] as string;
  if (c === '(') return groupAt(source, at);
  if (c === '[') return { needed: undefined, at: classEnd(source, at) };
  if (c === '\\') {
    const escaped = source[at + 1] ?? '';
    if (/[pP]/.test(escaped)) return { needed: undefined, at: source.indexOf('}', at) + 1 };
    return { needed: undefined, at: at + 2, ...(/[^\w]/.test(escaped) && { plain: escaped }) };
  }
  return { needed: undefined, at: at + 1, ...(!/[.^$]/.test(c) && { plain: c }) };
}

/** A group; what looks ahead or behind needs nothing by itself. */
function groupAt(source: string, at: number): Read {
  const head = /^\((?:\?(?::|<?[=!]|<\w+>))?/.exec(source.slice(at, at + 24))?.[0] ?? '(';
  const inside = alternatives(source, at + head.length);
  const looks = /[=!]$/.test(head);
  return { needed: looks ? undefined : inside.needed, at: inside.at + 1 };
}

function classEnd(source: string, at: number): number {
  let end = at + 1;
  while (end < source.length && source[end] !== ']') end += source[end] === '\\' ? 2 : 1;
  return end + 1;
}

const quantifierAt = (source: string, at: number): string =>
  /^(?:[?*+]|\{\d*,?\d*\})\??/.exec(source.slice(at, at + 10))?.[0] ?? '';

/** A regular expression that looks for the words it needs before it is tried. Without flags, so case matters. */
export class GuardedRegExp extends RegExp {
  readonly #needed: Needed;

  constructor(source: string) {
    super(source);
    this.#needed = neededWords(source);
  }

  override exec(text: string): RegExpExecArray | null {
    const needed = this.#needed;
    return needed && !needed.some((word) => text.includes(word)) ? null : super.exec(text);
  }
}
