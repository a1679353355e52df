import type { Claim } from '../claims';
import { itemsOf } from '../phrases/items';
import { nounPhraseAt } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';
import { couldBeThing, isFact } from './support';

/** What such an asking is called, by its verb. */
const askings: Readonly<Record<string, string>> = { apply: 'application', ask: 'request', request: 'request' };
const giving = /^(?:with|by|including|giving|stating)$/;
const gerund = /^(?:leaving|giving|entering|providing|stating|filling|submitting|sending)$/;

/** "apply to adopt an animal by leaving my name": an application, of the animal, with what is left. Undefined for other wishes. */
export function asking(
  base: { readonly pattern: string; readonly span: Claim['span'] },
  wish: readonly Token[],
): readonly Claim[] | undefined {
  const name = askings[wish[0]?.lemma ?? wish[0]?.lower ?? ''];
  if (name === undefined || !/^(?:to|for)$/.test(wish[1]?.lower ?? '')) return undefined;
  const object = nounPhraseAt(wish, wish[1]?.lower === 'to' ? 3 : 2);
  if (!object || object.pronoun || isFact(object.name) || !couldBeThing(object.name)) return undefined;
  const at = wish.findIndex((t, i) => i >= object.to && giving.test(t.lower));
  const from = at < 0 ? wish.length : gerund.test(wish[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  const items = itemsOf(wish.slice(from)).items.map(({ possessor: _, ...item }) => item);
  if (items.length === 0) return undefined;
  const participants = [{ name: object.name, plural: false }];
  return [{ ...base, kind: 'event', name, participants, items, weight: 3 }];
}
