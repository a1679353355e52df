import { plural, singular } from '../../model/inflect';
import { participleOf } from '../lexicon/verbs';
import { lowerOf, particleOf, type Token } from '../tokens/token';
import { conceptName } from './concept-name';
import { type Facets, facetsOf, mergeFacets } from './facets';
import type { Item } from './item';

/** "how many", "how many are left", "how much they paid": a quantity or an amount that nothing names. */
function amountAsked(tokens: readonly Token[]): Pick<Item, 'name' | 'facets'> | undefined {
  const [first, second, third] = tokens;
  if (first?.lower !== 'how' || !/^(?:be|have|pron|modal|punct)$/.test(third?.tag ?? 'punct')) return undefined;
  if (second?.lower === 'much') return { name: 'amount', facets: {} };
  return second?.lower === 'many' ? { name: 'quantity', facets: { type: 'integer' } } : undefined;
}

/** "1 to 5 stars", "between 0 and 10 points": what is given out of that many. */
export function givenOutOf(tokens: readonly Token[]): Item | undefined {
  const last = tokens[tokens.length - 1] as Token;
  if (!/^(?:stars|points)$/.test(last.lower) || tokens.length < 2 || tokens.length > 6) return undefined;
  const { min, max } = facetsOf(lowerOf(tokens.slice(0, -1)));
  if (!min || !max) return undefined;
  const span = { start: (tokens[0] as Token).start, end: last.end };
  return {
    name: last.lower === 'stars' ? 'rating' : last.lower,
    plural: false,
    facets: { min, max, type: 'integer' },
    span,
  };
}

/** "which route they climbed", "which of our beekeepers did it", "when it took place", "when": what a question would ask. */
export function askedItem(tokens: readonly Token[]): Item | undefined {
  const first = tokens[0] as Token;
  const last = tokens[tokens.length - 1] as Token;
  const span = { start: first.start, end: last.end };
  const counted = first.lower === 'how' && tokens[1]?.lower === 'many' ? tokens[2] : undefined;
  if (counted?.tag === 'noun')
    return {
      name: `number of ${plural(singular(counted.lower))}`,
      plural: false,
      facets: facetsOf(lowerOf(tokens.slice(3))),
      span,
    };
  const amount = amountAsked(tokens);
  if (amount) return { ...amount, plural: false, span };
  if (/^(?:until|till|since)$/.test(first.lower) && tokens[1]?.lower === 'when') {
    const done = tokens.findLast((t) => t.form === 'participle' || t.form === 'past' || t.form === 'third');
    const side = first.lower === 'since' ? 'since' : 'until';
    return { name: done ? `${done.lower} ${side}` : side, plural: false, facets: { type: 'timestamp' }, span };
  }
  if (first.lower === 'when' && tokens.some((t) => t.lower === 'due'))
    return { name: tokens.some((t) => t.lower === 'back') ? 'due back at' : 'due at', plural: false, facets: {}, span };
  if (
    first.lower === 'when' &&
    /^(?:when|it|they|he|she|was|is|came|comes|back| )+$/.test(lowerOf(tokens)) &&
    last.lower === 'back'
  )
    return { name: 'returned at', plural: false, facets: {}, span };
  if (first.lower === 'when') {
    const verb = tokens.find((t, i) => i > 0 && (t.form === 'participle' || t.form === 'past' || t.form === 'third'));
    const place = verb?.lemma === 'take' && tokens[tokens.length - 1]?.lower === 'place' ? ' place' : '';
    const particle = verb ? particleOf(tokens, verb) : '';
    return { name: verb ? `${verb.lower}${place}${particle} at` : 'happened at', plural: false, facets: {}, span };
  }
  if (first.lower === 'who') return doerAsked(tokens);
  if (first.lower === 'how' && /^(?:many|much)$/.test(tokens[1]?.lower ?? '') && tokens[2]?.tag === 'noun')
    return { name: `number of ${tokens[2].lower}`, plural: false, facets: {}, span };
  if (first.lower === 'how' && last.lower === 'related')
    return { name: 'relationship', plural: false, facets: {}, span };
  if (first.lower !== 'which' && first.lower !== 'what') return undefined;
  const at = tokens[1]?.lower === 'of' ? 2 : 1;
  const words: Token[] = [];
  for (const t of tokens.slice(at)) {
    if (t.tag === 'det' || t.tag === 'poss') continue;
    if ((t.tag !== 'noun' && t.tag !== 'adj') || (words.length > 0 && /^(?:participle|past)$/.test(t.form ?? '')))
      break;
    words.push(t);
  }
  const name = conceptName(words.map((t) => t.lower));
  return name === '' ? undefined : { name, plural: false, facets: {}, span };
}

/** Verbs that do not tell what is done, by what whoever does it is called. */
const doers: Readonly<Record<string, string>> = {
  work: 'done by',
  do: 'done by',
  deal: 'handled by',
  look: 'handled by',
  see: 'handled by',
  care: 'handled by',
  go: 'visited by',
};

/** What follows the verb of a question for whoever does what was told of before. */
const pointing = /^(?:it|them|this|that|there|him|her|on|with|for|after|to|up|in|out|care|of|the|job|work|case)$/;

/** "who did it", "who fixes it", "who deals with it": called after what they do. */
function doerAsked(tokens: readonly Token[]): Item | undefined {
  const span = { start: (tokens[0] as Token).start, end: (tokens[tokens.length - 1] as Token).end };
  const by = (name: string): Item => ({ name, plural: false, facets: { type: 'text' }, span });
  const verb =
    tokens.find((t) => t.form === 'past' || t.form === 'participle') ??
    (tokens[1]?.form === 'third' && tokens.slice(2).every((t) => pointing.test(t.lower)) ? tokens[1] : undefined);
  if (!verb) return tokens[1]?.lower === 'did' ? by('done by') : undefined;
  const lemma = verb.lemma ?? '';
  if (lemma === 'take' && tokens.some((t) => t.lower === 'care')) return by('handled by');
  const known = verb.form === 'participle' && tokens.some((t) => t.tag === 'be') ? undefined : doers[lemma];
  return by(known ?? `${verb.form === 'participle' ? verb.lower : participleOf(lemma, verb.lower)} by`);
}

const atMoments = new Set(['on', 'at', 'by', 'from', 'until']);
const moments = new Set(['time', 'date', 'moment', 'day', 'timestamp']);

/** "placed on a date", "begins at a given time": a moment named after its verb. */
export function datedItem(tokens: readonly Token[], at: number, facets: Facets): Item | undefined {
  if (!tokens.some((t) => atMoments.has(t.lower))) return undefined;
  const m =
    /^(?:is |was |are |been )?([a-z]+(?: up| out| in| off| down)?) (on|at|by|from|until) (?:an? |the |some )?(?:(?:given|certain|later|specific|particular|fixed|set) )?(date|day|time|moment|timestamp|point in time)\b(.*)$/.exec(
      lowerOf(tokens.slice(at)),
    );
  const verb = tokens.slice(at).find((t) => t.tag !== 'be');
  if (!m || !verb || !(/^(?:participle|past|third)$/.test(verb.form ?? '') || /(?:[a-z]ed|born)$/.test(verb.lower)))
    return undefined;
  const type = /^(?:date|day)$/.test(m[3] ?? '') ? 'date' : 'timestamp';
  const joint = /^(?:on|at)$/.test(m[2] ?? '') ? (type === 'date' ? 'on' : 'at') : (m[2] ?? '');
  return {
    name: `${m[1]} ${joint}`,
    plural: false,
    facets: mergeFacets(facets, { type, ...facetsOf(m[4] ?? '') }),
    span: { start: (tokens[at] as Token).start, end: (tokens[tokens.length - 1] as Token).end },
  };
}

/** "the date on which the next test falls due": next test due on. */
function dueOf(tokens: readonly Token[], at: number): Item | undefined {
  const m =
    /^(date|day|time) (?:(?:on|upon|at|by) which |when |that )?(?:the |an? |its |their )?((?:next |first |last )?[a-z]+(?: [a-z]+)?) (?:is|are|was|falls?|becomes?|comes?) due\b/.exec(
      lowerOf(tokens.slice(at)),
    );
  if (!m?.[2] || /\b(?:it|they|this|that|which|when)\b/.test(m[2])) return undefined;
  const span = { start: (tokens[at] as Token).start, end: (tokens[tokens.length - 1] as Token).end };
  return { name: `${m[2]} due ${m[1] === 'time' ? 'at' : 'on'}`, plural: false, facets: {}, span };
}

/** "the date it is due": due on. */
function dueOn(tokens: readonly Token[], at: number): Item | undefined {
  if (
    !/^(?:date|day|time) (?:on which |when |that )?(?:it|they|this) (?:is|are|was|falls|becomes) due\b/.test(
      lowerOf(tokens.slice(at)),
    )
  )
    return undefined;
  const span = { start: (tokens[at] as Token).start, end: (tokens[tokens.length - 1] as Token).end };
  return { name: tokens[at]?.lower === 'time' ? 'due at' : 'due on', plural: false, facets: {}, span };
}

/** "the year it was built", "the year in which it was built". */
const builtIn = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.tag === 'pron' ||
  (/^(?:in|when)$/.test(tokens[at + 1]?.lower ?? '') && tokens.slice(at + 2, at + 4).some((t) => t.tag === 'pron'));

/** "the time it was completed": completed at. */
export function timeOf(tokens: readonly Token[], at: number): Item | undefined {
  const head = tokens[at]?.lower ?? '';
  if (!moments.has(head) && !(head === 'year' && builtIn(tokens, at))) return undefined;
  const bound = tokens[at + 1];
  if (
    bound &&
    /^(?:date|day)$/.test(head) &&
    /^(?:until|till|from)$/.test(bound.lower) &&
    tokens[at + 2]?.lower === 'which'
  ) {
    const state = tokens.slice(at + 3).find((t) => t.tag === 'adj' || t.form === 'participle');
    const end = tokens[tokens.length - 1] as Token;
    const name = `${state?.lower} ${bound.lower}`;
    if (state) return { name, plural: false, facets: {}, span: { start: (tokens[at] as Token).start, end: end.end } };
  }
  const due = tokens[tokens.length - 1]?.lower === 'due' ? dueOf(tokens, at) : undefined;
  if (due) return due;
  const dash = tokens.findIndex((t, i) => i > at && /^[-–—]$/.test(t.text));
  const rest = tokens
    .slice(at + 1, dash > 0 ? dash : undefined)
    .filter(
      (t) =>
        !(
          t.tag === 'wh' ||
          t.tag === 'det' ||
          t.tag === 'pron' ||
          t.tag === 'be' ||
          t.tag === 'have' ||
          t.tag === 'adv' ||
          /^(?:at|on|of|in)$/.test(t.lower)
        ),
    );
  const verb =
    rest.find((t) => t.form === 'participle' || t.form === 'past') ??
    (/^(?:which|when)$/.test(tokens[at + 2]?.lower ?? '') ||
    /^(?:which|when|it|they)$/.test(tokens[at + 1]?.lower ?? '')
      ? rest.find((t) => t.form === 'third' || t.form === 'base')
      : undefined);
  const bare = verb && (verb.form === 'third' || verb.form === 'base');
  if (verb && bare) {
    const end = tokens[tokens.length - 1] as Token;
    const place = verb.lemma === 'take' ? ' place' : '';
    return {
      name: `${verb.lower}${place} ${/^(?:date|day)$/.test(head) ? 'on' : 'at'}`,
      plural: false,
      facets: {},
      span: { start: (tokens[at] as Token).start, end: end.end },
    };
  }
  const told = tokens.slice(at + 1).some((t) => t.tag === 'be' || t.tag === 'have') || tokens[at + 1]?.tag === 'pron';
  if (!verb || rest.length > 3 + (movedInto(tokens, verb) ? 2 : 0) || !told) return dueOn(tokens, at);
  const last = tokens[tokens.length - 1] as Token;
  const particle = movedInto(tokens, verb) ?? particleOf(tokens, verb);
  const suffix = head === 'year' ? head : /^(?:date|day)$/.test(head) ? 'on' : 'at';
  const name = `${verb.lower}${particle} ${suffix}`;
  return { name, plural: false, facets: {}, span: { start: (tokens[at] as Token).start, end: last.end } };
}

/** "put into service", "taken out of use": what something is put into or taken out of belongs to the verb. */
function movedInto(tokens: readonly Token[], verb: Token): string | undefined {
  const behind = lowerOf(tokens.slice(tokens.indexOf(verb) + 1, tokens.indexOf(verb) + 4));
  const m = /^(?:put|taken|brought|placed|handed)$/.test(verb.lower) ? /^(into|out of) ([a-z]+)/.exec(behind) : null;
  return m ? ` ${m[1]} ${m[2]}` : undefined;
}
