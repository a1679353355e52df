import type { SourceSpan } from '../model/origin';
import { behindLabel, happening } from './announced';
import type { Claim } from './claims';
import type { Context } from './context';
import { goesOn } from './goes-on';
import { listsQueries, titleOf } from './headings';
import { labelOf, ofLabel } from './labels';
import { announcesQueries } from './patterns/query-sentence';
import { isFact } from './patterns/support';
import { readSentence } from './read-sentence';
import type { Reader } from './reader';
import { spoken } from './speakers';
import { askedThing, factsAlone, onlyFacts } from './structure/asked';
import { bareTopic } from './structure/bare-topic';
import type { Block } from './structure/blocks';
import { isCourtesy, isOfMeeting, isSorry } from './structure/courtesy';
import { labelOfBlock } from './structure/labelled-block';
import { isFiller } from './structure/plain-text';
import { sentencesIn } from './structure/sentences';
import { withSubject } from './structure/supplied';
import { addressParts } from './tokens/address-parts';
import { asThing } from './tokens/as-thing';
import { withoutAsides } from './tokens/asides';
import { toldToAsker } from './tokens/asker';
import { codeTypes } from './tokens/code-types';
import { colloquial } from './tokens/colloquial';
import { withoutContactClauses } from './tokens/contact-clause';
import { dashedList } from './tokens/dashed-list';
import { dashedValues } from './tokens/dashed-values';
import { eachStated } from './tokens/each-stated';
import { withoutExamples } from './tokens/examples-of';
import { identifying } from './tokens/identifying';
import { inverted } from './tokens/inverted';
import { leadComma } from './tokens/lead-comma';
import { listConditions } from './tokens/list-condition';
import { numberWords } from './tokens/number-words';
import { pathValues } from './tokens/path-values';
import { plainOrder } from './tokens/plain-order';
import { plainWords } from './tokens/plain-words';
import { relativeKeeping } from './tokens/relative-keeping';
import { withoutRemarks } from './tokens/remarks';
import { withoutReport } from './tokens/reported';
import { restrictive } from './tokens/restrictive';
import { setOff } from './tokens/set-off';
import { withoutSplices } from './tokens/spliced';
import { plainSubject } from './tokens/spoken-subject';
import { statedFunctions } from './tokens/stated-functions';
import { tag } from './tokens/tag';
import type { Token } from './tokens/token';
import { type RawToken, tokenize } from './tokens/tokenize';
import { plainTopic } from './tokens/topic-words';
import { verbLists } from './tokens/verb-list';
import { factsIn, manyIn, objectIn, recordIn, subjectOf, thingIn, topicAfter, topicFor } from './topics';

/** What is known of the block whose sentences are read, and changes as they are. */
interface Place {
  readonly block: Block;
  /** The thing that facts of the block belong to where nothing else is named. */
  readonly owner: string | undefined;
  role: Context['role'];
  /** The statement before was a way of reading that goes on behind its semicolon. */
  asks?: boolean;
  /** What was understood of the statement before, where a semicolon ends it. */
  before?: readonly Claim[] | undefined;
  title?: string | undefined;
  /** The thing the last label in the block names. */
  labelled?: string | undefined;
}

/** Reads the sentences of a paragraph or bullet; `subject` is the thing above that bare verbs are said of. */
export function readStatements(
  reader: Reader,
  block: Block,
  owner: string | undefined,
  subject: string | undefined,
  asks = false,
): void {
  const { text } = reader;
  const place: Place = { block, owner, role: asks || listsQueries(block, reader.lead) ? 'queries' : block.role };
  if (block.kind === 'paragraph')
    reader.lead = text.slice(block.span.start, Math.min(block.span.end, block.span.start + 120));
  const key = [reader.tenant, reader.applied, reader.asker, subject, ...reader.speakers].join('|');
  for (const span of sentencesIn(text, block.span)) {
    const tokens = reader.recall.words(key, span, () => wordsOf(reader, span, subject));
    const listed =
      reader.named === true ||
      (place.title === undefined && place.labelled === undefined && onlyFacts(block, place.role, tokens))
        ? listedAlone(reader, tokens, span)
        : undefined;
    const aside = listed ?? namedAlone(reader, place, tokens, span) ?? saidToReader(reader, place, tokens, span);
    if (listed) reader.lastFacts = factsIn([listed]);
    reader.named = aside !== undefined && (listed !== undefined || aside.kind === 'mention' || isQuestion(text, span));
    const { announced } = reader;
    reader.announced = aside && reader.named && happening(reader.topic) ? reader.topic : undefined;
    if (aside) reader.out.push({ span, tokens, role: place.role, claims: [aside], heading: false });
    else readOne(reader, place, announced === undefined ? tokens : behindLabel(announced, tokens), span, key);
  }
}

/** What makes the words of a sentence plainer, in this order, before and after each has its part of speech. */
const rewritten: readonly ((words: readonly RawToken[]) => readonly RawToken[])[] = [
  dashedValues,
  dashedList,
  addressParts,
  numberWords,
  pathValues,
  withoutAsides,
  withoutReport,
  withoutRemarks,
  colloquial,
  plainWords,
  statedFunctions,
  withoutSplices,
  plainSubject,
  plainOrder,
  plainTopic,
];
const reworded: readonly ((words: readonly Token[]) => readonly Token[])[] = [
  leadComma,
  withoutExamples,
  withoutContactClauses,
  setOff,
  restrictive,
  eachStated,
  inverted,
  identifying,
  relativeKeeping,
  listConditions,
  verbLists,
];

/** The words of a sentence in plain English, each with its part of speech, behind its subject where it leaves that out. */
function wordsOf(
  { text, tenant, applied, speakers, asker }: Reader,
  span: SourceSpan,
  subject: string | undefined,
): readonly Token[] {
  const words = tokenize(text, span.start, span.end);
  const raw = asker === undefined ? words : toldToAsker(words, asker);
  const plain = rewritten.reduce((t, step) => step(t), codeTypes(raw, text));
  const tagged = reworded.reduce((t, step) => step(t), tag(plain));
  const things = asThing(tagged, tenant);
  const said = spoken(asThing(things, applied ? 'application' : undefined), speakers);
  return subject === undefined ? said : withSubject(said, subject);
}

/** A thing named on a line of its own, which is what follows is about. */
function namedAlone(reader: Reader, { block }: Place, tokens: readonly Token[], span: SourceSpan): Claim | undefined {
  const name = bareTopic(tokens);
  if (name === undefined || !(block.kind === 'paragraph' || reader.speakers.size > 0)) return undefined;
  if (isCourtesy(reader.text.slice(span.start, span.end))) return undefined;
  reader.topic = name;
  return { pattern: 'bare-topic', span, kind: 'mention', name, weight: 1 };
}

/** "And tutors? - Name, phone, subject.": the facts of what was asked for. */
function listedAlone({ topic }: Reader, tokens: readonly Token[], span: SourceSpan): Claim | undefined {
  const items = topic === undefined || isFact(topic) ? undefined : factsAlone(tokens);
  return items && topic !== undefined
    ? { pattern: 'asked', span, kind: 'facts', owner: topic, items, weight: 3 }
    : undefined;
}

const isQuestion = (text: string, span: SourceSpan): boolean => text[span.end - 1] === '?';

/** A greeting, a question of one speaker to another, filler. What a title or label names is taken note of before. */
function saidToReader(reader: Reader, place: Place, tokens: readonly Token[], span: SourceSpan): Claim | undefined {
  const { text, speakers } = reader;
  noteTitle(reader, place, tokens, span);
  const asks = (speakers.size > 0 || reader.asker !== undefined || reader.answers) && isQuestion(text, span);
  if (asks) reader.topic = askedThing(tokens, reader.asker) ?? reader.topic;
  const words = text.slice(tokens[0]?.start ?? span.start, span.end);
  return asks ||
    isCourtesy(words) ||
    isOfMeeting(text.slice(span.start, span.end)) ||
    isSorry(text.slice(span.start, span.end)) ||
    isFiller(tokens)
    ? { pattern: 'courtesy', span, kind: 'ignored', why: 'said to the reader' }
    : undefined;
}

/** The first line of a block, or a label in it, names what the rest is about. */
function noteTitle(reader: Reader, place: Place, tokens: readonly Token[], span: SourceSpan): void {
  const { text } = reader;
  const { block, owner, role } = place;
  const opens = span.start === block.span.start;
  if (opens) place.title = titleOf(text, span, block);
  const label =
    role === 'queries' || role === 'rules'
      ? undefined
      : labelOfBlock(tokens, owner === undefined || emphasised(text, span));
  if (label) {
    place.title = place.title === place.labelled ? label.thing : (place.title ?? label.thing);
    place.labelled = label.thing;
  }
  if (place.title !== undefined && (label ?? opens)) reader.topic = place.title;
}

/** "**Tanks**": the first word of a sentence is set off. */
const emphasised = (text: string, span: SourceSpan): boolean =>
  /[*_`]/.test(text.slice(Math.max(0, span.start - 2), span.start + 1));

/** Reads one statement, and carries on what the next may speak of. */
function readOne(reader: Reader, place: Place, tokens: readonly Token[], span: SourceSpan, key: string): void {
  const { text } = reader;
  if (announcesQueries(text.slice(span.start, Math.min(span.end, span.start + 80)))) place.role = 'queries';
  // "Clerks list the trips of a day; drivers by name; ...": what follows a semicolon is read as well.
  const role = place.asks ? 'queries' : place.role;
  const context = contextOf(reader, { ...place, role }, tokens, span);
  const { block, labelled } = place;
  const claims = ofLabel(
    reader.recall.claims(key, context, block, () => readSentence(context, block)),
    labelled,
  );
  const about = topicAfter(claims, undefined) ?? labelOf(tokens) ?? subjectOf(tokens);
  reader.lastRecord = recordIn(claims) ?? reader.lastRecord;
  reader.lastFacts = factsIn(claims);
  reader.lastThing = thingIn(claims) ?? (claims.every(isAct) ? objectIn(tokens) : undefined) ?? reader.lastThing;
  reader.lastMany = manyIn(claims) ?? about ?? reader.lastMany;
  reader.topic = about ?? reader.topic;
  place.before =
    text[span.end - 1] === ';' ? claims.filter((c) => c.kind === 'relate' || c.kind === 'facts') : undefined;
  place.asks = text[span.end - 1] === ';' && claims.length > 0 && claims.every((c) => c.kind === 'query');
  const { topic } = context;
  reader.out.push({ span, tokens, role, ...(topic !== undefined && { topic }), claims, heading: false });
}

const isAct = ({ kind }: Claim): boolean => kind === 'act';

function contextOf(reader: Reader, place: Place, sentence: readonly Token[], sentenceSpan: SourceSpan): Context {
  const { text, lastRecord, lastMany, lastFacts } = reader;
  const { role, title, before } = place;
  const owner = place.labelled ?? place.owner;
  const topic = topicFor(sentence, reader.topic, reader.lastThing) ?? place.owner;
  return {
    role,
    ...(owner !== undefined && { owner }),
    ...(title !== undefined && { title }),
    ...(topic !== undefined && { topic }),
    ...(lastRecord !== undefined && { lastRecord }),
    ...(lastMany !== undefined && { lastMany }),
    ...(lastFacts && { lastFacts }),
    ...(before && goesOn(sentence) && { before }),
    sentence,
    sentenceSpan,
    text,
  };
}
