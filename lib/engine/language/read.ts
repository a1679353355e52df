import type { SourceSpan } from '../model/origin';
import type { Claim } from './claims';
import type { Context, NamedFact } from './context';
import { headingThing, listsQueries, ownerOf, ownsList, titleOf } from './headings';
import { announcesQueries } from './patterns/query-sentence';
import { isFact } from './patterns/support';
import { readSentence } from './read-sentence';
import { organisationIn } from './resolve/tenancy';
import { speakersIn, spoken } from './speakers';
import { bareTopic } from './structure/bare-topic';
import { type Block, blocksOf } from './structure/blocks';
import { isCourtesy } from './structure/courtesy';
import { rowReader } from './structure/field-rows';
import { labelOfBlock } from './structure/labelled-block';
import { type Branch, outlineOf } from './structure/outline';
import { couldDescribe, isFiller } from './structure/plain-text';
import { sentencesIn } from './structure/sentences';
import { withSubject } from './structure/supplied';
import { asThing } from './tokens/as-thing';
import { withoutAsides } from './tokens/asides';
import { colloquial } from './tokens/colloquial';
import { dashedValues } from './tokens/dashed-values';
import { plainWords } from './tokens/plain-words';
import { withoutReport } from './tokens/reported';
import { tag } from './tokens/tag';
import type { Token } from './tokens/token';
import { tokenize } from './tokens/tokenize';
import { plainTopic } from './tokens/topic-words';
import { factsIn, manyIn, recordIn, subjectOf, topicAfter } from './topics';

/** One sentence with what was understood of it. */
export interface ReadSentence {
  readonly span: SourceSpan;
  readonly tokens: readonly Token[];
  readonly role: Context['role'];
  readonly topic?: string;
  readonly claims: readonly Claim[];
  /** A heading or other text that is not meant to be read as a statement. */
  readonly heading: boolean;
}

/** Every sentence of the text, read by the patterns, in text order; again where tenants turn out to be organisations. */
export function readSentences(text: string): readonly ReadSentence[] {
  const read = readAll(text, undefined);
  const tenant = organisationIn(
    read.flatMap((sentence) => sentence.claims),
    text,
  );
  return tenant === undefined ? read : readAll(text, tenant);
}

function readAll(text: string, tenant: string | undefined): readonly ReadSentence[] {
  const out: ReadSentence[] = [];
  let topic: string | undefined;
  let lead = '';
  let listed: string | undefined;
  let section: SourceSpan | undefined;
  let lastRecord: string | undefined;
  let lastMany: string | undefined;
  let lastFacts: readonly NamedFact[] | undefined;
  const speakers = speakersIn(text);
  if (!couldDescribe(text)) return [];
  const blocks = blocksOf(text);
  const rows = rowReader(text, blocks);
  const outline = outlineOf(text, blocks);
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      out.push({ span: block.span, tokens: [], role: block.role, claims: [], heading: true });
      const named = headingThing(block.heading, ownsList(blocks, at));
      if (named !== undefined && isFact(named))
        out.push({
          span: block.span,
          tokens: [],
          role: block.role,
          claims: branchClaims({ kind: 'thing', name: named, span: block.span }, undefined),
          heading: true,
        });
      listed = named;
      topic = named ?? topic;
      continue;
    }
    if (section !== block.headingSpan) section = block.headingSpan;
    const branch = outline.get(at);
    const above = block.under === undefined ? undefined : outline.get(block.under);
    if (branch || above?.kind === 'values') {
      const owner = above?.name ?? headingThing(block.heading) ?? topic;
      out.push({
        span: block.span,
        tokens: [],
        role: block.role,
        claims: branchClaims(branch, owner),
        heading: !branch,
      });
      if (branch?.kind === 'thing') topic = branch.name;
      continue;
    }
    const owner =
      above?.name ?? ownerOf(block) ?? (block.parent === undefined && block.kind === 'bullet' ? listed : undefined);
    if (block.kind === 'row') {
      const claims = rows.read(block, owner ?? topic, (span, about) => readCell(text, span, about, block));
      out.push({ span: block.span, tokens: [], role: block.role, claims, heading: false });
      continue;
    }
    let role = listsQueries(block, lead) ? 'queries' : block.role;
    if (block.kind === 'paragraph')
      lead = text.slice(block.span.start, Math.min(block.span.end, block.span.start + 120));
    let title: string | undefined;
    let labelled: string | undefined;
    for (const span of sentencesIn(text, block.span)) {
      const said = spoken(
        asThing(
          tag(
            plainTopic(
              plainWords(colloquial(withoutReport(withoutAsides(dashedValues(tokenize(text, span.start, span.end)))))),
            ),
          ),
          tenant,
        ),
        speakers,
      );
      const tokens = above ? withSubject(said, above.name) : said;
      const bare = bareTopic(tokens);
      if (bare !== undefined && (block.kind === 'paragraph' || speakers.size > 0)) {
        topic = bare;
        const claims: readonly Claim[] = [{ pattern: 'bare-topic', span, kind: 'mention', name: bare, weight: 1 }];
        out.push({ span, tokens, role, claims, heading: false });
        continue;
      }
      title = span.start === block.span.start ? titleOf(text, span, block) : title;
      const label =
        role === 'queries' || role === 'rules'
          ? undefined
          : labelOfBlock(tokens, owner === undefined || emphasised(text, span));
      if (label) {
        title = title === labelled ? label.thing : (title ?? label.thing);
        labelled = label.thing;
      }
      if (title !== undefined && (label ?? span.start === block.span.start)) topic = title;
      const asks = speakers.size > 0 && text[span.end - 1] === '?';
      const words = text.slice(tokens[0]?.start ?? span.start, span.end);
      if (asks || isCourtesy(words) || isFiller(tokens)) {
        const claims: readonly Claim[] = [{ pattern: 'courtesy', span, kind: 'ignored', why: 'said to the reader' }];
        out.push({ span, tokens, role, claims, heading: false });
        continue;
      }
      if (announcesQueries(text.slice(span.start, Math.min(span.end, span.start + 80)))) role = 'queries';
      const context: Context = {
        role,
        ...((labelled ?? owner) !== undefined && { owner: labelled ?? (owner as string) }),
        ...(title !== undefined && { title }),
        ...((topic ?? owner) !== undefined && { topic: topic ?? (owner as string) }),
        ...(lastRecord !== undefined && { lastRecord }),
        ...(lastMany !== undefined && { lastMany }),
        ...(lastFacts && { lastFacts }),
        sentence: tokens,
        sentenceSpan: span,
        text,
      };
      const claims = readSentence(context, block);
      lastRecord = recordIn(claims) ?? lastRecord;
      lastFacts = factsIn(claims);
      const here = topicAfter(claims, undefined) ?? subjectOf(tokens);
      lastMany = manyIn(claims) ?? here ?? lastMany;
      topic = here ?? topic;
      out.push({
        span,
        tokens,
        role,
        ...(context.topic !== undefined && { topic: context.topic }),
        claims,
        heading: false,
      });
    }
  }
  return out;
}

/** "**Tanks**": the first word of a sentence is set off. */
const emphasised = (text: string, span: SourceSpan): boolean =>
  /[*_]/.test(text.slice(Math.max(0, span.start - 2), span.start + 1));

/** A bullet with bullets below it: a thing, or a fact of the thing above with its values. */
function branchClaims(branch: Branch | undefined, owner: string | undefined): readonly Claim[] {
  if (branch?.kind === 'thing')
    return [{ pattern: 'outline', span: branch.span, kind: 'mention', name: branch.name, weight: 2 }];
  if (!branch || owner === undefined) return [];
  const { name, list, span } = branch;
  const facets = { values: { closed: !list.some((v) => /^(?:etc|…|\.\.\.)/.test(v)), list } };
  const items = [{ name, plural: false, facets, span }];
  return [{ pattern: 'outline', span, kind: 'facts', owner, items, weight: 2 }];
}

/** A note in a table that is a sentence of its own. */
function readCell(text: string, span: SourceSpan, topic: string, block: Block): readonly Claim[] {
  const sentence = tag(tokenize(text, span.start, span.end));
  return readSentence({ role: block.role, topic, sentence, sentenceSpan: span, text }, block);
}
