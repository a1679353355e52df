import type { Claim } from '../claims';
import { recordVerbs } from '../lexicon/verbs';
import { itemsOf } from '../phrases/items';
import { nounPhraseAt } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, mostlyFacts } from './support';

const keeps = new Set([...recordVerbs, 'have', 'need', 'want', 'hold', 'keep', 'know', 'add']);

export const forEachKind: SentencePattern = {
  id: 'for-each-kind',
  doc: '"For a tent we store its height, for an open-air stage the noise limit": facts of one thing after another.',
  final: false,
  needs: /^for$/,
  examples: [
    {
      text: 'For a tent we store its height in metres, for an open-air stage the noise limit.',
      reads: ['tent: height (in m)', 'open-air stage: noise limit'],
    },
    {
      text: 'For natural persons the date of birth is stored and for legal entities the registration number.',
      reads: ['natural person: date of birth', 'legal entity: registration number'],
    },
  ],
  match(context) {
    const t = context.sentence;
    const starts = startsIn(t);
    if (starts.length < 2 && (starts.length === 0 || starts[0] === 0)) return undefined;
    const topic = nounPhraseAt(t.slice(0, starts[0]), 0)?.name ?? context.topic;
    const claims = starts.map((at, i) => {
      const end = starts[i + 1] === undefined ? t.length : (starts[i + 1] as number);
      return factsOf(t.slice(at, end), topic, this.id);
    });
    const read = claims.filter((c) => c !== undefined);
    const plainly = read.some((c) => c.kind === 'facts' && mostlyFacts(c.items));
    return read.length === claims.length && plainly ? read : undefined;
  },
};

/** Each "for" at the start, or behind a colon, comma, semicolon or "and", that names something with an article or many of it. */
function startsIn(t: readonly Token[]): readonly number[] {
  const out: number[] = [];
  for (let i = 0; i < t.length - 3; i++) {
    const before = t[i - 1]?.lower ?? ':';
    if (t[i]?.lower === 'for' && /^(?:[:,;]|and|while|but|whereas)$/.test(before)) out.push(i);
    if (out.length > 6) return [];
  }
  const first = out[0];
  return first !== undefined && (first === 0 || t[first - 1]?.text === ':') ? out : [];
}

function factsOf(said: readonly Token[], topic: string | undefined, pattern: string): Claim | undefined {
  const t = withoutKeeper(said);
  const np = nounPhraseAt(t, 1);
  const head = t[1] as Token;
  if (!np || np.pronoun || np.count?.each) return undefined;
  const behind = /^ones?$/.test(t[np.to]?.lower ?? '');
  const ones = (np.head === 'one' || behind) && topic !== undefined;
  const owner = ones ? `${np.name.replace(/ ?ones?$/, '')} ${topic}` : np.name;
  if (!couldBeThing(owner) || (isFact(owner) && !owner.includes(' ')) || owner.startsWith(' ')) return undefined;
  const items = itemsOf(listIn(t.slice(np.to + (behind ? 1 : 0)))).items;
  if (items.length === 0) return undefined;
  const last = t[t.length - 1] as Token;
  return { pattern, span: { start: head.start, end: last.end }, kind: 'facts', owner, items, weight: 2.5 };
}

/** "for the singers Maria keeps the voice": who keeps it is no part of the name. */
function withoutKeeper(t: readonly Token[]): readonly Token[] {
  const verb = t.findIndex((x, i) => i > 2 && i < 8 && x.form === 'third' && keeps.has(x.lemma ?? ''));
  const who = t[verb - 1];
  return verb > 3 && who && /^\p{Lu}\p{Ll}/u.test(who.text) ? [...t.slice(0, verb - 1), ...t.slice(verb)] : t;
}

/** What is kept: behind "we store", "there is", or in front of "is stored"; without the joint to the next. */
function listIn(t: readonly Token[]): readonly Token[] {
  let end = t.length;
  while (end > 0 && /^(?:[.,;]|and|while|but|whereas)$/.test(t[end - 1]?.lower ?? '')) end--;
  const said = t.slice(0, end);
  const verb = said.findIndex(
    (x, i) => i < 5 && x.lemma !== undefined && keeps.has(x.lemma) && x.form !== 'participle',
  );
  const there = said.findIndex((x, i) => i < 3 && x.lower === 'there');
  const from = verb >= 0 ? verb + 1 : there >= 0 ? there + 2 : said[0]?.text === ',' ? 1 : 0;
  const passive = said.findIndex((x, i) => i > from && x.tag === 'be' && i > said.length - 5);
  return said.slice(from, passive > 0 ? passive : undefined);
}
