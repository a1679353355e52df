import type { Claim } from '../claims';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token } from '../tokens/token';
import { meansOf } from './paid-by';
import { asking } from './story-asking';
import { stateFlag } from './story-flags';
import {
  type Base,
  isThing,
  judgement,
  judges,
  listAt,
  lists,
  momentsFor,
  profile,
  profileOf,
  side,
} from './story-lists';
import { couldBeThing, isFact, nounPhrasesAt } from './support';

/** Verbs by which somebody gives a thing its facts: "set the price of a room". */
const sets =
  /^(?:set|change|update|edit|enter|record|specify|choose|see|give|fill|adjust|correct|define|note|add|mark|track|store|keep)$/;
const ties = /^(?:assign|link|attach|connect|allocate|move|tie|bind|map|associate|invite|appoint|add)$/;
/** What the actor makes is the actor's; where the actor takes part, others may as well; other verbs tell no tie. */
const makes =
  /^(?:create|publish|add|write|upload|post|open|place|submit|log|report|request|make|file|record|send|leave|give|issue|start|enter)$/;
const takesPart =
  /^(?:book|reserve|rent|borrow|sign|join|enrol|enroll|apply|register|attend|follow|like|subscribe|favorite|favourite|participate|volunteer|vote|bookmark|rate)$/;
const plans = /^(?:schedule|plan|arrange|organi[sz]e|set up|assign)$/;
const purpose = /^(?:so|because|for|in)$/;

/** The wish without what it is for: the words up to "so that", "in order to". */
export function wishOf(t: readonly Token[]): readonly Token[] {
  const at = t.findIndex(
    (x, i) =>
      i > 0 &&
      purpose.test(x.lower) &&
      ((x.lower === 'so' && (t[i + 1]?.lower === 'that' || /^(?:pron|det|poss|noun)$/.test(t[i + 1]?.tag ?? ''))) ||
        x.lower === 'because' ||
        (x.lower === 'in' && t[i + 1]?.lower === 'order')),
  );
  const end = at < 0 ? t.length : at;
  const last = t[end - 1]?.tag === 'punct' && t[end - 1]?.lower !== ')' ? end - 1 : end;
  return t.slice(0, last);
}

const facts = (base: Base, owner: string, items: readonly Item[], weight: number): Claim => ({
  ...base,
  kind: 'facts',
  owner,
  items,
  weight,
});

/** What is left about a thing, by whoever knows it: a thing of its own, whatever the word says elsewhere. */
const opinion = /^(?:review|rating|feedback|testimonial|evaluation|assessment|recommendation|survey)$/;

/** What a wish says of the data: the facts of its object, a tie of two things, or what the actor does to it. */
export function readWish(base: Base, actor: string, wish: readonly Token[]): readonly Claim[] {
  const verb = wish[0]?.lemma ?? wish[0]?.lower ?? '';
  const object = nounPhraseAt(wish, objectAt(wish));
  const others = object && !object.pronoun && isThing(object) ? [object.name, ...goalOf(wish, object.to)] : [];
  const act: Claim = { ...base, kind: 'act', verb, participants: couldBeThing(actor) ? [actor, ...others] : others };
  const flag = stateFlag(base, wish);
  return [...readObject(base, actor, wish), ...(flag ? [flag] : []), act];
}

/** "lend a toy to a parent": to whom or what, which takes part as well. */
function goalOf(wish: readonly Token[], at: number): readonly string[] {
  const goal = /^(?:to|from|with|into|onto)$/.test(wish[at]?.lower ?? '') ? nounPhraseAt(wish, at + 1) : undefined;
  const one = goal && !goal.pronoun && !goal.plural && /^(?:an?|one)$/.test(goal.determiner ?? '');
  return one && isThing(goal) && !isFact(goal.name) ? [goal.name] : [];
}

/** Where the object stands, behind the verb's particle and its preposition: "sign up for a course". */
function objectAt(wish: readonly Token[]): number {
  if (!/^(?:up|in|out|off|down|on|over|back)$/.test(wish[1]?.lower ?? '')) return 1;
  return /^(?:for|to|in|with)$/.test(wish[2]?.lower ?? '') ? 3 : 2;
}

function readObject(base: Base, actor: string, wish: readonly Token[]): readonly Claim[] {
  const verb = wish[0]?.lemma ?? wish[0]?.lower ?? '';
  const particle = /^(?:up|in|out|off|down|on|over|back)$/.test(wish[1]?.lower ?? '') ? 1 : 0;
  const asked = asking(base, wish);
  if (asked) return asked;
  let at = 1 + particle;
  if (lists.test(wish[at]?.lower ?? '') && wish[at + 1]) return ownFacts(base, actor, wish.slice(at + 1));
  if (particle === 1 && /^(?:for|to|in|with)$/.test(wish[at]?.lower ?? '')) at++;
  const object = nounPhraseAt(wish, at);
  if (!object || object.pronoun) return [];
  const given = sets.test(verb) ? factsOfThing(base, wish, at) : undefined;
  if (given) return given;
  const made = makes.test(verb) || takesPart.test(verb);
  const thing = (isThing(object) && (!isFact(object.name) || made)) || (made && opinion.test(object.name));
  if (!thing) return ownFacts(base, actor, wish.slice(at));
  const tail = wish.slice(object.to);
  const tied = ties.test(verb) ? tieAll(base, verb, wish, at) : undefined;
  if (tied) return tied;
  const own =
    profile.test(object.head) && (makes.test(verb) || sets.test(verb))
      ? profileOf(base, actor, object, tail)
      : undefined;
  if (own) return own;
  const paid = verb === 'pay' ? paidWith(base, object, tail) : undefined;
  if (paid) return paid;
  const judged = judges.test(verb) ? judgement(base, actor, verb, object, tail) : undefined;
  if (judged) return judged;
  const deed = { verb, said: particle === 1 ? `${verb}-${wish[1]?.lower}` : verb };
  return dealtWith(base, actor, deed, object, tail);
}

/** "pay an invoice by card or in cash": the ways to pay it. */
function paidWith(base: Base, object: NounPhrase, tail: readonly Token[]): readonly Claim[] | undefined {
  const means = meansOf({ rest: tail });
  if (!means) return undefined;
  const facets = { values: { closed: true, list: means } };
  return [facts(base, object.name, [{ name: 'payment method', plural: false, facets, span: object.span }], 2)];
}

/** What the actor does with a thing ties the two, unless it is only handled; what is told of the thing are its facts. */
function dealtWith(
  base: Base,
  actor: string,
  { verb, said }: { readonly verb: string; readonly said: string },
  object: NounPhrase,
  tail: readonly Token[],
): readonly Claim[] {
  const whole = makes.test(verb) || plans.test(verb) ? madeFor(base, verb, object, tail) : [];
  const once = onceEach(base, actor, object, tail, whole);
  const does: Extract<Claim, { kind: 'relate' }> = {
    ...base,
    kind: 'relate',
    left: { name: actor, plural: false, determiner: 'a' },
    right: once.length > 0 ? { name: object.name, plural: true } : side(object),
    verb: said,
    shape: makes.test(verb) ? 'oneToMany' : takesPart.test(verb) ? 'manyToMany' : 'open',
    weight: 1,
  };
  const list = listAt(tail);
  const paren = tail[0]?.lower === '(' ? tail.findIndex((t) => t.lower === ')') : -1;
  const moments = list < 0 ? momentsFor(tail) : [];
  const items =
    paren > 0 ? itemsOf(tail.slice(1, paren)).items : list < 0 ? moments : itemsOf(tail.slice(list + 1)).items;
  // "book a court for a start and an end time": of the booking, not of the court.
  if (moments.length > 0 && takesPart.test(verb) && couldBeThing(actor))
    return [
      { ...does, facts: moments },
      { ...base, kind: 'mention', name: object.name, weight: 1.5 },
    ];
  const about: Claim =
    items.length > 0
      ? facts(base, object.name, items, 3)
      : { ...base, kind: 'mention', name: object.name, weight: 1.5 };
  return couldBeThing(actor) && (makes.test(verb) || takesPart.test(verb))
    ? [does, about, ...whole, ...once]
    : [about, ...whole];
}

/** "assign one truck and several movers to a move": each of the objects. */
function tieAll(base: Base, verb: string, wish: readonly Token[], at: number): readonly Claim[] | undefined {
  const objects = nounPhrasesAt(wish, at);
  const last = objects[objects.length - 1];
  if (!last || !objects.every(isThing)) return undefined;
  const tail = wish.slice(last.to);
  const made = objects.map((object) => tie(base, verb, object, tail));
  return made.some((claims) => !claims) ? undefined : made.flatMap((claims) => claims ?? []);
}

/** "create an order for a table", "schedule trips for a bus and a driver": the order is the table's, the trips of both. */
function madeFor(base: Base, verb: string, object: NounPhrase, tail: readonly Token[]): readonly Claim[] {
  const prep = tail[0]?.lower ?? '';
  if (!/^(?:for|in|at|to|on|per|about|after)$/.test(prep)) return [];
  const left = { name: object.name, plural: true };
  return nounPhrasesAt(tail, 1).flatMap((np): readonly Claim[] => {
    const one = prep === 'per' || /^(?:an?|one|each|every)$/.test(np.determiner ?? '') || np.count !== undefined;
    if (!one || np.pronoun || np.plural || !(prep === 'per' ? couldBeThing(np.name) : isThing(np))) return [];
    return [{ ...base, kind: 'relate', left, right: side(np), verb, shape: 'manyToOne', weight: 1 }];
  });
}

/** "leave one review per booking": one of each pair. */
function onceEach(
  base: Base,
  actor: string,
  object: NounPhrase,
  tail: readonly Token[],
  whole: readonly Claim[],
): readonly Claim[] {
  const of = whole[0]?.kind === 'relate' ? whole[0].right.name : undefined;
  const each = /^(?:per|each|every)$/.test(tail[0]?.lower === 'per' ? 'per' : (tail[1]?.lower ?? ''));
  if (of === undefined || !each || object.count?.max !== 1 || whole.length > 1) return [];
  return [{ ...base, pattern: 'one-per', kind: 'unique', owner: object.name, members: [actor, of] }];
}

/** "register with my name and e-mail", "add my phone number": facts of who wishes. */
function ownFacts(base: Base, actor: string, tokens: readonly Token[]): readonly Claim[] {
  const items = itemsOf(tokens).items.filter((i) => isFact(i.name));
  return items.length > 0 && couldBeThing(actor) ? [facts(base, actor, items, 2)] : [];
}

/** "set the price per night and the floor of a room": the facts in front of "of" are the thing's. */
function factsOfThing(base: Base, wish: readonly Token[], at: number): readonly Claim[] | undefined {
  for (let i = at + 1; i < wish.length - 1; i++) {
    if (!/^(?:of|for|to)$/.test(wish[i]?.lower ?? '')) continue;
    const thing = nounPhraseAt(wish, i + 1);
    if (!thing || thing.pronoun || thing.to < wish.length || !isThing(thing)) continue;
    const items = itemsOf(wish.slice(at, i)).items;
    if (items.length > 0 && items.every((item) => isFact(item.name))) return [facts(base, thing.name, items, 1.5)];
  }
  return undefined;
}

/** "assign a coordinator to an event, who must be a volunteer": the event refers to the coordinator, once there is one. */
function tie(base: Base, verb: string, object: NounPhrase, tail: readonly Token[]): readonly Claim[] | undefined {
  if (!/^(?:to|with|for|into|in)$/.test(tail[0]?.lower ?? '')) return undefined;
  const target = nounPhraseAt(tail, 1);
  if (!target || target.pronoun || isFact(target.name) || !couldBeThing(target.name)) return undefined;
  const many = object.plural || target.count?.max === 'many';
  const owned = many && /^(?:attach|add|upload)$/.test(verb);
  const played =
    /^,? ?who (?:must be|has to be|is|should be) (?:also )?(?:an? )?([a-z][a-z -]*?)(?: too| as well)?$/.exec(
      lowerOf(tail.slice(target.to)),
    );
  const rest = tail.slice(target.to);
  const dated = /^(?:for|on|from|at|with)$/.test(rest[0]?.lower ?? '')
    ? itemsOf(rest.slice(1)).items.filter((i) => isFact(i.name))
    : [];
  const claim: Claim = {
    ...base,
    kind: 'relate',
    left: { ...side(target), determiner: 'a' },
    right: side(object),
    verb,
    shape: owned ? 'oneToMany' : many || dated.length > 0 ? 'manyToMany' : 'manyToOne',
    weight: 1,
    ...(!many && dated.length === 0 && { optional: `until one is ${verb.replace(/e$/, '')}ed` }),
    ...(dated.length > 0 && { facts: dated }),
  };
  return played?.[1] ? [claim, { ...base, kind: 'alias', name: object.name, of: played[1], role: true }] : [claim];
}
