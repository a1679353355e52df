import { couldBeThing, isFact, isOrganisation } from '../patterns/support';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { isFiniteVerb, lowerOf, type Token, withoutStop } from '../tokens/token';
import type { Block } from './blocks';

/** What nobody asks for the facts of: what is done with the database, and who is spoken to. */
const idle =
  /^(?:system|database|app|application|question|thing|anything|something|everything|lot|look|lookup|track|stuff|people|need|rule|report|query)$/;

/** "What do I need to sign up?", "What do you know about me?": what is asked of who asks. */
const ofAsker =
  /\b(?:i|we) (?:have to |need to )?(?:need|bring|give|provide|tell|fill in)\b|\b(?:about|from) (?:me|us)\b|\b(?:i|we) (?:sign up|register|join|enrol|enroll)\b/;

/**
 * The thing a question is about: "And instructors?", "What do you store about riders?", "How does a booking work?". With
 * an `asker`, who asks in this text, also that one.
 */
export function askedThing(tokens: readonly Token[], asker?: string): string | undefined {
  if (asker !== undefined && ofAsker.test(lowerOf(tokens))) return asker;
  let found: NounPhrase | undefined;
  let end = tokens.length;
  while (
    end > 1 &&
    /^(?:\?|works?|look|go|happen|function|like|then|done|handled|run|organi[sz]ed)$/.test(tokens[end - 1]?.lower ?? '')
  )
    end--;
  for (let i = 0; i < end; i++) {
    const np = /^(?:noun|adj|det|quant|poss)$/.test(tokens[i]?.tag ?? '')
      ? nounPhraseAt(tokens.slice(0, end), i)
      : undefined;
    if (!np) continue;
    i = np.to - 1;
    const known =
      !np.pronoun && couldBeThing(np.name) && !isFact(np.name) && !isOrganisation(np) && !idle.test(np.head);
    const told =
      np.plural ||
      np.count !== undefined ||
      /^(?:an?|the|one|my|our|your)$/.test(np.determiner ?? '') ||
      tokens.length < 5;
    if (known && told) found = np;
  }
  return found?.name;
}

/** "Name, phone, licence number.": nothing but facts, which are those of what was asked for or named before. */
export function factsAlone(tokens: readonly Token[]): readonly Item[] | undefined {
  let from = 0;
  while (
    /^(?:oh|and|well|yes|right|,|ok|okay|so|just|only|mostly|usually|mainly|the usual|:)$/.test(
      tokens[from]?.lower ?? '',
    )
  )
    from++;
  const body = withoutStop(tokens.slice(from));
  const comma = body.findIndex((t) => t.lower === ',' || t.lower === 'and');
  if (comma < 1 || body.slice(0, comma).some((t) => isFiniteVerb(t) || t.tag === 'wh' || t.tag === 'prep'))
    return undefined;
  if (body.some((t) => t.text === ':')) return undefined;
  const { items } = itemsOf(body);
  const facts = items.filter((i) => isFact(i.name) || i.facets.type !== undefined || i.facets.values !== undefined);
  return items.length > 1 && facts.length * 3 >= items.length * 2 ? items : undefined;
}

/** "Name, phone, that is it.": nothing but facts, as a sentence of a paragraph with no heading. */
export const onlyFacts = (block: Block, role: Block['role'], tokens: readonly Token[]): boolean =>
  block.kind === 'paragraph' &&
  block.heading === undefined &&
  role === 'none' &&
  tokens.length < 14 &&
  !tokens.some((t) => /^(?:be|have|modal|verb|gen|wh)$/.test(t.tag) || /^(?:former|latter)$/.test(t.lower)) &&
  (factsAlone(tokens)?.every((i) => isFact(i.name)) ?? false);
