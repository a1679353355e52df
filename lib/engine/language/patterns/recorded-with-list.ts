import type { Side } from '../claims';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token, withoutStop } from '../tokens/token';
import { couldBeThing, isFact } from './support';

/** "For ride management, when ...": what the sentence is about, said in front of it. */
export function behindTopic(t: readonly Token[]): readonly Token[] {
  const comma = t[0]?.lower === 'for' ? t.findIndex((x) => x.lower === ',') : -1;
  return comma > 1 && comma < 6 && t[comma - 1]?.lower === 'management' ? t.slice(comma + 1) : t;
}

/** "the recipient information is recorded, including a name": of a recipient, with these facts. */
export function toldOfEach(
  t: readonly Token[],
  items: readonly Item[],
): { readonly name: string; readonly items: readonly Item[] } | undefined {
  const first = items[0]?.name ?? '';
  const told = items.length === 1 ? /^(.+) (?:information|details?|info)$/.exec(first)?.[1] : undefined;
  const at = t.findIndex((x, i) => i > 3 && x.lower === 'including');
  // "records the ride, including a start and an end".
  const before = t.slice(0, t[at - 1]?.lower === ',' ? at - 1 : at);
  const whole = items[0]?.determiner === 'the' && !items[0].plural && lowerOf(before).endsWith(` the ${first}`);
  const name = told ?? (whole ? first : undefined);
  if (name === undefined || at < 0 || isFact(name) || !couldBeThing(name)) return undefined;
  const listed = itemsOf(withoutStop(t.slice(at + 1))).items;
  return listed.length > 1 ? { name, items: listed } : undefined;
}

const comesUp =
  /^(?:found|detected|discovered|observed|noticed|identified|diagnosed|reported|spotted|seen|registered)$/;

/** "When a defect is found on a machine": what is found, at what. */
export function foundIn(
  lead: readonly Token[],
): { readonly name: string; readonly participants: readonly Side[] } | undefined {
  const what = nounPhraseAt(lead, 1);
  if (!what || !/^an?$/.test(what.determiner ?? '') || what.plural || !couldBeThing(what.name)) return undefined;
  if (lead[what.to]?.tag !== 'be' || !comesUp.test(lead[what.to + 1]?.lower ?? '')) return undefined;
  const where = /^(?:in|on|at|with|for|of)$/.test(lead[what.to + 2]?.lower ?? '')
    ? nounPhraseAt(lead, what.to + 3)
    : undefined;
  const named = where && !where.pronoun && couldBeThing(where.name) && !isFact(where.name);
  return named ? { name: what.name, participants: [{ name: where.name, plural: false }] } : undefined;
}
