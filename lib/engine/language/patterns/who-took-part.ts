import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import { typeByEnding } from '../lexicon/attribute-types';
import { recordVerbs } from '../lexicon/verbs';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { isFiniteVerb, type Token, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, isOrganisation } from './support';
import { factsBehind } from './which-of-which';

export const whoTookPart: SentencePattern = {
  id: 'who-took-part',
  doc: '"For each rehearsal it is noted which singers were present and when each of them came": the two together, with what is told of each.',
  final: true,
  needs: /^which$/,
  examples: [
    {
      text: 'For each rehearsal it is noted which singers were present and when each of them came.',
      reads: ['plural rehearsal have plural singer [manyToMany]'],
    },
    {
      text: 'A tour has a date. Which drivers were called to it and how many parcels each one carried is written down.',
      reads: ['tour: date', 'plural tour have plural driver [manyToMany]'],
    },
    {
      text: 'For every meeting the date and the place are recorded, as well as which jurors were present.',
      reads: ['plural meeting have plural juror [manyToMany]', 'meeting: date, place'],
    },
  ],
  match(context) {
    const t = withoutStop(context.sentence);
    const at = t.findIndex((x) => x.lower === 'which');
    if (at < 0 || context.role === 'queries' || t.some((x, i) => i > at && x.lower === 'which')) return undefined;
    const lead = leadOf(t);
    const whole = lead === undefined || calledTo(t, at) ? context.topic : lead.name;
    const part = nounPhraseAt(t, at + 1);
    if (whole === undefined || !part || !takesPart(t, part, whole)) return undefined;
    const kept = keptAt(t, at, lead);
    if (kept < 0) return undefined;
    const end = endOfVerb(t, part.to);
    const about = whole !== lead?.name ? pointsBack(t.slice(part.to, end)) : true;
    if (!about || isFact(whole) || !couldBeThing(whole)) return undefined;
    const facts = factsIn(t.slice(end, kept > at ? kept : t.length));
    if (!facts) return undefined;
    const base = { pattern: this.id, span: context.sentenceSpan };
    const link: Claim = {
      ...base,
      kind: 'relate',
      left: { name: whole, plural: true },
      right: { name: part.name, plural: true },
      verb: 'have',
      shape: 'manyToMany',
      weight: 1.5,
      ...(facts.length > 0 && { facts }),
    };
    // "the date and the place are recorded, as well as which jurors": the list in front is read by itself.
    const front = at > 3 && kept < at ? listInFront(t, at) : undefined;
    return front ? [link, { ...base, kind: 'restated', tokens: front }] : [link];
  },
};

/** "for each rehearsal", "at each rehearsal". */
function leadOf(t: readonly Token[]): NounPhrase | undefined {
  const from = t[0]?.tag === 'conj' ? 1 : 0;
  if (!/^(?:for|of|at|on|in|during)$/.test(t[from]?.lower ?? '')) return undefined;
  const np = nounPhraseAt(t, from + 1);
  const each = np && (np.count?.each || /^(?:an?|the)$/.test(np.determiner ?? ''));
  return each && !np.pronoun && !np.of && !np.plural && np.name !== '' ? np : undefined;
}

/** Several of a kind, who do or did something, or with which something is done. */
function takesPart(t: readonly Token[], part: NounPhrase, whole: string): boolean {
  const several =
    part.plural &&
    !part.pronoun &&
    !part.of &&
    part.name !== whole &&
    couldBeThing(part.name) &&
    !isMeasured(part.name);
  if (!several || isOrganisation(part)) return false;
  const does = t[part.to + 1];
  // "in which regions he may work".
  if (t[part.to]?.tag === 'pron') return t[part.from - 2]?.tag === 'prep' && does !== undefined && isFiniteVerb(does);
  const verb = t[part.to];
  if (verb?.tag === 'be')
    return does?.form === 'participle' || /^(?:present|there|absent|done)$/.test(does?.lower ?? '');
  if (verb?.form === 'participle') return does?.lower === 'part' || /^(?:prep|conj|punct)$/.test(does?.tag ?? 'punct');
  return verb !== undefined && isFiniteVerb(verb) && verb.tag !== 'modal';
}

const isRecording = (t: Token): boolean => recordVerbs.includes(t.lemma ?? '') && t.tag === 'verb';

/** "for each victim the name, and which teams were called to it": to what the text is about. */
const calledTo = (t: readonly Token[], at: number): boolean =>
  t.slice(at, at + 9).some((x, i, all) => x.lower === 'it' && /^(?:to|at|on|in)$/.test(all[i - 1]?.lower ?? ''));

/** Where it is said that it is recorded: in front of the question, or at the end of the sentence; -1 where it is not. */
function keptAt(t: readonly Token[], at: number, lead: NounPhrase | undefined): number {
  const before = t.slice(lead?.to ?? 0, at).findLastIndex(isRecording);
  if (before >= 0) return before + (lead?.to ?? 0);
  // "for each victim the name and the age, and which teams were called to it": a list without a verb.
  if (lead && at > lead.to + 3 && !t.slice(0, at).some(isFiniteVerb)) return lead.to;
  const be = t.findLastIndex((x) => x.tag === 'be');
  // "is written down", "are noted at the end".
  const last = t[be + 1];
  const ends = last && isRecording(last) && /^(?:at|in|by|after|afterwards|)$/.test(t[be + 2]?.lower ?? '');
  return at <= (lead ? lead.to + 1 : 0) && be > at && ends ? be : -1;
}

/** Behind the verb of the question: at the mark or conjunction that ends it. */
function endOfVerb(t: readonly Token[], from: number): number {
  const end = t.findIndex((x, i) => i > from && (x.tag === 'conj' || x.tag === 'punct'));
  return end < 0 ? t.length : end;
}

/** "were called to it", "took part": said of what the text talks about. */
const pointsBack = (verb: readonly Token[]): boolean => {
  const last = verb[verb.length - 1]?.lower ?? '';
  return /^(?:it|there|present|part)$/.test(last) || (last === 'in' && verb.length === 2);
};

/** ", when each of them came and how many songs each one sang": nothing is told there, or facts of each. */
function factsIn(t: readonly Token[]): readonly Item[] | undefined {
  let from = 0;
  while (/^(?:,|and|as|well|also|plus|with)$/.test(t[from]?.lower ?? '')) from++;
  if (from === t.length) return [];
  const asked = factsBehind(t);
  if (asked.length > 0 && asked.every((i) => i.facets.type)) return asked;
  // "and in what function: lead or driver".
  const what = /^(?:what|which)$/.test(t[from + 1]?.lower ?? '') && t[from]?.tag === 'prep' ? 2 : 0;
  const { items } = itemsOf(withValues(t.slice(from + what)));
  return items.length > 0 && items.every((i) => isFact(i.name) || i.facets.type || i.facets.values)
    ? items.map((i) => ({ ...i, plural: false }))
    : undefined;
}

/** "function: lead or driver": with its values in parentheses. */
function withValues(t: readonly Token[]): readonly Token[] {
  const colon = t.findIndex((x) => x.lower === ':');
  const last = t[t.length - 1];
  if (colon < 1 || colon > 4 || !last) return t;
  const mark = (text: string, { start, end }: Token): Token => ({ text, lower: text, tag: 'punct', start, end });
  return [...t.slice(0, colon), mark('(', t[colon] as Token), ...t.slice(colon + 1), mark(')', last)];
}

/** What is measured, dated or written down, of which "which" asks as well. */
const isMeasured = (name: string): boolean => !/^(?:undefined|text)$/.test(`${typeByEnding(name)?.type}`);

/** The words in front of ", as well as which", where a list is recorded there. */
function listInFront(t: readonly Token[], at: number): readonly Token[] | undefined {
  let end = at;
  while (/^(?:as|well|,|and|also|plus)$/.test(t[end - 1]?.lower ?? '')) end--;
  return end < at && end > 3 && singular(t[end - 1]?.lower ?? '') !== 'we' ? t.slice(0, end) : undefined;
}
