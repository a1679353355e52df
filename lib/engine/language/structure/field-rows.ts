import { singular } from '../../model/inflect';
import type { SourceSpan } from '../../model/origin';
import type { Claim, Side } from '../claims';
import { conceptName } from '../phrases/concept-name';
import { type Facets, facetsOf, mergeFacets } from '../phrases/facets';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { tag } from '../tokens/tag';
import { tokenize } from '../tokens/tokenize';
import type { Block } from './blocks';
import { type CellRole, rolesOf } from './field-table';
import { noteOf } from './row-note';

/** Reads the rows of tables of fields, one after the other: a row may leave out the entity of the row above. */
export interface RowReader {
  /** The claims of one row; `owner` is what a heading or the sentence above the table names. */
  readonly read: (block: Block, owner: string | undefined, statement: StatementReader) => readonly Claim[];
}

/** Reads a stretch of a cell as a sentence about `topic`. */
export type StatementReader = (span: SourceSpan, topic: string) => readonly Claim[];

/** A reader for the tables among `blocks`; the names in their entity columns are known to be things. */
export function rowReader(text: string, blocks: readonly Block[]): RowReader {
  const things = thingsIn(text, blocks);
  let header: readonly string[] | undefined;
  let above: string | undefined;
  return {
    read(block, owner, statement) {
      const roles = block.header && rolesOf(block.header);
      const cells = block.cells;
      if (!roles || !cells) return [];
      if (block.header !== header) above = undefined;
      header = block.header;
      const cell = (role: CellRole): SourceSpan | undefined => {
        const span = cells[roles.indexOf(role)];
        return span && span.end > span.start ? span : undefined;
      };
      const from = cell('from');
      const to = cell('to');
      if (from && to) return relationOf(text, block.span, from, to, cell('cardinality') ?? cell('note'));
      const entity = cell('entity');
      if (entity) above = nameAt(text, entity);
      const thing = above ?? owner;
      const field = cell('field');
      if (thing === undefined || thing === '') return [];
      if (!field) return [{ pattern: 'field-row', span: block.span, kind: 'mention', name: thing, weight: 2 }];
      const said = cells.flatMap((span, i) => {
        const role = roles[i] as CellRole | undefined;
        return role && span.end > span.start ? [{ role, span }] : [];
      });
      return rowClaims(text, block.span, thing, field, said, things, statement);
    },
  };
}

function rowClaims(
  text: string,
  span: SourceSpan,
  owner: string,
  field: SourceSpan,
  said: readonly { readonly role: CellRole; readonly span: SourceSpan }[],
  things: ReadonlySet<string>,
  statement: StatementReader,
): readonly Claim[] {
  const list = itemsOf(tag(tokenize(plain(text, field), 0, field.end - field.start))).items;
  let facets: Facets = {};
  const more: Claim[] = [];
  for (const { role, span: cell } of said) {
    const told = cellFacets(role, text.slice(cell.start, cell.end));
    if (told) facets = mergeFacets(facets, told);
    if (role !== 'note' && role !== 'description') continue;
    const note = noteOf(text, cell, owner, list[0]?.name ?? '', things, statement);
    facets = mergeFacets(facets, note.facets);
    more.push(...note.claims);
  }
  const items = list.map(
    (item): Item => ({
      ...item,
      facets: mergeFacets(facets, item.facets),
      span: { start: field.start + item.span.start, end: field.start + item.span.end },
    }),
  );
  return items.length === 0 ? more : [{ pattern: 'field-row', span, kind: 'facts', owner, items, weight: 3 }, ...more];
}

const yes = /^(?:y|yes|x|✓|✔|true|1|required|mandatory|m|not null|always|\*)$/i;
const no = /^(?:n|no|-|–|—|✗|false|0|optional|o|null|never)$/i;

/** What a cell says by itself, in a column that asks one thing; undefined for free notes. */
function cellFacets(role: CellRole, raw: string): Facets | undefined {
  const text = raw.replace(/[`*]/g, '').trim();
  switch (role) {
    case 'required':
      return yes.test(text) ? { required: true } : no.test(text) ? { optional: 'not required' } : facetsOf(text);
    case 'nullable':
      return yes.test(text) || /^(?:null|nullable|optional)$/i.test(text)
        ? { optional: 'may be empty' }
        : no.test(text)
          ? { required: true }
          : facetsOf(text);
    case 'unique':
      return yes.test(text) || /^unique$/i.test(text) ? { unique: true } : no.test(text) ? {} : facetsOf(text);
    case 'key':
      return /^(?:uq|uk|ak|u)$/i.test(text) ? { unique: true } : facetsOf(text);
    case 'default':
      return no.test(text) && text.length < 2 ? {} : facetsOf(`default ${text}`);
    case 'min':
      return facetsOf(/^[-\d]/.test(text) ? `at least ${text}` : text);
    case 'max':
      return facetsOf(/^[-\d]/.test(text) ? `at most ${text}` : text);
    case 'length':
      return /^\d+$/.test(text) ? { length: { max: Number(text) } } : facetsOf(text);
    case 'unit':
      return facetsOf(text);
    case 'reference':
      return no.test(text) ? {} : { reference: nameOf(text.replace(/[.(].*$/, '')) };
    case 'values':
      return valuesCell(text);
    default:
      return undefined;
  }
}

function valuesCell(text: string): Facets {
  const told = facetsOf(text);
  if (told.min || told.max || told.type) return told;
  const list = text
    .split(/\s*(?:,|;|\/|\||\bor\b)\s*/)
    .map((v) =>
      v
        .replace(/^["'“‘]|["'”’]$/g, '')
        .trim()
        .toLowerCase(),
    )
    .filter(Boolean);
  const open = list.some((v) => /^(?:etc\.?|…|\.\.\.|others?)$/.test(v));
  const values = list.filter((v) => !/^(?:etc\.?|…|\.\.\.)$/.test(v));
  return values.length > 1 && values.every((v) => v.length < 40) ? { values: { closed: !open, list: values } } : told;
}

/** "Customer | Order | 1:N". */
function relationOf(
  text: string,
  span: SourceSpan,
  from: SourceSpan,
  to: SourceSpan,
  count: SourceSpan | undefined,
): readonly Claim[] {
  const said = count ? text.slice(count.start, count.end).toLowerCase() : 'many';
  const parts = said.split(/\s*(?::|-+>?|–|—|→|\bto\b)\s*/).filter(Boolean);
  const ends = parts.length > 1 ? parts : [undefined, parts[0]];
  const many = (end: string | undefined): boolean => /many|\*|^[nm]$|\.\.[nm]$|\+/.test(end ?? '');
  const side = (at: SourceSpan, end: string | undefined): Side => ({
    name: nameAt(text, at),
    plural: false,
    count: many(end) ? { max: 'many' } : /^0/.test(end ?? '') ? { min: 0, max: 1 } : { max: 1 },
  });
  const [a, b] = [ends[0], ends[1]];
  const shape = many(a)
    ? many(b)
      ? 'manyToMany'
      : 'manyToOne'
    : many(b)
      ? 'oneToMany'
      : parts.length > 1
        ? 'oneToOne'
        : 'manyToOne';
  return [
    {
      pattern: 'field-row',
      span,
      kind: 'relate',
      left: side(from, a),
      right: side(to, b),
      verb: 'has',
      shape,
      weight: 2,
    },
  ];
}

function thingsIn(text: string, blocks: readonly Block[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (const block of blocks) {
    if (block.kind === 'heading' && block.heading) out.add(nameOf(block.heading));
    const at = block.header ? (rolesOf(block.header)?.indexOf('entity') ?? -1) : -1;
    const cell = block.cells?.[at];
    if (cell && cell.end > cell.start) out.add(nameAt(text, cell));
  }
  return out;
}

/** A name in words; one written as code is is one word, whose parts say nothing by themselves: "price_per_ton". */
const plain = (text: string, span: SourceSpan): string => {
  const cell = text.slice(span.start, span.end);
  return /^[a-z0-9]+(?:_[a-z0-9]+)+$/i.test(cell) ? cell : cell.replace(/[_`*]/g, ' ');
};
const nameAt = (text: string, span: SourceSpan): string => nameOf(text.slice(span.start, span.end));
const nameOf = (words: string): string =>
  singular(
    conceptName(
      words
        .replace(/[_`*]/g, ' ')
        .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
        .trim()
        .toLowerCase()
        .split(/\s+/),
    ),
  );
