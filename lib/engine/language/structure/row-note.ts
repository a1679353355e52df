import { singular } from '../../model/inflect';
import type { SourceSpan } from '../../model/origin';
import type { Claim } from '../claims';
import { wordsIn } from '../lexicon/phrase-words';
import { type Facets, facetsOf, mergeFacets } from '../phrases/facets';
import type { StatementReader } from './field-rows';

/** What a free note about a field says: of the field itself, and of the things around it. */
export interface RowNote {
  readonly facets: Facets;
  readonly claims: readonly Claim[];
  /** How many pieces said nothing that was understood. */
  readonly unread: number;
}

const article = '(?:the |an? |its |their |this )?';
const cascades = new RegExp(
  `^(?:is |are |to be )?(?:removed|deleted|gone(?: away)?|goes(?: away)?|go(?: away)?|dropped|dies?|disappears?|vanish(?:es)?|cascades?)(?: on delete)?(?: together| along)? (?:with|when) ${article}([a-z][a-z _-]*?)(?: (?:is|are|goes)(?: (?:deleted|removed|dropped))?)?$`,
  'i',
);
const clears = new RegExp(
  `^(?:is |are )?(?:set (?:to )?(?:null|empty|blank)|emptied|cleared|nulled|becomes (?:null|empty)|null|empty|blank|kept,? (?:but )?(?:empty|null))(?: (?:when|if|once) ${article}([a-z][a-z _-]*?) (?:is|are|goes|leaves)(?: (?:deleted|removed|dropped|gone|away))*)?$`,
  'i',
);
const pointed = /^(?:ref(?:erence)?|link|key|id)(?: of| to|:)? (?:an? |the )?([a-z][a-z _]*)$/i;
const onDelete = /^(?:on delete:? )?(cascades?|restrict(?:ed|s)?|no action|set null)(?: on delet(?:e|ion))?$/i;

/** Reads the note of a field of `owner`, piece by piece; a piece that is a sentence is read as one about the owner. */
export function noteOf(
  text: string,
  cell: SourceSpan,
  owner: string,
  field: string,
  things: ReadonlySet<string>,
  statement: StatementReader,
): RowNote {
  let facets: Facets = {};
  const claims: Claim[] = [];
  let unread = 0;
  for (const part of partsOf(text, cell, /^[;.](?:\s|$)/)) {
    const whole = text.slice(part.start, part.end);
    // "new | paid | void, default new": commas part what is said, bars the values.
    const barred = /\S \| \S|\S\|\S/.test(whole) && whole.includes(',');
    const listed = barred ? undefined : valuesIn(whole, things);
    if (listed) {
      facets = mergeFacets(facets, listed);
      continue;
    }
    for (const piece of partsOf(text, part, /^,\s/)) {
      const among = barred ? valuesIn(text.slice(piece.start, piece.end), things) : undefined;
      if (among) {
        facets = mergeFacets(facets, among);
        continue;
      }
      const said = text
        .slice(piece.start, piece.end)
        .replace(/[`*_]/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^([a-z]+)\? ?$/i, '$1 optional')
        .replace(/ = (?=\S+$)/, ' default ')
        .trim();
      const target = facets.reference ?? field;
      const gone = lifecycleIn(said, piece, owner, target);
      const told = gone ? {} : typedFacets(said.replace(/^(?:and|but) /, ''));
      const named = thingIn(said, things) ?? singular(pointed.exec(said)?.[1]?.toLowerCase() ?? '');
      if (gone) claims.push(gone);
      else if (named !== '') facets = mergeFacets(facets, { reference: named });
      else if (Object.keys(told).length > 0) facets = mergeFacets(facets, told);
      else {
        const made = wordsIn(said) > 3 ? statement(piece, owner) : [];
        claims.push(...made);
        if (made.length === 0) unread++;
      }
      if (gone && clears.test(said)) facets = mergeFacets(facets, { optional: said });
    }
  }
  return { facets, claims, unread };
}

/** "bool default false", "int optional": a type, and what else is said. */
function typedFacets(said: string): Facets {
  const m = /^([a-z0-9]+) ((?:optional|default|required|unique|nullable|not null)\b.*)$/i.exec(said);
  return m ? mergeFacets(facetsOf(m[1] ?? ''), facetsOf(m[2] ?? '')) : facetsOf(said);
}

function lifecycleIn(said: string, span: SourceSpan, owner: string, field: string): Claim | undefined {
  const made = (parent: string, action: 'cascade' | 'restrict' | 'setNull'): Claim => ({
    pattern: 'field-row',
    span,
    kind: 'lifecycle',
    parent: singular(parent.toLowerCase().trim()),
    child: owner,
    action,
  });
  const action = onDelete.exec(said)?.[1]?.toLowerCase();
  if (action)
    return made(field, action.startsWith('cascade') ? 'cascade' : action === 'set null' ? 'setNull' : 'restrict');
  const cascade = cascades.exec(said);
  if (cascade) return made(cascade[1] ?? field, 'cascade');
  const clear = clears.exec(said);
  return clear ? made(clear[1] ?? field, 'setNull') : undefined;
}

/** A piece that is only the name of a thing of the text: "customer", "a customer". */
function thingIn(said: string, things: ReadonlySet<string>): string | undefined {
  const name = singular(said.toLowerCase().replace(/^(?:an?|the|one|which) /, ''));
  return things.has(name) ? name : undefined;
}

/** "draft, sent or paid", "one of: a, b", "red / white": a list of words none of which says anything else. */
function valuesIn(part: string, things: ReadonlySet<string>): Facets | undefined {
  const lead = /^(?:one of|either|enum|values?|allowed|possible values|options|any of|is)\b[\s:=]*/i.exec(part.trim());
  const list = part
    .trim()
    .slice(lead?.[0].length ?? 0)
    .replace(/[`*()[\]{}]/g, ' ')
    .split(/\s*(?:,\s|,|\s\/\s|\||\/|\bor\b)\s*/)
    .map((v) =>
      v
        .replace(/^["'“‘]|["'”’.]$/g, '')
        .trim()
        .toLowerCase(),
    )
    .filter(Boolean);
  if (/^(?:unique|required|optional|mandatory|not null|nullable|primary)\b/i.test(part.trim())) return undefined;
  const open = list.some((v) => /^(?:etc\.?|…|\.\.\.)$/.test(v));
  const values = list.filter((v) => !/^(?:etc\.?|…|\.\.\.)$/.test(v));
  if (values.some((v) => pointed.test(v) || onDelete.test(v) || cascades.test(v) || clears.test(v))) return undefined;
  if (values.length < 2 || values.some((v) => v.split(/\s+/).length > 3)) return undefined;
  if (!lead && values.some((v) => things.has(singular(v)) || Object.keys(facetsOf(v)).length > 0 || /^[<>=]/.test(v)))
    return undefined;
  return /^(?:y|yes|true) *[/,] *(?:n|no|false)$/i.test(part.trim())
    ? undefined
    : { values: { closed: !open, list: values } };
}

/** The stretches of `span` between separators outside parentheses, without blanks around them. */
function partsOf(text: string, span: SourceSpan, cut: RegExp): readonly SourceSpan[] {
  const out: SourceSpan[] = [];
  let start = span.start;
  let depth = 0;
  for (let i = span.start; i <= span.end; i++) {
    const c = text[i];
    if (c === '(') depth++;
    if (c === ')') depth = Math.max(0, depth - 1);
    if (i < span.end && (depth > 0 || !cut.test(text.slice(i, i + 2)))) continue;
    let end = i;
    let from = start;
    while (from < end && /\s/.test(text[from] ?? '')) from++;
    while (end > from && /\s/.test(text[end - 1] ?? '')) end--;
    if (end > from) out.push({ start: from, end });
    start = i + 1;
  }
  return out;
}
