import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import type { Context } from '../context';
import { adjectives } from '../lexicon/adjectives';
import { wordsIn } from '../lexicon/phrase-words';
import { chunksOf } from '../phrases/chunks';
import type { Clause, VerbGroup } from '../phrases/clauses';
import { facetsOf } from '../phrases/facets';
import { itemsOf } from '../phrases/items';
import type { NounPhrase } from '../phrases/noun-phrase';
import { closedSetHeads, valueText } from '../phrases/values';
import { lowerOf, type Token } from '../tokens/token';
import { afterBe } from './behind-be';
import { howOften } from './how-often';
import { listedValues } from './listed-values';
import type { Pattern } from './pattern';
import { areStates, inStates, isStage, passing } from './stages';
import { couldBeThing, isFact, made, mostlyFacts } from './support';

export const kindsOrValues: Pattern = {
  id: 'kinds-or-values',
  doc: '"The status of an order is placed, paid or shipped", "an activity is a call, a meeting or a note": values of a fact, or kinds of a thing.',
  examples: [
    { text: 'The status of an order is placed, paid or shipped.', reads: ['order.status ({placed|paid|shipped})'] },
    { text: 'Activities are calls, meetings or notes.', reads: ['activity is call | meeting | note'] },
    { text: 'A ticket is new, assigned, solved or closed.', reads: ['ticket.status ({new|assigned|solved|closed})'] },
    { text: 'A report can be open, charged or waived.', reads: ['report.status ({open|charged|waived})'] },
    { text: 'Weight must be positive.', reads: ['?.weight (>0)'] },
  ],
  match(clause, context) {
    const { verb } = clause;
    if (clause.kind !== 'main' || !verb || clause.subjects.length === 0) return undefined;
    const state = stateOf(this.id, clause, context);
    if (state) return state;
    const often = howOften(this.id, clause, context);
    if (often) return often;
    const rest = afterBe(clause);
    if (!rest) return undefined;
    const subject = clause.subjects[clause.subjects.length - 1];
    if (!subject) return undefined;
    if (subject.pronoun) return kindsOfTopic(this.id, clause, context, rest);
    const described =
      aThing(subject) && !isFact(subject.name) ? kindsWithFacts(this.id, clause, verb, subject, rest) : undefined;
    if (described) return described;
    const owner =
      subject.possessor?.name ??
      subject.of?.name ??
      (/^(?:its|their|his|her)$/.test(subject.determiner ?? '') ? context.topic : undefined);
    const said: Said = { id: this.id, clause, verb, subject, owner, rest, listed: listedValues(rest) };
    const event = owner === undefined && aThing(subject) && areStates(said.listed ?? []);
    if (event) return ofThing(said);
    const fact = isFact(subject.name) || (closedSetHeads.has(subject.head) && !(subject.plural && owner === undefined));
    return fact ? ofFact(said) : (flagOf(said) ?? ofThing(said));
  },
};

/** "A property is a building or a plot with a street and a town": its kinds, and the facts of either. */
function kindsWithFacts(
  id: string,
  clause: Clause,
  verb: VerbGroup,
  subject: NounPhrase,
  rest: readonly Token[],
): readonly Claim[] | undefined {
  const cut = rest.some((t) => t.lower === 'or') ? withFacts(rest) : undefined;
  const items = cut === undefined ? [] : itemsOf(rest.slice(cut + 1)).items;
  if (items.length < 2 || !mostlyFacts(items)) return undefined;
  const said = rest.slice(0, cut);
  const kinds = ofThing({ id, clause, verb, subject, owner: undefined, rest: said, listed: listedValues(said) });
  return kinds && [...kinds, { ...made(id, clause), kind: 'facts', owner: subject.name, items, weight: 2.5 }];
}

/** "A departure is scheduled, confirmed or cancelled": one of several, though the word may name a moment as well. */
const aThing = (np: NounPhrase): boolean =>
  (np.count?.each === true || /^an?$/.test(np.determiner ?? '')) && !closedSetHeads.has(np.head) && !np.pronoun;

/** A subject and what it is said to be. */
interface Said {
  readonly id: string;
  readonly clause: Clause;
  readonly verb: VerbGroup;
  readonly subject: NounPhrase;
  /** Whose it is, where that is said. */
  readonly owner: string | undefined;
  /** What follows "is". */
  readonly rest: readonly Token[];
  readonly listed: readonly string[] | undefined;
}

/** "The status of an order is placed or paid", "each score is from 1 to 10 with a comment": bounds and values of a fact. */
function ofFact({ id, clause, verb, subject, owner, rest, listed }: Said): readonly Claim[] | undefined {
  const cut = withFacts(rest);
  const facets = facetsOf(`${verb.negated ? 'not be ' : 'is '}${lowerOf(rest.slice(0, cut))}`);
  const values =
    listed && listed.length > 1 && !facets.unique && !facets.min
      ? { values: { closed: !/\bsuch as\b|\betc\b|\blike\b/.test(lowerOf(rest)), list: listed } }
      : {};
  const all = { ...facets, ...values };
  if (Object.keys(all).length === 0) return undefined;
  const base = made(id, clause);
  const items = subject.count?.each && cut !== undefined ? itemsOf(rest.slice(cut + 1)).items : [];
  const beside: readonly Claim[] =
    items.length > 0 ? [{ ...base, kind: 'facts', owner: subject.name, items, weight: 1 }] : [];
  const facts = clause.subjects.map(
    ({ name }): Claim => ({ ...base, kind: 'facets', ...(owner !== undefined && { owner }), name, facets: all }),
  );
  return [...facts, ...beside];
}

/** "An order is urgent or not": yes or no. */
function flagOf({ id, clause, subject, listed }: Said): readonly Claim[] | undefined {
  const name = listed?.length === 2 && /^not(?: [a-z]+)?$/.test(listed[1] ?? '') ? listed[0] : undefined;
  if (name === undefined || !couldBeThing(subject.name)) return undefined;
  const item = { name, plural: false, facets: { type: 'boolean' as const }, span: clause.span };
  return [{ ...made(id, clause), kind: 'facts', owner: subject.name, items: [item], weight: 1 }];
}

const oneOf = /^(?:always |exactly |only )*one of /;

/** "Activities are calls, meetings or notes", "a report can be open or waived": kinds of a thing, or the states it is in. */
function ofThing({ id, clause, verb, subject, owner, rest, listed }: Said): readonly Claim[] | undefined {
  const { name } = subject;
  if (!listed || listed.length < 2 || listed.length > 12 || !couldBeThing(name)) return undefined;
  const text = lowerOf(rest);
  const base = made(id, clause);
  const states =
    verb.modal !== undefined ||
    listed.length > 2 ||
    listed.every((v) => !v.includes(' ') && (adjectives.has(v) || /(?:ed|en|ing)$/.test(v)));
  const staged = /^(?:can|may)?$/.test(verb.modal ?? '') && areStates(listed);
  if (/\bor\b/.test(text) && (staged || (states && inStates(rest)) || passing(listed)))
    return [
      { ...base, kind: 'facets', owner: name, name: 'status', facets: { values: { closed: true, list: listed } } },
    ];
  if (!/\bor\b|\beither\b/.test(text) && !oneOf.test(text)) return undefined;
  const kinds = chunksOf(rest)
    .map((c) => valueText(c.tokens))
    .map(singular);
  const kind: Claim = { ...base, kind: 'kinds', of: name, kinds };
  if (!oneOf.test(text)) return [kind];
  const facets = { values: { closed: true, list: kinds } };
  return [kind, { ...base, kind: 'facets', ...(owner !== undefined && { owner }), name, facets }];
}

/** Where "with an optional comment" begins: facts beside the one the clause is of. */
function withFacts(rest: readonly Token[]): number | undefined {
  const at = rest.findIndex((t, i) => i > 0 && t.lower === 'with' && /^(?:det|adj)$/.test(rest[i + 1]?.tag ?? ''));
  return at < 0 ? undefined : at;
}

/** "It is either electric or mechanical": kinds of what is talked about, told by adjectives. */
function kindsOfTopic(
  id: string,
  clause: Clause,
  context: Context,
  rest: readonly Token[],
): readonly Claim[] | undefined {
  const { topic } = context;
  const listed = listedValues(rest);
  const either = rest[0]?.lower === 'either' || rest.some((t) => t.lower === 'or');
  if (topic === undefined || isFact(topic) || !listed || listed.length < 2 || listed.length > 6 || !either)
    return undefined;
  const articles = rest[0]?.lower !== 'either';
  if (
    rest.some(
      (t) =>
        (t.tag === 'det' && (articles || !/^an?$/.test(t.lower))) ||
        t.tag === 'prep' ||
        t.tag === 'to' ||
        t.tag === 'num',
    )
  )
    return undefined;
  const base = made(id, clause);
  if (listed.every(isStage))
    return [
      { ...base, kind: 'facets', owner: topic, name: 'status', facets: { values: { closed: true, list: listed } } },
    ];
  return [{ ...base, kind: 'kinds', of: topic, kinds: listed }];
}

/** "A loan is in one of these states: a, b or c", "in the state of a or b": the subject's state. */
function stateOf(id: string, clause: Clause, context: Context): readonly Claim[] | undefined {
  const text = lowerOf(clause.rest);
  const m =
    /^(?:always )?(?:in|of) (?:exactly )?(?:one of )?(?:the |these )?(?:following )?(?:\d+ |[a-z]+ )?(state|status|stage|phase|condition|state|type|kind)s?(?: of)? ?:? /.exec(
      `${text} `,
    );
  if (clause.verb?.lemma !== 'be' || !m || clause.subjects.length === 0) return undefined;
  const subject = clause.subjects[clause.subjects.length - 1];
  const owner = !subject || subject.pronoun ? context.topic : subject.name;
  const listed = listedValues(clause.rest.slice(wordsIn(m[0])));
  if (!owner || !listed || listed.length < 2) return undefined;
  const name = m[1] ?? 'status';
  return [
    {
      ...made(id, clause),
      kind: 'facets',
      owner,
      name,
      facets: { values: { closed: !/\betc\b/.test(text), list: listed } },
    },
  ];
}
