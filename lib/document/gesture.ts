/** Tells the changes that belong to one gesture, and so to one undo step, from those that start a new one. */
export interface Gestures {
  /** Whether a change continues the gesture that `key` names: the last change had the same key, not long before. */
  readonly continues: (key: string, windowMs: number) => boolean;
  /** The next change starts a new step. */
  readonly end: () => void;
}

export function createGestures(now: () => number): Gestures {
  let last: { key: string; at: number } | null = null;
  return {
    continues: (key, windowMs) => {
      const at = now();
      const same = last !== null && last.key === key && at - last.at < windowMs;
      last = { key, at };
      return same;
    },
    end: () => {
      last = null;
    },
  };
}

/** One change of a text: `removed` characters at `at` gave way to `inserted`. */
export interface TextChange {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** The smallest single change that leads from one text to another. */
export function textChange(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++;
  return { at: start, removed: before.length - start - end, inserted: after.slice(start, after.length - end) };
}

/** A pause this long, in milliseconds, ends a step of typing. */
const TYPING_PAUSE_MS = 1000;
/** More characters at once were pasted, not typed. */
const TYPED_AT_ONCE = 12;
/** A step of typing this long, in characters, ends at the next space. */
const LONG_STEP = 60;

/** Tells whether a change of the text called `name` goes on with the step of typing under way in it. */
export function createTyping(gestures: Gestures, name: string): (before: string, after: string) => boolean {
  let cursor = -1;
  let length = 0;
  return (before, after) => {
    const change = textChange(before, after);
    const inserts = change.inserted.length > 0;
    const typed = change.inserted.length <= TYPED_AT_ONCE && change.removed <= TYPED_AT_ONCE;
    const adjacent = inserts ? change.at === cursor : change.at + change.removed === cursor || change.at === cursor;
    const kind = inserts ? (change.removed > 0 ? 'replace' : 'insert') : 'delete';
    const goesOn = gestures.continues(`${name} ${kind}`, TYPING_PAUSE_MS) && typed && adjacent;
    length = goesOn ? length + change.inserted.length : change.inserted.length;
    cursor = change.at + change.inserted.length;
    const lineEnds = change.inserted.includes('\n');
    if (!typed || lineEnds || (length >= LONG_STEP && /\s$/.test(change.inserted))) gestures.end();
    return goesOn;
  };
}
