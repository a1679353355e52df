import type { Claim } from '../claims';
import type { Context } from '../context';
import { wordsIn } from '../lexicon/phrase-words';
import { chunksOf } from '../phrases/chunks';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { valueText } from '../phrases/values';
import { lowerOf, type Token, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { isState, named } from './state-path';
import { couldBeThing, isFact } from './support';

/** How it is at first, and the words between that and what it becomes. */
const first =
  /^(?:(?:start|begin|open)s?(?: out| off| its life)?(?: as| in state)?|(?:is|are) (?:at first |first |initially )?(?:at first|first|initially|(?:created|registered|entered|saved|stored|filed) as)) (?:an? )?((?!on |at |with |in )[a-z]+(?: (?!and |then |later |first |at first )[a-z]+)?),?(?: first| at first| initially)? (?:and |, )?(?:(?:then|later|can|may|will|finally|eventually|afterwards|it|they) )*(?:becomes?|turns?(?: into)?|changes? to|moves? (?:on )?to|is|are) (?=[a-z])/;
/** Words that stand between the states and are none. */
const between = /^(?:then|later|either|finally|eventually|afterwards|in the end|at last|it|becomes?|is) /;

export const stateBecomes: SentencePattern = {
  id: 'state-becomes',
  doc: '"A complaint starts as new and becomes accepted, rejected or settled": how it is at first and later are the values of its status.',
  final: false,
  needs: /^(?:becomes?|then|finally|starts?|begins?|initially|first|opens?|created|registered|entered|saved)$/,
  examples: [
    {
      text: 'A complaint starts as new and later becomes accepted, rejected or settled.',
      reads: ['complaint: status ({new|accepted|rejected|settled}; default new)'],
    },
    {
      text: 'A permit becomes valid once the fee is paid, and can be revoked.',
      reads: ['permit: status ({valid|revoked})'],
    },
    {
      text: 'Repairs are first open, then become assigned and finally closed.',
      reads: ['repair: status ({open|assigned|closed}; default open)'],
    },
  ],
  match(context) {
    const t = withoutStop(context.sentence);
    const at = t.findIndex(
      (x, i) => i > 0 && i < 8 && (/^(?:is|are)$/.test(x.lower) || /^(?:start|begin|open)$/.test(x.lemma ?? '')),
    );
    if (t.length > 34) return undefined;
    if (at < 1) return statesTold(this.id, context, t);
    const said = t.slice(at);
    const m = first.exec(lowerOf(said));
    const subject = m ? named(t.slice(0, at)) : undefined;
    const owner = subject?.owner ?? context.topic;
    if (!m?.[1] || !subject || owner === undefined) return statesTold(this.id, context, t);
    const later = chunksOf(said.slice(wordsIn(m[0]))).map((c) => stateIn(valueText(c.tokens)));
    const list = [...new Set([m[1].replace(/ (?:at first|initially)$/, ''), ...later])];
    if (list.length < 2 || list.some((v) => v === '' || wordsIn(v) > 3)) return undefined;
    if (list.filter(isState).length * 2 <= list.length) return undefined;
    return statusOf(this.id, context, owner, list, { fact: subject.fact, first: list[0] });
  },
};

/** The values of a thing's state, in the place of anything else that the sentence says. */
function statusOf(
  pattern: string,
  { sentenceSpan: span }: Context,
  owner: string,
  list: readonly string[],
  { fact = 'status', first }: { readonly fact?: string | undefined; readonly first?: string | undefined },
): readonly Claim[] {
  const facets = { values: { closed: true, list }, ...(first !== undefined && { default: first }) };
  return [
    { pattern, span, kind: 'facts', owner, items: [{ name: fact, plural: false, facets, span }], weight: 1 },
    { pattern, span, kind: 'ignored', why: 'the values of a state' },
  ];
}

const atFirst =
  /^(?:an? |the |each |every )?[a-z -]+? (?:is|are) (?:at first |initially |first )?([a-z]+) (?:at first|initially|to begin with)\b/;
/** What it becomes, or what can be done to it, wherever the sentence says so. */
const turning =
  /\b(becomes?|(?:can|may|will|could|must)(?: also| later| then| still| finally| again)* be|(?:is|are) (?:then|later|finally)|finally|ends? (?:up )?as)(?: then| later| finally| it is| either)* ([a-z]+(?:(?: ,)? or [a-z]+)*)\b/g;

/** "It becomes confirmed when the deposit is paid, and can be cancelled": states, each with its condition. */
function statesTold(pattern: string, context: Context, t: readonly Token[]): readonly Claim[] | undefined {
  const text = lowerOf(t);
  if (context.role === 'queries' || !/\b(?:becomes?|(?:is|are) (?:then|finally))\b/.test(text)) return undefined;
  const np = nounPhraseAt(t, 0);
  const owner =
    np?.pronoun === undefined ? np?.name : /^(?:it|they|each)$/.test(np.pronoun) ? context.topic : undefined;
  if (owner === undefined || !couldBeThing(owner) || isFact(owner)) return undefined;
  const first = atFirst.exec(text)?.[1];
  const states = [...text.matchAll(turning)].flatMap((m) => (m[2] ?? '').split(/(?: ,)? or /));
  const list = [...new Set([...(first === undefined ? [] : [first]), ...states])];
  return list.length > 1 && list.every(isState) ? statusOf(pattern, context, owner, list, { first }) : undefined;
}

function stateIn(said: string): string {
  let value = said;
  while (between.test(value)) value = value.replace(between, '');
  return value;
}
