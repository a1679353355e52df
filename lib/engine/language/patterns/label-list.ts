import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import type { Context } from '../context';
import { organisationNouns, partNouns, personNouns } from '../lexicon/nouns';
import { headOf } from '../lexicon/phrase-words';
import { recordVerbs } from '../lexicon/verbs';
import { chunksOf } from '../phrases/chunks';
import { clausesOf } from '../phrases/clauses';
import { facetsOf } from '../phrases/facets';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { gathered } from '../phrases/list-pieces';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { closedSetHeads, valueText } from '../phrases/values';
import { noteOf } from '../structure/row-note';
import { aColon, colonAt } from '../tokens/colon';
import { isFiniteVerb, lowerOf, type Token, withoutStop } from '../tokens/token';
import { labelAbout } from './label-about';
import { unwrapped, withoutKeeping } from './label-body';
import { doings, statesItself, tellsAbout } from './label-doings';
import { labelName } from './label-name';
import { labelPer } from './label-per';
import { partOfLabel } from './part-of-label';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, mostlyFacts, ownsNamed } from './support';
import { happens, tiedTo } from './tied-to';

const records = new Set(recordVerbs);

/** A label that names no thing but the list itself: the facts of what stands above. */
const factsLabel =
  /^(?:the )?(?:(?:key|main|basic|core|primary|data|table|required|specific|detailed|important) )*(?:fields?|attributes?|columns?|properties|information|details|data items?|contents?)(?: (?:include|includes|are|list))?$/;

export const labelList: SentencePattern = {
  id: 'label-list',
  doc: '"Drivers: phone unique, name, licence no": a label and the list it owns.',
  final: true,
  needs: aColon,
  examples: [
    {
      text: 'Photos of an inspection: URL and caption.',
      reads: ['photo: url, caption', 'plural photo of inspection [manyToOne]'],
    },
    { text: 'Drivers: phone (unique), name, licence number', reads: ['driver: phone (unique), name, licence number'] },
    {
      text: 'Records of guests registering for tours: guest id, tour id, registration date',
      reads: ['event registration record of guest + tour: guest id, tour id, registration date'],
    },
    {
      text: 'Manage product information: product number, name, price',
      reads: ['product: product number, name, price'],
    },
    {
      text: 'Tank management: including adding, editing and removing tanks, tank code and depth',
      reads: ['tank: tank code, depth'],
    },
    {
      text: 'Voucher management: including voucher generation, verification and expiration processing.',
      reads: ['mention voucher'],
    },
    {
      text: 'Tank table: including fields such as tank code and depth, etc.',
      reads: ['tank: tank code, depth'],
    },
    {
      text: 'Vaccinations: animal, vaccine, given on, batch number.',
      reads: ['vaccination: animal, vaccine, given on, batch number'],
    },
  ],
  match(context) {
    const t = context.sentence;
    const colon = colonAt(t);
    if (colon < 1 || colon > 8 || colon >= t.length - 1) return undefined;
    const label = t.slice(0, colon).filter((x) => !isMarkup(x.text));
    if (label.some((x, i) => isFiniteVerb(x) && (x.tag !== 'verb' || i > 0))) return undefined;
    // "date, venue, status: open / done": the colon is the last fact's own.
    if (label.some((x, i) => x.text === ',' && !label.slice(0, i).some((y) => y.lower === '('))) return undefined;
    const body = t.slice(colon + 1).filter((x) => x.text !== '*' && x.text !== '`');
    const per = labelPer(this.id, context, label, withoutStop(body));
    if (per) return per;
    const told = labelAbout(this.id, context, label, withoutStop(body));
    if (told) return told;
    // "A translator masters several pairs: ...": a statement in front of the colon.
    if (label.some((x, i) => i > 0 && /^(?:several|many|multiple|two|three|various)$/.test(x.lower))) return undefined;
    const placed = partOfLabel(label, body, context);
    if (placed) return placed.map((claim) => ({ ...claim, pattern: this.id, span: context.sentenceSpan }) as Claim);
    const above = factsLabel.test(lowerOf(label)) ? (context.title ?? context.owner ?? context.topic) : undefined;
    const name = above ?? labelName(label);
    if (!name) return undefined;
    // "Refuelings: card, litres, amount, time": too long for a note on one fact.
    const long = body.filter((x) => x.text === ',').length > 3;
    const noted =
      context.owner !== undefined && !long ? notedFact(context, context.owner, name, label, body) : undefined;
    if (noted) return noted;
    const said = unwrapped(withoutStop(body));
    const kept = withoutKeeping(label, said);
    const list = itemsOf(kept);
    if (list.items.length === 0) return undefined;
    if (
      list.items.length > 1 &&
      /^(?:management|processing|administration)$/.test(label[label.length - 1]?.lower ?? '')
    )
      if (list.items.every((i) => doings.test(i.name)))
        return [{ pattern: this.id, span: context.sentenceSpan, kind: 'mention', name, weight: 1.5 }];
    const things = listedThings(this.id, context, list.items);
    if (things) return things;
    const owner = partIn(context, name, label);
    const facts = read(this.id, context, owner, kept === said ? body : kept, list.items, t[0] as Token);
    if (!facts || kept === said) return facts;
    const kind = said.slice(1, said.length - kept.length - 1);
    const done = happens(owner) || happens(nounPhraseAt(kind, 0)?.name ?? '');
    return done ? [...facts, ...tiedTo({ pattern: this.id, span: context.sentenceSpan }, owner, kind, context)] : facts;
  },
};

/** "lines: product, quantity" below invoices: the lines of an invoice. */
function partIn({ owner }: Context, name: string, label: readonly Token[]): string {
  const last = label[label.length - 1]?.lower ?? '';
  return owner !== undefined && partNouns.has(name) && singular(last) !== last && !owner.endsWith(name)
    ? `${owner} ${name}`
    : name;
}

const isMarkup = (text: string): boolean => text === '*' || text === '_' || text === '`';

/** "A recipe box: recipes with a title and steps, and ingredients with a name": the list is of things. */
function listedThings(id: string, context: Context, items: readonly Item[]): readonly Claim[] | undefined {
  const things = gathered(items);
  const owning = things.filter((i) => i.linkFacts && !isFact(i.name) && i.plural && couldBeThing(i.name));
  if (owning.length === 0 || owning.length * 2 < things.length || (owning.length === 1 && things.length > 1))
    return undefined;
  const base = { pattern: id, span: context.sentenceSpan };
  return things.flatMap((i): readonly Claim[] =>
    couldBeThing(i.name) && !isFact(i.name)
      ? [
          i.linkFacts
            ? { ...base, kind: 'facts', owner: i.name, items: i.linkFacts, weight: 3 }
            : { ...base, kind: 'mention', name: i.name, weight: 2 },
        ]
      : [],
  );
}

/** "length_m: numeric, > 0" below a thing: a fact and nothing but notes on it. */
function notedFact(
  context: Context,
  owner: string,
  name: string,
  label: readonly Token[],
  body: readonly Token[],
): readonly Claim[] | undefined {
  const first = label[0];
  const last = body[body.length - 1];
  if (!first || !last || owner === name || label.length > 8) return undefined;
  const from = (body[0] as Token).start;
  const note = noteOf(context.text, { start: from, end: last.end }, owner, name, new Set(), () => []);
  const braced = label.some((t) => t.lower === '(') ? itemsOf(label).items[0] : undefined;
  const told = braced ? { ...note.facets, ...braced.facets } : note.facets;
  if (Object.keys(told).length === 0 || (note.unread > 0 && told.type === undefined)) return undefined;
  const span = { start: first.start, end: last.end };
  const item = { name, plural: false, facets: told, span };
  return [
    { pattern: 'label-list', span: context.sentenceSpan, kind: 'facts', owner, items: [item], weight: 2 },
    ...note.claims,
  ];
}

function read(
  id: string,
  context: Context,
  name: string,
  body: readonly Token[],
  items: ReturnType<typeof itemsOf>['items'],
  first: Token,
): readonly Claim[] | undefined {
  const base = { pattern: id, span: context.sentenceSpan };
  const said = body.findIndex(
    (x, i) =>
      (x.tag === 'be' || x.tag === 'have' || x.tag === 'modal') &&
      i > 0 &&
      body[i - 1]?.lower !== ',' &&
      depthAt(body, i) === 0 &&
      !within(body, i),
  );
  const statement = said >= 0;
  // "name, role is either cook or waiter": said of one entry of the list.
  const listed = body.slice(0, Math.max(0, said)).some((x, i) => x.lower === ',' && depthAt(body, i) === 0);
  const verbal =
    (body[0]?.tag === 'verb' && (body[0].form === 'third' || !isFact(items[0]?.name ?? ''))) ||
    (/^(?:base|third)$/.test(body[0]?.form ?? '') &&
      records.has(body[0]?.lemma ?? '') &&
      /^(?:det|poss|quant)$/.test(body[1]?.tag ?? '')) ||
    (body[0]?.lower === 'used' && /^(?:to|for)$/.test(body[1]?.lower ?? '')) ||
    (body[0]?.form === 'ing' && (nounPhraseAt(body, 0) === undefined || tellsAbout(body)));
  if (
    (statement && (!mostlyFacts(items) || (!listed && clausesOf(body)[0]?.kind === 'main'))) ||
    verbal ||
    statesItself(body)
  )
    return undefined;
  if (organisationNouns.has(name) || !(couldBeThing(name) || ownsNamed(name, items))) return undefined;
  const attributeOf = context.owner;
  if (isFact(name) && attributeOf && attributeOf !== name) {
    const values = chunksOf(withoutStop(body))
      .map((c) => valueText(c.tokens))
      .filter(Boolean);
    const closed = closedSetHeads.has(headOf(name)) && values.length > 1;
    const facets = {
      ...facetsOf(lowerOf(body)),
      ...(closed && { values: { closed: !/\betc\b/.test(lowerOf(body)), list: values } }),
    };
    return [
      {
        ...base,
        kind: 'facts',
        owner: attributeOf,
        items: [{ name, plural: false, facets, span: { start: first.start, end: context.sentenceSpan.end } }],
        weight: 1,
      },
    ];
  }
  if (isFact(name) && items.length < 2 && !(peopleIn(first) && mostlyFacts(items))) return undefined;
  return [{ kind: 'facts', owner: name, items, weight: isFact(name) && !mostlyFacts(items) ? 1 : 3.5, ...base }];
}

/** "Authors: name": people in the plural are things, though an author may be a fact of a book. */
const peopleIn = (label: Token): boolean =>
  singular(label.lower) !== label.lower && personNouns.has(singular(label.lower));

function depthAt(body: readonly Token[], at: number): number {
  let depth = 0;
  for (let i = 0; i < at; i++) depth += body[i]?.lower === '(' ? 1 : body[i]?.lower === ')' ? -1 : 0;
  return depth;
}

/** A verb inside a relative or conditional piece does not make the list a statement. */
function within(body: readonly Token[], at: number): boolean {
  for (let i = at; i >= 0 && i > at - 8; i--) {
    const t = body[i] as Token;
    if (t.tag === 'wh') return true;
    if (t.lower === ',') return false;
  }
  return false;
}
