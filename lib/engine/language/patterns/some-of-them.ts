import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import { eventNouns, namesPerson, partNouns } from '../lexicon/nouns';
import type { Item } from '../phrases/item';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact } from './support';

const share =
  '(?:(?:about|roughly|around|nearly|almost|only|over|at least|at most) )?(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|some|several|most|many|one|(?:a|one|two) (?:third|thirds|quarter|few|handful|couple|dozen))(?: dozen)?';
/** "nine of them", "a third of the stations", "some courtrooms". */
const counted = new RegExp(
  `^(?:${share} of (?:them|these)|${share} of (?:the|our)(?= )|(?:some|several|a few|most|many)(?= ))`,
);
const ofKind =
  /(?:[a-z]ic|[a-z]al|able|ible|ous|less|heated|covered|listed|fenced|lit|furnished|insulated|motori[sz]ed|-[a-z]+ed)$/;
/** How many or how good they are, or what is so for now. */
const passing =
  /^(?:available|several|special|essential|normal|usual|possible|responsible|critical|optional|real|additional|typical|equal|central|crucial|valuable|various|previous|total|final|local)$/;

export const someOfThem: SentencePattern = {
  id: 'some-of-them',
  doc: '"Four of the cabins have a sauna", "about a third of them are automatic": a yes-or-no fact of each.',
  needs:
    /^(?:some|several|few|most|many|half|third|thirds|quarter|dozen|handful|couple|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)$/,
  final: true,
  examples: [
    { text: 'Four of the cabins have a sauna.', reads: ['cabin: has sauna (boolean)'] },
    {
      text: 'Stations have a name and a height, and about a third of them are automatic.',
      reads: ['station: is automatic (boolean)', 'station: name, height'],
    },
    { text: 'Some courtrooms have a sound booth.', reads: ['courtroom: has sound booth (boolean)'] },
  ],
  match(context) {
    if (context.role === 'queries' || context.sentence.length > 60) return undefined;
    const t = context.sentence;
    for (let at = 0; at < t.length - 3; at++) {
      if (!opens(t, at)) continue;
      const found = flagAt(t, at);
      const owner = found && ownerOf(found.of, t, at, context.topic);
      if (!found || owner === undefined) continue;
      const span = context.sentenceSpan;
      const item: Item = { name: found.flag, plural: false, facets: { type: 'boolean' }, span };
      const claim: Claim = { pattern: this.id, span, kind: 'facts', owner, items: [item], weight: 1 };
      const rest = around(t, at, found.to);
      return rest.length < 3
        ? [claim, { pattern: this.id, span, kind: 'ignored', why: 'says which have one' }]
        : [claim, { pattern: this.id, span, kind: 'restated', tokens: rest }];
    }
    return undefined;
  },
};

const opens = (t: readonly Token[], at: number): boolean =>
  /^(?:num|quant|det|adv|prep|noun|adj|pron)$/.test(t[at]?.tag ?? '') &&
  (at === 0 || /^(?:,|;|and|but)$/.test(t[at - 1]?.lower ?? ''));

interface Flag {
  /** Of whom; nothing for "of them". */
  readonly of: NounPhrase | undefined;
  readonly flag: string;
  readonly to: number;
}

function flagAt(t: readonly Token[], at: number): Flag | undefined {
  const m = counted.exec(`${lowerOf(t.slice(at, at + 7))} `);
  if (!m) return undefined;
  const from = at + m[0].trim().split(' ').length;
  const them = /(?:them|these)$/.test(m[0]);
  const of = them ? undefined : nounPhraseAt(t, from);
  if (!them && (!of?.plural || of.of || of.possessor)) return undefined;
  const verb = of?.to ?? from;
  const what = /^(?:have|has)$/.test(t[verb]?.lower ?? '') ? hasAt(t, verb + 1) : undefined;
  if (what) return { of, ...what };
  const is = t[verb + 1];
  const said = t[verb]?.lower === 'are' && is && ofKind.test(is.lower) && !passing.test(is.lower) && ends(t, verb + 2);
  return said ? { of, flag: `is ${is.lower}`, to: verb + 2 } : undefined;
}

/** "a sauna": a part by itself, that nothing is told of. */
function hasAt(t: readonly Token[], at: number): { readonly flag: string; readonly to: number } | undefined {
  const np = /^an?$/.test(t[at]?.lower ?? '') ? nounPhraseAt(t, at) : undefined;
  if (!np || np.plural || np.of || np.possessor || np.note || !ends(t, np.to)) return undefined;
  const fact = isFact(np.name) || namesPerson(np.name) || eventNouns.has(np.head) || partNouns.has(np.head);
  return fact || madeOut.test(np.head) ? undefined : { flag: `has ${np.name}`, to: np.to };
}

/** Papers and numbers that are kept themselves, where there is one. */
const madeOut =
  /^(?:card|account|badge|file|profile|licen[cs]e|passport|contract|certificate|invoice|permit|policy|discount|voucher|team|company|branch|department|parent|category|remark|note|comment)$/;

/** At a mark, or at "and" in front of a statement. */
const ends = (t: readonly Token[], at: number): boolean =>
  at >= t.length ||
  /^[.;]$/.test(t[at]?.lower ?? '') ||
  (t[at]?.lower === ',' && /^(?:and|but|while|others?)$/.test(t[at + 1]?.lower ?? '')) ||
  (t[at]?.lower === 'and' && /^(?:every|each|some|all|others?|an?)$/.test(t[at + 1]?.lower ?? ''));

/** The things counted; for "of them" those the sentence has spoken of, else what the text is about. */
function ownerOf(
  of: NounPhrase | undefined,
  t: readonly Token[],
  at: number,
  topic: string | undefined,
): string | undefined {
  const name = of?.name ?? manyBefore(t, at) ?? topic;
  const one = name === undefined ? undefined : singular(name);
  return one !== undefined && couldBeThing(one) && !isFact(one) ? one : undefined;
}

/** The first thing of which the words in front name several. */
function manyBefore(t: readonly Token[], at: number): string | undefined {
  for (let k = 0; k < at - 1; k++) {
    const np = /^(?:noun|adj|det|quant|num)$/.test(t[k]?.tag ?? '') ? nounPhraseAt(t, k) : undefined;
    if (np?.plural && !np.pronoun && np.to <= at) return np.name;
    if (np) k = Math.max(k, np.to - 1);
  }
  return undefined;
}

/** The sentence without it. */
function around(t: readonly Token[], from: number, to: number): readonly Token[] {
  let end = from;
  while (end > 0 && /^(?:,|and|but|;)$/.test(t[end - 1]?.lower ?? '')) end--;
  let on = to;
  while (on < t.length && /^(?:,|and|but|while)$/.test(t[on]?.lower ?? '')) on++;
  if (end === 0) return t.slice(on);
  const joint = t.slice(to, on);
  return [...t.slice(0, end), ...(on < t.length - 1 ? joint : []), ...t.slice(on)];
}
