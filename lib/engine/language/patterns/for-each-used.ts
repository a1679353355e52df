import type { Claim } from '../claims';
import { keyBase } from '../lexicon/keys';
import { eventNouns, partNouns } from '../lexicon/nouns';
import { recordVerbs } from '../lexicon/verbs';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { isFiniteVerb, type Token, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeSide, couldBeThing, isFact, isOrganisation, sideOf } from './support';

export const forEachUsed: SentencePattern = {
  id: 'for-each-used',
  doc: '"For each part used on a visit we record the quantity", "for each course a student takes we keep the grade": facts of the link between the two.',
  needs: /^(?:each|every|with)$/,
  examples: [
    {
      text: 'For each part used on a visit we record the quantity and the price charged.',
      reads: ['visit use plural part [manyToMany]'],
    },
    {
      text: 'For every course a student takes, the grade and the semester are kept.',
      reads: ['student take plural course [manyToMany]'],
    },
    {
      text: 'Spices used in a blend are listed with the weight and the origin.',
      reads: ['blend use plural spice [manyToMany]'],
    },
  ],
  final: true,
  match(context) {
    const t = withoutStop(context.sentence);
    const opens = /^(?:for|of)$/.test(t[0]?.lower ?? '') && /^(?:each|every)$/.test(t[1]?.lower ?? '');
    const part = nounPhraseAt(t, opens ? 1 : 0);
    if (!part || part.pronoun || !(opens || part.plural) || !standsAlone(part)) return undefined;
    const use =
      opens && part.of ? insideOf(part.of) : (saidBehind(t, part.to) ?? (opens ? insideAt(t, part.to) : undefined));
    const items = use && (opens ? keptBehind(t, use.to) : keptWith(t, use.to));
    const left = use && sideOf(use.by, context);
    if (!use || !left || !items || items.length === 0 || !items.some((i) => isFact(i.name)) || items.some(identifies))
      return undefined;
    if (isFact(left.name) || !couldBeThing(left.name) || left.name === part.name) return undefined;
    if (use.verb === 'have' && !items.some((i) => quantities.test(i.name))) return undefined;
    const claim: Claim = {
      pattern: this.id,
      span: context.sentenceSpan,
      kind: 'relate',
      left: { ...left, plural: false },
      right: { name: part.name, plural: true },
      verb: use.verb,
      shape: 'manyToMany',
      facts: items,
      weight: 2,
    };
    return [claim];
  },
};

/** What happens is of one of whom it happens to; only what is there by itself is used by many. */
const standsAlone = (np: NounPhrase): boolean =>
  couldBeSide(np) && !(isFact(np.name) && !np.plural) && !happens(np.head) && !isOrganisation(np);

const happens = (head: string): boolean => eventNouns.has(head) || (partNouns.has(head) && !ofGoods.test(head));
/** What goes into something else, and is on a shelf before. */
const ofGoods = /^(?:part|ingredient|component|material)$/;

/** A number or name of its own tells of the thing rather than of the link. */
const identifies = (item: Item): boolean =>
  /(?:^| )(?:id|name|title)$/.test(item.name) || keyBase(item.name) !== undefined || item.facets.unique === true;

interface Use {
  readonly by: NounPhrase;
  readonly verb: string;
  /** Behind the last word that tells of the use. */
  readonly to: number;
}

/** How much of one thing is in another is told of the two, whatever else is. */
const quantities = /^(?:(?:ordered |used |required |needed )?(?:quantity|amount|count|dose|dosage))$/;

/** "each ingredient of a recipe", "each book in an order". */
const insideOf = (by: NounPhrase): Use | undefined => (oneOf(by) ? { by, verb: 'have', to: by.to } : undefined);

function insideAt(t: readonly Token[], from: number): Use | undefined {
  const by = /^(?:in|on|within)$/.test(t[from]?.lower ?? '') ? nounPhraseAt(t, from + 1) : undefined;
  return by && insideOf(by);
}

/** "used on a visit", "that is used on a visit", "a student takes", "that the student takes". */
function saidBehind(t: readonly Token[], from: number): Use | undefined {
  let at = /^(?:that|which)$/.test(t[from]?.lower ?? '') ? from + 1 : from;
  if (at > from && t[at]?.tag === 'be') at++;
  const verb = t[at];
  if (verb?.form === 'participle' && verb.lemma !== undefined) {
    const placed = /^(?:on|in|during|at|for|to|with|within)$/.test(t[at + 1]?.lower ?? '');
    const by = placed ? nounPhraseAt(t, at + 2) : undefined;
    return by && oneOf(by) ? { by, verb: verb.lemma, to: by.to } : undefined;
  }
  const by = nounPhraseAt(t, at);
  const done = by && t[by.to];
  if (!by || !oneOf(by) || !done || !isFiniteVerb(done) || done.tag !== 'verb' || done.lemma === undefined)
    return undefined;
  return done.form === 'third' ? { by, verb: done.lemma, to: by.to + 1 } : undefined;
}

const oneOf = (np: NounPhrase): boolean =>
  np.pronoun === undefined && !np.plural && /^(?:an?|the|each|every)$/.test(np.determiner ?? '');

/** ", we record the quantity", "the quantity is recorded". */
function keptBehind(t: readonly Token[], from: number): readonly Item[] | undefined {
  const at = t[from]?.lower === ',' ? from + 1 : from;
  const verb = t.findIndex((x, i) => i >= at && x.lemma !== undefined && recordVerbs.includes(x.lemma));
  if (verb < 0) return undefined;
  const said = t[verb] as Token;
  if (said.form !== 'participle')
    return isOrganisation(nounPhraseAt(t, at)) ? itemsOf(t.slice(verb + 1)).items : undefined;
  const be = t.findIndex((x, i) => i >= at && (x.tag === 'be' || x.tag === 'modal'));
  return be > at && be < verb ? itemsOf(t.slice(at, be)).items : undefined;
}

/** "are booked with the quantity and the price". */
function keptWith(t: readonly Token[], from: number): readonly Item[] | undefined {
  const at = t[from]?.tag === 'modal' && t[from + 1]?.tag === 'be' ? from + 1 : from;
  const said = t[at]?.tag === 'be' ? t[at + 1] : undefined;
  if (said?.form !== 'participle' || t[at + 2]?.lower !== 'with') return undefined;
  return keepingWith.has(said.lemma ?? '') ? itemsOf(t.slice(at + 3)).items : undefined;
}

const keepingWith = new Set([
  ...recordVerbs,
  'book',
  'charge',
  'list',
  'enter',
  'invoice',
  'bill',
  'put',
  'write',
  'show',
]);
