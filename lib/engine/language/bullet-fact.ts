import type { Claim } from './claims';
import type { Context } from './context';
import { headingThing } from './headings';
import { withoutLabel } from './labels';
import { isFact } from './patterns/support';
import { clausesOf } from './phrases/clauses';
import type { Item } from './phrases/item';
import { itemsOf } from './phrases/items';
import type { Block } from './structure/blocks';
import { isFiniteVerb, lowerOf, type Token, withoutStop } from './tokens/token';

/** A short bullet without a verb below a heading that names a thing is a fact of it. */
export function bulletFact(context: Context, block: Block): readonly Claim[] | undefined {
  const t = context.sentence;
  const bare = block.kind === 'paragraph' ? bareList(context, block) : undefined;
  if (bare) return bare;
  if ((block.kind !== 'bullet' && context.title === undefined) || context.owner === undefined) return undefined;
  if (block.kind === 'paragraph' && labelsStatement(t)) return undefined;
  if (clausesOf(withoutLabel(t))[0]?.kind === 'main' && !/^(?:noun|adj)$/.test(t[0]?.tag ?? '')) return undefined;
  if (t.some((x, i) => i < 12 && (x.tag === 'be' || x.tag === 'modal' || x.tag === 'have') && !behindComma(t, i)))
    return undefined;
  if (
    (t.length > 24 && !longList(t)) ||
    t.slice(0, 4).some((x) => x.tag === 'be' || x.tag === 'modal' || x.tag === 'have' || x.tag === 'verb')
  )
    return undefined;
  // "Newest published episodes of a podcast": what is read, not what is kept.
  if (/^(?:newest|latest|oldest|most|top|all|which|recent)$/.test(t[0]?.lower ?? '') && !t.some((x) => x.text === ','))
    return undefined;
  const list = itemsOf(withoutStop(t));
  if (list.items.length === 0) return undefined;
  const base = { pattern: 'bullet-fact', span: context.sentenceSpan };
  return [
    { kind: 'facts', owner: context.owner, items: list.items, weight: 2, ...base },
    ...uniqueTogether(base, t, context.owner, list.items),
  ];
}

/** "Releases: every project plans releases": a statement behind a label. */
export function labelsStatement(t: readonly Token[]): boolean {
  const body = withoutLabel(t);
  const subject = body === t ? undefined : clausesOf(body)[0]?.subjects[0];
  return (
    subject !== undefined &&
    clausesOf(body)[0]?.kind === 'main' &&
    (subject.pronoun !== undefined || subject.determiner !== undefined || subject.count?.each === true)
  );
}

/** "rack + level (unique together)": the facts of the line occur once in this combination. */
function uniqueTogether(
  base: Pick<Claim, 'pattern' | 'span'>,
  t: readonly Token[],
  owner: string,
  items: readonly Item[],
): readonly Claim[] {
  if (
    items.length < 2 ||
    !/\bunique (?:together|in combination|as a (?:pair|combination)|combination)\b/.test(lowerOf(t))
  )
    return [];
  return [{ ...base, kind: 'unique', owner, members: items.map((i) => i.name) }];
}

/** Many words that are plainly one list of facts. */
function longList(t: readonly Token[]): boolean {
  const comma = t.findIndex((x) => x.text === ',');
  if (t.slice(0, comma).some((x) => isFiniteVerb(x) || x.text === ':')) return false;
  const { items } = itemsOf(withoutStop(t));
  return t.length < 80 && items.length > 2 && items.filter(isPlainFact).length * 3 >= items.length * 2;
}

/** A fact by its name, or by the type or values noted behind it. */
const isPlainFact = ({ name, facets }: Item): boolean =>
  isFact(name) || facets.type !== undefined || facets.values !== undefined || facets.unique === true;

/** In a condition, a relative clause or parentheses. */
function behindComma(t: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) if (t[i]?.tag === 'wh' || /^[(,:]$/.test(t[i]?.text ?? '')) return true;
  return false;
}

/** A line of facts and nothing else below a heading that names a thing: "Ward" over "ward number, floor, beds". */
function bareList(context: Context, block: Block): readonly Claim[] | undefined {
  const t = context.sentence;
  const owner = headingThing(block.heading);
  if (owner === undefined || t.some((x) => isFiniteVerb(x) || x.text === ':')) return undefined;
  const { items } = itemsOf(withoutStop(t));
  if (items.length < 3 || items.filter((i) => isFact(i.name)).length * 3 < items.length * 2) return undefined;
  return [{ pattern: 'bullet-fact', span: context.sentenceSpan, kind: 'facts', owner, items, weight: 3 }];
}
