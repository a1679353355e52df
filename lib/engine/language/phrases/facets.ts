import type { AttributeType } from '../../model/conceptual';
import type { Literal } from '../../model/predicate';
import { remembered } from '../../model/remembered';
import { type Unit, units } from '../lexicon/units';
import { type Order, orderOf, orderWords } from './comparisons';
import { readers } from './facet-readers';
import { predicateFacets } from './predicates';
import { inUnit } from './same-unit';

/** What the words around an attribute say about its values. */
export interface Facets {
  readonly required?: boolean;
  /** Why it may be absent. */
  readonly optional?: string;
  readonly unique?: boolean;
  /** Unique among the instances of one ...: "within an account". */
  readonly within?: string;
  readonly values?: { readonly closed: boolean; readonly list: readonly string[] };
  readonly min?: { readonly value: number; readonly inclusive: boolean };
  readonly max?: { readonly value: number; readonly inclusive: boolean };
  readonly length?: { readonly min?: number; readonly max?: number };
  readonly default?: Literal | { readonly kind: 'now' | 'today' };
  readonly unit?: string;
  readonly whole?: boolean;
  readonly type?: AttributeType;
  readonly multi?: boolean;
  readonly description?: string;
  /** "foreign key to X", "references X", "(a user)": the attribute stands for another entity. */
  readonly reference?: string;
  readonly key?: boolean;
  /** How it is ordered against another fact of the same thing: "never before the start". */
  readonly compare?: { readonly op: Order; readonly to: string };
}

const typeWords: readonly (readonly [RegExp, AttributeType])[] = [
  [/^(?:date|calendar date|day)$/, 'date'],
  [/^(?:timestamp|datetime|date ?time|date and time|timestamptz)$/, 'timestamp'],
  [/^(?:time|time of day)$/, 'time'],
  [/^(?:int|integer|whole number|number|bigint|smallint)$/, 'integer'],
  [/^(?:decimal|float|double|real)$/, 'decimal'],
  [/^(?:money|currency amount)$/, 'money'],
  [/^(?:bool|boolean|yes\/no|yes or no|true\/false|true or false|y\/n|flag|yes \/ no|true \/ false)$/, 'boolean'],
  [/^(?:text|string|varchar|char|free text|short text)(?: ?\( ?\d+ ?\))?$/, 'text'],
  [/^(?:long text|rich text|markdown|html|multiline text|longtext)$/, 'longText'],
  [/^uuid$/, 'uuid'],
  [/^(?:url|uri|link)$/, 'url'],
  [/^e-?mail$/, 'email'],
  [/^(?:(?:two|2)[- ]letter )?(?:iso )?country code$/, 'countryCode'],
  [/^(?:(?:three|3)[- ]letter )?(?:iso )?currency code$/, 'currencyCode'],
  [/^(?:year|calendar year)$/, 'integer'],
  [/^(?:blob|binary|bytes|file)$/, 'binary'],
  [/^(?:percentage|percent|%)$/, 'percentage'],
];
/** Reads what a note or the words behind an attribute's name say. Unknown words say nothing. */
export const facetsOf: (note: string) => Facets = remembered((note) => {
  if (note === '') return {};
  const text = note
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;)])/g, '$1')
    .replace(/(^|\b(?:between|from|and|to|least|most|than|of|range:?) |[(:] ?)([-–−]) (?=\d)/g, '$1-')
    .trim();
  if (text === '') return {};
  const whole = typeWords.find(([shape]) => shape.test(text.toLowerCase()));
  const piece = whole ? undefined : typeOfPiece(text.toLowerCase());
  let out: Facets = whole ? { type: whole[1] } : piece ? { type: piece } : {};
  for (const piece of text.split(/[,;] ?/)) {
    const said = statement.test(piece)
      ? predicateFacets(
          piece
            .toLowerCase()
            .replace(/^(?:which|that|and|but|it|they) /, '')
            .trim(),
        )
      : undefined;
    if (said) out = { ...said, ...out };
  }
  const { min, max } = out;
  for (const [shape, read] of readers) {
    const m = shape.exec(text);
    if (m) out = { ...read(m, text), ...out };
  }
  if (min || max) {
    const { min: _low, max: _high, ...rest } = out;
    out = { ...rest, ...(min && { min }), ...(max && { max }) };
  }
  out = { ...out, ...comparisonIn(text.toLowerCase()) };
  if (typeof out.default === 'string') out = { ...out, default: plainNumber(out.default) };
  const unit = unitIn(text.toLowerCase());
  if (unit) out = inUnit({ ...out, ...unit }, unit.unit, unitOfNumber(text.toLowerCase())?.name);
  if (out.unique && out.optional === 'once') {
    const { optional: _, ...rest } = out;
    out = rest;
  }
  if (out.unit === '%' && out.type === undefined) out = { ...out, type: 'percentage' };
  return out;
});

/** "45 minutes" by default: the number, whose unit is read apart. */
function plainNumber(value: string): Literal {
  const m = /^(\d+(?:\.\d+)?) ([a-z]+)$/.exec(value);
  return m?.[1] !== undefined && units.has(m[2] ?? '') ? Number(m[1]) : value;
}

/** Words without which a piece of a note is no statement the predicates read. */
const statement =
  /\b(?:not|never|cannot|can|may|might|default|initially|starts?|begins?|only|once|twice|at (?:least|most)|no (?:less|more|fewer|longer|shorter|higher|lower)|fewer|exceed|optional|empty|blank|later|reused|repeated?)\b/i;

const comparison = new RegExp(
  `(?:^|[,;] |which |that |and |must |is |be |being |cannot |always |never |falls? |lies? )(${orderWords}) (?:the |its |their |that of )?([a-z][a-z -]*?)(?: (?:date|time|day))?(?=$|[,.;)])`,
);

/** "must be later than the start", "never before the commissioning date"; "after" then is no reason to be absent. */
function comparisonIn(text: string): Facets {
  const m = comparison.exec(text);
  if (!m || /\d|^(?:zero|nought|now|today|the)\b/.test(m[2] ?? '')) return {};
  // "under review", "over budget" are states.
  if (/^(?:under|over)$/.test(m[1] ?? '') && !/ (?:the|its|their|that) /.test(m[0])) return {};
  const before = text.slice(0, m.index + m[0].indexOf(m[1] ?? ''));
  const op = orderOf(m[1] ?? '', /\b(?:not|never|cannot)(?: be)? $/.test(before));
  if (!op) return {};
  const compare = { op, to: (m[2] ?? '').trim() };
  return { compare };
}

/** "int, at least 1", "int > 0", "yes / no, blank until over": a data type among what a note says. */
function typeOfPiece(text: string): AttributeType | undefined {
  for (const piece of text.split(/[,;] ?/)) {
    const words = piece.trim();
    const hit = typeWords.find(([shape]) => shape.test(words));
    if (hit && hit[1] !== 'date' && hit[1] !== 'time' && !/^(?:day|number|flag|link|file)$/.test(words)) return hit[1];
    if (/^(?:int|integer|whole number)(?= )/.test(words)) return 'integer';
    if (/^(?:decimal|numeric|float)(?= )/.test(words)) return 'decimal';
    if (/^(?:text|string|varchar)(?= ?\()/.test(words)) return 'text';
  }
  return undefined;
}

const unitPhrase =
  /\b(?:in|measured in|given in|as) (?:the |whole |full |integer )?((?:(?:square|cubic|nautical|degrees?) )?[a-z°²³%€$£]+[0-9²³]?)( ?\/ ?[a-z0-9²³]+)?(?=$|[\s,.;)])/g;

function unitIn(text: string): Facets | undefined {
  const bare = text.trim().replace(/\.$/, '');
  const alone = /^(?:year|month|week|day|hour|minute|second)$/.test(bare) ? undefined : units.get(bare);
  if (alone) return { unit: alone.name, whole: alone.whole };
  for (const m of text.matchAll(unitPhrase)) {
    const words = m[1] ?? '';
    const hit =
      units.get(words.replace(' ', '-')) ??
      units.get(words) ??
      units.get(words.split(' ')[1] ?? '') ??
      units.get(words.split(' ')[0] ?? '');
    if (!hit) continue;
    return m[2]
      ? { unit: `${hit.name}${m[2].replaceAll(' ', '')}`, whole: false }
      : { unit: hit.name, whole: hit.whole };
  }
  const known = unitOfNumber(text);
  return known && { unit: known.name, whole: known.whole };
}

/** "at most 10 MB": the unit right behind a number. */
function unitOfNumber(text: string): Unit | undefined {
  for (const m of text.matchAll(/\d ?([a-z°²³%]+[23]?)(?=$|[\s,.;)])/g)) {
    const known = units.get(m[1] ?? '');
    if (known) return known;
  }
  return undefined;
}

/** Two readings of the same attribute as one; what the first says wins, its unit as well. */
export const mergeFacets = (a: Facets, b: Facets): Facets => ({ ...inUnit(b, a.unit), ...a });
