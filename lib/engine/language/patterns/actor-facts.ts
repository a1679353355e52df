import type { Claim } from '../claims';
import type { Context } from '../context';
import { personNouns } from '../lexicon/nouns';
import type { Clause } from '../phrases/clauses';
import { facetsOf } from '../phrases/facets';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf } from '../tokens/token';
import { complementsOf } from './complements';
import type { Pattern } from './pattern';
import { markedAs, stateFlag } from './story-flags';
import { couldBeThing, isFact, isOrganisation, made, sideOf } from './support';

const ratingVerbs = /^(?:rate|score|grade|rank)$/;
const flagVerbs = /^(?:mark|flag|set)$/;

export const actorFacts: Pattern = {
  id: 'actor-facts',
  doc: '"Customers can rate an order from 1 to 5", "an item can be marked as unavailable": a fact of the object that an action leaves behind.',
  examples: [
    {
      text: 'Customers can rate an order from 1 to 5.',
      reads: ['order: rating (optional: until rated; rating; >=1; <=5)'],
    },
    { text: 'A guest may leave their email.', reads: ['guest: email (optional: may leave)'] },
    { text: 'Admins can deactivate users.', reads: ['user: active (boolean; default true)'] },
    { text: 'A menu item can be marked as unavailable.', reads: ['menu item: unavailable (boolean; default false)'] },
  ],
  match(clause, context) {
    const { verb } = clause;
    if (clause.kind !== 'main' || !verb || verb.negated) return undefined;
    const text = lowerOf(clause.rest);
    if (!verb.passive && ratingVerbs.test(verb.lemma)) {
      const facets = facetsOf(text);
      const object = complementsOf(clause.rest).find((c) => c.preposition === '');
      if (!object || !(facets.min || facets.max)) return undefined;
      const name = verb.lemma === 'rate' ? 'rating' : verb.lemma === 'rank' ? 'rank' : verb.lemma;
      const item: Item = {
        name,
        plural: false,
        facets: { optional: `until ${verb.lemma}d`, type: 'rating', ...facets },
        span: clause.span,
      };
      const owner = object.phrase.pronoun ? context.topic : object.phrase.name;
      return owner ? [{ ...made(this.id, clause), kind: 'facts', owner, items: [item], weight: 1 }] : undefined;
    }
    const state = stateLeft(clause);
    if (state) return [state];
    const flag = flagVerbs.test(verb.lemma) ? flagLeft(clause, context) : undefined;
    if (flag) return flag;
    return commentOn(clause, context) ?? leftFact(clause, context, verb.passive, verb.modal);
  },
};

/** Who runs what others use. */
const inCharge =
  /(?:^| )(?:admin|administrator|moderator|manager|supervisor|staff|staff member|operator|librarian|employee|agent|clerk|owner|organi[sz]er)$/;

/** "Admins can deactivate users": whether a user is, and nothing that ties the user to an admin. */
function stateLeft({ verb, subjects, tokens, rest, span }: Clause): Claim | undefined {
  const actor = subjects[0];
  if (!verb || verb.passive || !actor || actor.pronoun || !inCharge.test(actor.name)) return undefined;
  if (verb.modal === undefined && !actor.plural) return undefined;
  const at = tokens.findIndex((t) => t.tag === 'verb' && t.lemma === verb.lemma);
  // "block it and note why": more than the state is told.
  if (at < 0 || rest.length > 6) return undefined;
  return stateFlag({ pattern: 'actor-facts', span }, tokens.slice(at));
}

/** "A menu item can be marked as unavailable", "we mark a lane as closed": a yes-or-no fact. */
function flagLeft(clause: Clause, context: Context): readonly Claim[] | undefined {
  const object = clause.verb?.passive ? clause.subjects[0] : nounPhraseAt(clause.rest, 0);
  const name = markedAs(clause.verb?.passive ? clause.rest : clause.rest.slice(object?.to ?? 0));
  const owner = !object || object.pronoun ? context.topic : object.name;
  if (owner === undefined || name === undefined || !couldBeThing(owner)) return undefined;
  // "Buyers can mark products as favourites": each their own.
  if (/^(?:favou?rites?|bookmarks?|likes?)$/.test(name) && clause.subjects[0]?.plural) return undefined;
  const item: Item = { name, plural: false, facets: { type: 'boolean', default: false }, span: clause.span };
  return [{ ...made('actor-facts', clause), kind: 'facts', owner, items: [item], weight: 1 }];
}

/** "leave a tip of zero or more": a fact of what the sentence was about, not of the person. */
function leftFact(clause: Clause, context: Context, passive: boolean, modal: string | undefined) {
  if (
    passive ||
    !/^(?:leave|give|enter|provide|set|choose|select|add|specify|pay|upload|write|submit|pick)$/.test(
      clause.verb?.lemma ?? '',
    )
  )
    return undefined;
  const { items } = itemsOf(clause.rest);
  const item = items[0];
  const actor = clause.subjects[0];
  // Whoever pays is somebody.
  const somebody = actor?.pronoun || personNouns.has(actor?.head ?? '') || (actor && clause.verb?.lemma === 'pay');
  if (!item || !isFact(item.name) || isOrganisation(actor) || !somebody) return undefined;
  const brought = broughtBy(clause, item, context);
  if (brought) return brought;
  const on = complementsOf(clause.rest).find(
    (c) => /^(?:on|for|to|of)$/.test(c.preposition) && !isFact(c.phrase.name) && !c.phrase.pronoun,
  );
  const subject = clause.subjects[0]?.name;
  const own = /^(?:his|her|their|its)$/.test(item.determiner ?? '') && !actor?.pronoun;
  const other = context.topic !== subject ? context.topic : undefined;
  // "enter the title and amount of the order": whose the last is, all are.
  const trailing = items.length > 1 ? items[items.length - 1]?.possessor : undefined;
  // "They pay a monthly fee per tank": each tank has its fee.
  const per = clause.verb?.lemma === 'pay' && items.length === 1 && item.per !== undefined ? item.per : undefined;
  const owner = own ? subject : (per ?? trailing ?? on?.phrase.name ?? other ?? subject);
  if (!owner) return undefined;
  const optional = modal === 'can' || modal === 'may' ? { optional: `${modal} ${clause.verb?.lemma}` } : {};
  const left = items
    .filter(({ name, facets }) => isFact(name) || facets.values !== undefined)
    .map(({ possessor: _, ...i }) => ({ ...i, facets: { ...optional, ...i.facets } }));
  return [{ ...made('actor-facts', clause), kind: 'facts' as const, owner, items: left, weight: 0.5 }];
}

/** "Readers comment on articles": each comment is of one of them, on one of those. */
function commentOn(clause: Clause, context: Context): readonly Claim[] | undefined {
  const actor = clause.subjects[0];
  if (clause.verb?.lemma !== 'comment' || clause.verb.passive || !actor || isOrganisation(actor)) return undefined;
  const on = complementsOf(clause.rest).find((c) => c.preposition === 'on');
  if (!on) return undefined;
  const left = sideOf(actor, context);
  const right = sideOf(on.phrase, context);
  if (!left || !right || isFact(right.name) || !couldBeThing(right.name)) return undefined;
  const participants = [left, right].map((s) => ({ name: s.name, plural: false }));
  const items: readonly Item[] = [{ name: 'content', plural: false, facets: {}, span: clause.span }];
  return [{ ...made('actor-facts', clause), kind: 'event', name: 'comment', participants, items, weight: 2.5 }];
}

/** What somebody makes or hands in, rather than a fact of his. */
const content =
  /(?:^| )(?:comment|message|review|photo|picture|image|video|file|document|resume|cv|question|answer|note|post|reply|report|suggestion|feedback)$/;

/** "Authors submit manuscripts to editors", "guests leave comments on rooms": each is one's own, and goes to one of those. */
function broughtBy(clause: Clause, item: Item, context: Context): readonly Claim[] | undefined {
  const actor = clause.subjects[0];
  const verb = clause.verb?.lemma ?? '';
  if (!/^(?:submit|write|upload|leave|add|give)$/.test(verb) || !item.plural || item.determiner !== undefined)
    return undefined;
  const left = actor && !actor.pronoun && actor.plural ? sideOf(actor, context) : undefined;
  if (!left || !content.test(item.name)) return undefined;
  const to = complementsOf(clause.rest).find((c) => /^(?:on|to|for|about)$/.test(c.preposition) && !c.phrase.pronoun);
  const goal = to && couldBeThing(to.phrase.name) ? sideOf(to.phrase, context) : undefined;
  const base = made('actor-facts', clause);
  const what = { name: item.name, plural: true };
  const own: Claim = { ...base, kind: 'relate', left, right: what, verb, shape: 'oneToMany', weight: 1.2 };
  return goal
    ? [
        own,
        {
          ...base,
          kind: 'relate',
          left: what,
          right: { ...goal, plural: false },
          verb,
          shape: 'manyToOne',
          weight: 1.2,
        },
      ]
    : [own];
}
