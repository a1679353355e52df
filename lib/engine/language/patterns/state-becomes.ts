import { wordsIn } from '../lexicon/phrase-words';
import { chunksOf } from '../phrases/chunks';
import { valueText } from '../phrases/values';
import { lowerOf, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { isState, named } from './state-path';

/** How it is at first, and the words between that and what it becomes. */
const first =
  /^(?:(?:start|begin|open)s?(?: out| off| its life)?(?: as| in state)?|(?:is|are) (?:at first |first |initially )?(?:at first|first|initially|(?:created|registered|entered|saved|stored|filed) as)) (?:an? )?((?!on |at |with |in )[a-z]+(?: (?!and |then |later |first |at first )[a-z]+)?),?(?: first| at first| initially)? (?:and |, )?(?:(?:then|later|can|may|will|finally|eventually|afterwards|it|they) )*(?:becomes?|turns?(?: into)?|changes? to|moves? (?:on )?to|is|are) (?=[a-z])/;
/** Words that stand between the states and are none. */
const between = /^(?:then|later|either|finally|eventually|afterwards|in the end|at last|it|becomes?|is) /;

export const stateBecomes: SentencePattern = {
  id: 'state-becomes',
  doc: '"A complaint starts as new and becomes accepted, rejected or settled": how it is at first and later are the values of its status.',
  final: false,
  needs: /^(?:becomes?|starts?|begins?|initially|first|opens?|created|registered|entered|saved)$/,
  examples: [
    {
      text: 'A complaint starts as new and later becomes accepted, rejected or settled.',
      reads: ['complaint: status ({new|accepted|rejected|settled}; default new)'],
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
    if (at < 1 || t.length > 34) return undefined;
    const said = t.slice(at);
    const m = first.exec(lowerOf(said));
    const subject = m ? named(t.slice(0, at)) : undefined;
    const owner = subject?.owner ?? context.topic;
    if (!m?.[1] || !subject || owner === undefined) return undefined;
    const later = chunksOf(said.slice(wordsIn(m[0]))).map((c) => stateIn(valueText(c.tokens)));
    const list = [...new Set([m[1].replace(/ (?:at first|initially)$/, ''), ...later])];
    if (list.length < 2 || list.some((v) => v === '' || wordsIn(v) > 3)) return undefined;
    if (list.filter(isState).length * 2 <= list.length) return undefined;
    const base = { pattern: this.id, span: context.sentenceSpan };
    const facets = { values: { closed: true, list }, default: list[0] as string };
    return [
      {
        ...base,
        kind: 'facts',
        owner,
        items: [{ name: subject.fact ?? 'status', plural: false, facets, span: context.sentenceSpan }],
        weight: 1,
      },
      { ...base, kind: 'ignored', why: 'the values of a state' },
    ];
  },
};

function stateIn(said: string): string {
  let value = said;
  while (between.test(value)) value = value.replace(between, '');
  return value;
}
