import type { Side } from '../claims';
import { nominalOf } from '../lexicon/nominals';
import { namesPerson } from '../lexicon/nouns';
import { wordsIn } from '../lexicon/phrase-words';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { isParticle, lowerOf, type Token, withoutStop } from '../tokens/token';
import { afresh, eventName } from './event-name';
import type { SentencePattern } from './pattern';
import { behindTopic, foundIn, toldOfEach } from './recorded-with-list';
import { couldBeThing, couldOwn, isFact, isOrganisation } from './support';

const opening = /^(?:each time|every time|whenever|when|upon|after|if) /;
const recorded =
  /\b(?:(?:is|are|be|been) (?:also )?(?:recorded|stored|kept|noted|logged|saved|tracked|documented|registered)|(?:we|system|it|company|database) (?:also )?(?:needs? to |must |should |shall |will )?(?:record|store|keep|note|log|save|track|register|write down|put down|take down|note down)s?|(?:system|company|software) [a-z]+s the [a-z ]{2,30} and (?:record|store|note|log|save|register)s)\b|, (?:the|an?|our|their) (?:[a-z-]+ ){1,2}(?:also )?(?:records|notes|logs|reports|registers|stores)\b/;

export const eachTime: SentencePattern = {
  id: 'each-time',
  doc: '"Each time a customer rents a car, the rental date and the mileage are recorded": a record of what happens, with a key to everyone in it.',
  final: true,
  needs: /^(?:time|whenever|when|upon|after|if)$/,
  examples: [
    {
      text: 'Each time a customer rents a car, the rental date and the mileage are recorded.',
      reads: ['event rental record of customer + car: rental date, mileage'],
    },
    {
      text: 'When a customer registers a boat we store the purchase date, the dealer where it was bought if known, and the price.',
      reads: ['event registration of customer + boat: purchase date, dealer (optional: if known), price'],
    },
    { text: 'When a customer registers we store their name and email.', reads: ['customer: name, email'] },
    {
      text: 'If a resident complains, we note the date and the reason.',
      reads: ['event complaint of resident: date, reason'],
    },
    {
      text: 'When somebody drops off a watch we write down what is wrong and who mends it.',
      reads: ['event watch intake of watch: problem, mended by (text)'],
    },
  ],
  match(context) {
    const t = behindTopic(context.sentence);
    const text = lowerOf(t);
    const m = recorded.exec(text);
    if (!opening.test(text) || !m) return undefined;
    const head = headEnd(t, m[0]);
    if (head < 3) return undefined;
    const lead = t.slice(0, head);
    const doing = (lead[0]?.lower === 'if' ? doneByOne(lead) : undefined) ?? foundIn(lead);
    if (lead[0]?.lower === 'if' && !doing) return undefined;
    // Beside somebody or something else, "a unit" is a thing as well.
    const plain = thingsIn(lead);
    // "When a key is handed out": what it is done to, though a key may be a fact elsewhere.
    const done = lead.some((x, i) => x.form === 'participle' && lead[i - 1]?.tag === 'be');
    const participants =
      plain.length > 0 || !(afresh.test(text) || done) ? thingsIn(lead, plain.length > 0) : thingsIn(lead, true);
    const kept = t.slice(t[head]?.lower === ',' ? head + 1 : head);
    // "When a patient is admitted, an admission is created with ..." is told by what is created.
    if (
      /^an? [a-z -]{2,40}? (?:is|gets) (?:then |also )?(?:created|issued|opened|made|generated|raised|drawn up|written) with /.test(
        lowerOf(kept),
      )
    )
      return undefined;
    const base = { pattern: this.id, span: context.sentenceSpan };
    const [only] = participants;
    const topical = t !== context.sentence;
    const made = recordMade(kept);
    if (made && only && !topical) return [{ ...base, kind: 'event', ...made, participants, weight: 3 }];
    const items = recordedItems(kept, m[0]).filter((i) => i.name !== doing?.name);
    if (doing && !topical)
      return items.length > 0 ? [{ ...base, kind: 'event', ...doing, items, weight: 3 }] : undefined;
    const about = toldOfEach(t, items);
    if (about && only) {
      // "the system unlocks the bike and records the ride": of the bike as well.
      const joint = kept.findIndex((x) => x.tag === 'conj');
      const done = joint > 1 && / and [a-z]+$/.test(m[0]) ? thingsIn(kept.slice(1, joint)) : [];
      const all = [...participants, ...done.filter((d) => participants.every((p) => p.name !== d.name))];
      return [{ ...base, kind: 'event', ...about, participants: all.filter((s) => s.name !== about.name), weight: 3 }];
    }
    if (topical) return undefined;
    const begun = items.length > 0 ? beginning(lead) : undefined;
    if (begun !== undefined) {
      const others = participants.filter((s) => s.name !== begun && !items.some((i) => i.name === s.name));
      return [{ ...base, kind: 'event', name: begun, participants: others, items, weight: 3 }];
    }
    if (!only || items.length === 0) return undefined;
    // "When a parcel arrives, its weight is noted": once, of the parcel.
    if (participants.length === 1 && !namesPerson(only.name) && comes(lead, only.name))
      return [{ ...base, kind: 'facts', owner: only.name, items: items.filter((i) => i.name !== 'it'), weight: 2.5 }];
    if (
      participants.length === 1 &&
      items.some((i) => ownFact.test(i.name) || /^(?:its|their|his|her)$/.test(i.determiner ?? ''))
    )
      return [{ ...base, kind: 'facts', owner: only.name, items, weight: 2.5 }];
    return [{ ...base, kind: 'event', name: eventName(lead, items, participants), participants, items, weight: 3 }];
  },
};

/** "the repayment is recorded with its amount and time": what is recorded is a thing, with facts. */
function recordMade(t: readonly Token[]): { readonly name: string; readonly items: readonly Item[] } | undefined {
  const np = nounPhraseAt(t, 0);
  if (!np || np.pronoun || np.plural || np.of || isFact(np.name) || !couldBeThing(np.name)) return undefined;
  const m =
    /^(?:is|gets|must be|will be) (?:then |also )?(?:recorded|stored|logged|registered|entered|noted|saved) with /.exec(
      lowerOf(t.slice(np.to, np.to + 7)),
    );
  if (!m) return undefined;
  const { items } = itemsOf(withoutStop(t.slice(np.to + wordsIn(m[0]))));
  return items.length > 0 ? { name: np.name, items } : undefined;
}

/** "if a resident complains": what somebody does, and nothing to which they do it. */
function doneByOne(
  lead: readonly Token[],
): { readonly name: string; readonly participants: readonly Side[] } | undefined {
  const verb = lead[lead.length - 1]?.lower ?? '';
  const who = lead[lead.length - 2]?.lower ?? '';
  const one = /^(?:an?|the|one)$/.test(lead[1]?.lower ?? '') && lead.length < 6;
  const name = one && namesPerson(who) && /[^s]s$/.test(verb) ? nominalOf(verb.slice(0, -1)) : undefined;
  return name === undefined ? undefined : { name, participants: [{ name: who, plural: false }] };
}

const phase = /^(?:start|begin|open|create|finish|complete|close|end|make|place|submit)$/;

/** "When a user starts a ride": the ride, which has the facts itself. */
function beginning(lead: readonly Token[]): string | undefined {
  const at = lead.findIndex((x, i) => i > 1 && x.lemma !== undefined && x.tag === 'verb' && phase.test(x.lemma));
  const np = at < 0 ? undefined : nounPhraseAt(lead, at + 1);
  return np && !np.pronoun && !np.plural && couldBeThing(np.name) && !isFact(np.name) ? np.name : undefined;
}

/** The lead says that the thing comes or is taken in. */
function comes(lead: readonly Token[], name: string): boolean {
  const at = lead.findIndex((x) => x.lower === name || name.endsWith(` ${x.lower}`));
  const next = lead[at + 1];
  if (at < 0 || at > 4 || !next) return false;
  const verb = next.tag === 'be' ? lead[at + 2] : next;
  // "is handed out": it goes, and comes back.
  if (/^(?:out|over|away)$/.test(lead[at + (next.tag === 'be' ? 3 : 2)]?.lower ?? '')) return false;
  return /^(?:arrives?|arrived|comes|received|delivered|admitted|taken|handed|brought)$/.test(verb?.lower ?? '');
}

/** What somebody has once, and not each time. */
const ownFact = /(?:^| )(?:name|email|email address|phone|phone number|date of birth|birth date)$/;

/** Where what happens ends: at the first comma, or where who records begins. */
function headEnd(t: readonly Token[], recording: string): number {
  const comma = t.findIndex((x) => x.lower === ',');
  const who = recording.split(' ')[0] ?? '';
  const passive = /^(?:is|are|be|been)$/.test(who);
  const subject = passive ? -1 : t.findIndex((x) => x.lower === who);
  const from = subject > 0 && t[subject - 1]?.tag === 'det' ? subject - 1 : subject;
  return from > 0 && (comma < 0 || from < comma) ? from : comma;
}

/** The people and things a stretch names; `indefinite`, also what is a fact by its name where "a" makes it a thing. */
export function thingsIn(t: readonly Token[], indefinite = false): readonly Side[] {
  const out: Side[] = [];
  for (let i = 0; i < t.length; i++) {
    const np = /^(?:noun|adj|det|quant|poss|num)$/.test(t[i]?.tag ?? '') ? nounPhraseAt(t, i) : undefined;
    if (!np) continue;
    if (anybody.test(np.name)) continue;
    const thing = !isFact(np.name) || (indefinite && couldOwn(np) && !momentary.test(np.name));
    const named = !np.pronoun && couldBeThing(np.name) && !isParticle(np.name) && np.name !== 'time';
    if (thing && named && !isOrganisation(np)) out.push({ name: np.name, plural: false });
    i = np.to - 1;
  }
  return out.filter((side, i) => out.findIndex((s) => s.name === side.name) === i);
}

const anybody = /^(?:somebody|someone|anybody|anyone|everybody|everyone|nobody)$/;

/** What is never a thing, whatever stands before it. */
const momentary = /(?:^| )(?:time|date|day|moment|number|code|name|amount|price|status|state)$/;

/** The list before "are recorded", or behind "the system records". */
function recordedItems(t: readonly Token[], verb: string): readonly Item[] {
  const words = verb.split(' ');
  const last = words[words.length - 1] ?? '';
  const at = t.findIndex((x) => x.lower === last);
  const passive = /^(?:is|are|be|been)\b/.test(verb);
  if (!passive) return itemsOf(withoutStop(t.slice(at + 1))).items;
  const stop = t.findIndex(
    (x) =>
      x.tag === 'be' ||
      x.tag === 'modal' ||
      (x.tag === 'verb' && x.lemma === 'need') ||
      x.lower === 'need' ||
      x.lower === 'needs',
  );
  return itemsOf(t.slice(0, stop < 0 ? at : stop)).items;
}
