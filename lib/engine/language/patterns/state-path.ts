import type { Claim } from '../claims';
import type { Context } from '../context';
import { saysState } from '../lexicon/non-names';
import { wordsIn } from '../lexicon/phrase-words';
import { verbForms } from '../lexicon/verbs';
import { chunksOf } from '../phrases/chunks';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { valueText } from '../phrases/values';
import { isFiniteVerb, lowerOf, type Token } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact } from './support';

const through =
  /^(?:may |can |must |will )?(?:go|goes|move|moves|run|runs|pass|passes|progress|progresses|step|steps) through (?:the |these |several |various |\d+ |[a-z]+ )?(states?|status(?:es)?|stages?|phases?|steps?)(?: of)? ?:? /;
const along =
  /^(?:may |can |must |will )?(?:go|goes|move|moves|change|changes|progress|progresses|pass|passes|run|runs) (?:over )?from (.+? (?:to|through|via|over) .+? (?:to|then|and|and then|and finally|finally|until) .+)$/;

/** "..., or it is closed without a visit": another way to an end. */
const withoutOther = (t: readonly Token[]): readonly Token[] => {
  const at = t.findIndex(
    (x, i) => i > 4 && x.text === ',' && t[i + 1]?.lower === 'or' && /^(?:it|they)$/.test(t[i + 2]?.lower ?? ''),
  );
  return at < 0 ? t : t.slice(0, at);
};

/** "..., and its status goes from ...": behind it the way may be told further on. */
const stateNoun = /^(?:status|state|stage|phase)$/;

export const statePath: SentencePattern = {
  id: 'state-path',
  doc: '"Auctions go through the states draft, published and closed", "a status goes from planned to brewing to packed": the values of a state.',
  final: false,
  needs: /\b(?:through|from)\b/,
  examples: [
    {
      text: 'Auctions go through the states draft, published and closed.',
      reads: ['auction.state ({draft|published|closed})'],
    },
    {
      text: "A batch's status goes from planned to brewing to packed.",
      reads: ['batch.status ({planned|brewing|packed})'],
    },
    {
      text: "A parcel's state moves from announced through accepted, sorted and delivered.",
      reads: ['parcel.state ({announced|accepted|sorted|delivered})'],
    },
    {
      text: 'A claim is filed on a date, and its status goes from received to checked, accepted and paid.',
      reads: ['claim.status ({received|checked|accepted|paid})', 'claim: filed on'],
    },
  ],
  match(context) {
    const t = context.sentence;
    const stop = /^[.;,]$/.test(t[t.length - 1]?.text ?? '') ? t.length - 1 : t.length;
    const at = t.findIndex(
      (x, i) =>
        i > 0 &&
        (i < 8 || stateNoun.test(t[i - 1]?.lower ?? '') || t[i + 1]?.lower === 'through') &&
        /^(?:may|can|must|will|go|goes|moves?|runs?|pass|passes|change|changes|progress|progresses|steps?)$/.test(
          x.lower,
        ),
    );
    if (at < 1) return undefined;
    const said = withoutOther(t.slice(at, stop));
    const text = lowerOf(said);
    const stages = through.exec(`${text} `) ?? bareStages(said);
    const path = stages ? null : along.exec(text);
    const mixed = t.slice(0, at).some((x) => x.text === ',' || isFiniteVerb(x));
    const whole = mixed ? nounPhraseAt(t, 0) : undefined;
    const subject = mixed ? (whole && !whole.pronoun ? { owner: whole.name } : undefined) : named(t.slice(0, at));
    if (!subject || !(stages || path)) return undefined;
    const list = stages
      ? chunksOf(said.slice(wordsIn(stages[0]))).map((c) => valueText(c.tokens))
      : (path?.[1] ?? '')
          .split(
            / ?,? (?:to|then|through|via|over|and then|and finally|and|or|finally|until) (?:finally )?(?:to )?| ?, /,
          )
          .map((v) => v.replace(/^(?:the |an? )/, '').trim());
    if (list.length < 2 || list.some((v) => v === '' || wordsIn(v) > 3)) return undefined;
    const name =
      subject.fact ??
      (stages
        ? (stages[1] ?? 'status').replace(/^status(?:es)?$/, 'status').replace(/^(state|stage|phase|step)s$/, '$1')
        : (stateOf(context) ?? (list.filter(isState).length > 1 ? 'status' : undefined)));
    const owner = subject.owner ?? context.topic;
    if (name === undefined || owner === undefined) return undefined;
    const first = startsAs(list[list.length - 1] ?? '');
    const values = { closed: true, list: first === undefined ? list : list.slice(0, -1) };
    const base = { pattern: this.id, span: context.sentenceSpan };
    const claim: Claim = {
      ...base,
      kind: 'facets',
      owner,
      name,
      facets: { values, ...(first !== undefined && { default: first }) },
    };
    return mixed ? [claim] : [claim, { ...base, kind: 'ignored', why: 'the values of a state' }];
  },
};

/** "goes through ordered, picked up and delivered": nothing but states. */
function bareStages(said: readonly Token[]): RegExpExecArray | null {
  const m = /^(?:goes|go|passes|pass|runs|run|moves|move) through /.exec(lowerOf(said.slice(0, 3)));
  if (!m) return null;
  const list = chunksOf(said.slice(2)).map((c) => valueText(c.tokens));
  return list.length > 2 && list.every((v) => isState(v.split(' ')[0] ?? '')) ? m : null;
}

/** "starting as submitted": the first of them. */
const startsAs = (last: string): string | undefined =>
  /^(?:starting|beginning) (?:as|with|in|at|out as) ([a-z -]+)$/.exec(last)?.[1];

/** What a thing can be, so that a way from one to the next is that of a state and no journey. */
export const isState = (value: string): boolean =>
  saysState(value) || verbForms.get(value)?.form === 'participle' || /^(?:new|under|in|on|out|not) ?/.test(value);

/** The state that was listed last, which "it" stands for: "a claim has a state. It goes from open to closed". */
const stateOf = ({ lastFacts }: Context): string | undefined =>
  lastFacts?.find(({ name }) => /(?:^| )(?:status|state|stage|phase)$/.test(name))?.name;

/** The thing in front of the verb, or its fact: "a batch's status", "the status of a batch", "auctions". */
export function named(t: readonly Token[]): { readonly owner?: string; readonly fact?: string } | undefined {
  const text = lowerOf(t).replace(/^(?:an?|the|each|every|all|its|their) /, '');
  const own = /^([a-z ]+?) (?:'s|') ([a-z]+)$/.exec(text) ?? undefined;
  const of = /^([a-z]+) of (?:an?|the|each|every) ([a-z ]+)$/.exec(text);
  const [owner, fact] = own ? [own[1], own[2]] : of ? [of[2], of[1]] : [undefined, undefined];
  if (owner !== undefined && fact !== undefined) return isFact(fact) ? { owner, fact } : undefined;
  if (isFact(text)) return { fact: text };
  const name = text.replace(/s$/, '');
  return /^[a-z ]+$/.test(text) && couldBeThing(name) && !/^(?:it|they)$/.test(text) ? { owner: name } : {};
}
