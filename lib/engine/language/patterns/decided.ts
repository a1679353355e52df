import type { Claim } from '../claims';
import { type Context, nameIn } from '../context';
import { namesPerson } from '../lexicon/nouns';
import { headOf } from '../lexicon/phrase-words';
import type { Facets } from '../phrases/facets';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, isOrganisation } from './support';

/** What is decided, and the state it leaves behind. */
const outcomes: Readonly<Record<string, string>> = {
  accept: 'accepted',
  agree: 'agreed',
  approve: 'approved',
  admit: 'admitted',
  confirm: 'confirmed',
  grant: 'granted',
  sign: 'signed',
  allow: 'allowed',
  decline: 'declined',
  reject: 'rejected',
  refuse: 'refused',
  deny: 'denied',
  dismiss: 'dismissed',
  withdraw: 'withdrawn',
};
const behindVerb = /^(?:down|back)$/;
const particles: Readonly<Record<string, string>> = { turn: 'turned down', send: 'sent back', say: 'declined' };
/** Whom a thing concerns by itself: it needs no second reference to them. */
const concerned =
  /^(?:customer|client|guest|tenant|applicant|owner|parent|patient|member|student|buyer|user|recipient|he|she|they|you)$/;

interface Decision {
  readonly states: readonly string[];
  readonly object: NounPhrase | undefined;
  /** The token behind all of it. */
  readonly to: number;
}

export const decided: SentencePattern = {
  id: 'decided',
  doc: '"The customer accepts or declines it, and we need to know when": what is decided of a thing and when.',
  final: true,
  needs: /^(?:or|yes)$/,
  examples: [
    {
      text: 'The adjuster approves or rejects each claim, and we want to see when and why.',
      reads: [
        'claim: decision (optional: until decided; {approved|rejected}), decided at (optional: until decided; timestamp), reason (optional: until decided)',
        'claim decide adjuster [manyToOne]',
      ],
    },
    {
      text: 'The customer accepts the offer or turns it down.',
      reads: [
        'offer: decision (optional: until decided; {accepted|turned down})',
        'offer concern customer [manyToOne]',
      ],
    },
  ],
  match(context) {
    const t = withoutStop(context.sentence);
    let from = 0;
    while (from < 3 && (t[from]?.tag === 'conj' || t[from]?.tag === 'adv' || t[from]?.lower === ',')) from++;
    const doer = context.role === 'queries' ? undefined : nounPhraseAt(t, from);
    if (!doer || doer.to > from + 5) return undefined;
    const passive = decidedOf(t, doer.to);
    const made = passive ?? saysYes(t, doer.to) ?? decidedBy(t, doer.to);
    if (!made) return undefined;
    const owner = thingDecided(passive ? doer : made.object, context);
    if (owner === undefined) return undefined;
    const span = context.sentenceSpan;
    const facets: Facets = { optional: 'until decided' };
    const fact = (name: string, more: Facets): Item => ({ name, plural: false, facets: { ...facets, ...more }, span });
    const values = { closed: true, list: made.states };
    const items = [fact('decision', { values }), ...toldBesides(t.slice(made.to), fact)];
    const facts: Claim = { pattern: this.id, span, kind: 'facts', owner, items, weight: 1.5 };
    const who = passive ? passive.object : doer;
    if (!who) return [facts];
    const by = decider(who, owner);
    const left = { name: owner, plural: false };
    const right = { name: by ?? who.name, plural: false };
    const tie = { pattern: this.id, span, kind: 'relate', left, right, shape: 'manyToOne' } as const;
    if (by !== undefined) return [facts, { ...tie, verb: 'decide', optional: 'until decided', weight: 1 }];
    // Who has to decide on it for themselves is whom it is for.
    const theirs = namesPerson(who.name) && !who.pronoun && who.name !== owner;
    return theirs ? [facts, { ...tie, verb: 'concern', weight: 0.9 }] : [facts];
  },
};

/** "accepts or declines it", "accepts it or turns it down", "can approve or refuse a request". */
function decidedBy(t: readonly Token[], at: number): Decision | undefined {
  let from = at;
  while (
    /^(?:modal|adv)$/.test(t[from]?.tag ?? '') ||
    /^(?:either|then|has|have|to|needs?)$/.test(t[from]?.lower ?? '')
  )
    from++;
  const one = outcomeAt(t, from);
  if (!one) return undefined;
  let or = one.to;
  let object = t[or]?.lower === 'or' ? undefined : nounPhraseAt(t, or);
  if (object) or = object.to;
  if (t[or]?.lower === ',') or++;
  if (t[or]?.lower !== 'or') return undefined;
  const other = outcomeAt(t, or + 1);
  if (!other || other.state === one.state) return undefined;
  const second = nounPhraseAt(t, other.to);
  object ??= second;
  const to = second?.to ?? other.to;
  const end = behindVerb.test(t[to]?.lower ?? '') ? to + 1 : to;
  return object ? { states: [one.state, other.state], object, to: end } : undefined;
}

function outcomeAt(t: readonly Token[], at: number): { readonly state: string; readonly to: number } | undefined {
  const verb = t[at];
  const lemma = verb?.lemma ?? verb?.lower.replace(/s$/, '') ?? '';
  const state = outcomes[lemma];
  if (verb && state !== undefined) return { state, to: at + 1 };
  const split = particles[lemma];
  if (!verb || split === undefined || lemma === 'say') return undefined;
  const particle = t.slice(at + 1, at + 5).findIndex((x) => behindVerb.test(x.lower));
  return particle < 0 ? undefined : { state: split, to: particle === 0 ? at + 2 : at + 1 };
}

/** "is confirmed or refused by the warden": who decides is its object. */
function decidedOf(t: readonly Token[], at: number): Decision | undefined {
  let from = at;
  while (t[from]?.tag === 'modal' || /^(?:then|either|gets?|be|is|are|has|have|to)$/.test(t[from]?.lower ?? '')) from++;
  const [one, or, other, by] = t.slice(from, from + 4);
  if (from === at || or?.lower !== 'or' || by?.lower !== 'by' || !one || !other) return undefined;
  const left = states.has(one.lower);
  if (!left || !states.has(other.lower)) return undefined;
  const object = nounPhraseAt(t, from + 4);
  return object && { states: [one.lower, other.lower], object, to: object.to };
}
const states = new Set(Object.values(outcomes));

/** "says yes or no", "says yes or no to it". */
function saysYes(t: readonly Token[], at: number): Decision | undefined {
  const m = /^(?:can |may |must |then |has to |have to )?says? (?:either )?yes or no( to)?(?= |$)/.exec(
    lowerOf(t.slice(at, at + 9)),
  );
  if (!m) return undefined;
  const to = at + m[0].split(' ').length;
  const object = m[1] === undefined ? undefined : nounPhraseAt(t, to);
  return { states: ['accepted', 'declined'], object, to: object?.to ?? to };
}

/** What is decided on: the object, or what is talked about. */
function thingDecided(object: NounPhrase | undefined, context: Context): string | undefined {
  const name = object === undefined ? context.topic : object.pronoun ? nameIn(object, context) : object.name;
  return name === undefined || isFact(name) || !couldBeThing(name) || (object?.pronoun && namesPerson(name))
    ? undefined
    : name;
}

/** "and we need to know when and why", ", with a reason", "and we note the day": what is kept of the decision. */
function toldBesides(t: readonly Token[], fact: (name: string, more: Facets) => Item): readonly Item[] {
  const text = lowerOf(t);
  if (/\b(?:when|why)\b|\bknow the (?:time|moment) /.test(text)) {
    const when = /\b(?:when|know the (?:time|moment))\b/.test(text) ? [fact('decided at', { type: 'timestamp' })] : [];
    return /\bwhy\b/.test(text) ? [...when, fact('reason', {})] : when;
  }
  const stored =
    /\b(date|day|time|moment)(?: of (?:that|this|it|the decision))? (?:is|has to be|must be|should be|needs to be) (?:also )?(?:noted|stored|recorded|kept|saved|logged)\b/.exec(
      text,
    )?.[1];
  if (stored !== undefined)
    return [/^d/.test(stored) ? fact('decided on', { type: 'date' }) : fact('decided at', { type: 'timestamp' })];
  const at = t.findIndex(
    (x, i) =>
      i < 8 && (x.lower === 'with' || /^(?:record|note|keep|store|know|see|need|log)$/.test(x.lemma ?? x.lower)),
  );
  if (at < 0) return [];
  return itemsOf(t.slice(at + 1)).items.map((i) =>
    /^(?:day|date)$/.test(i.name)
      ? fact('decided on', { type: 'date' })
      : i.name === 'time' || i.name === 'moment'
        ? fact('decided at', { type: 'timestamp' })
        : { ...i, facets: { ...i.facets, optional: 'until decided' } },
  );
}

/** Who decides, where it is somebody whom the thing does not concern anyway. */
const decider = (np: NounPhrase, owner: string): string | undefined =>
  np.pronoun || isOrganisation(np) || concerned.test(headOf(np.name)) || np.name === owner || !namesPerson(np.name)
    ? undefined
    : np.name;
