import { singular } from '../../model/inflect';
import { numberWords } from '../lexicon/closed';
import type { Facets } from './facets';

const num = '(-?\\d[\\d,]*(?:\\.\\d+)?|zero|one|two|three|four|five|six|seven|eight|nine|ten|twelve)';
/** Behind a word of comparison a minus is a sign, also where it stands apart: "below - 5". */
const signed = num.replace('-?', '-? ?');
const toNumber = (word: string): number => numberWords.get(word) ?? Number(word.replace(/[, ]/g, ''));
const rx = (body: string): RegExp => new RegExp(`(?:^|[^a-z0-9-])${body}(?![a-z0-9])`, 'i');

/** "cannot go below -5": what a value never does is a bound that it may reach. */
const neverGoes =
  "(?:not|never|cannot|can't|n't) (?:ever )?(?:be |go |goes |drop |drops |fall |falls |sink |rise |get |become |allowed to (?:be |go )?)?";

type Reader = readonly [RegExp, (m: RegExpExecArray, text: string) => Facets];

/** Each way of saying something of the values of a fact, and what it says; an earlier one wins over a later. */
export const readers: readonly Reader[] = [
  [rx('not (?:be )?unique'), () => ({})],
  [
    rx(
      '(?<!not )(?:globally |always |must be |is |be |are |being )?(?:case-insensitively )?unique(?: identifier)?(?: (?:(?:across|throughout|over) (?:the|our|all|every)|in (?:our|all|every|the (?:whole|entire))) [a-z ]+?)?(?: (?:within|per|for each|in each|for every|for(?= (?:the|an?|its|one) )|among|in(?= (?:the|its) (?!whole |entire |system|database|table|world|country|case|list|company|platform|app\\b))|inside) (?:the |a |an |each |one |its |that |this |every |any |the same )?([a-z][a-z -]*?))?(?=$|[,.;)]| and | if | when | where | but | ignoring | regardless | although )',
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
    rx('(?:that|which) (?:uniquely )?identif(?:y|ies) (?:it|them|him|her|one|each|the [a-z]+)'),
    () => ({ unique: true }),
  ],
  [
    rx(
      '(?:no duplicates|(?:cannot|can not|must not|may not|should not|not) (?:be )?(?:duplicate|repeat|the same twice)|(?:not|never) (?:to be )?(?:shared|repeated|reused|duplicated)|must not (?:be )?(?:shared|repeat|repeated|reused|duplicated)|no two alike|can(?:not)? repeat|never repeats?|never (?:the same|used|given|issued|assigned) twice|no two (?:of (?:them|these) |[a-z -]+? )?(?:may |can |must |should |will |ever )?(?:share|have|has|with|bear|carry|use) (?:the same(?: one)?|one|it|the same [a-z]+))',
    ),
    () => ({ unique: true }),
  ],
  [
    rx(
      "(?:(?:that |which )?no other (?:[a-z-]+ ){1,3}?(?:has|have|uses?|shares?|bears?|carries|may (?:have|use))|(?:that |which )?(?:nobody|no one|no-one|none) else(?: 's)? (?:[a-z-]+ ){0,5}?(?:has|uses?|shares|bears|may (?:have|use))|(?:that |which )?(?:only one|exactly one|a single) (?:[a-z-]+ ){1,2}?(?:may|can) (?:have|use|bear))",
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
      '((?:until(?! \\d)|once|unless(?! (?:[a-z]+ )?otherwise)|(?:only )?(?:when|if)|only after|(?:is |are )?only set|only for|for those|null (?:until|when|if|while|for|before)|(?:empty|blank|none|nothing|open|missing|absent) (?:until|when|if|while|for|before)|unknown (?:until|at first|before|while|for)|known (?:only )?(?:after|once|when|later|afterwards)|(?:set|filled in|added|given|entered|decided|assigned|recorded|noted) (?:only )?(?:after|later|afterwards)|not (?:assigned|set|known|given|there|filled in|decided) (?:at first|initially|yet|at the (?:start|beginning)|in the beginning|right away)|open[- ]ended|(?:assigned|set|filled in|added|known) later|at first (?:none|empty|blank|unassigned|null|open)|(?:but |as |since )?(?:[a-z-]+ ){0,3}(?:do|does) not have (?:one|it|any))\\b[^,.;)]*)',
    ),
    (m) => ({ optional: (m[1] ?? '').trim() }),
  ],
  [
    rx(
      '(?:required|mandatory|compulsory|not null|must be (?:given|provided|present|set|filled|entered|specified)|cannot be (?:empty|null|blank|missing)|(?<!not )always (?:present|given|known|set|there))',
    ),
    () => ({ required: true }),
  ],
  [
    rx(
      `(?:between|from|in the range(?: of)?|(?:ranging|running|going|reaching|ranges?|runs?|goes) from|ranging between|range:?) ?${signed} ?(?:and|to|-|–|through|\\.\\.\\.?) ?${signed}`,
    ),
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
    rx('(?:not|never|cannot) (?:ever )?be (?:zero|0|nought) or (?:less|lower|below|negative|smaller)'),
    () => ({ min: excl(0) }),
  ],
  [rx('(?:not|never|cannot) (?:ever )?be (?:zero|0|nought)(?= *(?:$|[,.;)]))'), () => ({ min: excl(0) })],
  [
    rx(
      `(?:greater than or equal to|at least|no less than|not less than|minimum(?: of)?|min\\.?|>=|starting (?:at|from)|of at least) ${signed}`,
    ),
    (m) => ({ min: incl(toNumber(m[1] ?? '')) }),
  ],
  [
    rx(`${num} (?:or|and) (?:more|higher|greater|above|up|upwards?|over|later|newer|younger)`),
    (m) => ({ min: incl(toNumber(m[1] ?? '')) }),
  ],
  [
    rx(`(?:never|not|cannot) [a-z]+ (?:below|under|less than|lower than) ${num}`),
    (m) => ({ min: incl(toNumber(m[1] ?? '')) }),
  ],
  [
    rx(`(?:not|never|no) (?:before|earlier than|older than) ((?:1[5-9]|20)\\d\\d)`),
    (m) => ({ min: incl(toNumber(m[1] ?? '')) }),
  ],
  [
    rx(`${neverGoes}(?:below|under|less than|lower than|smaller than|fewer than) ${signed}`),
    (m) => ({ min: incl(toNumber(m[1] ?? '')) }),
  ],
  [
    rx(`${neverGoes}(?:above|over|beyond|more than|higher than|greater than|larger than) ${signed}`),
    (m) => ({ max: incl(toNumber(m[1] ?? '')) }),
  ],
  [
    rx(
      `(?<!\\b(?:not|no|never|nor|cannot|be) )(?:greater than|more than|larger than|above|over|exceeds?|must exceed|higher than|>) ${num}`,
    ),
    (m) => ({ min: excl(toNumber(m[1] ?? '')) }),
  ],
  [
    rx(
      `(?:at most|up to|until|no more than|not more than|maximum(?: of)?|max\\.?|not exceed(?:ing)?|<=|limited to|less than or equal to|cannot exceed|not over) ${num}(?! (?:characters|digits|chars|letters))`,
    ),
    (m) => ({ max: incl(toNumber(m[1] ?? '')) }),
  ],
  [
    rx(`(?<!\\b(?:not|no|never|nor|cannot|be)(?: [a-z]+)? )(?:less than|fewer than|below|under|<) ${num}`),
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
      '([a-z0-9_.-]+) (?:by default|unless (?:agreed|specified|stated|set|told|given|noted|said) otherwise|unless otherwise (?:agreed|specified|stated|set|noted))',
    ),
    (m) => defaulted(m[1] ?? ''),
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
      '(?:foreign key|fk|references?|refers to|linked to|link to|points? to|->|→)(?: (?:to|key|the|a|an|references?|referencing|that|which|in|table|of))* ?([a-z][a-z _]*)?',
    ),
    (m) => ({ reference: singular(tableNamed((m[1] ?? '').replace(/_/g, ' ').trim())) }),
  ],
];

/** "the part id field in the part table": the part. */
export const tableNamed = (said: string): string =>
  (/^.+? (?:in|of|from) (?:the )?(.+)$/.exec(said)?.[1] ?? said).replace(/ (?:table|entity|relation)$/, '');
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
