import type { AttributeType } from '../../model/conceptual';
import { extended } from '../../model/extended';
import { plural } from '../../model/inflect';
import { typeByEnding } from '../lexicon/attribute-types';
import { nominalises } from '../lexicon/nominals';
import { type Unit, units } from '../lexicon/units';
import { verbForms } from '../lexicon/verbs';
import type { Facets } from '../phrases/facets';
import type { Item } from '../phrases/item';
import type { DraftAttribute } from './draft';

const doneTimestamp = /((?:^| )(?:[a-z]{3,}(?:tion|sion|ment|val)|update|upload|login|logout)) timestamp$/;

const timeVerb = /^(?:time|date|moment|day) (?:when|that|at which|on which)?/;

/** What a limit counts rather than lists: "at most 60 seats", "up to 12 people". */
const capacity =
  /^(?:seat|place|person|people|participant|guest|passenger|bed|spot|slot|kid|child|player|attendee|visitor|adult|rider|berth)$/;

/** The attribute an item of a list stands for: its name, type and bounds from its words. */
export function attributeFrom(item: Item, owner: string, pattern: string): DraftAttribute {
  const said = cleanName(item.name, owner);
  // "request data" are no datum; "creation timestamp" names its type, which the column has.
  const name = (item.plural ? said.replace(/(^| )datum$/, '$1data') : said).replace(doneTimestamp, '$1 time');
  const known =
    (/^(?:number|no)$/.test(name) ? ordinal(owner) : undefined) ??
    typeByEnding(name) ??
    typeByEnding(item.name) ??
    typeByHead(name);
  const type =
    item.facets.type ?? (/ flag$/.test(item.name) ? 'boolean' : undefined) ?? typeOf(name, item.facets, known?.type);
  let facets: Facets = item.facets;
  if (known?.min !== undefined && facets.min === undefined && !facets.values && sameScale(type))
    facets = extended(facets, { min: { value: known.min, inclusive: true } });
  if (known?.max !== undefined && facets.max === undefined && sameScale(type))
    facets = extended(facets, { max: { value: known.max, inclusive: true } });
  const later = laterReason(name, type, owner);
  if (later !== undefined && facets.optional === undefined && !facets.required)
    facets = extended(facets, { optional: later });
  if (item.count?.max === 'many' && item.count.limit !== undefined && capacity.test(item.name)) {
    const max = { value: item.count.limit, inclusive: true };
    return { name: plural(item.name), type: 'integer', facets: { ...facets, max }, spans: [item.span], pattern };
  }
  if (item.count?.max === 'many') facets = extended(facets, { multi: true });
  return { name, type, facets, spans: [item.span], pattern };
}

/** The number of an episode, a round or a line tells its place; that of an invoice is a name. */
function ordinal(owner: string): ReturnType<typeof typeByEnding> {
  const entry = typeByEnding(`${owner} number`);
  return entry?.type === 'integer' ? entry : undefined;
}

/** Moments that come later in a thing's life are absent until then: closed at, actual arrival time. */
function laterReason(name: string, type: AttributeType, owner: string): string | undefined {
  if (!/^(?:timestamp|date|time)$/.test(type)) return undefined;
  const m =
    /^(closed|finali[sz]ed|cancell?ed|resolved|approved|rejected|shipped|delivered|returned|paid|archived|deleted|refunded|completed|expired|revoked|read|seen|ended|finished|terminated|dismissed|verified|settled|withdrawn|answered|unsubscribed|clicked|bounced|redeemed|repaid|discharged|released|lifted|(?:brought|came|given|handed|taken|put|sent) back) (?:at|on|date|time)$/.exec(
      name,
    );
  if (m?.[1]) {
    const own = owner.slice(0, 5) === m[1].slice(0, 5) || nominalises(owner, verbForms.get(m[1])?.lemma ?? m[1]);
    return own ? undefined : `until ${m[1]}`;
  }
  return /^actual /.test(name) ? 'until it is known' : undefined;
}

/** "date of death", "time of discovery", "weight of the parcel": the type is that of the head. */
function typeByHead(name: string): ReturnType<typeof typeByEnding> {
  const at = name.indexOf(' of ');
  if (at <= 0) return undefined;
  const head = name.slice(0, at);
  return /(?:^| )time$/.test(head) ? { type: 'timestamp' } : typeByEnding(head);
}

const sameScale = (type: AttributeType): boolean =>
  /^(?:integer|bigint|decimal|money|percentage|rating|latitude|longitude)$/.test(type);

function typeOf(name: string, facets: Facets, known: AttributeType | undefined): AttributeType {
  if (facets.values) return 'text';
  if (/^(?:is|has|can|was) /.test(name)) return 'boolean';
  if (/^(?:number|count|total number|amount) of /.test(name)) return /^amount/.test(name) ? 'money' : 'integer';
  if (/ (?:count|quantity)$/.test(name)) return 'integer';
  if (/ at$/.test(name)) return 'timestamp';
  if (/ (?:on|until|till|since|from|by)$/.test(name) && facets.min === undefined)
    return known === undefined || known === 'text' ? 'date' : known;
  const unit = facets.unit ? unitNamed(facets.unit) : trailingUnit(name);
  if (unit && (known !== 'money' || unit.name === '%' || unit.name === 'cents'))
    return unit.name === 'cents'
      ? 'bigint'
      : unit.whole
        ? 'integer'
        : /^(?:EUR|USD|GBP)$/.test(unit.name)
          ? 'money'
          : unit.name === '%'
            ? 'percentage'
            : 'decimal';
  if (facets.default !== undefined && typeof facets.default === 'boolean') return 'boolean';

  if (
    (known === undefined || known === 'text' || known === 'longText' || known === 'code') &&
    (facets.min ?? facets.max)
  )
    return Number.isInteger(facets.min?.value ?? 0) && Number.isInteger(facets.max?.value ?? 0) ? 'integer' : 'decimal';
  if (known === 'text' && typeof facets.default === 'number') return 'integer';
  return known ?? 'text';
}

/** The type of an attribute once more was said of it: a bound or a unit makes a number of what was taken for text. */
export function settledType({ name, type, facets }: DraftAttribute): AttributeType {
  if (facets.type !== undefined) return facets.type;
  return /^(?:text|longText|code)$/.test(type) ? typeOf(name, facets, type) : type;
}

/** "kg", or "g/m2" for an amount of one unit for each of another, which need not be whole. */
function unitNamed(name: string): Unit {
  const known = [...units.values()].find((u) => u.name === name);
  return known ?? { name, whole: false };
}

/** "distance km", "price cents", "first reply minutes": the last word of the name is its unit. */
function trailingUnit(name: string): Unit | undefined {
  const words = name.split(' ');
  const last = words[words.length - 1] ?? '';
  if (words.length < 2 || /^(?:day|month|year|week|second|hour|minute|foot|bar|in|a|t|g|l|degree)$/.test(last))
    return undefined;
  return units.get(last);
}

/** The name without the owner's own name in front where the rest says enough by itself. */
function cleanName(name: string, owner: string): string {
  let out = name
    .replace(/['"`*.]/g, '')
    .replace(/[^\p{L}\p{M}\p{N} _-]+/gu, ' ')
    .replace(/[-_]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  out = out.replace(/ flag$/, '');
  void owner;
  void timeVerb;
  return out;
}
