import type { Claim, Side } from '../claims';
import { type Context, nameIn } from '../context';
import { wordsIn } from '../lexicon/phrase-words';
import { clausesOf } from '../phrases/clauses';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { isFiniteVerb, lowerOf, type Token } from '../tokens/token';
import { agentOf } from './doer';
import type { SentencePattern } from './pattern';
import { couldBeThing, couldOwn, isFact, isOrganisation } from './support';

export const twoDoers: SentencePattern = {
  id: 'two-doers',
  doc: '"A claim is reviewed by one clerk and approved by another": two of one kind, each called after what it does.',
  final: true,
  needs: /^(?:another|second|different|else)$/,
  examples: [
    {
      text: 'A claim is reviewed by one clerk and, if it is large, approved by another.',
      reads: ['claim review clerk as reviewer [manyToOne]', 'claim approve clerk as approver [manyToOne]'],
    },
    {
      text: 'One chemist draws the sample and another checks it.',
      reads: ['sample draw chemist as drawer [manyToOne]', 'sample check chemist as checker [manyToOne]'],
    },
  ],
  match(context) {
    const t = context.sentence;
    const found = doneByBoth(t, context) ?? bothDo(t, context);
    if (!found) return undefined;
    const { of, by, deeds, from, to } = found;
    const base = { pattern: this.id, span: context.sentenceSpan };
    const claims = deeds.map(({ verb, optional }): Claim => {
      const right: Side = { name: by, plural: false, role: agentOf(verb) };
      const unsure = optional === undefined ? {} : { optional };
      return { ...base, kind: 'relate', left: of, right, verb, shape: 'manyToOne', weight: 1.5, ...unsure };
    });
    const rest = withoutStretch(t, from, to);
    return rest.length > 2 ? [...claims, { ...base, kind: 'restated', tokens: rest }] : claims;
  },
};

/** What is done, by whom twice, and the stretch that says so. */
interface Both {
  readonly of: Side;
  readonly by: string;
  readonly deeds: readonly { readonly verb: string; readonly optional?: string }[];
  readonly from: number;
  readonly to: number;
}

const other =
  /^(?:another|(?:a|the) (?:second|different|further|third)|someone else|somebody else)(?: one| person)?(?= |$)/;

/** "is reviewed by one clerk and, if it is large, approved by another". */
function doneByBoth(t: readonly Token[], context: Context): Both | undefined {
  const second = t.findIndex((x, i) => x.lower === 'by' && i > 5 && other.test(lowerOf(t.slice(i + 1, i + 4))));
  const first = t.findIndex((x, i) => x.lower === 'by' && i < second && t[i - 1]?.form === 'participle');
  if (first < 2 || t[second - 1]?.form !== 'participle') return undefined;
  const by = nounPhraseAt(t, first + 1);
  const be = t.slice(0, first).findLastIndex((x) => x.tag === 'be');
  const subject = by && subjectBefore(t, be, context);
  if (!by || !subject || !isKind(by) || be < first - 3) return undefined;
  const more = other.exec(lowerOf(t.slice(second + 1, second + 4)));
  const end = second + 1 + (more ? wordsIn(more[0]) : 1);
  const again = nounPhraseAt(t, end);
  if (again && again.name !== by.name) return undefined;
  const condition = t.slice(by.to, second - 1);
  if (condition.some((x) => x.lower === ';' || x.lower === ':')) return undefined;
  const [one, two] = [t[first - 1]?.lemma, t[second - 1]?.lemma];
  if (one === undefined || two === undefined || one === two) return undefined;
  const said = condition.findIndex((x) => /^(?:if|when|once|after|where|unless|optionally|possibly)$/.test(x.lower));
  const optional = said < 0 ? undefined : lowerOf(condition.slice(said)).replace(/ ,.*$/, '');
  return {
    of: subject,
    by: by.name,
    deeds: [{ verb: one }, { verb: two, ...(optional !== undefined && { optional }) }],
    from: be,
    to: again ? again.to : end,
  };
}

/** "One chemist draws the sample and another checks it". */
function bothDo(t: readonly Token[], context: Context): Both | undefined {
  if (t[0]?.lower !== 'one') return undefined;
  const by = nounPhraseAt(t, 0);
  const verb = by && t[by.to];
  const object = by && verb?.lemma !== undefined && isFiniteVerb(verb) ? nounPhraseAt(t, by.to + 1) : undefined;
  if (!by || !object || !isKind(by) || !verb?.lemma || isFact(object.name)) return undefined;
  const at = t.findIndex((x, i) => i >= object.to && i < object.to + 3 && x.lower === 'another');
  if (at < 0) return undefined;
  const next = t[at + 1]?.lower === by.head ? at + 2 : at + 1;
  const done = t[next];
  const it = t[next + 1];
  if (!done || !/^(?:it|them)$/.test(it?.lower ?? '')) return undefined;
  const lemma = done.lemma ?? (done.lower.endsWith('s') ? done.lower.slice(0, -1) : undefined);
  const name = nameIn(object, context);
  if (lemma === undefined || name === undefined || !couldBeThing(name)) return undefined;
  const of = { name, plural: false };
  return { of, by: by.name, deeds: [{ verb: verb.lemma }, { verb: lemma }], from: 0, to: next + 2 };
}

const isKind = (np: NounPhrase): boolean =>
  !np.plural &&
  np.pronoun === undefined &&
  /^(?:an?|one)$/.test(np.determiner ?? 'one') &&
  couldBeThing(np.name) &&
  !isFact(np.name) &&
  !isOrganisation(np);

/** The subject whose verb group begins at `be`. */
function subjectBefore(t: readonly Token[], be: number, context: Context): Side | undefined {
  const clause = clausesOf(t).findLast((c) => c.kind === 'main' && c.span.start <= (t[be]?.start ?? 0));
  const np = clause?.subjects[0];
  const name = nameIn(np, context);
  if (be < 0 || !np || name === undefined || (isFact(name) && !couldOwn(np)) || !couldBeThing(name)) return undefined;
  return { name, plural: np.plural, ...(np.count && { count: np.count }) };
}

/** What is said around the stretch; a subject alone says nothing. */
function withoutStretch(t: readonly Token[], from: number, to: number): readonly Token[] {
  const behind = t.slice(to);
  const on = behind.findIndex((x) => x.tag !== 'punct' && x.tag !== 'conj');
  const more = on < 0 ? [] : behind.slice(on);
  const before = t.slice(0, from);
  const joined = /^(?:and|,)$/.test(before[before.length - 1]?.lower ?? '');
  if (joined)
    return [...before.slice(0, before.findLastIndex((x) => x.tag !== 'punct' && x.tag !== 'conj') + 1), ...behind];
  return more.length > 0 ? [...before, ...more] : [];
}
