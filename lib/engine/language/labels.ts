import type { Claim } from './claims';
import { headingThing } from './headings';
import { isFact } from './patterns/support';
import { colonAt } from './tokens/colon';
import { isFiniteVerb, type Token } from './tokens/token';

/** The thing a label names: "Employee management: includes ...". */
export function labelOf(tokens: readonly Token[]): string | undefined {
  const colon = colonAt(tokens);
  if (colon < 1 || colon > 5 || tokens.slice(0, colon).some((t) => isFiniteVerb(t) && t.tag !== 'verb'))
    return undefined;
  const words = tokens
    .slice(0, colon)
    .map((t) => t.lower)
    .join(' ');
  return headingThing(
    words
      .replace(/^\d+ ?[.)] ?/, '')
      .replace(/^(?:manage|maintain|record|store|track) (?=.+ (?:information|details|data|records?)$)/, ''),
    /\bmanagement$/.test(words),
  );
}

/** "Description of the requirements for an orchard management system": says of the text what it is. */
const isAnnouncement = (label: readonly Token[]): boolean =>
  label.length <= 16 && label.some((t) => /^(?:requirements?|description)$/.test(t.lower));

/** A label in front of a statement ("custom fields: accounts can have ...") is not part of it. */
export function withoutLabel(tokens: readonly Token[]): readonly Token[] {
  const colon = colonAt(tokens);
  const labelled =
    colon > 0 &&
    (colon <= 6 || isAnnouncement(tokens.slice(0, colon))) &&
    !tokens.slice(0, colon).some((t) => isFiniteVerb(t) && t.tag !== 'verb');
  return labelled && tokens.slice(colon + 1).some(isFiniteVerb) ? tokens.slice(colon + 1) : tokens;
}

/** "Boats: ... The number is unique.": what is said of a fact that nobody owns, in a block with a label, is of the label's thing. */
export const ofLabel = (claims: readonly Claim[], label: string | undefined): readonly Claim[] =>
  label === undefined
    ? claims
    : claims.map((c) =>
        c.kind === 'facets' && c.owner === undefined && isFact(c.name) && c.facets.default === undefined
          ? { ...c, owner: label }
          : c,
      );
