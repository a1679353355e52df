import type { AttributeType } from '../../model/conceptual';
import type { Literal } from '../../model/predicate';
import { remembered } from '../../model/remembered';
import { numberWords } from '../lexicon/closed';
import { units } from '../lexicon/units';
import { type Order, orderOf, orderWords } from './comparisons';
import { predicateFacets } from './predicates';

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

const num = '(-?\\d[\\d,]*(?:\\.\\d+)?|zero|one|two|three|four|five|six|seven|eight|nine|ten|twelve)';
const toNumber = (word: string): number => numberWords.get(word) ?? Number(word.replace(/,/g, ''));
const rx = (body: string): RegExp => new RegExp(`(?:^|[^a-z0-9-])${body}(?![a-z0-9])`, 'i');

type Reader = readonly [RegExp, (m: RegExpExecArray, text: string) => Facets];

const readers: readonly Reader[] = [
  [rx('not (?:be )?unique'), () => ({})],
  [
    rx(
      '(?<!not )(?:globally |always |must be |is |be |are |being )?(?:case-insensitively )?unique(?: identifier)?(?: (?:within|per|for each|in each|for every|among|inside) (?:the |a |an |each |one |its )?([a-z][a-z -]*?))?(?=$|[,.;)]| and | if | when | where | but | ignoring | regardless | although )',
    ),
    (m) => ({ unique: true, ...(m[1] && { within: m[1].trim() }) }),
  ],
  [
    rx(
      '(?:unique|distinct) (?:together|in combination|combined|as a pair) with (?:the |its |their |an? )?([a-z][a-z ]*?)(?=$|[,.;)])',
    ),
    (m) => ({ unique: true, within: (m[1] ?? '').trim() }),
  ],
  [
    rx(
      '(?:no duplicates|no two alike|can(?:not)? repeat|never repeats?|never (?:the same|used|given|issued|assigned) twice|no two (?:of (?:them|these) |[a-z -]+? )?(?:may |can |must |should |will |ever )?(?:share|have|has|with|bear|carry|use) (?:the same(?: one)?|one|it|the same [a-z]+))',
    ),
    () => ({ unique: true }),
  ],
  [
    rx(
      '(?:(?:that |which )?no other (?:[a-z-]+ ){1,3}?(?:has|have|uses?|shares?|bears?|carries|may (?:have|use))|(?:that |which )?(?:nobody|no one|no-one|none) else (?:[a-z-]+ ){0,5}?(?:has|uses?|shares|bears|may (?:have|use))|(?:that |which )?(?:only one|exactly one|a single) (?:[a-z-]+ ){1,2}?(?:may|can) (?:have|use|bear))',
    ),
    () => ({ unique: true }),
  ],
  [
    rx(
      '(?:optional|optionally|nullable|not required|not mandatory|can be (?:empty|blank|null|omitted|missing)|may be (?:empty|blank|null|omitted|missing|unknown|absent)|not always(?: (?:known|present|set|given|there|filled in|available))?|often (?:not known|unknown|missing|empty|blank)|(?:is |are )(?:not known|unknown)(?: for (?:some|most|many)[a-z ]*)?|not known|unknown for (?:some|most|many)[a-z ]*|may not be known|might (?:be|not be) (?:empty|blank|missing|unknown|known|set|given)|(?:blank|empty|null) ?(?:=|means) ?[a-z]+|(?:can|may) be left (?:empty|blank|out|open)|left (?:empty|blank|open)(?: [a-z ]+)?|leave it (?:empty|blank)|not (?:everyone|everybody|everything|all|every(?: [a-z]+)?|each(?: [a-z]+)?)(?: of them)? (?:has|have|had|needs?|got|gives?|knows?)(?: an?| one| it| them| any)?|(?:for )?some (?:have|has) none|for some [a-z]+(?: only)?|where (?:it|they|one|we|there) (?:is|are|exists?|has|have|know)(?: it)?(?: (?:known|given|available|one))?|if (?:i|we|you|they) (?:like|want|know(?: it)?)|sometimes|if (?:any|known|given|present|provided|available|applicable|there is one|set|needed|they (?:have|are) [a-z ]*|it (?:has|is) [a-z ]*)|where (?:known|applicable|available)|when (?:known|available|applicable|present))',
    ),
    (m) => ({ optional: m[0].replace(/^[^a-z]+/i, '').trim() }),
  ],
  [
    rx(
      '((?:until|once|unless|(?:only )?(?:when|if)|only after|(?:is |are )?only set|only for|for those|null (?:until|when|if|while|for|before)|(?:empty|blank|none|nothing|open|missing|absent) (?:until|when|if|while|for|before)|unknown (?:until|at first|before|while|for)|known (?:only )?(?:after|once|when|later|afterwards)|(?:set|filled in|added|given|entered|decided|assigned|recorded|noted) (?:only )?(?:after|later|afterwards)|not (?:assigned|set|known|given|there|filled in|decided) (?:at first|initially|yet|at the (?:start|beginning)|in the beginning|right away)|open[- ]ended|(?:assigned|set|filled in|added|known) later|at first (?:none|empty|blank|unassigned|null|open)|(?:but |as |since )?(?:[a-z-]+ ){0,3}(?:do|does) not have (?:one|it|any))\\b[^,.;)]*)',
    ),
    (m) => ({ optional: (m[1] ?? '').trim() }),
  ],
  [
    rx(
      '(?:required|mandatory|compulsory|not null|must be (?:given|provided|present|set|filled|entered|specified)|cannot be (?:empty|null|blank|missing)|always (?:present|given|known|set|there))',
    ),
    () => ({ required: true }),
  ],
  [
    rx(`(?:between|from|in the range(?: of)?|ranging from|range:?) ?${num} ?(?:and|to|-|–|through|\\.\\.\\.?) ?${num}`),
    range,
  ],
  [
    rx(
      `${num} ?(?:to|-|–|through|\\.\\.\\.?) ?${num}(?! (?:characters|digits|chars|letters))(?: stars| points| inclusive)?`,
    ),
    range,
  ],
  [rx(`(?:out of|on a scale of) ${num}`), (m) => ({ min: incl(0), max: incl(toNumber(m[1] ?? '')) })],
  [
    rx(
      `(?:greater than or equal to|at least|no less than|not less than|minimum(?: of)?|min\\.?|>=|starting (?:at|from)|of at least) ${num}`,
    ),
    (m) => ({ min: incl(toNumber(m[1] ?? '')) }),
  ],
  [
    rx(`${num} (?:or|and) (?:more|higher|greater|above|up|upwards?|over)`),
    (m) => ({ min: incl(toNumber(m[1] ?? '')) }),
  ],
  [
    rx(`(?:not|never|no) (?:before|earlier than|older than) ((?:1[5-9]|20)\\d\\d)`),
    (m) => ({ min: incl(toNumber(m[1] ?? '')) }),
  ],
  [
    rx(
      `(?<!\\b(?:not|no|never|nor|cannot|be) )(?:greater than|more than|larger than|above|over|exceeds?|must exceed|higher than|>) ${num}`,
    ),
    (m) => ({ min: excl(toNumber(m[1] ?? '')) }),
  ],
  [
    rx(
      `(?:at most|up to|no more than|not more than|maximum(?: of)?|max\\.?|not exceed(?:ing)?|<=|limited to|less than or equal to|cannot exceed|not over) ${num}(?! (?:characters|digits|chars|letters))`,
    ),
    (m) => ({ max: incl(toNumber(m[1] ?? '')) }),
  ],
  [
    rx(`(?<!\\b(?:not|no|never|nor|cannot|be) )(?:less than|fewer than|below|under|<) ${num}`),
    (m) => ({ max: excl(toNumber(m[1] ?? '')) }),
  ],
  [
    rx('(?:(?:must be |is |always |be |are )?(?<!not )positive|greater than zero|more than zero|strictly positive)'),
    () => ({ min: excl(0) }),
  ],
  [
    rx(
      "(?:never|not|non|cannot be|can not be|can never be|can't be|no)[ -]?(?:be )?negative(?: values?)?|zero or (?:more|positive|greater)|non-negative|nonnegative|never below zero|not below zero|cannot (?:go|be|drop) below zero",
    ),
    () => ({ min: incl(0) }),
  ],
  [
    rx(`(?:at least|no fewer than|no less than|min(?:imum)?\\.?(?: of)?) ${num} (?:characters|digits|chars|letters)`),
    (m) => ({ length: { min: toNumber(m[1] ?? '') } }),
  ],
  [
    rx(
      `(?<!(?:to|most|than|least|max|maximum|minimum|min|of) ?)(?:exactly )?${num}[- ](?:character|digit|letter|char)s?(?: long)?`,
    ),
    (m) => ({ length: { min: toNumber(m[1] ?? ''), max: toNumber(m[1] ?? '') } }),
  ],
  [
    rx(`(?:up to|at most|max(?:imum)?(?: of)?|no more than) ${num} (?:characters|digits|chars|letters)`),
    (m) => ({ length: { max: toNumber(m[1] ?? '') } }),
  ],
  [
    rx(`${num} ?(?:to|-|–) ?${num} (?:characters|digits|chars|letters)`),
    (m) => ({ length: { min: toNumber(m[1] ?? ''), max: toNumber(m[2] ?? '') } }),
  ],
  [
    rx(
      '(?:defaults? (?:to|is|value(?: is| of)?|:|=)?|by default|initially|starts? (?:as|at|with|out as)|default of) ?:? ?["“\']?([a-z0-9_.-]+(?: [a-z_-]+)?)["”\']?',
    ),
    (m) => defaulted(m[1] ?? ''),
  ],
  [
    rx(
      '(?:free[- ]?form(?:at)?|arbitrary|schema-?less|unstructured|(?:differs?|var(?:y|ies|ying)|(?:looks?|is|are) different|different|another shape|other shape) (?:per|by|from|for|depending on|with)(?: each| every| one| case)?|differs? wildly|jsonb?|key[-/ ] ?value(?: pairs?)?|depends on the|whatever (?:the|it|they|he|she|we))',
    ),
    () => ({ type: 'json' }),
  ],
  [rx('(?:multiple values|several values|comma[- ]separated|multi-?valued|list of)'), () => ({ multi: true })],
  [rx('(?:primary key|pk)'), () => ({ key: true, unique: true })],
  [
    rx(
      '(?:foreign key|fk|references?|refers to|linked to|link to|points? to|->|→)(?: (?:to|key|the|a|an|references?|in|table|of))* ?([a-z][a-z _]*)?',
    ),
    (m) => ({ reference: (m[1] ?? '').trim() }),
  ],
];

const typeWords: readonly (readonly [RegExp, AttributeType])[] = [
  [/^(?:date|calendar date|day)$/, 'date'],
  [/^(?:timestamp|datetime|date ?time|date and time|timestamptz)$/, 'timestamp'],
  [/^(?:time|time of day)$/, 'time'],
  [/^(?:int|integer|whole number|number|numeric|bigint|smallint)$/, 'integer'],
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

const incl = (value: number) => ({ value, inclusive: true });
const excl = (value: number) => ({ value, inclusive: false });
function range(m: RegExpExecArray): Facets {
  const low = toNumber(m[1] ?? '');
  const high = toNumber(m[2] ?? '');
  return low < high ? { min: incl(low), max: incl(high) } : {};
}

function defaulted(word: string): Facets {
  const w = word.toLowerCase();
  if (/^(?:null|none|empty|when|if)/.test(w)) return {};
  if (/^(?:false|no|off)\b/.test(w)) return { default: false };
  if (/^(?:true|yes|on)\b/.test(w)) return { default: true };
  if (/^(?:now|the current time|current)/.test(w)) return { default: { kind: 'now' } };
  if (/^today/.test(w)) return { default: { kind: 'today' } };
  const first = w.split(' ')[0] ?? w;
  const n = toNumber(first);
  return { default: Number.isFinite(n) && first !== '' ? n : first };
}

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
  const unit = unitIn(text.toLowerCase());
  if (unit) out = { ...out, ...unit };
  if (out.unit === '%' && out.type === undefined) out = { ...out, type: 'percentage' };
  return out;
});

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
  for (const m of text.matchAll(/\d ?([a-z°²³%]+[23]?)(?=$|[\s,.;)])/g)) {
    const known = units.get(m[1] ?? '');
    if (known) return { unit: known.name, whole: known.whole };
  }
  return undefined;
}

/** Two readings of the same attribute as one; what the first says wins. */
export const mergeFacets = (a: Facets, b: Facets): Facets => ({
  ...b,
  ...a,
  ...(a.required && b.optional && !a.optional ? {} : {}),
});
