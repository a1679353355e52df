import { singular } from '../model/inflect';
import type { SourceSpan } from '../model/origin';
import { noiseNouns, organisationNouns } from './lexicon/nouns';
import { announcesQueries } from './patterns/query-sentence';
import { couldBeThing, isFact } from './patterns/support';
import { conceptName } from './phrases/concept-name';
import type { Block } from './structure/blocks';
import { isSection } from './structure/front-matter';

/** A heading that names a thing: its bullets are its own. */
export function headingThing(heading: string | undefined, listed = false): string | undefined {
  if (heading === undefined || isSection(heading)) return undefined;
  const words = heading
    .toLowerCase()
    .replace(/^\d+[.)]?\s*/, '')
    .split(/\s+/);
  if (words.length > 4) return undefined;
  const all = [...words];
  while (
    words.length > 1 &&
    /^(?:information|details|data|management|table|entity|record|records|profile|fields|attributes|module|modules|subsystem|functions?)$/.test(
      words[words.length - 1] ?? '',
    )
  )
    words.pop();
  const bare = conceptName(words);
  const name = couldBeThing(bare) || all.length === words.length ? bare : conceptName(all);
  if (!couldBeThing(name) || organisationNouns.has(name) || /\b(?:and|of|we|how|what)\b/.test(name)) return undefined;
  return noiseNouns.has(singular(name)) || (isFact(name) && !listed) ? undefined : name;
}

/** "Subject Management": what is managed is a thing, though its name may be that of a fact elsewhere. */
export const putsUnderManagement = (heading: string | undefined): boolean =>
  heading !== undefined && / management(?: module)?:?$/i.test(heading);

/** Headings of one level, of which others name things, with bullets directly below: this one names a thing as well. */
export function ownsList(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at] as Block;
  if (blocks[at + 1]?.kind === 'row') return true;
  if (blocks[at + 1]?.kind !== 'bullet' || blocks[at + 2]?.kind !== 'bullet') return false;
  return blocks
    .slice(Math.max(0, at - 60), at + 60)
    .some(
      (b, i, near) =>
        b !== block &&
        b.kind === 'heading' &&
        b.level === block.level &&
        near[i + 1]?.kind === 'bullet' &&
        headingThing(b.heading) !== undefined,
    );
}

/** The thing a bullet or row is a fact of: of the bullet above, else of the heading. */
export function ownerOf(block: Block): string | undefined {
  if (block.parent !== undefined) {
    const label = block.parent.replace(/:\s*$/, '').replace(/\*\*/g, '').trim();
    if (label.split(/\s+/).length <= 4) return headingThing(label);
    return undefined;
  }
  return block.kind === 'bullet' || block.kind === 'row'
    ? headingThing(block.heading, block.kind === 'row')
    : undefined;
}

/** "1. Ward", with lines on it below: the thing that the first line of a longer bullet names. */
export function titleOf(text: string, first: SourceSpan, block: Block): string | undefined {
  if (block.kind !== 'bullet' || first.end >= block.span.end) return undefined;
  const line = /^[^\n]*\n/.exec(text.slice(first.start, Math.min(block.span.end, first.start + 60)))?.[0].trim();
  return line === undefined || line.length > first.end - first.start + 1
    ? undefined
    : headingThing(line.replace(/:$/, ''));
}

/** Bullets below "We need to find:" are ways of reading. */
export function listsQueries(block: Block, lead: string): boolean {
  if (block.kind !== 'bullet') return false;
  const above = block.parent ?? (lead.trimEnd().endsWith(':') ? lead : '');
  return above.includes(':') && announcesQueries(above);
}
