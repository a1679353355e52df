/** A line of the text; `start` and `end` are its offsets. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What stands in front of a bullet. */
export const bulletMark =
  /^(\s*)(?:[-*•‣▪–—+]|\d{1,3}(?:\.\d{1,3})+[.)]?|\(?\d{1,3}[.)]|\(?[a-z][.)]|\(\d{1,3}\)|#\d+|\d{1,2}(?=\s+[a-z][a-z -]{2,40} (?:management|information|module|function|table) ?:))\s+/i;
/** The lines of a text. Linear. */
export function linesOf(text: string): readonly Line[] {
  const out: Line[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = text[i];
    if (i === text.length || c === '\n' || c === '\r') {
      out.push({ start, end: i, text: text.slice(start, i) });
      if (c === '\r' && text[i + 1] === '\n') i++;
      start = i + 1;
    }
  }
  return out;
}

/** How many blanks a line begins with. */
export const leading = (line: string): number => line.length - line.trimStart().length;
/** The offset behind the last character up to `end` that is no blank. */
export const trimEnd = (text: string, end: number): number => {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
};

/** "Each priority includes:" at the end of a line, with the list on the next. */
export const promises = /(?:includes?|contains?|has|have|including|are|sets?|records?|stores?) ?:$/i;

/** A deeper line without a mark of its own goes on with the bullet above, as does the list its last words promise. */
export function isContinuation(line: Line, next: Line | undefined, indent: number): boolean {
  if (!next || next.text.trim() === '' || bulletMark.test(next.text) || /^\s*#/.test(next.text)) return false;
  return leading(next.text) > indent || (promises.test(line.text.trim()) && /^[^.:]*,/.test(next.text));
}

/** Stories and scenarios with a line for each part: "As a guest / I want to book / So that ...", "Given ... / When ... / Then ...". */
const storyLines: readonly (readonly [RegExp, RegExp])[] = [
  [/^as an? \S+(?: \S+){0,3},?$/i, /^(?:i|we) (?:want|need|can|would|wish)\b/i],
  [/^i (?:want|need|can|would|wish)\b/i, /^(?:so that|in order to)\b/i],
  [/^given\b/i, /^(?:when|then)\b/i],
  [/^when\b/i, /^then\b/i],
];

/** A paragraph's line that was broken for width: it goes on with the next; `apart`, where lines stand for themselves. */
export function isWrapped(line: Line, next: Line | undefined, apart = false): boolean {
  if (!next || next.text.trim() === '' || bulletMark.test(next.text) || /^\s*[#|]/.test(next.text)) return false;
  const text = line.text.trim();
  const follow = next.text.trim();
  if (storyLines.some(([one, other]) => one.test(text) && other.test(follow))) return true;
  if (isNote(text) || isNote(follow) || (isLabelled(text) && isLabelled(follow))) return false;
  if (promises.test(text) && /^[^.:]*,[^.:]*,/.test(follow)) return true;
  if (apart) return leading(next.text) > leading(line.text) || /(?:,|\b(?:and|or|with|of|the|a|for|to))$/i.test(text);
  if (/[.!?;:]$/.test(text)) return !/:$/.test(text) && text.length > 60 && !/^[\p{L} ]{1,40}:/u.test(follow);
  if (/^[\p{Ll}\d(]/u.test(follow))
    return (
      !brokenOff(text, follow) &&
      !/^[\p{L}\d_ ()/-]{1,50}:\s/u.test(follow) &&
      !(text.length < 50 && /^[^:]{1,40}:/.test(text))
    );
  return text.length > 70 && /[,\p{Ll}]$/u.test(text) && !/^[\p{L}\d_ ()/-]{1,50}:\s/u.test(follow);
}

/** The next line's first word had room behind a line that could end here: it was no width that broke it. */
const brokenOff = (line: string, follow: string): boolean =>
  hadRoom(line, follow, follow.length) && !unfinished.test(line) && !goesOn.test(follow);

/** The first word of the next line would have fitted behind a line, both trimmed, with room to spare up to `width`. */
export const hadRoom = (line: string, follow: string, width: number): boolean =>
  line.length + follow.search(/\s|$/) + ROOM < width;

const ROOM = 12;
const unfinished =
  /(?:[,(:–—-]|\b(?:an?|the|and|or|but|of|in|on|at|by|to|for|from|with|per|than|as|that|which|who|is|are|has|have|its|their|our|each|every|can|may|must|will))$/i;
const goesOn =
  /^(?:and|or|but|nor|which|who|that|of|in|on|at|by|to|for|from|with|as|when|if|because|so|is|are|has|have)\b/i;

const isLabelled = (line: string): boolean => /^[\p{L}_][\p{L}\p{N}_ /()-]{0,30}:\s/u.test(line);

/** A line that says all by itself: "boats(name, length)", "part -> supplier", "Member 1-* Subscription". */
export const isNote = (line: string): boolean =>
  /^[\p{L}_]+\.[\p{L}_][\p{L}\p{N}_]*(?:\s|$)/u.test(line) ||
  /^[\p{L}_][\p{L}\p{N}_ ]{0,40}\([^()]*,.*\)[;.]?$/u.test(line) ||
  /^[\p{L}_][\p{L}\p{N}_ ]{0,40}(?:->|→|<->|↔|=>|--+>?|<-)\s*[\p{L}_][^.]{0,80}$/u.test(line) ||
  /^[\p{L}_][\p{L}\p{N}_ ]{0,40}\s(?:[01nm*](?:\.\.[1nm*])?\s*(?:-+>?|–|—|:|to)\s*[01nm*](?:\.\.[1nm*])?)\s[\p{L}_][^.]{0,80}$/iu.test(
    line,
  );
