import type { Claim } from '../claims';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { isFiniteVerb, type Token } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact } from './support';

export const andOthers: SentencePattern = {
  id: 'and-others',
  doc: '"Adjusters and all other employees have an email": the first are some of the second, of which the rest is told.',
  final: false,
  needs: /^other$/,
  examples: [
    {
      text: 'Foresters and all other workers have a name and a badge number.',
      reads: ['worker is forester', 'worker: name, badge number'],
    },
  ],
  match({ sentence: t, sentenceSpan, role }) {
    if (role === 'queries') return undefined;
    const some = nounPhraseAt(t, 0);
    if (!some?.plural || some.of || t[some.to]?.lower !== 'and') return undefined;
    const at = otherAt(t, some.to + 1);
    const all = at < 0 ? undefined : nounPhraseAt(t, at + 1);
    const next = all && t[all.to];
    if (!all?.plural || !next || !(next.tag === 'have' || next.tag === 'modal' || isFiniteVerb(next))) return undefined;
    if ([some.name, all.name].some((name) => isFact(name) || !couldBeThing(name))) return undefined;
    const base = { pattern: this.id, span: sentenceSpan };
    const kinds: Claim = { ...base, kind: 'kinds', of: all.name, kinds: [some.name] };
    return [kinds, { ...base, kind: 'restated', tokens: t.slice(at + 1) }];
  },
};

/** "all other", "the other", "any other": where "other" stands; -1 where something else does. */
function otherAt(t: readonly Token[], from: number): number {
  const at = /^(?:all|the|any|our|its)$/.test(t[from]?.lower ?? '') ? from + 1 : from;
  return t[at]?.lower === 'other' ? at : -1;
}
