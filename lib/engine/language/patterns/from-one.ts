import type { Claim } from '../claims';
import type { Context } from '../context';
import { labelOf } from '../labels';
import { nominalOf } from '../lexicon/nominals';
import { wordsIn } from '../lexicon/phrase-words';
import { clausesOf } from '../phrases/clauses';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, isOrganisation } from './support';

export const fromOne: SentencePattern = {
  id: 'from-one',
  doc: '"A leg goes from one stop to another": the subject has two of them, which are not the same.',
  final: false,
  needs: /^another$/,
  examples: [
    {
      text: 'Each flight leg goes from one airfield to another.',
      reads: ['flight leg: from airfield, to airfield', 'flight leg: from airfield <> to airfield'],
    },
  ],
  match(context) {
    const t = context.sentence;
    const at = t.findIndex(
      (x, i) =>
        (x.tag === 'prep' || x.tag === 'to') &&
        x.lower !== 'by' &&
        t[i + 1]?.lower === 'one' &&
        t[i + 2]?.tag !== 'prep',
    );
    const np = at < 0 ? undefined : nounPhraseAt(t, at + 1);
    const ends = np && !np.plural ? endsOf(t, at, np) : undefined;
    if (!np || !ends) return undefined;
    const owner = ownerIn(context, t[at]?.start ?? 0);
    const last = t[ends.to - 1];
    if (owner === undefined || !last || owner === np.name || !couldBeThing(np.name) || isFact(np.name))
      return undefined;
    const base = { pattern: this.id, span: context.sentenceSpan };
    const span = { start: np.span.start, end: last.end };
    const [left, right] = ends.names;
    const items = [left, right].map((name) => ({ name, plural: false, facets: {}, span }));
    const claims: readonly Claim[] = [
      { ...base, kind: 'facts', owner, items, weight: 2 },
      { ...base, kind: 'differ', owner, left, right },
    ];
    const rest = goesOn(t, at, ends.to);
    return rest ? [...claims, { ...base, kind: 'restated', tokens: rest }] : claims;
  },
};

/** What the two are called, and where what is said of them ends. */
interface Ends {
  readonly names: readonly [string, string];
  readonly to: number;
}

/** "from one stop to another", "departs from one airport and arrives at another". */
function endsOf(t: readonly Token[], at: number, np: NounPhrase): Ends | undefined {
  const to = np.to;
  if (t[at]?.lower === 'from' && t[to]?.lower === 'to' && t[to + 1]?.lower === 'another')
    return { names: [`from ${np.name}`, `to ${np.name}`], to: behindAnother(t, to + 2, np) };
  const verb = t[to]?.lower === 'and' ? t[to + 1] : undefined;
  const placed = /^(?:prep|to)$/.test(t[to + 2]?.tag ?? '') && t[to + 3]?.lower === 'another';
  const [one, two] = [t[at - 1]?.lemma, verb?.lemma].map((lemma) =>
    lemma === undefined ? undefined : nominalOf(lemma),
  );
  if (!placed || one === undefined || two === undefined || one === two) return undefined;
  return { names: [`${one} ${np.name}`, `${two} ${np.name}`], to: behindAnother(t, to + 4, np) };
}

const behindAnother = (t: readonly Token[], at: number, np: NounPhrase): number =>
  t[at]?.lower === np.head || t[at]?.lower === 'one' ? at + 1 : at;

/** "A transfer goes from one rack to another on a certain day": when it happens, and what else is said of it. */
function goesOn(t: readonly Token[], at: number, to: number): readonly Token[] | undefined {
  const differ = /^, which (?:must|have to|has to|should) (?:be different|differ|not be the same) ,?/.exec(
    `${lowerOf(t.slice(to, to + 9))} `,
  );
  const more = t.slice(differ ? to + wordsIn(differ[0]) : to);
  const verb = t[at - 1];
  if (more.length < 3 || verb?.tag !== 'verb' || verb.lemma === undefined) return undefined;
  const happens: Token = { ...verb, text: 'happens', lower: 'happens', lemma: 'happen' };
  return [...t.slice(0, at - 1), happens, ...more];
}

/** The label, else the subject where it is no person or organisation that moves something, else what is talked about. */
function ownerIn(context: Context, at: number): string | undefined {
  const label = labelOf(context.sentence);
  if (label !== undefined) return label;
  const clauses = clausesOf(context.sentence);
  const subject = (clauses.findLast((c) => c.span.start <= at && c.kind === 'main') ?? clauses[0])?.subjects[0];
  if (!subject || subject.pronoun || isOrganisation(subject)) return context.topic;
  return couldBeThing(subject.name) && !isFact(subject.name) ? subject.name : context.topic;
}
