import { queryVerbs } from '../lexicon/verbs';
import { itemsOf } from '../phrases/items';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { colonAt } from '../tokens/colon';
import { isFiniteVerb, lowerOf, type Token } from '../tokens/token';
import { withoutLooking } from './looking';
import type { SentencePattern } from './pattern';
import { mostlyFacts } from './support';

const imperative = new Set([...queryVerbs, 'show', 'lookup']);
const cue =
  /\b(?:look(?:s|ed|ing)? up|look(?:s|ed|ing)? (?:at|for)|search(?:es|ed|ing)?|retriev(?:es?|ing)|fetch(?:es|ing)?|finds?|finding|found by|lists?|listed(?! (?:in|under|on|at) an? [a-z]+(?: \.)?$)|listing|brows(?:es?|ing)|prints?|watch(?:es)?|pull(?:s|ed)? up|bring(?:s)? up|sorted by|(?<!(?:is|be|was) )ordered by|newest|latest|oldest first|most recent|top \d+|filter(?:s|ed)? by|report of|see (?:their|his|her|the|all|a|which|only|my|our|every)|views?|shows?(?! up)|displays?|upcoming|overdue|full[- ]text|counts? of|checks?|needs? (?:the|all|a list|to know|unpaid|overdue|open|upcoming)|wants? (?:the|all|a list|to know)|asks? for|call(?:s|ed)? up)\b/;
const system =
  /^(?:this|the) (?:system|platform|application|app|software|database) (?:should |must |can |shall |will |needs to |also )*(?:supports?|allows?|enables?|provides?|be able)/;
/** A section or a sentence that announces ways of reading: "Typical questions:", "We need:", "What we look up every day:". */
const announced =
  /^(?:(?:the )?(?:typical|common|frequent|usual|main|important|most frequent|daily|weekly|monthly|standard|key|most important|most common|hot|hottest|critical|first|second|third|fourth|fifth|other|another|next|last|busiest) )?(?:reports?|reporting|quer(?:y|ies)|access(?: patterns?)?|lookups?|search(?:es)?|questions|lists|quer(?:y|ies) \d+|screens?|dashboards?|views?|reads)(?: (?:we|they|people) [a-z ]+?)?\s*:|^(?:what |things |the things )?(?:we|i|they|people|staff|users|the (?:office|team|staff|clerks?|users?|app|dashboard|reception|counter|desk|front desk|shop|managers?|planners?|librarians?|secretary|back office|website|portal))(?: (?:mostly|often|also|usually|typically|must|should|will|daily|always|then|constantly|all))*(?: (?:be able to|want to|need to|have to|like to))?(?: (?:be able to|do|are|mostly|often|usually))*(?: (?:need|needs|want|look|looks|looking|ask|asks|find|finds|search|searches|searching|see|sees|list|lists|show|shows|query|queries))+(?: (?:up|for|at|to see|to know|very often|most|a lot|daily|every day|often|about|all day(?: long)?))*\s*:/;

/** Whether a sentence or a label announces that what follows says how the data is read. */
export const announcesQueries = (text: string): boolean => announced.test(text.toLowerCase().replace(/\s+/g, ' '));

/** What only a way of reading says: its key, its order, its limit, its stretch of time. */
const telling =
  /\b(?:by|sorted|ordered|(?:newest|latest|oldest|most recent|earliest|soonest|highest|lowest)(?: [a-z]+){0,2} (?:first|on top|at the top)|top \d+|between|chronological|alphabetical\w*|with the (?:newest|latest)|upcoming|overdue|not yet|still|(?:in|within|during) (?:the|this) (?:last|next|past)|(?:this|next|last) (?:week|month|year)|today|past (?:their|its|the) due)\b/;

export const querySentence: SentencePattern = {
  id: 'query',
  doc: 'A way of reading: in a section about queries, or with a verb of looking and an order, a key or a filter.',
  final: true,
  examples: [
    { text: 'Agents retrieve a booking by record locator.', reads: ['query'] },
    { text: "The portal lists a customer's invoices, most recent first.", reads: ['query'] },
    { text: 'Which orders has a customer placed?', reads: ['query'] },
    { text: 'The clerk needs the waiting applications for a site by date.', reads: ['query'] },
  ],
  match(context) {
    const text = lowerOf(context.sentence);
    const base = { pattern: this.id, span: context.sentenceSpan } as const;
    const looked = lookedUp(context.sentence);
    if (context.role === 'queries') return [{ kind: 'query', ...base, ...looked }];
    const first = context.sentence[0];
    if (announcesQueries(text) || isQuestion(text) || isFragment(context.sentence, text))
      return labelsFacts(context.sentence) ? undefined : [{ ...base, kind: 'query' }];
    if (
      first &&
      imperative.has(first.lemma ?? first.lower) &&
      context.sentence[1] &&
      (/^(?:det|noun|quant|adj|poss|prep|num)$/.test(context.sentence[1].tag) ||
        /[^s]s$/.test(context.sentence[1].lower)) &&
      !/\bhas\b|\bhave\b|:/.test(text) &&
      first.form === 'base'
    )
      return [{ kind: 'query', ...base, ...looked }];
    if (!cue.test(text) || system.test(text) || labelsFacts(context.sentence)) return undefined;
    const verb = queryVerbOf(context.sentence);
    if (!verb || keptOfLooking.test(text)) return undefined;
    const rest = withoutLooking(context.sentence);
    return [
      { kind: 'query', ...base, ...looked },
      ...(rest ? [{ ...base, kind: 'restated' as const, tokens: rest }] : []),
    ];
  },
};

/** "Users: display name, email, country": the facts behind a label, one of them named with a verb of showing. */
function labelsFacts(t: readonly Token[]): boolean {
  const colon = colonAt(t);
  if (colon < 1 || colon > 3 || t.slice(0, colon).some(isFiniteVerb)) return false;
  const { items } = itemsOf(t.slice(colon + 1));
  return items.length > 2 && mostlyFacts(items);
}

/** "Users watch films, and the time and the progress are stored": a doing of which something is kept. */
const keptOfLooking =
  /\b(?:watch|view|read|browse|visit)s? .* and .* (?:is|are|be) (?:also )?(?:recorded|stored|saved|tracked|logged)\b/;

const relatives = new Set(['that', 'which', 'who', 'whose']);

/** "All loans for a given copy", "A member's loans, newest first": a thing to read, without a verb of its own. */
function isFragment(t: readonly Token[], text: string): boolean {
  const relative = t.findIndex((x) => relatives.has(x.lower));
  const main = relative < 0 ? t : t.slice(0, relative);
  if (t.length < 4 || text.includes(':') || main.some((x) => isFiniteVerb(x) && x.form !== 'participle')) return false;
  if (
    /\bgiven\b|\bper (?:day|week|month|year)\b|\bin the (?:last|next)\b|\b(?:falling|coming) due\b|\b(?:this|next) (?:week|month)\b/.test(
      text,
    )
  )
    return true;
  return (
    /\b(?:newest|latest|oldest|most recent|earliest|soonest|highest|lowest|cheapest)\b.* first\b|\b(?:sorted|ordered) by\b|\b(?:chronological|alphabetical)|\btop \d+|\bnot yet\b|\b(?:overdue|upcoming)\b|\bin (?:the right |the given )?(?:order|sequence)(?: \.)?$/.test(
      text,
    ) || /\b(?:of|for) (?:a|an|one|the|each) .*(?<!ed) by\b|(?:'s|s ') \S+ (?:\S+ )?by\b/.test(text)
  );
}

/** "Which copies does a singer hold?", "How many orders ...?" */
const isQuestion = (text: string): boolean =>
  /^(?:and |so |then )?(?:which|what|who|whose|where|when|how (?:many|much|often))\b.*\?$/.test(text);

const looking = new Set('look search retrieve fetch find list browse query filter locate get see view'.split(' '));

/** What is looked up and by which facts: evidence for a table and its columns where nothing else names them. */
function lookedUp(t: readonly Token[]): { readonly target?: string; readonly keys?: readonly string[] } {
  const verb = t.findIndex((x, i) => i < 10 && (x.tag === 'verb' || i === 0) && looking.has(x.lemma ?? x.lower));
  if (verb < 0) return {};
  const passive = t[verb - 1]?.tag === 'be';
  let at = verb + 1;
  while (/^(?:up|for|out|all)$/.test(t[at]?.lower ?? '') || t[at]?.tag === 'adv') at++;
  const np = passive ? nounPhraseAt(t, 0) : nounPhraseAt(t, at);
  if (!np || np.pronoun) return {};
  const other = t.findIndex(
    (x, i) =>
      i > at &&
      x.tag === 'conj' &&
      /^(?:look|search|retrieve|fetch|find|list|browse|see|view|print)$/.test(t[i + 1]?.lemma ?? ''),
  );
  const by = t.findIndex((x, i) => i > verb && (other < 0 || i < other) && /^(?:by|using)$/.test(x.lower));
  const keys = by < 0 ? [] : itemsOf(untilPause(t.slice(by + 1))).items.map((i) => i.name);
  return { target: np.name, ...(keys.length > 0 && { keys }) };
}

function untilPause(t: readonly Token[]): readonly Token[] {
  const stop = t.findIndex(
    (x, i) =>
      x.text === '.' ||
      x.text === ';' ||
      (x.tag === 'prep' && x.lower !== 'of') ||
      (x.lower === ',' &&
        /^(?:newest|latest|oldest|most|sorted|ordered|and)$/.test(t[i + 1]?.lower ?? '') &&
        t[i + 2]?.tag === 'verb'),
  );
  return stop < 0 ? t : t.slice(0, stop);
}

/** The main verb is one of looking, or the wording orders or limits what is read. */
function queryVerbOf(t: readonly Token[]): boolean {
  const text = lowerOf(t);
  if (
    /\b(?:newest|latest|oldest|most recent|earliest) (?:first|on top|at the top)\b|\b(?:sorted|(?<!(?:is|be|was) )ordered) by\b|\btop \d+\b|\b(?:look(?:s|ed)?|search(?:es|ed)?) (?:up|for|by|are|is)?/.test(
      text,
    )
  )
    return true;
  if (wishing.test(text) && telling.test(text) && !(checking.test(text) && t.every(isNoCheck))) return true;
  return t.some(
    (x, i) =>
      i > 0 &&
      (i < 8 || t[i - 1]?.tag === 'to' || t[i - 1]?.tag === 'modal') &&
      x.tag === 'verb' &&
      /^(?:list|find|search|look|retrieve|fetch|browse|print|watch|see|lookup|view|show|display|query)$/.test(
        x.lemma ?? '',
      ),
  );
}

/** "can be paid by check or card": nobody checks anything. */
const checking = /\bchecks?\b/;
const isNoCheck = (x: Token): boolean =>
  !(
    x.tag === 'verb' &&
    /^(?:need|want|ask|require|pull|bring|call|like|monitor|review|inspect|check)$/.test(x.lemma ?? '')
  );

/** Somebody needs, wants or is asked for something that is there. */
const wishing =
  /\b(?:needs?|wants?|asks? for|asked for|requires?|pulls? up|brings? up|calls? up|like to (?:see|have|get)|monitors?|reviews?|inspects?|checks?)\b/;
