import type { Claim } from '../claims';
import type { Item } from '../phrases/item';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token } from '../tokens/token';
import type { Base } from './story-lists';
import { couldBeThing, isFact } from './support';

/** Verbs that put a thing into a state which lasts until it is taken back, and the word for that state. */
const states: Readonly<Record<string, string>> = {
  activate: 'active',
  archive: 'archived',
  ban: 'banned',
  blacklist: 'blacklisted',
  block: 'blocked',
  deactivate: 'active',
  disable: 'disabled',
  enable: 'enabled',
  feature: 'featured',
  freeze: 'frozen',
  hide: 'hidden',
  lock: 'locked',
  mute: 'muted',
  pin: 'pinned',
  publish: 'published',
  suspend: 'suspended',
  verify: 'verified',
};

const flag = (base: Base, owner: string, name: string, on: boolean, span: Claim['span']): Claim => {
  const item: Item = { name, plural: false, facets: { type: 'boolean', default: on }, span };
  return { ...base, kind: 'facts', owner, items: [item], weight: 1 };
};

/** "as lost", "as done or not": the state a thing is marked with. Undefined for more than a word or two. */
export function markedAs(tail: readonly Token[]): string | undefined {
  if (tail[0]?.lower !== 'as') return undefined;
  const stop = tail.findIndex(
    (t, i) =>
      i > 0 && (t.tag === 'punct' || t.tag === 'conj' || t.tag === 'prep' || /^(?:if|when|once|so)$/.test(t.lower)),
  );
  const words = tail.slice(1, stop < 0 ? undefined : stop);
  const first = words[0];
  if (!first || words.length > 2 || first.tag === 'det') return undefined;
  return lowerOf(words);
}

/** "deactivate users", "block and unblock customers", "flag a book as lost": a yes-or-no fact of what is acted on. */
export function stateFlag(base: Base, wish: readonly Token[]): Claim | undefined {
  const verb = wish[0]?.lemma ?? wish[0]?.lower ?? '';
  const marks = /^(?:mark|flag|tag)$/.test(verb);
  const again = /^(?:and|or|\/)$/.test(wish[1]?.lower ?? '') ? (wish[2]?.lower ?? '') : '';
  const back = states[again] !== undefined || (again !== '' && again.endsWith(verb));
  const other = back ? 2 : 0;
  const state = marks ? undefined : states[verb];
  if (!marks && state === undefined) return undefined;
  // What is published is made by that; what is unpublished as well was there.
  if (verb === 'publish' && !back) return undefined;
  const object = nounPhraseAt(wish, other + 1);
  if (!object || object.pronoun || !couldBeThing(object.name) || isFact(object.name)) return undefined;
  const name = marks ? markedAs(wish.slice(object.to)) : state;
  if (name === undefined) return undefined;
  return flag(base, object.name, name, name === 'active' || name === 'enabled', object.span);
}
