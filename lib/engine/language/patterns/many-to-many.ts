import type { Claim } from '../claims';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, sideOf } from './support';

const counts =
  /\b(?:an? )?(one|many)(?: to |-to-)(one|many) (?:relationship|relation|association|mapping|link) (?:with|to) /;

export const manyToMany: SentencePattern = {
  id: 'many-to-many',
  doc: '"Orders have a many-to-many relationship with products": the counts on both sides, in words.',
  final: false,
  needs: /\b(?:relationship|relation|association|mapping|link)\b/,
  examples: [
    {
      text: 'Orders can have a many-to-many relationship with products.',
      reads: ['..many order have ..many product [manyToMany]'],
    },
    {
      text: 'A department has a one-to-many relationship with employees, meaning a department employs many employees.',
      reads: ['..1 department have ..many employee [oneToMany]'],
    },
  ],
  match(context) {
    const t = context.sentence;
    const m = counts.exec(lowerOf(t));
    if (!m) return undefined;
    const to = t.findIndex(
      (x, i) => /^(?:with|to)$/.test(x.lower) && /^(?:relation|associat|mapping|link)/.test(t[i - 1]?.lower ?? ''),
    );
    const left = nounPhraseAt(t, 0);
    const right = to < 0 ? undefined : nounPhraseAt(t, to + 1);
    const a = left && sideOf(left, context);
    const b = right && sideOf(right, context);
    if (!right || !a || !b || [a, b].some((s) => isFact(s.name) || !couldBeThing(s.name))) return undefined;
    const base = { pattern: this.id, span: context.sentenceSpan };
    const max = (word: string | undefined) => ({ max: word === 'many' ? ('many' as const) : (1 as const) });
    const claims: Claim[] = [
      {
        ...base,
        kind: 'relate',
        left: { name: a.name, plural: false, count: max(m[1]) },
        right: { name: b.name, plural: false, count: max(m[2]) },
        verb: 'have',
        shape:
          m[1] === 'one' ? (m[2] === 'one' ? 'oneToOne' : 'oneToMany') : m[2] === 'one' ? 'manyToOne' : 'manyToMany',
        weight: 1.5,
      },
    ];
    return [...claims, { ...base, kind: 'restated', tokens: behind(t, right.to) }];
  },
};

/** What follows the pair, without "meaning that". */
function behind(t: readonly Token[], at: number): readonly Token[] {
  let from = at;
  while (t[from] && /^(?:,|meaning|i\.e\.|so|that|because|since|where|and|:)$/.test(t[from]?.lower ?? '')) from++;
  return t.slice(from);
}
