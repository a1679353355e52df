import type { Claim } from '../claims';
import { couldBeThing, isFact, mostlyFacts } from './support';

/**
 * "A customer has several addresses (street, city)": each is a row with these facts, and of one customer. The claims of a
 * list where none of its facts has several.
 */
export const withRows = (claims: readonly Claim[]): readonly Claim[] =>
  claims.some((c) => c.kind === 'facts' && c.items.some(isRow)) ? claims.flatMap(rowsIn) : claims;

type Facts = Extract<Claim, { kind: 'facts' }>;

const isRow = ({ name, count, aside }: Facts['items'][number]): boolean =>
  count?.max === 'many' && aside !== undefined && aside.length > 1 && isFact(name) && mostlyFacts(aside);

function rowsIn(claim: Claim): readonly Claim[] {
  if (claim.kind !== 'facts' || !couldBeThing(claim.owner)) return [claim];
  const { pattern, span, owner, items } = claim;
  const rows = items.filter(isRow).flatMap(({ name, aside = [] }): readonly Claim[] => {
    const base = { pattern, span };
    return [{ ...base, kind: 'facts', owner: name, items: aside, weight: 3 }, ofOne(base, name, owner)];
  });
  const rest = items.filter((item) => !isRow(item));
  return rest.length === 0
    ? [{ pattern, span, kind: 'mention', name: owner, weight: 2 }, ...rows]
    : [{ ...claim, items: rest }, ...rows];
}

/** Each of several is of one owner. */
export function ofOne(base: Pick<Claim, 'pattern' | 'span'>, several: string, owner: string): Claim {
  const left = { name: several, plural: true };
  const right = { name: owner, plural: false };
  return { ...base, kind: 'relate', left, right, verb: 'belong', shape: 'manyToOne', weight: 1 };
}
