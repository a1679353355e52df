import { singular } from '../../model/inflect';
import type { SourceSpan } from '../../model/origin';
import { couldBeThing, isFact } from '../patterns/support';
import { conceptName } from '../phrases/concept-name';
import type { Block } from './blocks';
import { isSection } from './front-matter';

/** What a bullet with bullets below it is: the thing they tell of, in whole sentences where it is `stated`, or a fact and its values. */
export type Branch =
  | {
      readonly kind: 'thing';
      readonly name: string;
      readonly span: SourceSpan;
      readonly per?: string;
      readonly stated?: boolean;
    }
  | { readonly kind: 'values'; readonly name: string; readonly list: readonly string[]; readonly span: SourceSpan };

/** The branches of nested bullets, by the index of the block; a bullet that says more than a name is none. */
export function outlineOf(text: string, blocks: readonly Block[]): ReadonlyMap<number, Branch> {
  const below = new Map<number, Block[]>();
  for (const block of blocks) {
    if (block.under === undefined) continue;
    const list = below.get(block.under);
    if (list) list.push(block);
    else below.set(block.under, [block]);
  }
  const out = new Map<number, Branch>();
  for (const [at, children] of below) {
    const block = blocks[at] as Block;
    const { label, per } = perOf(text.slice(block.span.start, block.span.end));
    const name = labelIn(label);
    if (name === undefined) continue;
    const inThing = block.under !== undefined && out.get(block.under)?.kind === 'thing';
    const said = children.map((c) => text.slice(c.span.start, c.span.end));
    const list = said.map((c) => c.replace(/[`*.]/g, '').trim().toLowerCase());
    const short = list.every((v) => v.split(/\s+/).length <= 3 && !/[:,(]/.test(v));
    if (inThing && (isFact(name) || !couldBeThing(name)) && short && list.length > 1)
      out.set(at, { kind: 'values', name, list, span: block.span });
    else if (!inThing && couldBeThing(name) && (children.length > 1 || !isFact(name)))
      out.set(at, {
        kind: 'thing',
        name,
        span: block.span,
        stated: said.every(isSentence),
        ...(per !== undefined && { per }),
      });
  }
  return out;
}

/** "The member shall pay a fee." */
const isSentence = (line: string): boolean => /^[^:]{25,}[.;]\s*$/s.test(line.trim());

const counted =
  /^(.{2,40}?)(?:,| -| –|:| \()\s*(?:(?:zero|one|0|1|none) (?:or|to|\.\.) (?:more|many|n)|many|several|multiple|any number|more than one|one|0\.\.[n*]|1\.\.[n*]|n)? ?(?:per|for (?:each|every)|of (?:each|every|a|an)|in (?:each|every)) ([\p{L}_ ]{2,30}?)\)?:?$/iu;

const asideOf =
  /^(.{2,40}?)\s*\((?:(?:an? )?(?:child|part|line|item|detail|member|component) of|belongs to|one of|of|under|within) (?:the |an? |each |one )?([\p{L}_ ]{2,30})\)\s*:?$/iu;

/** "Repairs, many per boat": the label, and the thing each belongs to. */
function perOf(bullet: string): { readonly label: string; readonly per?: string } {
  const bare = bullet.replace(/[*_`]+/g, (m) => (m === '_' ? '_' : '')).trim();
  const m = counted.exec(bare) ?? asideOf.exec(bare);
  const per = m ? labelIn(m[2] ?? '') : undefined;
  return m && per !== undefined && couldBeThing(per)
    ? { label: m[1] ?? '', per }
    : { label: bullet.replace(/\s*\([^()]*\)\s*(?=:?\s*$)/, '') };
}

const generic = /^(?:information|details|data|table|entity|record|records|fields|attributes|columns)$/;

/** The name a bullet consists of: "**Order**", "Order:", "The order table"; undefined where it says more. */
function labelIn(bullet: string): string | undefined {
  const bare = bullet
    .replace(/[*_`]/g, ' ')
    .replace(/\s*(?::|-|–|—)\s*$/, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim()
    .toLowerCase();
  if (isSection(bare)) return undefined;
  const words = bare.split(/\s+/).filter((w) => !/^(?:the|an?|each|every|entity|table)$/.test(w));
  while (words.length > 1 && generic.test(words[words.length - 1] ?? '')) words.pop();
  if (words.length === 0 || words.length > 4 || /[^\p{L}\p{N}\s'’-]/u.test(words.join(' '))) return undefined;
  if (/^(?:quer|rule|relation|constraint|report|lookup|note|search)/.test(words[0] ?? '')) return undefined;
  return singular(conceptName(words));
}
