import type { Claim } from '../claims';
import { typeByEnding } from '../lexicon/attribute-types';
import { recordVerbs } from '../lexicon/verbs';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { type Token, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, isOrganisation, sideOf } from './support';

const keeps = new Set([...recordVerbs, 'know', 'specify', 'remember']);
const oneOf = /^(?:each|every|an?|the)$/;
const doing = /^(?:verb|be|have|adv|prep|to|modal)$/;

export const whichOfEach: SentencePattern = {
  id: 'which-of-each',
  doc: '"The system records which clerk handled each order", "the hall in which a lot is stored must be known": each of the one refers to the other.',
  final: true,
  needs:
    /^(?:which|who|that|recorded|stored|kept|known|noted|tracked|documented|saved|registered|captured|logged|specified)$/,
  examples: [
    { text: 'The system records which clerk handled each order.', reads: ['order handle clerk [manyToOne]'] },
    { text: 'It must be known which teachers teach each course.', reads: ['course teach plural teacher [manyToMany]'] },
    {
      text: 'The workshop in which a batch is processed must also be recorded.',
      reads: ['batch process workshop [manyToOne]'],
    },
    { text: 'The region a bridge lies in should be stored too.', reads: ['bridge: region'] },
    { text: 'The system records the members of a team.', reads: [] },
  ],
  match(context) {
    if (context.role === 'queries') return undefined;
    const t = withoutStop(context.sentence).filter((x) => x.text !== ';');
    // "If it came by referral, we store who referred it": only of some.
    if (/^(?:if|when|where|once|unless)$/.test(t[0]?.lower ?? '')) return undefined;
    const behind = keptBehind(t);
    const words = behind ?? keptBefore(t);
    const said = words && pairIn(words);
    if (!said) return undefined;
    const { of, one, verb } = said;
    const [left, right] = [sideOf(of, context), sideOf(one, context)];
    if (!left || !right || left.name === right.name || !fits(of, left.name) || isFact(left.name)) return undefined;
    if (of.determiner === 'the' && behind && context.topic !== left.name) return undefined;
    const base = { pattern: this.id, span: context.sentenceSpan };
    const text = typeByEnding(right.name)?.type;
    if (!fits(one, right.name) || (text !== undefined && (text !== 'text' || one.plural))) return undefined;
    // Where the word names a fact, it is a thing only if more is told of it.
    const item = { name: right.name, plural: false, facets: {}, span: one.span };
    if (text !== undefined) return [{ ...base, kind: 'facts', owner: left.name, items: [item], weight: 1 }];
    const claim: Claim = {
      ...base,
      kind: 'relate',
      left: { name: left.name, plural: false },
      right: { name: right.name, plural: one.plural },
      verb,
      shape: one.plural ? 'manyToMany' : 'manyToOne',
      weight: 1,
    };
    return [claim];
  },
};

const fits = (np: NounPhrase, name: string): boolean => !np.pronoun && couldBeThing(name) && !isOrganisation(np);

/** "The system records which ...", "it is known which ...": the words behind what keeps. */
function keptBehind(t: readonly Token[]): readonly Token[] | undefined {
  const at = t.findIndex((x, i) => i < 9 && x.tag === 'verb' && keeps.has(x.lemma ?? ''));
  return at > 0 && /^(?:which|the)$/.test(t[at + 1]?.lower ?? '') ? t.slice(at + 1) : undefined;
}

/** "The region a bridge lies in should be stored too": the words in front of what keeps. */
function keptBefore(t: readonly Token[]): readonly Token[] | undefined {
  if (t[0]?.lower !== 'the') return undefined;
  let end = t.length;
  while (/^(?:too|well|as|also)$/.test(t[end - 1]?.lower ?? '')) end--;
  const last = t[end - 1];
  if (last?.form !== 'participle' || !keeps.has(last.lemma ?? '')) return undefined;
  let from = end - 1;
  while (/^(?:be|modal|adv|to)$/.test(t[from - 1]?.tag ?? '')) from--;
  return from < end - 1 ? t.slice(0, from) : undefined;
}

interface Pair {
  readonly of: NounPhrase;
  readonly one: NounPhrase;
  readonly verb: string;
}

/** "which clerk handled each order", "the hall (in which) a lot is stored", "the clerk who handled the order". */
function pairIn(t: readonly Token[]): Pair | undefined {
  const one = nounPhraseAt(t, t[0]?.lower === 'which' ? 1 : 0);
  if (!one || one.of || one.possessor) return undefined;
  let at = one.to;
  if (/^(?:prep|to)$/.test(t[at]?.tag ?? '') && t[at + 1]?.lower === 'which') at += 2;
  else if (/^(?:that|which)$/.test(t[at]?.lower ?? '') && /^(?:each|every)$/.test(t[at + 1]?.lower ?? '')) at++;
  if (oneOf.test(t[at]?.lower ?? '') && t[at]?.lower !== 'the') {
    // "each driver uses": the last word is what the driver does.
    const does = t[t.length - 1]?.form === 'third' && t.length > at + 2 ? t.length - 1 : t.length;
    const of = nounPhraseAt(t.slice(0, does), at);
    const verb = of && doneIn(t.slice(of.to));
    return of && verb !== undefined ? { of, one, verb } : undefined;
  }
  if (at === one.to && /^(?:who|that|which)$/.test(t[at]?.lower ?? '')) at++;
  else if (at > one.to || t[0]?.lower !== 'which') return undefined;
  const object = t.findIndex((x, i) => i > at && i < at + 5 && oneOf.test(x.lower));
  const of = object < 0 ? undefined : nounPhraseAt(t, object);
  const verb = of?.to === t.length ? doneIn(t.slice(at, object)) : undefined;
  return of && verb !== undefined ? { of, one, verb } : undefined;
}

/** The verb of words that are nothing but one: "handled", "is processed in". */
function doneIn(t: readonly Token[]): string | undefined {
  const verbs = t.filter((x) => x.tag === 'verb' || x.form === 'participle' || x.form === 'past' || x.form === 'third');
  const verb = verbs[verbs.length - 1];
  return t.length < 6 && verb && t.every((x) => doing.test(x.tag) || verbs.includes(x))
    ? (verb.lemma ?? verb.lower)
    : undefined;
}
