import type { Claim } from '../claims';
import { personNouns } from '../lexicon/nouns';
import { nameKey } from './names';

/**
 * The claims with what "the area" says given to the subject area that was named before, where the text knows no other area:
 * a thing of two words is called by its last one from its second mention on.
 */
export function withShortNames(claims: readonly Claim[]): readonly Claim[] {
  if (!claims.some((c) => c.kind === 'facts' && c.definite)) return claims;
  const bare = introduced(claims);
  const full = new Map<string, Set<string>>();
  const out: Claim[] = [];
  for (const claim of claims) {
    const known = claim.kind === 'facts' && claim.definite ? full.get(nameKey(claim.owner)) : undefined;
    const [whole] = known ?? [];
    const short = claim.kind === 'facts' && whole !== undefined && known?.size === 1 && !bare.has(nameKey(claim.owner));
    out.push(short && claim.kind === 'facts' ? { ...claim, owner: whole, weight: 3 } : claim);
    for (const name of thingsIn(claim)) {
      const at = name.lastIndexOf(' ');
      const head = nameKey(name.slice(at + 1));
      if (at > 0 && !personNouns.has(head)) full.set(head, (full.get(head) ?? new Set()).add(name));
    }
  }
  return out;
}

/** Names that come up otherwise than with "the": "an area", "areas". */
function introduced(claims: readonly Claim[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (const claim of claims) {
    if (claim.kind === 'facts') {
      if (!claim.definite) out.add(nameKey(claim.owner));
      for (const item of claim.items) if (item.determiner !== 'the') out.add(nameKey(item.name));
    } else if (claim.kind === 'relate') {
      for (const side of [claim.left, claim.right]) if (side.determiner !== 'the') out.add(nameKey(side.name));
    } else if (claim.kind === 'mention' || claim.kind === 'event') out.add(nameKey(claim.name));
    else if (claim.kind === 'kinds') out.add(nameKey(claim.of));
  }
  return out;
}

function thingsIn(claim: Claim): readonly string[] {
  switch (claim.kind) {
    case 'relate':
      return [claim.left.name, claim.right.name];
    case 'facts':
      return [claim.owner];
    case 'event':
    case 'mention':
      return [claim.name];
    default:
      return [];
  }
}
