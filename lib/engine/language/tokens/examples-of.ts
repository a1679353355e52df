import { isFiniteVerb, type Token } from './token';

/** The examples are named so far into a sentence, and in so many words. */
const FARTHEST = 6;
const LONGEST = 14;

/**
 * "Documents such as photos or police reports are attached to a claim": the documents are. The same tokens where no
 * subject is followed by examples of it.
 */
export function withoutExamples(t: readonly Token[]): readonly Token[] {
  const such = t.slice(0, FARTHEST).findIndex((x, i) => x.lower === 'such' && t[i + 1]?.lower === 'as');
  if (such < 1) return t;
  const from = t[such - 1]?.lower === ',' ? such - 1 : such;
  const opening = t.slice(0, from).map((x, i) => (i === from - 1 && x.form === 'third' ? asNoun(x) : x));
  if (opening[from - 1]?.tag !== 'noun' || opening.some(isFiniteVerb)) return t;
  let verb = such + 2;
  while (verb < such + LONGEST && isExample(t[verb])) verb++;
  const next = t[verb];
  const behind = t[verb - 1];
  const ends = behind?.tag === 'noun' || (behind?.lower === ',' && t[verb - 2]?.tag === 'noun');
  if (verb < such + 3 || !ends || !next || !(isFiniteVerb(next) || /^(?:be|have|modal|do)$/.test(next.tag))) return t;
  return [...opening, ...t.slice(verb)];
}

/** "Documents", "reports": no doing in front of examples. */
const asNoun = (t: Token): Token => ({ ...t, tag: 'noun' });

const isExample = (t: Token | undefined): boolean =>
  t !== undefined && (/^(?:noun|adj|conj|det)$/.test(t.tag) || t.lower === ',');
