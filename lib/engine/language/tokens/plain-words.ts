import { wordsIn } from '../lexicon/phrase-words';
import { howMuch, whatState, whichOrder } from './asked-words';
import { codeExample, gotDone, shortNumber } from './note-words';
import { productWords } from './product-words';
import { proseWords } from './prose-words';
import { inParentheses, wordsAt } from './raw-words';
import { requirementWords } from './requirement-words';
import { type Openings, openedBy, type Reworded, type Rewording } from './rewording';
import { closedTag } from './rough-tag';
import { speechWords } from './speech-words';
import { talkThings } from './talk-things';
import { talkWords } from './talk-words';
import type { RawToken } from './tokenize';
import { wishWords } from './wish-words';

/** "keep track of its state": track its state. */
const keptTrack: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  if (wordsAt(t, at + 1, at + 3) !== 'track of') return undefined;
  return { words: [{ ...first, lower: first.lower === 'keeps' ? 'tracks' : 'track' }], took: 3 };
};

const caseWords = /^(?:upper|lower|case|capitals?|capitali[sz]ation|letters?|spelling|and|or|\/|the|its|of|to)$/;

/** "unique regardless of case", "unique (ignoring upper and lower case)": names of people and addresses are compared so anyway. */
const ignoredCase: Rewording = (t, at) => {
  if (!t.slice(Math.max(0, at - 4), at).some((x) => x.lower === 'unique')) return undefined;
  let end = at + 1;
  while (end < t.length && end < at + 9 && caseWords.test(t[end]?.lower ?? '')) end++;
  // "regardless of case and a password": what is joined is another fact.
  while (end > at + 1 && /^(?:and|or|the|its|of|to|\/)$/.test(t[end - 1]?.lower ?? '')) end--;
  const said = wordsAt(t, at + 1, end);
  if (!/\b(?:case|capitals?|capitali[sz]ation|spelling)\b/.test(said)) return undefined;
  return { words: [], took: end - at };
};

/** "upper and lower case are the same". */
const sameCase: Rewording = (t, at) => {
  const m =
    /^(?:upper|lower)(?:case)? (?:and|or|\/) (?:upper|lower)(?: |-)?case (?:letters )?(?:are|is|count as) (?:(?:treated|considered) (?:as )?)?(?:the )?same\b/.exec(
      wordsAt(t, at, at + 11),
    );
  return m ? { words: [], took: wordsIn(m[0]) } : undefined;
};

/** `a code such as "FV-03", unique`: one example tells how it looks, and is no value to choose from. */
const example: Rewording = (t, at) => {
  const lead = /^(?:such as|for (?:example|instance)|e\.g \.|e\.g\.|e\.g|e\. g\.|eg|like)(?= |$)/.exec(
    wordsAt(t, at, at + 2),
  );
  if (!lead) return undefined;
  let from = at + wordsIn(lead[0]);
  while (/^[.,:]$/.test(t[from]?.lower ?? '')) from++;
  const next = t[from + 1]?.lower ?? '.';
  if (t[from]?.kind !== 'quote' || !/^[,.;)]$/.test(next) || t[from + 2]?.kind === 'quote') return undefined;
  const comma = t[at - 1]?.lower === ',' && next === ',';
  return { words: [], took: from + 1 - at + (comma ? 1 : 0) };
};

/** "a flag saying if there is a piano", "a field telling whether it is paid": whether. */
const flag: Rewording = (t, at) => {
  const m =
    /^(?:flag|field|marker|indicator|tick|checkbox|tick box|boolean|note) (?:that )?(?:saying|telling|indicating|showing|stating|for|says|tells|indicates|shows|of)? ?(?:us )?(?:if|whether)\b/.exec(
      wordsAt(t, at, at + 6),
    );
  const first = t[at] as RawToken;
  return m ? { words: [{ ...first, lower: 'whether' }], took: wordsIn(m[0]) } : undefined;
};

const LONGEST_CHOICE = 40;

/** "the decision, one of pending, selected or rejected": the values in parentheses. */
const choice: Rewording = (t, at) => {
  if (!/^(?:which|that|always|exactly|one|either|any)$/.test(t[at + 1]?.lower ?? '')) return undefined;
  const m = /^, (?:(?:which|that) is )?(?:always |exactly )?(?:one|either|any)(?: one)? of /.exec(
    `${wordsAt(t, at, at + 8)} `,
  );
  const plain = m
    ? null
    : /^, (?:which|that) is (?:either )?(?!(?:an?|the|not|set|only|also|one|unique) )[a-z-]+(?: [a-z-]+)? (?:,|or) /.exec(
        `${wordsAt(t, at, at + 8)} `,
      );
  if ((!m && !plain) || t[at - 1]?.kind !== 'word') return undefined;
  const opening = m?.[0] ?? (/^, (?:which|that) is (?:either )?/.exec(plain?.[0] ?? '')?.[0] as string);
  const from = at + wordsIn(opening);
  const end = endOfChoice(t, from);
  return end > from + 2 ? { words: inParentheses(t.slice(from, end)), took: end - at } : undefined;
};

/** Behind the value that follows "or"; else behind the last of several values. */
function endOfChoice(t: readonly RawToken[], from: number): number {
  for (let i = from; i < t.length && i < from + LONGEST_CHOICE; i++) {
    const word = t[i]?.lower ?? '';
    if (/^(?:[.;:()]|is|are|has|have|which|that|who|must|may|can)$/.test(word))
      return word === '.' || word === ';' ? i : -1;
    if (word !== 'or') continue;
    let end = i + 1;
    while (end < t.length && end < i + 5 && !/^(?:[,.;:()]|and|which|that|who)$/.test(t[end]?.lower ?? '')) end++;
    return end;
  }
  return -1;
}

/** "a piece of equipment": the equipment. What is counted in pieces only. */
const pieces: Rewording = (t, at) => {
  const what = t[at + 2];
  return t[at + 1]?.lower === 'of' && what && massNouns.test(what.lower) ? { words: [what], took: 3 } : undefined;
};
const massNouns =
  /^(?:equipment|furniture|clothing|luggage|baggage|jewellery|jewelry|music|software|gear|machinery|hardware|art|artwork|merchandise|apparatus)$/;

/** "a number, being unique": being says nothing. */
const being: Rewording = (t, at) =>
  t[at - 1]?.lower === ',' &&
  /^(?:unique|optional|required|mandatory|positive|never|not|always|at|between|greater|more|less|either|one)$/.test(
    t[at + 1]?.lower ?? '',
  )
    ? { words: [], took: 1 }
    : undefined;

/** "tag no, unique", "the serial no. is": behind a name and in front of a mark or a verb, no is number. */
const numbered: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const before = t[at - 1];
  const stop = t[at + 1]?.lower === '.' && t[at + 2] !== undefined;
  const next = t[at + (stop ? 2 : 1)]?.lower;
  if (before?.kind !== 'word' || closedTag(before.lower) !== undefined) return undefined;
  if (next !== undefined && !/^(?:[,;:()/+.]|and|or|is|are|must|has|unique|optional|required)$/.test(next))
    return undefined;
  return { words: [{ ...first, lower: 'number' }], took: stop ? 2 : 1 };
};

/** "≥ 0": signs as they are typed. */
const sign: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  return { words: [{ ...first, lower: first.lower === '≥' ? '>=' : '<=' }], took: 1 };
};

/** "Files up to 25 MB are attached": how big they may be is no part of their name. */
const upTo: Rewording = (t, at) => {
  const m = /^up to \d[\d.,]* (?:[a-z%]+ )?(?=(?:is|are|can|may|must|has|have|will) )/.exec(
    `${wordsAt(t, at, at + 6)} `,
  );
  return m && t[at - 1]?.kind === 'word' && closedTag(t[at - 1]?.lower ?? '') === undefined
    ? { words: [], took: wordsIn(m[0]) }
    : undefined;
};

const ownWordings: Openings = [
  ...openedBy('keep keeps', keptTrack),
  ...openedBy('regardless irrespective ignoring disregarding', ignoredCase),
  ...openedBy('upper lower', sameCase),
  ...openedBy('such for e.g e.g. like', example, codeExample),
  ...openedBy('get gets', gotDone),
  ...openedBy('flag field marker indicator checkbox', flag),
  ...openedBy(',', choice),
  ...openedBy('being', being),
  ...openedBy('piece pieces item items', pieces),
  ...openedBy('no', shortNumber, numbered),
  ...openedBy('how', howMuch),
  ...openedBy('in', whichOrder),
  ...openedBy('up', upTo),
  ...openedBy('where what which', whatState),
  ...openedBy('≥ ≤', sign),
];

const rewordings: ReadonlyMap<string, readonly Rewording[]> = byWord([
  ...ownWordings,
  ...productWords,
  ...proseWords,
  ...requirementWords,
  ...speechWords,
  ...talkWords,
  ...talkThings,
  ...wishWords,
]);

/** What opens with the same word is tried in the order of the lists. */
function byWord(all: Openings): ReadonlyMap<string, readonly Rewording[]> {
  const out = new Map<string, readonly Rewording[]>();
  for (const [word, reads] of all) out.set(word, [...(out.get(word) ?? []), ...reads]);
  return out;
}

function firstOf(reads: readonly Rewording[] | undefined, t: readonly RawToken[], at: number): Reworded | undefined {
  if (reads === undefined) return undefined;
  for (const read of reads) {
    const made = read(t, at);
    if (made) return made;
  }
  return undefined;
}

/** Turns of phrase in the words the patterns know. Linear: each opens with one word and takes a bounded stretch. */
export function plainWords(tokens: readonly RawToken[]): readonly RawToken[] {
  const out: RawToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as RawToken;
    const hit = firstOf(rewordings.get(t.lower), tokens, i);
    if (!hit) {
      out.push(t);
      continue;
    }
    out.push(...hit.words);
    i += hit.took - 1;
    const before = out[out.length - 1]?.lower;
    if (hit.words.length === 0 && before === ',' && /^[,.;)]$/.test(tokens[i + 1]?.lower ?? '.')) out.pop();
  }
  return out;
}
