import type { SourceSpan } from '../model/origin';
import { endsWithReading } from './asked-paragraph';
import type { Claim } from './claims';
import { headingThing, ownerOf, ownsList, putsUnderManagement } from './headings';
import { noRecall, type ReadingMemory, type Recall, recallOf } from './memory';
import { isFact } from './patterns/support';
import { readSentence } from './read-sentence';
import { readStatements } from './read-statements';
import { addBlock, type Reader, type ReadSentence, readerOf } from './reader';
import { organisationIn } from './resolve/tenancy';
import { askedThing } from './structure/asked';
import { type Block, blocksOf } from './structure/blocks';
import { rowReader } from './structure/field-rows';
import { type Branch, outlineOf } from './structure/outline';
import { couldDescribe } from './structure/plain-text';
import { tag } from './tokens/tag';
import { tokenize } from './tokens/tokenize';

export type { ReadSentence } from './reader';

/** Every sentence of the text, read by the patterns, in text order; again where tenants turn out to be organisations. */
export function readSentences(text: string, memory?: ReadingMemory): readonly ReadSentence[] {
  if (!couldDescribe(text)) return [];
  const recall = memory ? recallOf(memory, text) : noRecall;
  const read = readAll(text, undefined, recall);
  const tenant = organisationIn(
    read.flatMap((sentence) => sentence.claims),
    text,
  );
  return tenant === undefined ? read : readAll(text, tenant, recall);
}

function readAll(text: string, tenant: string | undefined, recall: Recall): readonly ReadSentence[] {
  const reader = readerOf(text, tenant, recall);
  const blocks = blocksOf(text);
  const rows = rowReader(text, blocks);
  const outline = outlineOf(text, blocks);
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      readHeading(reader, block, ownsList(blocks, at) || putsUnderManagement(block.heading));
      // "Speakers", and below it "Name, year of birth and a photo. ...".
      if (reader.listed !== undefined && blocks[at + 1]?.kind === 'paragraph') reader.named = true;
      continue;
    }
    const branch = outline.get(at);
    const above = block.under === undefined ? undefined : outline.get(block.under);
    if (branch || above?.kind === 'values') {
      readBranch(reader, block, branch, above?.name);
      continue;
    }
    const owner =
      above?.name ??
      ownerOf(block) ??
      (block.parent === undefined && block.kind === 'bullet' ? reader.listed : undefined);
    if (block.kind === 'row') {
      const claims = rows.read(block, owner ?? reader.topic, (span, about) => readCell(text, span, about, block));
      addBlock(reader, block, claims, false);
    } else readStatements(reader, block, owner, above?.name, endsWithReading(text, blocks, at));
  }
  return reader.out;
}

/** A heading says where the text below belongs, and may name the thing it is about. */
function readHeading(reader: Reader, block: Block, listed: boolean): void {
  addBlock(reader, block, [], true);
  const name = headingThing(block.heading, listed);
  if (name !== undefined && isFact(name))
    addBlock(reader, block, branchClaims({ kind: 'thing', name, span: block.span }, undefined), true);
  reader.listed = name;
  reader.topic = name ?? reader.topic;
  if (block.heading?.endsWith('?')) askedInHeading(reader, block.span);
}

/** "What do you store about my car?": what the answer below is about. */
function askedInHeading(reader: Reader, { start, end }: SourceSpan): void {
  reader.topic = askedThing(tag(tokenize(reader.text, start, end)), reader.asker) ?? reader.topic;
  reader.named = true;
}

/** A bullet with bullets below it, or one of the values below such a bullet. */
function readBranch(reader: Reader, block: Block, branch: Branch | undefined, above: string | undefined): void {
  const owner = above ?? headingThing(block.heading) ?? reader.topic;
  addBlock(reader, block, branchClaims(branch, owner), !branch);
  if (branch?.kind === 'thing') reader.topic = branch.name;
}

/** A bullet with bullets below it: a thing, or a fact of the thing above with its values. */
function branchClaims(branch: Branch | undefined, owner: string | undefined): readonly Claim[] {
  if (branch?.kind === 'thing') return branchThing(branch);
  if (!branch || owner === undefined) return [];
  const { name, list, span } = branch;
  const facets = { values: { closed: !list.some((v) => /^(?:etc|…|\.\.\.)/.test(v)), list } };
  const items = [{ name, plural: false, facets, span }];
  return [{ pattern: 'outline', span, kind: 'facts', owner, items, weight: 2 }];
}

/** "Repairs, many per boat": a thing, and what it belongs to. */
function branchThing({ name, span, per, stated }: Extract<Branch, { kind: 'thing' }>): readonly Claim[] {
  // A heading over sentences may only say what they deal with: "Payment", "Termination".
  const mention: Claim = { pattern: 'outline', span, kind: 'mention', name, weight: stated ? 0.5 : 2 };
  if (per === undefined) return [mention];
  const left = { name, plural: true };
  const right = { name: per, plural: false, count: { max: 1 as const } };
  return [
    mention,
    { pattern: 'outline', span, kind: 'relate', left, right, verb: 'belong', shape: 'manyToOne', weight: 2 },
  ];
}

/** A note in a table that is a sentence of its own. */
function readCell(text: string, span: SourceSpan, topic: string, block: Block): readonly Claim[] {
  const sentence = tag(tokenize(text, span.start, span.end));
  return readSentence({ role: block.role, topic, sentence, sentenceSpan: span, text }, block);
}
