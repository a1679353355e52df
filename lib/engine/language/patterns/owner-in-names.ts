import { singular } from '../../model/inflect';
import type { Context } from '../context';
import { keyBase } from '../lexicon/keys';
import { personNouns } from '../lexicon/nouns';
import type { Clause } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { couldBeThing, isFact } from './support';

/**
 * "the plot number, plot name and soil": facts named after a thing are its own, whatever was told of before; so are
 * "the date of the exam and the room".
 */
export function namedAfter(list: readonly Item[]): string | undefined {
  const first = list[0];
  if (!first || list.length < 2) return undefined;
  const base = keyBase(first.name);
  const alike = base === undefined ? 0 : list.filter((i) => i.name.startsWith(`${base} `)).length;
  if (base !== undefined && alike > 1 && couldBeThing(base) && !isFact(base)) return base;
  // "save user name, phone and department": nobody else's.
  const person = /^(.+) name$/.exec(first.name)?.[1];
  const alone = list.slice(1).every((i) => i.possessor === undefined && isFact(i.name));
  if (person !== undefined && alone && personNouns.has(person) && (list.length > 2 || first.plural)) return person;
  const whole = first.possessor;
  const thing = whole !== undefined && couldBeThing(whole) && !isFact(whole) && isFact(first.name);
  return thing && list.slice(1).every((i) => i.possessor === undefined || i.possessor === whole) ? whole : undefined;
}

/** "Members send friend requests, and the request time is recorded": the time of what the sentence has just named. */
export function namedBefore(list: readonly Item[], { span }: Clause, { sentence }: Context): string | undefined {
  const name = list[0]?.name ?? '';
  const word = name.slice(0, name.indexOf(' '));
  if (word === '' || !isFact(name)) return undefined;
  const at = sentence.findIndex((t) => t.start < span.start && singular(t.lower) === word);
  if (at < 1 || sentence[at]?.tag !== 'noun') return undefined;
  let from = at;
  while (from > 0 && /^(?:noun|adj)$/.test(sentence[from - 1]?.tag ?? '')) from--;
  const np = nounPhraseAt(sentence, from);
  return np?.to === at + 1 && np.plural && np.name !== word && couldBeThing(np.name) && !isFact(np.name)
    ? np.name
    : undefined;
}
