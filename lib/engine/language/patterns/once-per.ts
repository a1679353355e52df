import { clausesOf } from '../phrases/clauses';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { type Token, withoutStop } from '../tokens/token';
import { complementsOf } from './complements';
import { listBehindWith } from './list-behind-with';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, sideOf } from './support';

const pauses = /^[,–—-]$/;

export const oncePer: SentencePattern = {
  id: 'once-per',
  doc: '"Users like tracks - once per track, with the time": many of each, each two of them once.',
  final: true,
  needs: /^once$/,
  examples: [
    {
      text: 'Villagers vote on proposals, once per proposal.',
      reads: ['plural villager vote plural proposal [manyToMany]'],
    },
  ],
  match(context) {
    const t = withoutStop(context.sentence);
    const once = t.findIndex((x, i) => x.lower === 'once' && i > 3 && perAt(t, i) > 0);
    if (context.role === 'queries' || once < 0 || !pauses.test(t[once - 1]?.lower ?? '')) return undefined;
    const per = nounPhraseAt(t, perAt(t, once));
    const clause = clausesOf(t.slice(0, once - 1))[0];
    const subject = clause?.subjects[0];
    if (!per || !clause?.verb || clause.verb.passive || clause.subjects.length !== 1 || !subject) return undefined;
    const object = complementsOf(clause.rest)[0]?.phrase;
    const [left, right] = [subject, object].map((np) => np && sideOf(np, context));
    if (!left || !right || right.name !== per.name) return undefined;
    if ([left, right].some(({ name }) => isFact(name) || !couldBeThing(name))) return undefined;
    const facts = listBehindWith(t, per.to);
    const base = { pattern: this.id, span: context.sentenceSpan };
    const both = { left: { ...left, plural: true }, right: { ...right, plural: true } };
    const tie = { ...base, kind: 'relate', ...both, verb: clause.verb.lemma, shape: 'manyToMany', weight: 1 } as const;
    return [facts.length > 0 ? { ...tie, facts } : tie];
  },
};

/** Where the thing behind "once per", "once for each" begins; 0 where nothing of the kind stands there. */
function perAt(t: readonly Token[], once: number): number {
  if (t[once + 1]?.lower === 'per') return once + 2;
  return t[once + 1]?.lower === 'for' && /^(?:each|every)$/.test(t[once + 2]?.lower ?? '') ? once + 2 : 0;
}
