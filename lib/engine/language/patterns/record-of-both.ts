import type { Claim } from '../claims';
import { keyBase } from '../lexicon/keys';
import type { Clause } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import type { NounPhrase } from '../phrases/noun-phrase';
import { couldBeThing, isFact, made, withoutGenericHead } from './support';

/**
 * "each patient's medication retrieval information, including a patient id, a medicine id and a time": a list that names
 * the key of the one it is about and another thing is a record of both.
 */
export function recordOf(
  id: string,
  clause: Clause,
  np: NounPhrase | undefined,
  items: readonly Item[],
): readonly Claim[] | undefined {
  const whole = np?.possessor ?? np?.of;
  if (!np || !whole || clause.kind !== 'including' || items.length < 3) return undefined;
  const about = whole.name;
  const keyed = items.some((i) => keyBase(i.name) === about);
  const beside = items.some((i) => keyBase(i.name) !== about && namesThing(i));
  const said = withoutAspect(withoutGenericHead(np.name));
  if (!keyed || !beside || said === undefined || isFact(said)) return undefined;
  const owner = np.possessor ? said : `${about} ${said}`;
  return couldBeThing(owner) ? [{ ...made(id, clause), kind: 'facts', owner, items, weight: 3 }] : undefined;
}

/** A key of something, or a thing itself. */
const namesThing = (item: Item): boolean =>
  / id$/.test(item.name) ? keyBase(item.name) !== undefined : !isFact(item.name) && couldBeThing(item.name);

/** "dispatch status" is told of each dispatch. */
function withoutAspect(name: string): string | undefined {
  const words = name.split(' ');
  while (
    words.length > 0 &&
    /^(?:status|situation|behaviou?r|condition|history|information|details?|data)$/.test(words[words.length - 1] ?? '')
  )
    words.pop();
  return words.length > 0 ? words.join(' ') : undefined;
}
