import type { Claim } from './claims';
import { namesPerson } from './lexicon/nouns';
import { couldBeThing, isFact, mostlyFacts } from './patterns/support';
import type { Item } from './phrases/item';

/**
 * "A repair has a date, vehicle information (plate number, model, owner name) and a cost": what stands in the list with a
 * list of its own is a thing of its own, with these facts.
 */
export function nestedLists(claims: readonly Claim[]): readonly Claim[] {
  return claims.flatMap((claim): readonly Claim[] =>
    claim.kind === 'facts' || claim.kind === 'event'
      ? claim.items.flatMap((item): readonly Claim[] => {
          const thing = thingOf(item);
          return thing === undefined || !item.aside
            ? []
            : [
                {
                  pattern: claim.pattern,
                  span: claim.span,
                  kind: 'facts',
                  owner: thing,
                  items: item.aside,
                  weight: 2.5,
                },
              ];
        })
      : [],
  );
}

/** The thing an item in a list stands for, where what stands behind it in parentheses are facts of that. */
function thingOf(item: Item): string | undefined {
  const aside = item.aside ?? [];
  if (/^(?:if|when|where|only|as|for|in case)\b/.test(item.facets.optional ?? item.facets.description ?? ''))
    return undefined;
  const about = / (?:information|info|details?|data)$/.exec(item.name);
  const list = mostlyFacts(aside) || (about !== null && aside.length > 2 && !aside.some((i) => i.alternative));
  if (aside.length < 2 || !list || item.facets.values || item.possessor !== undefined) return undefined;
  const name = about ? item.name.slice(0, about.index) : item.name;
  const person = namesPerson(name);
  if ((!about && !person) || isFact(name) || !couldBeThing(name)) return undefined;
  return /^(?:contact|address|personal|payment|location|basic|login|bank|billing|shipping|delivery|medical)$/.test(name)
    ? undefined
    : name;
}
