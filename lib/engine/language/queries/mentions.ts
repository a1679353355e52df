import { singular } from '../../model/inflect';
import type { Draft, DraftEntity } from '../resolve/draft';
import { entityOf } from '../resolve/entity-of';
import { lowerOf, type Token } from '../tokens/token';

/** An entity named in a sentence: tokens `from` to `to`, exclusive. */
export interface Mentioned {
  readonly entity: DraftEntity;
  readonly from: number;
  readonly to: number;
  readonly plural: boolean;
  /** The words before the entity's name that tell its part: "origin airport". */
  readonly role?: string;
}

/** Every entity a sentence names, the longest name first at each place. */
export function mentionsIn(draft: Draft, t: readonly Token[]): readonly Mentioned[] {
  const known = memo.get(t);
  if (known?.draft === draft) return known.mentions;
  const mentions = search(draft, t);
  memo.set(t, { draft, mentions });
  return mentions;
}

/** The same words are asked for by each part of a query. */
const memo = new WeakMap<readonly Token[], { readonly draft: Draft; readonly mentions: readonly Mentioned[] }>();

/** "Claims handlers", "the order desk": who reads, and not what is read. */
const reads =
  /^(?:handlers?|desks?|teams?|departments?|offices?|clerks?|staff|planners?|managers?|officers?|dispatchers?|coordinators?|controllers?|analysts?|administrators?)$/;

function search(draft: Draft, t: readonly Token[]): readonly Mentioned[] {
  const out: Mentioned[] = [];
  for (let i = 0; i < t.length; i++) {
    const hit = mentionAt(draft, t, i);
    if (!hit || (i < 3 && reads.test(t[hit.to]?.lower ?? ''))) continue;
    out.push(hit);
    i = hit.to - 1;
  }
  return out;
}

/** Parts of speech that no name of a thing has among its words. */
const apart: ReadonlySet<Token['tag']> = new Set(['punct', 'gen', 'det', 'prep', 'conj', 'pron', 'modal', 'be']);

function mentionAt(draft: Draft, t: readonly Token[], at: number): Mentioned | undefined {
  let most = 0;
  while (most < 4 && at + most < t.length && !apart.has((t[at + most] as Token).tag)) most++;
  for (let n = most; n >= 1; n--) {
    const raw = lowerOf(t.slice(at, at + n));
    const name = singular(raw);
    const entity = draft.lookup(name);
    if (!entity) continue;
    const role = name.endsWith(` ${entity.name}`) ? name.slice(0, -entity.name.length - 1) : undefined;
    return { entity, from: at, to: at + n, plural: name !== raw, ...(role !== undefined && { role }) };
  }
  return byLastWord(draft, t, at);
}

/** "the applications", where the only thing of that kind is a gravestone application. */
function byLastWord(draft: Draft, t: readonly Token[], at: number): Mentioned | undefined {
  const word = t[at];
  if (word?.tag !== 'noun') return undefined;
  const name = singular(word.lower);
  const plural = name !== word.lower;
  if (!plural && !/^(?:det|poss|quant|adj)$/.test(t[at - 1]?.tag ?? '')) return undefined;
  const hit = entityOf(draft, name)?.entity;
  return hit ? { entity: hit, from: at, to: at + 1, plural } : undefined;
}
