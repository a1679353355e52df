import type { Claim } from '../claims';
import type { Draft, DraftEntity } from './draft';
import { keyBase } from './names';

/** The link these facts are of, when their owner has a list of its own elsewhere and they do not name it. */
export function linkOf(draft: Draft, claim: Extract<Claim, { kind: 'facts' }>): DraftEntity | undefined {
  if (claim.via === undefined) return undefined;
  const whole = draft.lookup(claim.via);
  const owner = draft.lookup(claim.owner);
  if (!whole || !owner || whole === owner) return undefined;
  const own = draft.claims.some(
    (c) => c !== claim && c.kind === 'facts' && c.weight >= 2 && draft.lookup(c.owner) === owner,
  );
  const identifies = claim.items.some(
    (i) => /^(?:id|name|title)$/.test(i.name) || keyBase(i.name) !== undefined || i.name === `${claim.owner} name`,
  );
  if (identifies || builtIn(draft, whole, owner)) return undefined;
  return own || sharedBy(draft, whole, owner, claim) ? whole : undefined;
}

/** "Guides speak several languages; for each language we hold the level": others speak it as well. */
const sharedBy = (
  draft: Draft,
  whole: DraftEntity,
  part: DraftEntity,
  { items }: Extract<Claim, { kind: 'facts' }>,
): boolean =>
  items.every((i) => !/(?:^| )(?:code|number|address|description)$/.test(i.name)) &&
  draft.claims.some(
    (c) =>
      c.kind === 'relate' &&
      (c.shape === 'shared' || (c.shape === 'open' && needing.test(c.verb))) &&
      c.right.count?.max === 'many' &&
      draft.lookup(c.left.name) === whole &&
      draft.lookup(c.right.name) === part,
  );

/** What is needed by one is needed by others. */
const needing = /^(?:require|need|use|demand|speak|know|master|teach|offer)$/;

/** "A hotel has many rooms, and for each room we keep the price": what is built into one whole is in no other. */
const builtIn = (draft: Draft, whole: DraftEntity, part: DraftEntity): boolean =>
  fixture.test(part.name) &&
  draft.claims.some(
    (c) => c.kind === 'facts' && draft.lookup(c.owner) === whole && c.items.some((i) => draft.lookup(i.name) === part),
  );
const fixture =
  /(?:^| )(?:room|classroom|bedroom|apartment|flat|floor|storey|seat|bed|desk|berth|cabin|locker|bay|shelf|compartment|ward|stall|plot|pitch|court|lane|window|door|gate|platform)$/;
