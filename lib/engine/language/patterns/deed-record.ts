import { singular } from '../../model/inflect';
import type { Claim, Side } from '../claims';
import type { Context } from '../context';
import { managedBy } from '../label-names';
import { nominalises } from '../lexicon/nominals';
import { eventNouns } from '../lexicon/nouns';
import { headOf } from '../lexicon/phrase-words';
import { nounVerbs, verbForms } from '../lexicon/verbs';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { type Token, withoutStop } from '../tokens/token';
import { eventName } from './event-name';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, isOrganisation, withoutGenericHead } from './support';

const kept = /^(?:information|details?|data|records?|process|history|log|situation)$/;
const about = /^(?:of|about|on|for|regarding|concerning|to)$/;
const listing = /^(?:including|containing|recording|covering)$/;
/** Doings that say nothing of their own: what they list is told of the thing. */
const hollow =
  /^(?:include|contain|have|involve|consist|comprise|concern|regard|relate|follow|use|require|need|manage|record|store|track|keep|maintain|handle|add|delete|update|modify|create|edit|belong|participate|build|train|meet)$/;

export const deedRecord: SentencePattern = {
  id: 'deed-record',
  doc: '"Information about guests booking lockers, including a price", "the process of assigning guides to trips": what is kept of a doing is a row with a key to everyone in it.',
  final: true,
  needs: /^(?:information|details?|data|records?|process|history|log|situation)$/,
  examples: [
    {
      text: 'The system records the information of guests booking lockers, including the booking date and the price.',
      reads: ['event booking record of guest + locker: booking date, price'],
    },
    {
      text: 'We record the process of assigning guides to trips, including assignment time and reason.',
      reads: ['event assignment record of guide + trip: assignment time, reason'],
    },
    {
      text: 'Record the treatment information given by the vet to the animal.',
      reads: ['event treatment of vet + animal: '],
    },
    {
      text: "Record the coach's observation details on the athlete.",
      reads: ['event observation of coach + athlete: '],
    },
  ],
  match(context) {
    const t = withoutStop(context.sentence);
    const done = doneIn(t) ?? ownDoing(t);
    if (done) {
      const { name, participants } = done;
      const items = itemsBehind(t, done.to);
      return [{ pattern: this.id, span: context.sentenceSpan, kind: 'event', name, participants, items, weight: 2.5 }];
    }
    const deed = deedIn(t);
    if (!deed) return undefined;
    const at = t.findIndex(
      (x, i) => i >= deed.to && (listing.test(x.lower) || (x.lower === 'such' && t[i + 1]?.lower === 'as')),
    );
    if (at < 0) return withoutList(this.id, context, t, deed);
    const behind = t.slice(t[at]?.lower === 'such' ? at + 2 : at + 1);
    const more = behind.findIndex((x, i) => i > 2 && x.lower === 'such' && behind[i + 1]?.lower === 'as');
    const items = itemsOf(more < 0 ? behind : behind.slice(0, more)).items;
    if (items.length < 2 || !items.some((i) => isFact(i.name))) return undefined;
    const base = { pattern: this.id, span: context.sentenceSpan };
    const name = nameOf(t, deed, items);
    const claim: Claim = { ...base, kind: 'event', name, participants: deed.participants, items, weight: 3 };
    return [claim, ...(more < 0 ? [] : nested(base, items, behind.slice(more + 2)))];
  },
};

/** "Record the information of guests booking lockers." alone: what is kept of it is said next. */
function withoutList(
  id: string,
  { sentenceSpan: span }: Context,
  t: readonly Token[],
  deed: Deed,
): readonly Claim[] | undefined {
  const orders = t.slice(0, deed.from).some((x) => /^(?:record|store|manage|track|keep|save|log)s?$/.test(x.lower));
  if (!orders || t.length > deed.to + 1) return undefined;
  const name = nameOf(t, deed, []);
  return [{ pattern: id, span, kind: 'event', name, participants: deed.participants, items: [], weight: 2.5 }];
}

interface Done {
  readonly name: string;
  readonly participants: readonly Side[];
  /** Where its words end. */
  readonly to: number;
}

/** "the treatment information given by the doctor to the patient": a treatment, of both. */
function doneIn(t: readonly Token[]): Done | undefined {
  const at = t.findIndex((x, i) => i > 0 && kept.test(x.lower) && t[i + 1]?.form === 'participle');
  if (at < 1 || !/^(?:by|for|to|from|between)$/.test(t[at + 2]?.lower ?? '')) return undefined;
  const np = nounPhraseAt(t, startOf(t, at));
  const name = np && np.to > at ? withoutGenericHead(np.name) : '';
  if (name === np?.name || !isDoing(name)) return undefined;
  const out: Side[] = [];
  const to = objects(t, at + 3, out);
  const participants = out.filter((s) => couldBeThing(s.name) && !isFact(s.name) && s.name !== name);
  return participants.length > 1 ? { name, participants, to } : undefined;
}

/** "the vet's treatment information on the animal": a treatment, of both. */
function ownDoing(t: readonly Token[]): Done | undefined {
  const gen = t.findIndex((x) => x.tag === 'gen');
  const np = gen < 1 ? undefined : nounPhraseAt(t, startOf(t, gen - 1));
  if (!np?.possessor || !kept.test(np.head) || np.possessor.pronoun) return undefined;
  const name = withoutGenericHead(np.name);
  if (name === np.name || !isDoing(name)) return undefined;
  const out: Side[] = [{ name: np.possessor.name, plural: false }];
  if (np.of) out.push({ name: np.of.name, plural: false });
  const to = np.of ? np.to : /^(?:on|for|to|with)$/.test(t[np.to]?.lower ?? '') ? objects(t, np.to + 1, out) : np.to;
  const participants = out.filter((s) => couldBeThing(s.name) && !isFact(s.name) && s.name !== name);
  return participants.length > 1 ? { name, participants, to } : undefined;
}

/** A noun for what somebody does. */
function isDoing(name: string): boolean {
  const head = headOf(name);
  return eventNouns.has(head) || /(?:[ts]ion|ment|[ao]sis|ance|ery)$/.test(head);
}

/** Where the run of nouns that ends at `at` begins. */
function startOf(t: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && /^(?:noun|adj|det)$/.test(t[from - 1]?.tag ?? '') && t[from]?.tag !== 'det') from--;
  return from;
}

/** The list behind "including", where there is one. */
function itemsBehind(t: readonly Token[], from: number): readonly Item[] {
  const at = t.findIndex((x, i) => i >= from && listing.test(x.lower));
  return at < 0 ? [] : itemsOf(t.slice(at + 1)).items;
}

interface Deed {
  readonly verb: Token;
  readonly participants: readonly Side[];
  /** Where its words begin and end. */
  readonly from: number;
  readonly to: number;
}

/** "information related to guests booking lockers", "the process of assigning guides to trips". */
function deedIn(t: readonly Token[]): Deed | undefined {
  for (let i = 0; i < t.length - 4; i++) {
    if (!kept.test(t[i]?.lower ?? '')) continue;
    const from = t[i + 1]?.lower === 'related' ? i + 2 : i + 1;
    if (!about.test(t[from]?.lower ?? '')) continue;
    const deed = deedAt(t, from + 1);
    if (deed) return deed;
  }
  return undefined;
}

function deedAt(t: readonly Token[], from: number): Deed | undefined {
  let at = from;
  while (/^(?:det|quant)$/.test(t[at]?.tag ?? '')) at++;
  const verbAt = doingAt(t, at) ? at : actorEnd(t, at);
  const verb = verbAt < 0 ? undefined : t[verbAt];
  if (!verb) return undefined;
  const out: Side[] = [];
  if (verbAt > at)
    out.push({
      name: singular(
        t
          .slice(at, verbAt)
          .map((x) => x.lower)
          .join(' '),
      ),
      plural: false,
    });
  const to = objects(t, verbAt + 1, out);
  const participants = out.filter((s) => couldBeThing(s.name) && !isFact(s.name));
  return participants.length > 1 ? { verb, participants, from, to } : undefined;
}

/** A doing at `k` that has an object. */
function doingAt(t: readonly Token[], k: number): boolean {
  const form = verbForms.get(t[k]?.lower ?? '');
  const into = form?.lemma === 'add' && t.slice(k + 1, k + 6).some((x) => x.lower === 'to');
  return (
    form?.form === 'ing' &&
    (into || !hollow.test(form.lemma)) &&
    /^(?:noun|adj|det|quant|poss)$/.test(t[k + 1]?.tag ?? '')
  );
}

/** Where the doing stands behind those who do it, in the plural: "guests booking"; -1 where nobody does anything. */
function actorEnd(t: readonly Token[], at: number): number {
  for (let k = at + 1; k < at + 4; k++) {
    const last = t[k - 1];
    if (!last || !/^(?:noun|adj)$/.test(last.tag)) return -1;
    if (singular(last.lower) !== last.lower && doingAt(t, k)) return k;
  }
  return -1;
}

/** What is done to, and to or with whom: adds both, and says where they end. */
function objects(t: readonly Token[], from: number, out: Side[]): number {
  let at = from;
  for (let n = 0; n < 3; n++) {
    const np = nounPhraseAt(t, at);
    if (!np || np.pronoun) return at;
    if (!isOrganisation(np)) out.push({ name: np.name, plural: false });
    at = np.to;
    const joint = t[at];
    if (!joint || !(joint.tag === 'prep' || joint.tag === 'to') || joint.lower === 'such') return at;
    at++;
  }
  return at;
}

/** As the label calls it, else after the doing that its facts name, else after the verb. */
function nameOf(t: readonly Token[], { verb, participants, from, to }: Deed, items: readonly Item[]): string {
  const label = managedBy(t);
  if (label?.split(' ').includes(verb.lower)) return label;
  const lemma = verbForms.get(verb.lower)?.lemma ?? verb.lower;
  const called = calledIn(t, lemma);
  if (called !== undefined) return called;
  const doing = `${nounVerbs.has(lemma) ? lemma : verb.lower} record`;
  const made = eventName(t.slice(from, to), items, participants);
  return made.slice(0, 4) === doing.slice(0, 4) ? made : doing;
}

/** "Part addition to kits: ... adding parts": as the words in front of the colon call it. */
function calledIn(t: readonly Token[], lemma: string): string | undefined {
  const colon = t.findIndex((x, i) => i < 8 && x.lower === ':');
  const at = t.findIndex((x, i) => i < colon && nominalises(x.lower, lemma));
  return at < 1 || t.slice(0, at).some((x) => x.tag !== 'noun')
    ? undefined
    : t
        .slice(0, at + 1)
        .map((x) => x.lower)
        .join(' ');
}

/** "..., and guide information such as a name": facts of the guide. */
function nested(
  base: { readonly pattern: string; readonly span: Claim['span'] },
  items: readonly Item[],
  list: readonly Token[],
): readonly Claim[] {
  const said = items[items.length - 1]?.name ?? '';
  const owner = withoutGenericHead(said);
  if (owner === said || !couldBeThing(owner) || isFact(owner)) return [];
  return [{ ...base, kind: 'facts', owner, items: itemsOf(list).items, weight: 2.5 }];
}
