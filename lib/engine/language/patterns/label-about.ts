import type { Claim } from '../claims';
import type { Context } from '../context';
import { genericHeads } from '../lexicon/nouns';
import { itemsOf } from '../phrases/items';
import { nounPhraseAt } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';
import { thingsIn } from './each-time';
import { eventName } from './event-name';
import { couldBeThing, mostlyFacts, subjectOfFacts } from './support';

/** "Records of guests booking rooms: guest number, room number, date": what is kept of the one thing, or of what several do. */
export function labelAbout(
  id: string,
  context: Context,
  label: readonly Token[],
  body: readonly Token[],
): readonly Claim[] | undefined {
  const first = label.find((t) => t.tag !== 'det' && t.tag !== 'adj');
  const at = first ? label.indexOf(first) + 1 : 0;
  if (
    !first ||
    !/^(?:record|log|information|detail|data|list|info)s?$/.test(first.lower) ||
    !/^(?:of|about|on|for|regarding|concerning)$/.test(label[at]?.lower ?? '')
  )
    return undefined;
  const { items } = itemsOf(body);
  if (!mostlyFacts(items)) return undefined;
  const about = label.slice(label[at + 1]?.form === 'ing' ? at + 2 : at + 1);
  const base = { pattern: id, span: context.sentenceSpan };
  const phrase = nounPhraseAt(about, 0);
  const owned = phrase?.possessor && !genericHeads.has(phrase.head) ? phrase.possessor.name : undefined;
  const doer = owned !== undefined && couldBeThing(owned) ? [{ name: owned, plural: false }] : [];
  const participants = [...doer, ...thingsIn(about).filter((s) => s.name !== owned && s.name !== phrase?.name)];
  if (doer.length > 0 ? participants.length > 1 : thingsIn(about).length > 1) {
    const all = doer.length > 0 ? participants : thingsIn(about);
    const name = doer.length > 0 && phrase ? phrase.name : eventName(about, items, all);
    return [{ ...base, kind: 'event', name, participants: all, items, weight: 3 }];
  }
  const owner = phrase ? subjectOfFacts(phrase, context) : undefined;
  return owner !== undefined && couldBeThing(owner) ? [{ ...base, kind: 'facts', owner, items, weight: 3 }] : undefined;
}
