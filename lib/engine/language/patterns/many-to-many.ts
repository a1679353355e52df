import type { Claim } from '../claims';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, sideOf } from './support';

const counts =
  /\b(?:an? )?(one|many)(?: to |-to-)(one|many) (?:relationship|relation|association|mapping|link)s?(?: (with|to|between))?(?= |$)/;
/** "The relationship between halls and rows is one-to-many". */
const isCount = /\b(?:relationship|relation|association)s? between .+ (?:is|are) (one|many)(?: to |-to-)(one|many)\b/;

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
    {
      text: 'There is a many-to-many relationship between doctors and patients.',
      reads: ['..many doctor have ..many patient [manyToMany]'],
    },
    {
      text: 'The relationship between halls and seats is one-to-many.',
      reads: ['..1 hall have ..many seat [oneToMany]'],
    },
    {
      text: 'Books and authors have a many-to-many relationship.',
      reads: ['..many book have ..many author [manyToMany]'],
    },
  ],
  match(context) {
    const t = context.sentence;
    const said = lowerOf(t);
    const m = counts.exec(said) ?? isCount.exec(said);
    const pair = m && pairIn(t, m[3]);
    if (!m || !pair) return undefined;
    const [a, b] = [pair.left, pair.right].map((np) => sideOf(np, context));
    if (!a || !b || [a, b].some((s) => !couldBeThing(s.name)) || !couldRelate(pair)) return undefined;
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
    return [...claims, { ...base, kind: 'restated', tokens: behind(t, pair.to) }];
  },
};

interface Pair {
  readonly left: NounPhrase;
  readonly right: NounPhrase;
  /** Where the words behind the statement begin. */
  readonly to: number;
}

/** "... relationship with B", "... between A and B", "A and B have a ... relationship". */
function pairIn(t: readonly Token[], joint: string | undefined): Pair | undefined {
  const noun = t.findIndex((x) => /^(?:relation|associat|mapping|link)/.test(x.lower));
  const between = t.findIndex((x) => x.lower === 'between');
  const from = between > 0 && joint !== 'with' && joint !== 'to' ? between + 1 : 0;
  const left = nounPhraseAt(t, from);
  const next = left ? t[left.to] : undefined;
  const at = joint === 'with' || joint === 'to' ? noun + 2 : next?.lower === 'and' && left ? left.to + 1 : -1;
  const right = at < 0 ? undefined : nounPhraseAt(t, at);
  if (!left || !right || left.pronoun || right.pronoun) return undefined;
  const end = t.findIndex((x, i) => i >= Math.max(right.to, noun) && x.tag === 'punct');
  return { left, right, to: Math.max(right.to, end < 0 ? t.length : end) };
}

/** Several of what is a fact elsewhere are things: "the relationship between books and authors". */
const couldRelate = ({ left, right }: Pair): boolean =>
  left.name !== right.name && [left, right].every((np) => np.plural || !isFact(np.name));

/** What follows the pair, without "meaning that". */
function behind(t: readonly Token[], at: number): readonly Token[] {
  let from = at;
  while (t[from] && /^(?:,|meaning|i\.e\.|so|that|because|since|where|and|:)$/.test(t[from]?.lower ?? '')) from++;
  return t.slice(from);
}
