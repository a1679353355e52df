import type { Claim } from '../claims';
import { keyBase, nameKey } from './names';

/** Who uses the software, and the parts they play towards each other. */
const users = /^(?:user|registered user|member|account|person)$/;
const partsOfUsers =
  /^(?:sender|receiver|recipient|creator|poster|commenter|seller|buyer|organi[sz]er|requester|reviewer|uploader|applicant|inviter|invitee|initiator|owner|tenant|landlord|lender|borrower|renter|reporter|assignee|approver)$/;
/** What people write to each other has one of them for its author; a book has somebody else. */
const written =
  /(?:^| )(?:comment|post|message|note|reply|review|ticket|issue|entry|answer|question|remark|revision|change|upload|annotation)$/;

/** Who works here, and the parts they play in the work. */
const workers = /^(?:employee|staff|staff member|worker|personnel|crew member|team member)$/;
const partsOfWorkers =
  /^(?:handler|operator|inspector|recorder|planter|creator|approver|reviewer|examiner|requester|assignee|supervisor|person in charge|responsible person|reporter|checker|picker|planner|dispatcher|processor|coordinator|registrar|keeper|deliverer|packer)$/;

/** "recipient information" is told of the recipient. */
const informed = / (?:information|info|details?|data)$/;

/**
 * The claims with who plays a part nothing more is told of: "a planting has a planter id", where employees have facts and
 * planters none, tells of an employee. Only where one table of such people is told of.
 */
export function withParts(claims: readonly Claim[]): readonly Claim[] {
  const owning = new Set(claims.flatMap(ownerIn));
  const people = [...owning].filter((name) => users.test(name) || workers.test(name));
  const [whole] = people;
  if (people.length !== 1 || whole === undefined) return claims;
  const parts = users.test(whole) ? partsOfUsers : partsOfWorkers;
  const elsewhere = toldOf(claims);
  const out: Claim[] = [];
  for (const [name, at] of namesIn(claims))
    if (
      (parts.test(name) || (/^(?:author|editor)$/.test(name) && isWritten(at))) &&
      !owning.has(name) &&
      !elsewhere.has(name)
    )
      out.push({ pattern: 'part-played', span: at.span, kind: 'alias', name, of: whole, role: true });
  return out.length > 0 ? [...claims, ...out] : claims;
}

const isWritten = (claim: Claim): boolean =>
  (claim.kind === 'facts' && written.test(claim.owner)) || (claim.kind === 'event' && written.test(claim.name));

/** Whose facts a claim lists, more than their key. */
function ownerIn(claim: Claim): readonly string[] {
  if (claim.kind !== 'facts' || claim.weight === 0) return [];
  const name = nameKey(claim.owner.replace(informed, ''));
  return claim.items.every((i) => keyBase(i.name) === name) ? [] : [name];
}

/** Names that are told of as kinds or in other words. */
const toldOf = (claims: readonly Claim[]): ReadonlySet<string> =>
  new Set(
    claims
      .flatMap((c) => (c.kind === 'kinds' ? [c.of, ...c.kinds] : c.kind === 'alias' ? [c.name, c.of] : []))
      .map(nameKey),
  );

/** The things that keys and relations name, each with the claim that does. */
function namesIn(claims: readonly Claim[]): ReadonlyMap<string, Claim> {
  const out = new Map<string, Claim>();
  const add = (name: string | undefined, claim: Claim): void => {
    const key = name === undefined ? undefined : nameKey(name);
    if (key !== undefined && !out.has(key)) out.set(key, claim);
  };
  for (const claim of claims) {
    if (claim.kind === 'relate') for (const side of [claim.left, claim.right]) add(side.name, claim);
    if (claim.kind === 'event') for (const side of claim.participants) add(side.name, claim);
    if (claim.kind !== 'facts' && claim.kind !== 'event') continue;
    for (const item of claim.items) add(keyBase(item.name) ?? item.name, claim);
  }
  return out;
}
