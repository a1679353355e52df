import type { Claim } from '../claims';
import type { Context } from '../context';
import { personNouns } from '../lexicon/nouns';
import type { Item } from '../phrases/item';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { isFiniteVerb, lowerOf, type Token, withoutStop } from '../tokens/token';
import { thingsIn } from './each-time';
import { keeps, keptThen, ownerOf } from './kept-then';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, mostlyFacts } from './support';

const opening = /^(?:if|once|when|after|in case|as soon as|where) /;

export const recordedIf: SentencePattern = {
  id: 'recorded-if',
  doc: '"Once a claim is settled, the date and the amount are added", "if it is refused we note the reason": facts of the thing that only those have.',
  final: true,
  needs: /^(?:if|once|when|after|case|soon|where)$/,
  examples: [
    {
      text: 'Once a complaint is settled, the decision and the date of the decision are added.',
      reads: [
        "complaint: decision (optional: once a complaint is settled), decision's date (optional: once a complaint is settled)",
      ],
    },
    {
      text: 'If a lease is terminated early, we record the reason.',
      reads: ['lease: reason (optional: if a lease is terminated early)'],
    },
  ],
  match(context) {
    const t = withoutStop(context.sentence);
    const text = `${lowerOf(t.slice(0, 3))} `;
    if (context.role === 'queries' || !opening.test(text)) return undefined;
    const comma = conditionEnd(t);
    if (comma < 3 || comma > 14 || !t.slice(1, comma).some(isFiniteVerb)) return undefined;
    const owner = ownerIn(t.slice(0, comma), context);
    const items = keptThen(t.slice(t[comma]?.lower === ',' ? comma + 1 : comma));
    if (owner === undefined || items.length === 0 || !(mostlyFacts(items) || definite(items))) return undefined;
    // "When a key is handed out we note who took it and when it came back": so often as it goes out.
    if (/^when/.test(text) && items.some((i) => comesBack.test(i.name))) return undefined;
    const optional = lowerOf(t.slice(0, comma));
    const always = begins.test(optional);
    const claim: Claim = {
      pattern: this.id,
      span: context.sentenceSpan,
      kind: 'facts',
      owner,
      items: always ? items : items.map((item) => ({ ...item, facets: { ...item.facets, optional } })),
      weight: always && items.length > 1 ? 2.5 : 1.5,
    };
    return [claim];
  },
};

const comesBack = /^(?:(?:came|brought|given|handed|put|taken|sent) back|returned|back)\b/;

/** "the repair cost, repair effect and owner evaluation": one of each, and the first is plainly a fact. */
const definite = (items: readonly Item[]): boolean =>
  items.length > 2 &&
  items[0]?.determiner === 'the' &&
  isFact(items[0].name) &&
  items.every((i) => !i.plural && i.count === undefined && i.name.includes(' '));

/** Where the condition ends: at its comma, or where who records begins. */
function conditionEnd(t: readonly Token[]): number {
  const we = t.findIndex((x, i) => i > 2 && /^(?:we|they|i)$/.test(x.lower) && keeps(t[i + 1]));
  const comma = t.findIndex((x) => x.lower === ',');
  // "when a customer registers we store ..." is a doing of theirs.
  const state = t.slice(1, we).some((x) => x.tag === 'be' || /^(?:it|money|payment)$/.test(x.lower));
  return we > 0 && state && (comma < 0 || we < comma) ? we : comma;
}

/** "when an order is placed": with what is done it comes to be, so all have what is recorded then. */
const begins =
  / (?:is|are|was|were|has been|have been|gets?) (?:newly )?(?:created|placed|made|added|registered|submitted|generated|entered)$/;

/** The one thing the condition speaks of; "it" is what is talked about. */
function ownerIn(condition: readonly Token[], context: Context): string | undefined {
  const from = /^(?:in case|as soon)$/.test(lowerOf(condition.slice(0, 2))) ? 2 : 1;
  const skip = condition[from]?.lower === 'as' ? from + 1 : from;
  const subject = nounPhraseAt(condition, skip);
  if (!subject) return undefined;
  // "When the money arrives": of whatever is talked about.
  if (happened.test(subject.name)) return context.topic;
  const others = thingsIn(condition.slice(subject.to)).filter((s) => s.name !== subject.name);
  // "after users end their trips": the trips.
  const ended = others.length === 1 && personNouns.has(subject.head) ? endedBy(condition.slice(subject.to)) : undefined;
  if (ended !== undefined) return ended;
  if (subject.pronoun === undefined && (others.length > 0 || subject.plural)) return undefined;
  return ownerOf(subject, context.topic);
}

/** "end their trips": what is brought to its end. */
function endedBy(t: readonly Token[]): string | undefined {
  const at = t.findIndex((x) => /^(?:end|finish|complete|close|conclude)$/.test(x.lemma ?? ''));
  const what = at < 0 || at > 2 ? undefined : nounPhraseAt(t, at + 1);
  return what && !what.pronoun && couldBeThing(what.name) && !isFact(what.name) ? what.name : undefined;
}

const happened = /^(?:money|payment|amount|cash|somebody|someone|everything|something|result|answer|reply|decision)$/;
